#include "ui/chart/chart_scene.h"

#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>

/// What of a chart is at a point.

namespace ui {

const FindingMark* ChartScene::findingAt(QPointF point) const
{
    const ScenePane* pane = paneAt(point.y());
    if (pane == nullptr)
        return nullptr;
    const auto mark = std::ranges::find_if(pane->findings, [&](const FindingMark& one) {
        return one.rect.adjusted(-2.0, -2.0, 2.0, 2.0).contains(point);
    });
    return mark == pane->findings.end() ? nullptr : &*mark;
}

const ScenePane* ChartScene::paneAt(double y) const
{
    for (const ScenePane* pane : panes()) {
        if (y >= pane->area.prices.top() && y <= pane->area.prices.bottom())
            return pane;
    }
    return nullptr;
}

const LabelMark* ChartScene::eventMarkAt(QPointF point) const
{
    const auto mark = std::ranges::find_if(labels.events, [&](const LabelMark& one) {
        return one.rect.adjusted(-2.0, -2.0, 2.0, 2.0).contains(point);
    });
    return mark == labels.events.end() ? nullptr : &*mark;
}

QString ChartScene::numberedWords(const ChartContent& content, QPointF point) const
{
    QStringList words;
    for (const LabelKind kind : {LabelKind::Box, LabelKind::LineEnd}) {
        for (const LabelMark& mark : labels.marksOf(kind)) {
            if (mark.hasWords() || !mark.rect.contains(point))
                continue;
            int number = mark.number;
            for (const std::size_t label : mark.labels)
                words << QString::number(number++) + QLatin1Char(' ')
                        + wordsOf(content, {kind, label});
        }
    }
    return words.join(QLatin1Char('\n'));
}

QString ChartScene::wordsOf(const ChartContent& content, LabelRef label) const
{
    if (label.kind == LabelKind::LineEnd) {
        const SceneLine& line = lines[label.label];
        return line.name + QLatin1Char(' ')
            + changeSince(line.lastValue / 100.0, line.ownBase, content.locale);
    }
    if (label.kind == LabelKind::Event)
        return content.events[labelled[label.label]].label;
    const ChartMeasure& measure = content.measures[measures[label.label].index];
    QStringList parts = measure.details;
    if (!measure.headline.isEmpty())
        parts.prepend(measure.headline);
    return parts.join(QStringLiteral(", "));
}

std::optional<std::size_t> ChartScene::eventAt(const ChartContent& content, QPointF point) const
{
    constexpr double kReach = 4.0;
    if (const LabelMark* mark = eventMarkAt(point))
        return labelled[mark->first()];
    if (point.y() < area.prices.top() || point.y() > lowest())
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
