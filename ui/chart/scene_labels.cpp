#include "ui/chart/scene_labels.h"

#include "ui/chart/scene_notes.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kPaneGap = 14.0;
constexpr double kWidestPill = 230.0;
constexpr QSizeF kNumber{24.0, 20.0};
constexpr QSizeF kGroup{48.0, 20.0};

LaneRoom laneRoom(const QRectF& area)
{
    return {.area = area,
            .lanes = 2,
            .laneHeight = 22.0,
            .channel = 8.0,
            .leaderHeight = 16.0,
            .gap = 8.0,
            .numberWidth = kNumber.width(),
            .groupWidth = kGroup.width(),
            .maxShift = 140.0};
}

/// Also of events out of sight.
void addEvents(LabelRequest& request, ChartScene& scene, const ChartContent& content,
               const SessionAxis& axis, const Typesetter& type)
{
    std::vector<double> positions;
    for (const ChartEvent& event : content.events)
        positions.push_back(positionOf(event, axis));
    scene.labelled.resize(content.events.size());
    std::iota(scene.labelled.begin(), scene.labelled.end(), std::size_t{0});
    std::ranges::stable_sort(scene.labelled, {},
                             [&](std::size_t index) { return positions[index]; });
    for (const std::size_t index : scene.labelled) {
        const ChartEvent& event = content.events[index];
        const double width = type.width(event.label, kPillText) + 2.0 * kPillPadding;
        request.events.push_back({.anchor = scene.area.xOf(positions[index]),
                                  .width = std::min(width, kWidestPill),
                                  .priority = content.focused == event.id ? 1 : 0});
    }
    request.lanes = laneRoom(scene.eventLane);
}

/// The last point of a line that is visible; nullptr if none is.
const QPointF* lastPoint(const SceneLine& line, const PlotArea& area)
{
    for (auto point = line.points.rbegin(); point != line.points.rend(); ++point) {
        if (point->x() <= area.last && std::isfinite(point->y()))
            return &*point;
    }
    return nullptr;
}

/// Names and changes at the ends of rebased lines.
void addLineEnds(LabelRequest& request, const ChartScene& scene, const ChartContent& content,
                 const Typesetter& type)
{
    const double height = 2.0 * type.lineHeight(kNameText);
    for (const SceneLine& line : scene.lines) {
        const QPointF* last = lastPoint(line, scene.area);
        const double beyond = scene.area.prices.right() + 1.0; // out of sight
        const double x = last == nullptr ? beyond : scene.area.xOf(last->x());
        const double y = last == nullptr ? 0.0 : scene.area.yOf(last->y());
        const double width = std::max(
            type.width(line.name, kNameText),
            type.tabularWidth(changeSince(line.lastValue / 100.0, line.ownBase, content.locale),
                              kAxisText));
        request.ends.push_back(
            {.end = {x, y}, .size = {width, height}, .priority = line.series == 0 ? 1 : 0});
    }
    request.column = {.area = scene.priceAxis.adjusted(kAxisPadding, 0.0, 0.0, 0.0),
                      .number = kNumber,
                      .group = kGroup};
    request.column.area.setBottom(scene.area.prices.bottom());
}

/// What labels in the pane stand on; what a BoxRoom refers to.
struct PaneGround {
    std::vector<QRectF> taken{};
    std::vector<QRectF> bars{};
    std::vector<QLineF> lines{}; ///< of a person's notes
};

PaneGround groundOf(const ChartScene& scene)
{
    PaneGround ground{.taken = ticksOf(scene.measures)};
    for (const FindingMark& mark : scene.findings)
        ground.taken.push_back(mark.rect);
    if (scene.candles)
        ground.bars = barBoxes(scene.area, scene.columns, {});
    for (const SceneLine& line : scene.lines) {
        const std::vector<QRectF> boxes = barBoxes(scene.area, {}, line.points);
        ground.bars.insert(ground.bars.end(), boxes.begin(), boxes.end());
    }
    std::ranges::stable_sort(ground.bars, {}, [](const QRectF& box) { return box.left(); });
    for (const NoteShape& note : scene.notes) {
        for (const NoteStroke& stroke : note.strokes)
            ground.lines.push_back(stroke.line);
    }
    return ground;
}

/// Where labels stand, for what looks at lines and measures one by one.
void setPlaces(ChartScene& scene)
{
    setLabels(scene.measures, scene.labels.boxes);
    for (const LabelMark& mark : scene.labels.ends) {
        for (const std::size_t line : mark.labels)
            scene.lines[line].label = mark.rect;
    }
}

} // namespace

double eventLaneHeight(const ChartContent& content)
{
    constexpr std::size_t kOnOneLane = 4;
    if (content.events.empty())
        return kPaneGap;
    return laneRoom({}).neededHeight(content.events.size() <= kOnOneLane ? 1 : 2) + kPaneGap;
}

void placeSceneLabels(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                      const QRectF& page, const Typesetter& type)
{
    constexpr double kEdge = 4.0;
    LabelRequest request{.page = page, .pane = scene.area.prices};
    addEvents(request, scene, content, axis, type);
    const auto anchors = wordAnchors(scene, content);
    scene.measures = layOutMeasures(content.measures,
                                    {.area = scene.area,
                                     .axis = axis,
                                     .bars = content.series.bars,
                                     .rebasedFrom = scene.rebasedFrom,
                                     .anchors = anchors},
                                    {}, type);
    PaneGround ground;
    if (!scene.measures.empty())
        ground = groundOf(scene);
    request.boxes = boxesOf(scene.measures, content.measures);
    request.boxRoom = {.area = scene.area.prices.adjusted(kEdge, kEdge, -kEdge, -kEdge),
                       .number = kNumber,
                       .group = kGroup,
                       .taken = ground.taken,
                       .avoided = ground.bars,
                       .lines = ground.lines};
    if (scene.isRebased() && !content.panels)
        addLineEnds(request, scene, content, type);
    scene.labels = layOutLabels(request);
    setPlaces(scene);
}

} // namespace ui
