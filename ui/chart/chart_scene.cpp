#include "ui/chart/chart_scene.h"

#include "ui/chart/spread.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kTimeAxisHeight = 30.0;
constexpr double kPaneGap = 14.0;
constexpr double kPanelGap = 10.0; ///< between two instruments' panes
constexpr double kWidestPill = 230.0;
constexpr double kLeftMargin = 12.0;
constexpr double kSmallest = 90.0; ///< a chart is not drawn on less

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
    scene.measures = layOutMeasures(content.measures,
                                    {.area = scene.area,
                                     .axis = axis,
                                     .bars = content.series.bars,
                                     .rebasedFrom = scene.rebasedFrom,
                                     .taken = signs,
                                     .avoided = bars},
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

/// As many panes as have room; at least that of the first instrument.
void collectPanes(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                  const ChartView& view, double height)
{
    static_cast<ScenePane&>(scene) = paneOf(content, 0, axis, view);
    if (!content.panels)
        return;
    const auto room = static_cast<std::size_t>(height / kSmallest);
    for (std::size_t number = 1; number <= content.overlays.size(); ++number) {
        if (content.seriesAt(number).bars.isEmpty())
            continue;
        if (scene.further.size() + 1 < room)
            scene.further.push_back(paneOf(content, number, axis, view));
        else
            ++scene.leftOut;
    }
}

/// Heights first: the scale depends on them, and the width of its labels on the scale.
void placePanes(ChartScene& scene, const ChartContent& content, const QRectF& room,
                const Typesetter& type)
{
    std::vector<ScenePane*> panes{&scene};
    for (ScenePane& pane : scene.further)
        panes.push_back(&pane);
    const bool titled = panes.size() > 1;
    const double count = static_cast<double>(panes.size());
    const double height = (room.height() - kPanelGap * (count - 1.0)) / count;
    double axisWidth = 0.0;
    for (ScenePane* pane : panes) {
        giveTicks(*pane, height, titled);
        axisWidth = std::max(axisWidth, priceAxisWidth(*pane, content, type));
    }
    double top = room.top();
    for (ScenePane* pane : panes) {
        placePane(*pane, QRectF(room.left(), top, room.width(), height), axisWidth, titled);
        top += height + kPanelGap;
    }
}

/// The page without the lane of the events and the time axis.
QRectF panesRoom(const ChartContent& content, const ChartView& view)
{
    return view.page.adjusted(kLeftMargin, laneHeightFor(content), 0.0, -kTimeAxisHeight);
}

} // namespace

double positionOf(const ChartEvent& event, const SessionAxis& axis)
{
    return axis.positionOf(event.session.value_or(event.day));
}

QString nameOf(const ChartSeries& series)
{
    const core::Instrument& instrument = series.instrument;
    return toQString(instrument.name.empty() ? instrument.symbol : instrument.name);
}

std::vector<const ScenePane*> ChartScene::panes() const
{
    std::vector<const ScenePane*> all{this};
    for (const ScenePane& pane : further)
        all.push_back(&pane);
    return all;
}

ChartScene layOutScene(const ChartContent& content, const ChartView& view, const Typesetter& type)
{
    ChartScene scene;
    if (content.isEmpty() || !(view.last > view.first) || view.page.width() < kSmallest
        || view.page.height() < kSmallest + laneHeightFor(content))
        return scene;
    const SessionAxis axis = content.axis();
    const QRectF room = panesRoom(content, view);
    collectPanes(scene, content, axis, view, room.height());
    placePanes(scene, content, room, type);
    const QRectF& prices = scene.area.prices;
    scene.eventLane =
        QRectF(prices.left(), view.page.top(), prices.width(), laneHeightFor(content));
    scene.timeAxis = QRectF(prices.left(), room.bottom(), prices.width(), kTimeAxisHeight);

    const TickRoom ticks{.first = view.first,
                         .last = view.last,
                         .left = prices.left(),
                         .right = prices.right(),
                         .labelLeft = view.page.left() + kAxisPadding / 2.0,
                         .labelRight = scene.timeAxis.right(),
                         .gap = 10.0};
    scene.timeTicks = timeTicks(axis, ticks, content.locale, FirstYear::Named,
                                [&](const QString& text) { return type.width(text, kAxisText); });
    placeLabels(scene, content, axis, type);
    if (content.studyBands && axis.interval() == core::Interval::Day1)
        scene.studyBands = placeStudyBands(*content.studyBands, scene.area,
                                           axis.positionOf(content.studyBands->dayZero));
    scene.findings = layOutFindings(content.series.findings, axis, scene.area);
    for (ScenePane& pane : scene.further)
        pane.findings = layOutFindings(content.seriesAt(pane.series).findings, axis, pane.area);
    placeMeasures(scene, content, axis, type);
    if (scene.isRebased() && !content.panels)
        placeLineLabels(scene, type);
    return scene;
}

} // namespace ui
