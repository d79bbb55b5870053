#include "ui/chart/lane_layout.h"

#include "ui/chart/label_geometry.h"
#include "ui/chart/lane_cluster.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ui {

namespace {

/// Where a label with words would best begin or end.
double wordsBegin(const LaneRequest& request, const LaneRoom& room)
{
    return request.anchor - (room.flags ? room.laneHeight : request.width) / 2.0;
}

double wordsEnd(const LaneRequest& request, const LaneRoom& room)
{
    return wordsBegin(request, room) + request.width;
}

/// Where a new cluster begins on an area without edges.
bool isApart(std::span<const LaneRequest> requests, const LaneRoom& room, std::size_t label)
{
    return wordsBegin(requests[label], room) >= wordsEnd(requests[label - 1], room) + room.gap;
}

/// Clusters of [begin, end) on an area without edges.
std::vector<LaneCluster> arrangeFreely(std::span<const LaneRequest> requests, const LaneRoom& room,
                                       int lanes, std::size_t begin, std::size_t end)
{
    constexpr double kFar = 1e7;
    LaneRoom wide = room;
    wide.area.setLeft(room.area.left() - kFar);
    wide.area.setRight(room.area.right() + kFar);
    const LaneArranger arranger(requests, wide, lanes);
    std::vector<LaneCluster> clusters;
    for (std::size_t first = begin, label = begin + 1; first < end; ++label) {
        if (label < end && !isApart(requests, room, label))
            continue;
        clusters.push_back(*arranger.arrange(first, label)); // an area that wide holds anything
        first = label;
    }
    clusters = *arranger.apart(std::move(clusters), LaneArranger::Join::Anew);
    arranger.giveWordsBack(clusters);
    return clusters;
}

/// What of a cluster is in [begin, end).
std::optional<LaneCluster> visiblePart(LaneCluster cluster, std::size_t begin, std::size_t end)
{
    std::vector<LaneDraft> drafts;
    for (LaneDraft draft : cluster.drafts) {
        const std::size_t last = std::min(draft.first + draft.count, end);
        draft.first = std::max(draft.first, begin);
        if (draft.first >= last)
            continue;
        draft.count = last - draft.first;
        if (draft.form == LabelForm::Group && draft.count == 1)
            draft.form = LabelForm::Number;
        drafts.push_back(draft);
    }
    cluster.drafts = std::move(drafts);
    cluster.begin = std::max(cluster.begin, begin);
    cluster.end = std::min(cluster.end, end);
    return cluster.drafts.empty() ? std::nullopt : std::optional(std::move(cluster));
}

/// The first request whose anchor is not less than `x`.
std::size_t indexFrom(std::span<const LaneRequest> requests, double x)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(requests, x, {}, &LaneRequest::anchor)
                                    - requests.begin());
}

std::size_t indexBeyond(std::span<const LaneRequest> requests, double x)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(requests, x, {}, &LaneRequest::anchor)
                                    - requests.begin());
}

/// [begin, end) with those out of sight that may crowd it. What is many labels away has no say;
/// where that ends does not move with every label that comes or goes.
std::pair<std::size_t, std::size_t> withNeighbours(std::size_t count, std::size_t begin,
                                                   std::size_t end)
{
    constexpr std::size_t kFar = 48;
    return {begin < kFar ? 0 : (begin - kFar) / kFar * kFar,
            std::min(count, (end / kFar + 2) * kFar)};
}

/// What the edges of the area leave of clusters that were arranged without them.
std::optional<std::vector<LaneCluster>> arrangeInside(const LaneArranger& arranger,
                                                      const LaneRoom& room,
                                                      const std::vector<LaneCluster>& free,
                                                      std::size_t begin, std::size_t end)
{
    std::vector<LaneCluster> inside;
    for (const LaneCluster& cluster : free) {
        const auto part = visiblePart(cluster, begin, end);
        if (!part)
            continue;
        // Flags hang to one side or the other: at an edge their stairs are built anew.
        const bool pushed = cluster.left < room.area.left() || cluster.right > room.area.right();
        auto placed = room.flags && pushed ? std::nullopt : arranger.keep(*part);
        if (!placed)
            placed = arranger.arrange(part->begin, part->end);
        if (!placed)
            return std::nullopt;
        inside.push_back(std::move(*placed));
    }
    if (!room.flags)
        return arranger.apart(std::move(inside), LaneArranger::Join::Kept);
    auto clusters = arranger.apart(std::move(inside), LaneArranger::Join::Anew);
    if (clusters)
        arranger.giveWordsBack(*clusters);
    return clusters;
}

/// Whether a leader that would go that way meets neither another mark nor another leader.
bool isFreeWay(const std::vector<QPointF>& way, const LaneLayout& layout, const LabelMark& own,
               const LabelLeader& leader, double gap)
{
    for (std::size_t point = 1; point < way.size(); ++point) {
        const QLineF piece(way[point - 1], way[point]);
        for (const LabelMark& mark : layout.marks) {
            if (&mark != &own && meets(piece, mark.rect.adjusted(-gap, 0.0, gap, 0.0)))
                return false;
            for (const LabelLeader& other : mark.leaders) {
                for (std::size_t next = 1; &other != &leader && next < other.points.size();
                     ++next) {
                    if (meets(piece, QLineF(other.points[next - 1], other.points[next])))
                        return false;
                }
            }
        }
    }
    return true;
}

/// Leaders through other lanes turn once or not at all where they can.
void straighten(LaneLayout& layout, double gap)
{
    for (LabelMark& mark : layout.marks) {
        for (LabelLeader& leader : mark.leaders) {
            if (leader.points.size() < 3)
                continue;
            const QPointF from = leader.points.front();
            const QPointF to = leader.points.back();
            const std::array<std::vector<QPointF>, 3> ways{
                std::vector<QPointF>{from, to},
                std::vector<QPointF>{from, QPointF(to.x(), leader.points[1].y()), to},
                std::vector<QPointF>{from, QPointF(from.x(), leader.points.end()[-2].y()), to}};
            for (const std::vector<QPointF>& way : ways) {
                if (!isFreeWay(way, layout, mark, leader, gap))
                    continue;
                leader.points = way;
                break;
            }
        }
    }
}

} // namespace

LaneLayout layOutLanes(std::span<const LaneRequest> requests, const LaneRoom& room)
{
    int lanes = 0;
    while (lanes < room.lanes && room.neededHeight(lanes + 1) <= room.area.height() + 1e-6)
        ++lanes;
    const std::size_t begin = indexFrom(requests, room.sightLeft);
    const std::size_t end = indexBeyond(requests, room.sightRight);
    if (begin >= end || lanes == 0)
        return {};

    const auto [first, last] = withNeighbours(requests.size(), begin, end);
    const auto free = arrangeFreely(requests, room, lanes, first, last);
    const LaneArranger arranger(requests, room, lanes);
    const auto clusters = arrangeInside(arranger, room, free, begin, end);
    if (!clusters)
        return {};
    LaneLayout layout;
    for (const LaneCluster& cluster : *clusters) {
        const LaneAttempt attempt(requests, room, cluster.drafts, cluster.lanes,
                                  LaneAttempt::Lanes::Kept);
        for (LabelMark& mark : attempt.marks()) {
            layout.lanes = std::max(layout.lanes, mark.lane + 1);
            layout.marks.push_back(std::move(mark));
        }
    }
    straighten(layout, room.gap / 4.0);
    return layout;
}

} // namespace ui
