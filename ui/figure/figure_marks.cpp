#include "ui/figure/figure_marks.h"

#include "ui/support/conversion.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Below this many letters of width, names would cover the plot: the number alone stands there.
constexpr double kLeastWidthForNames = 44.0;

std::vector<LaneRequest> requestsFor(const FigureLayout& layout, const core::FigureData& data,
                                     const FigureCurves& curves, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const bool named = layout.page.width() > kLeastWidthForNames * measures.label.size;
    std::vector<LaneRequest> requests;
    for (const std::size_t index : layout.marked) {
        const core::FigureEvent& event = data.events[index];
        const double name = type.width(toQString(event.event.name), measures.label);
        double move = 0.0; // the larger the move, the longer the event keeps its name
        for (const core::Reaction& reaction : event.reactions)
            move = std::max(move, std::abs(reaction.change));
        requests.push_back(
            {.anchor = std::clamp(layout.plot.xOf(curves.axis.positionOf(*event.day)),
                                  layout.plot.prices.left(), layout.plot.prices.right()),
             .width = named ? measures.mark + measures.label.size * 0.4 + name : measures.mark,
             .priority = static_cast<int>(move * 10'000.0)});
    }
    return requests;
}

LaneRoom roomFor(const FigureLayout& layout, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    return {.laneHeight = measures.mark,
            .channel = measures.label.size * 0.55,
            .leaderHeight = measures.label.size * 0.8,
            .gap = measures.label.size * 0.8,
            .numberWidth = measures.mark,
            .groupWidth = type.width(QStringLiteral("10–12"), measures.number) + measures.mark,
            .maxShift = measures.label.size * 2.5,
            .flags = true,
            .numbersAll = true};
}

} // namespace

std::vector<std::size_t> markedEvents(const core::FigureData& data, const FigureCurves& curves)
{
    std::vector<std::pair<double, std::size_t>> byPlace;
    for (std::size_t index = 0; index < data.events.size(); ++index) {
        if (core::isMarked(data, data.events[index]))
            byPlace.emplace_back(curves.axis.positionOf(*data.events[index].day), index);
    }
    std::ranges::stable_sort(byPlace, {}, &std::pair<double, std::size_t>::first);
    std::vector<std::size_t> marked;
    for (const auto& [position, index] : byPlace)
        marked.push_back(index);
    return marked;
}

double requestMarks(LabelRequest& request, const FigureLayout& layout, const core::FigureData& data,
                    const FigureCurves& curves, double top, double mostHeight,
                    const Typesetter& type)
{
    if (layout.marked.empty())
        return top;
    request.events = requestsFor(layout, data, curves, type);
    LaneRoom& room = request.lanes;
    room = roomFor(layout, type);
    while (room.neededHeight(room.lanes + 1) <= mostHeight)
        ++room.lanes;
    const double margin = layout.measures.margin;
    const auto areaOf = [&](int lanes) {
        return QRectF(margin, top, layout.page.width() - 2.0 * margin, room.neededHeight(lanes));
    };
    room.area = areaOf(room.lanes);
    room.lanes = std::max(1, lanesNeeded(request));
    room.area = areaOf(room.lanes);
    return room.area.bottom();
}

void addMarkNames(FigureLayout& layout, const core::FigureData& data, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    for (const LabelMark& mark : layout.labels.events) {
        if (!mark.hasWords() || mark.rect.width() <= measures.mark * 1.01)
            continue;
        const QString name = toQString(data.events[layout.marked[mark.first()]].event.name);
        const double width = type.width(name, measures.label);
        const double left = mark.endsAtAnchor ? mark.rect.left() : mark.rect.right() - width;
        layout.texts.push_back({FigureTextRole::EventName, name, measures.label,
                                QRectF(left, mark.rect.top(), width, mark.rect.height())});
    }
}

} // namespace ui
