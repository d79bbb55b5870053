#include "ui/chart/chart_scene.h"

#include "ui/chart/hole_marks.h"
#include "ui/chart/scene_labels.h"
#include "ui/chart/scene_notes.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kTimeAxisHeight = 30.0;
constexpr double kPanelGap = 10.0; ///< between two instruments' panes
constexpr double kLeftMargin = 12.0;
constexpr double kHolesApart = 12.0;
constexpr double kSmallest = 90.0; ///< a chart is not drawn on less

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
    return view.page.adjusted(kLeftMargin, eventLaneHeight(content), 0.0, -kTimeAxisHeight);
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
        || view.page.height() < kSmallest + eventLaneHeight(content))
        return scene;
    const SessionAxis axis = content.axis();
    const QRectF room = panesRoom(content, view);
    collectPanes(scene, content, axis, view, room.height());
    placePanes(scene, content, room, type);
    const QRectF& prices = scene.area.prices;
    scene.eventLane =
        QRectF(prices.left(), view.page.top(), prices.width(), eventLaneHeight(content));
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
    scene.holes = holePlaces(content.series.bars.holes(), scene.area, kHolesApart);
    if (content.studyBands && axis.interval() == core::Interval::Day1)
        scene.studyBands = placeStudyBands(*content.studyBands, scene.area,
                                           axis.positionOf(content.studyBands->dayZero));
    scene.findings = layOutFindings(content.series.findings, axis, scene.area);
    for (ScenePane& pane : scene.further)
        pane.findings = layOutFindings(content.seriesAt(pane.series).findings, axis, pane.area);
    layOutNotes(scene, content, axis);
    placeSceneLabels(scene, content, axis, view.page, type);
    return scene;
}

} // namespace ui
