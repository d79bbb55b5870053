#pragma once

#include <QObject>

namespace ui {

class EventStudy;
class Navigator;
class PriceChart;

/// Shows the windows of the study that is looked at on the chart of one of its instruments, and
/// lets them be dragged there.
class ChartStudy final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ChartStudy(PriceChart* chart, EventStudy* study, const Navigator* navigator);

private:
    void follow();

    PriceChart* m_chart;
    EventStudy* m_study;
    const Navigator* m_navigator;
};

} // namespace ui
