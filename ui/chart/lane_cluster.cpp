#include "ui/chart/lane_cluster.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// What is cut down or joined first: what is near a draft that stands too far from its anchor.
class Crowd {
public:
    /// Without a draft, all are too wide together, and every one is near.
    Crowd(const std::vector<LaneDraft>& drafts, std::span<const LaneRequest> requests,
          std::optional<std::size_t> worst)
        : m_anchor(worst ? std::optional(requests[drafts[*worst].first].anchor) : std::nullopt)
    {
    }

    bool isNear(double anchor, double reach) const
    {
        return !m_anchor || std::abs(anchor - *m_anchor) <= reach;
    }

private:
    std::optional<double> m_anchor;
};

enum class Where { Near, Anywhere };

/// Cuts one pill down to its number: the least important, then the widest one. False when there is
/// none left.
bool cutDown(std::vector<LaneDraft>& drafts, std::span<const LaneRequest> requests,
             const Crowd& crowd, Where where)
{
    LaneDraft* victim = nullptr;
    for (LaneDraft& draft : drafts) {
        const LaneRequest& candidate = requests[draft.first];
        const bool isNear =
            where == Where::Anywhere || crowd.isNear(candidate.anchor, candidate.width);
        if (draft.form != LabelForm::Words || !isNear)
            continue;
        const LaneRequest* best = victim == nullptr ? nullptr : &requests[victim->first];
        if (best == nullptr || candidate.priority < best->priority
            || (candidate.priority == best->priority && candidate.width > best->width))
            victim = &draft;
    }
    if (victim != nullptr)
        victim->form = LabelForm::Number;
    return victim != nullptr;
}

/// Joins the two neighbours that stand closest. False when there is none.
bool group(std::vector<LaneDraft>& drafts, std::span<const LaneRequest> requests,
           const Crowd& crowd, Where where, double reach)
{
    std::size_t best = 0;
    double least = 0.0;
    for (std::size_t index = 1; index < drafts.size(); ++index) {
        const double first = requests[drafts[index - 1].first].anchor;
        const double last = requests[drafts[index].first + drafts[index].count - 1].anchor;
        if (where == Where::Near && !crowd.isNear((first + last) / 2.0, reach))
            continue;
        if (best == 0 || last - first < least) {
            best = index;
            least = last - first;
        }
    }
    if (best == 0)
        return false;
    LaneDraft& kept = drafts[best - 1];
    kept.form = LabelForm::Group;
    kept.count += drafts[best].count;
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(best));
    return true;
}

/// Numbers and groups may stand further away than words.
double allowedShift(const std::vector<LaneDraft>& drafts, const LaneRoom& room)
{
    const bool hasWords = std::ranges::any_of(
        drafts, [](const LaneDraft& draft) { return draft.form == LabelForm::Words; });
    return hasWords ? room.maxShift : 2.0 * room.maxShift;
}

/// On fewer lanes the marks cannot stand, however they are arranged.
int fewestLanes(const std::vector<LaneDraft>& drafts, std::span<const LaneRequest> requests,
                const LaneRoom& room)
{
    double needed = 0.0;
    for (const LaneDraft& draft : drafts)
        needed += widthOf(draft, requests, room) + room.gap;
    return std::max(1, static_cast<int>(std::ceil(needed / (room.area.width() + room.gap) - 1e-9)));
}

LaneCluster clusterOf(const LaneAttempt& attempt, int lanes)
{
    const LaneDraft& last = attempt.drafts().back();
    return {.begin = attempt.drafts().front().first,
            .end = last.first + last.count,
            .drafts = attempt.drafts(),
            .lanes = lanes,
            .left = attempt.left(),
            .right = attempt.right()};
}

/// Two neighbours as one, every mark on its lane.
LaneCluster bothOf(LaneCluster one, const LaneCluster& two)
{
    one.end = two.end;
    one.lanes = std::max(one.lanes, two.lanes);
    one.drafts.insert(one.drafts.end(), two.drafts.begin(), two.drafts.end());
    return one;
}

} // namespace

