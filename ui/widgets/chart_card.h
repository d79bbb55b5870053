#pragma once

#include "core/domain/figure.h"
#include "ui/document/series_details.h"
#include "ui/widgets/chart_controls.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace ui {

class Appearance;
class BarReadout;
class Document;
class Navigator;
class PriceChart;
struct DayRange;

/// The centre: an instrument's name and figures, the buttons, and its chart.
class ChartCard final : public QFrame {
    Q_OBJECT

public:
    ChartCard(Document* document, Navigator* navigator, const Appearance* appearance,
              QWidget* parent);

    PriceChart* chart() const { return m_chart; }
    /// What is shown at present, as far as a figure can show it.
    core::FigureSpec figureSpec() const;

signals:
    void exportChosen();

private:
    QWidget* header();
    void wire();
    void showSeries(const SeriesDetails& series);
    void showOverlays(const std::vector<SeriesDetails>& overlays);
    void showSessions(const EventSessions& sessions);
    void showEvents();
    void showNothing();
    void showSpan(ChartSpan span);
    void showDays(core::TradingDate first, core::TradingDate last);
    void focusEvent(core::EventId event);
    void setStyle(core::ChartStyle style);
    void showRestingBar();
    void applyTheme();

    Document* m_document;
    Navigator* m_navigator;
    const Appearance* m_appearance;
    QLabel* m_name;
    QLabel* m_facts;
    BarReadout* m_readout;
    ChartControls* m_controls;
    PriceChart* m_chart;
    SeriesDetails m_series;
    std::optional<core::ChartStyle> m_styleBeforeComparing;
    bool m_choosingSpan = false;
};

} // namespace ui
