#include "ui/chart/chart_scene.h"

#include "ui/chart/scene_notes.h"
#include "ui/chart/spread.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kTimeAxisHeight = 30.0;
constexpr double kVolumeShare = 0.16;
constexpr double kPaneGap = 14.0;
constexpr double kWidestPill = 230.0;
constexpr double kAxisPadding = 10.0;
constexpr double kLeftMargin = 12.0;
constexpr double kSmallest = 90.0; ///< a chart is not drawn on less

int columnsOn(double width)
{
    return std::max(1, static_cast<int>(width));
}

/// The close from which a rebased line counts: that of the last bar up to `time`.
double baseOf(const ChartBars& bars, core::Instant time)
{
    const std::size_t after = bars.indexAtOrAfter(time);
    if (after == 0)
        return bars.bar(0).close;
    const bool isThere = after < bars.size() && bars.bar(after).time == time;
    return bars.bar(isThere ? after : after - 1).close;
}

core::Instant firstVisible(const SessionAxis& axis, const ChartView& view)
{
    return axis.timeAt(
        std::clamp(std::ceil(view.first), 0.0, static_cast<double>(axis.size() - 1)));
}

SceneLine lineOf(const ChartSeries& series, const ChartContent& content, const SessionAxis& axis,
                 const ChartView& view, std::size_t index)
{
    const ChartBars& bars = series.bars;
    const std::string& name =
        series.instrument.name.empty() ? series.instrument.symbol : series.instrument.name;
    SceneLine line{.name = toQString(name), .colour = content.theme.lineColour(index)};
    const BarSpan visible = barsBetween(bars, axis, view.first, view.last);
    line.points = closePoints(bars.groupsFor(visible), visible, axis,
                              static_cast<std::size_t>(columnsOn(view.page.width())));
    if (content.style == core::ChartStyle::Rebased) {
        rebase(line.points, baseOf(bars, firstVisible(axis, view)));
    } else {
        line.colour = content.theme.accent;
    }
    line.lastValue = std::nan("");
    for (const QPointF& point : line.points) {
        if (point.x() <= view.last && std::isfinite(point.y()))
            line.lastValue = point.y();
    }
    return line;
}

/// What of the lines lies between the edges.
std::optional<ValueRange> visibleRange(const std::vector<SceneLine>& lines, const ChartView& view)
{
    std::optional<ValueRange> range;
    for (const SceneLine& line : lines) {
        for (const QPointF& point : line.points) {
            if (point.x() >= view.first && point.x() <= view.last && std::isfinite(point.y()))
                range = united(range, ValueRange{point.y(), point.y()});
        }
    }
    return range;
}

void collectValues(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                   const ChartView& view)
{
    scene.visible = visibleBars(view.first, view.last, content.series.bars.size());
    const BarGroups bars = content.series.bars.groupsFor(scene.visible);
    scene.columns =
        barColumns(bars, scene.visible, static_cast<std::size_t>(columnsOn(view.page.width())));
    scene.candles = content.style == core::ChartStyle::Candles && hasCandles(bars, scene.visible);
    if (scene.candles)
        return;
    scene.lines.push_back(lineOf(content.series, content, axis, view, 0));
    if (content.style != core::ChartStyle::Rebased)
        return;
    scene.rebasedFrom = baseOf(content.series.bars, firstVisible(axis, view));
    for (std::size_t index = 0; index < content.overlays.size(); ++index) {
        const ChartSeries& overlay = content.overlays[index];
        if (!overlay.bars.isEmpty())
            scene.lines.push_back(lineOf(overlay, content, axis, view, index + 1));
    }
}

LabelRoom labelRoom(const QRectF& area)
{
    return {.area = area,
            .lanes = 2,
            .laneHeight = 22.0,
            .channel = 8.0,
            .leaderHeight = 16.0,
            .gap = 8.0,
            .numberWidth = 24.0,
            .groupWidth = 48.0,
            .maxShift = 140.0};
}

/// Room for as many lanes as this chart's events may need, so that it stays while panning.
double laneHeightFor(const ChartContent& content)
{
    constexpr std::size_t kOnOneLane = 4;
    if (content.events.empty())
        return kPaneGap;
    return labelRoom({}).neededHeight(content.events.size() <= kOnOneLane ? 1 : 2) + kPaneGap;
}

void placeLabels(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                 const Typesetter& type)
{
    std::vector<LabelRequest> requests;
    for (std::size_t index = 0; index < content.events.size(); ++index) {
        const ChartEvent& event = content.events[index];
        const double position = positionOf(event, axis);
        if (position < scene.area.first || position > scene.area.last)
            continue;
        const double width = type.width(event.label, kPillText) + 2.0 * kPillPadding;
        requests.push_back({.anchor = scene.area.xOf(position),
                            .width = std::min(width, kWidestPill),
                            .priority = content.focused == event.id ? 1 : 0});
        scene.labelled.push_back(index);
    }
    scene.labels = layOutLabels(requests, labelRoom(scene.eventLane));
}

void placeMeasures(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                   const Typesetter& type)
{
    if (content.measures.empty())
        return;
    std::vector<QRectF> signs;
    for (const FindingMark& mark : scene.findings)
        signs.push_back(mark.rect);
    const std::vector<QRectF> bars = scene.candles
        ? barBoxes(scene.area, scene.columns, {})
        : barBoxes(scene.area, {}, scene.lines.front().points);
    const auto anchors = wordAnchors(scene, content);
    scene.measures = layOutMeasures(content.measures,
                                    {.area = scene.area,
                                     .axis = axis,
                                     .bars = content.series.bars,
                                     .rebasedFrom = scene.rebasedFrom,
                                     .taken = signs,
                                     .avoided = bars,
                                     .anchors = anchors},
                                    {}, type);
}

