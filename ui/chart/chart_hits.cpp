#include "ui/chart/chart_scene.h"

#include <algorithm>
#include <cmath>

/// What of a chart is at a point.

namespace ui {

const FindingMark* ChartScene::findingAt(QPointF point) const
{
    const auto mark = std::ranges::find_if(findings, [&](const FindingMark& one) {
        return one.rect.adjusted(-2.0, -2.0, 2.0, 2.0).contains(point);
    });
    return mark == findings.end() ? nullptr : &*mark;
}

std::optional<std::size_t> ChartScene::eventAt(const ChartContent& content, QPointF point) const
{
    constexpr double kReach = 4.0;
    for (const LabelMark& mark : labels.marks) {
        if (mark.rect.adjusted(-2.0, -2.0, 2.0, 2.0).contains(point))
            return labelled[mark.first];
    }
    const double bottom = std::max(area.prices.bottom(), area.volumes.bottom());
    if (point.y() < area.prices.top() || point.y() > bottom)
        return std::nullopt;
    std::optional<std::size_t> nearest;
    double least = kReach;
    const SessionAxis axis = content.axis();
    for (const std::size_t index : labelled) {
        const double x = area.xOf(positionOf(content.events[index], axis));
        if (std::abs(x - point.x()) <= least) {
            least = std::abs(x - point.x());
            nearest = index;
        }
    }
    return nearest;
}

} // namespace ui
