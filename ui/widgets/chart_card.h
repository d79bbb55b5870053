#pragma once

#include "core/domain/figure.h"
#include "core/time/partial_date.h"
#include "ui/document/series_details.h"
#include "ui/widgets/chart_actions.h"

#include <QFrame>

#include <optional>

namespace ui {

class Appearance;
class BarReadout;
class ChartControls;
class ChartHeader;
class Document;
class GoToDate;
class Navigator;
class PriceChart;
struct ChartLook;

/// The centre: an instrument's name and figures, the buttons, and its chart.
class ChartCard final : public QFrame {
    Q_OBJECT

public:
    ChartCard(Document* document, Navigator* navigator, const Appearance* appearance,
              QWidget* parent);

    PriceChart* chart() const { return m_chart; }
    const ChartActions* actions() const { return m_actions; }
    /// What is shown at present, as far as a figure can show it.
    core::FigureSpec figureSpec() const;

signals:
    void exportChosen();

private:
    QWidget* header();
    void wire();
    void wireActions();
    void wireMoves();
    void restoreLook();
    void showSeries(const SeriesDetails& series);
    void showOverlays(const std::vector<SeriesDetails>& overlays);
    void showSessions(const EventSessions& sessions);
    void showEvents();
    void showNothing();
    void showSpan(ChartSpan span);
    void showDays(core::TradingDate first, core::TradingDate last);
    void focusEvent(core::EventId event);
    void goTo(const core::PartialDate& date);
    void setLook(const ChartLook& look);
    /// The same, remembered: a person wants it so.
    void chooseLook(const ChartLook& look);
    void setPanels(bool on);
    void showRestingBar();
    void applyTheme();

    Document* m_document;
    Navigator* m_navigator;
    const Appearance* m_appearance;
    ChartActions* m_actions;
    BarReadout* m_readout;
    ChartHeader* m_header;
    ChartControls* m_controls;
    GoToDate* m_goToDate;
    PriceChart* m_chart;
    SeriesDetails m_series;
    std::optional<core::ChartStyle> m_styleBeforeComparing;
    bool m_choosingSpan = false;
};

} // namespace ui
