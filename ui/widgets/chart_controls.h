#pragma once

#include "core/domain/figure.h"

#include <QWidget>

#include <optional>

class QMenu;
class QToolButton;

namespace ui {

class ChipGroup;
class Document;
class Navigator;

/// Which span of days a button shows.
enum class ChartSpan { Week, Month, Quarter, HalfYear, YearToDate, Year, FiveYears, All };

/// The row of buttons above the chart. It only says what is chosen.
class ChartControls final : public QWidget {
    Q_OBJECT

public:
    ChartControls(Document* document, Navigator* navigator, QWidget* parent);

    void setSpan(std::optional<ChartSpan> span);
    void setStyle(core::ChartStyle style);
    void setLogScale(bool on);

signals:
    void spanChosen(ui::ChartSpan span);
    void styleChosen(core::ChartStyle style);
    void logScaleChosen(bool on);
    void exportChosen();

private:
    QToolButton* compareButton();
    void fillCompareMenu();

    Document* m_document;
    Navigator* m_navigator;
    ChipGroup* m_spans;
    ChipGroup* m_styles;
    ChipGroup* m_scales;
    QMenu* m_compare;
};

} // namespace ui