std::optional<LaneCluster> LaneArranger::arrange(std::size_t begin, std::size_t end) const
{
    std::vector<LaneDraft> drafts;
    for (std::size_t label = begin; label < end; ++label)
        drafts.push_back({.first = label});
    for (;;) {
        std::optional<std::size_t> crowded;
        const double allowed = allowedShift(drafts, m_room);
        for (int used = fewestLanes(drafts, m_requests, m_room); used <= m_lanes; ++used) {
            const LaneAttempt attempt(m_requests, m_room, drafts, used);
            if (!attempt.fits())
                continue;
            if (attempt.worstShift() <= allowed)
                return clusterOf(attempt, used);
            crowded = attempt.worstDraft();
        }
        const Crowd crowd(drafts, m_requests, crowded);
        const double reach = 2.0 * m_room.maxShift;
        if (!cutDown(drafts, m_requests, crowd, Where::Near)
            && !cutDown(drafts, m_requests, crowd, Where::Anywhere)
            && !group(drafts, m_requests, crowd, Where::Near, reach)
            && !group(drafts, m_requests, crowd, Where::Anywhere, reach))
            break;
    }
    // One mark for all, however far it stands from them.
    const LaneAttempt last(m_requests, m_room, drafts, 1);
    return last.fits() ? std::optional(clusterOf(last, 1)) : std::nullopt;
}

void LaneArranger::giveWordsBack(LaneCluster& cluster, double left, double right) const
{
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < cluster.drafts.size(); ++index) {
        if (cluster.drafts[index].form == LabelForm::Number)
            order.push_back(index);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t index) {
        const LaneRequest& request = m_requests[cluster.drafts[index].first];
        return std::pair(-request.priority, request.width);
    });
    for (const std::size_t index : order) {
        std::vector<LaneDraft> drafts = cluster.drafts;
        drafts[index].form = LabelForm::Words;
        const LaneAttempt attempt(m_requests, m_room, std::move(drafts), cluster.lanes);
        if (attempt.fits() && attempt.worstShift() <= allowedShift(attempt.drafts(), m_room)
            && attempt.left() >= left && attempt.right() <= right)
            cluster = clusterOf(attempt, cluster.lanes);
    }
}

void LaneArranger::giveWordsBack(std::vector<LaneCluster>& clusters) const
{
    for (std::size_t index = 0; index < clusters.size(); ++index)
        giveWordsBack(clusters[index],
                      index == 0 ? m_room.area.left() : clusters[index - 1].right + m_room.gap,
                      index + 1 == clusters.size() ? m_room.area.right()
                                                   : clusters[index + 1].left - m_room.gap);
}

std::optional<LaneCluster> LaneArranger::keep(LaneCluster cluster) const
{
    for (;;) {
        const LaneAttempt attempt(m_requests, m_room, cluster.drafts, cluster.lanes,
                                  LaneAttempt::Lanes::Kept);
        const bool fits = attempt.fits();
        if (fits && attempt.worstShift() <= allowedShift(cluster.drafts, m_room))
            return clusterOf(attempt, cluster.lanes);
        const Crowd crowd(cluster.drafts, m_requests,
                          fits ? std::optional(attempt.worstDraft()) : std::nullopt);
        if (!cutDown(cluster.drafts, m_requests, crowd, Where::Near)
            && !group(cluster.drafts, m_requests, crowd, Where::Near, m_room.maxShift))
            return std::nullopt;
    }
}

std::optional<std::vector<LaneCluster>> LaneArranger::apart(std::vector<LaneCluster> clusters,
                                                            Join join) const
{
    std::vector<LaneCluster> done;
    for (LaneCluster& next : clusters) {
        while (!done.empty() && done.back().right + m_room.gap > next.left) {
            auto joined = join == Join::Kept ? keep(bothOf(done.back(), next)) : std::nullopt;
            if (!joined)
                joined = arrange(done.back().begin, next.end);
            if (!joined)
                return std::nullopt;
            done.pop_back();
            next = std::move(*joined);
        }
        done.push_back(std::move(next));
    }
    return done;
}

} // namespace ui