/// Names and changes at the ends of rebased lines.
void placeLineLabels(ChartScene& scene, const Typesetter& type)
{
    const double height = 2.0 * type.lineHeight(kNameText);
    std::vector<SceneLine*> ordered;
    for (SceneLine& line : scene.lines) {
        if (std::isfinite(line.lastValue))
            ordered.push_back(&line);
    }
    std::ranges::stable_sort(ordered, std::ranges::greater(), &SceneLine::lastValue);
    std::vector<SpreadItem> items;
    for (const SceneLine* line : ordered)
        items.push_back({scene.area.yOf(line->lastValue) - height / 2.0, height});
    const auto tops = spread(items, 2.0, scene.area.prices.top(), scene.area.prices.bottom());
    for (std::size_t index = 0; tops && index < ordered.size(); ++index)
        ordered[index]->label = QRectF(scene.priceAxis.left() + kAxisPadding, (*tops)[index],
                                       scene.priceAxis.width() - kAxisPadding, height);
}

double priceAxisWidth(const ChartScene& scene, const ChartContent& content, const Typesetter& type)
{
    constexpr double kWidestName = 130.0;
    double width = 0.0;
    for (const double value : {scene.area.scale.low, scene.area.scale.high}) {
        const QString text = axisText(content, value, std::max(scene.decimals, 2));
        width = std::max(width, type.tabularWidth(text, kAxisText));
    }
    if (content.style == core::ChartStyle::Rebased) {
        for (const SceneLine& line : scene.lines)
            width = std::max(width, std::min(type.width(line.name, kNameText), kWidestName));
    }
    return std::ceil(width + 2.0 * kAxisPadding);
}

/// Heights first: the scale depends on them, and the width of its labels on the scale.
void placePanes(ChartScene& scene, const ChartContent& content, const ChartView& view,
                const Typesetter& type)
{
    const bool withVolume = content.style != core::ChartStyle::Rebased
        && hasVolume(content.series.bars.groupsFor(scene.visible), scene.visible);
    const double laneHeight = laneHeightFor(content);
    const double bottom = view.page.bottom() - kTimeAxisHeight;
    const double paneHeight = bottom - view.page.top() - laneHeight;
    const double volumeHeight = withVolume ? paneHeight * kVolumeShare : 0.0;
    const double priceHeight = paneHeight - (withVolume ? volumeHeight + kPaneGap : 0.0);

    const double leastShare = 44.0 / std::max(priceHeight, 1.0);
    scene.valueTicks = priceTicks(scene.area.scale, leastShare);
    scene.decimals = decimalsOf(scene.valueTicks);
    const double axisWidth = priceAxisWidth(scene, content, type);

    const double left = view.page.left() + kLeftMargin;
    const double width = view.page.right() - axisWidth - left;
    scene.area.prices = QRectF(left, view.page.top() + laneHeight, width, priceHeight);
    if (withVolume)
        scene.area.volumes = QRectF(left, bottom - volumeHeight, width, volumeHeight);
    scene.eventLane = QRectF(left, view.page.top(), width, laneHeight);
    scene.timeAxis = QRectF(left, bottom, width, kTimeAxisHeight);
    scene.priceAxis = QRectF(left + width, scene.area.prices.top(), axisWidth, paneHeight);
}

} // namespace

double positionOf(const ChartEvent& event, const SessionAxis& axis)
{
    return axis.positionOf(event.session.value_or(event.day));
}

QString axisText(const ChartContent& content, double value, int decimals)
{
    if (content.style == core::ChartStyle::Rebased)
        return formatChange(value / 100.0, content.locale, decimals);
    // Prices of less than four digits before the point read best with all that they have.
    const bool isShort = std::abs(value) < 1000.0;
    return formatNumber(value, isShort ? std::max(decimals, 2) : decimals, content.locale);
}

ChartScene layOutScene(const ChartContent& content, const ChartView& view, const Typesetter& type)
{
    ChartScene scene;
    if (content.isEmpty() || !(view.last > view.first) || view.page.width() < kSmallest
        || view.page.height() < kSmallest + laneHeightFor(content))
        return scene;
    const SessionAxis axis = content.axis();
    scene.area.first = view.first;
    scene.area.last = view.last;
    collectValues(scene, content, axis, view);
    const auto range = scene.candles ? rangeOf(scene.columns) : visibleRange(scene.lines, view);
    const double shift = content.style == core::ChartStyle::Rebased ? 100.0 : 0.0;
    scene.area.scale =
        scaleFor(range.value_or(ValueRange{0.0, 1.0}), content.logScale, shift, 0.06, 0.06);
    scene.area.highestVolume = highestVolume(scene.columns);
    placePanes(scene, content, view, type);

    const TickRoom room{.first = view.first,
                        .last = view.last,
                        .left = scene.area.prices.left(),
                        .right = scene.area.prices.right(),
                        .labelLeft = view.page.left() + kAxisPadding / 2.0,
                        .labelRight = scene.timeAxis.right(),
                        .gap = 10.0};
    scene.timeTicks = timeTicks(axis, room, content.locale, FirstYear::Named,
                                [&](const QString& text) { return type.width(text, kAxisText); });
    placeLabels(scene, content, axis, type);
    if (content.studyBands && axis.interval() == core::Interval::Day1)
        scene.studyBands = placeStudyBands(*content.studyBands, scene.area,
                                           axis.positionOf(content.studyBands->dayZero));
    scene.findings = layOutFindings(content.findings, axis, scene.area);
    layOutNotes(scene, content, axis);
    placeMeasures(scene, content, axis, type);
    if (content.style == core::ChartStyle::Rebased)
        placeLineLabels(scene, type);
    return scene;
}

} // namespace ui
