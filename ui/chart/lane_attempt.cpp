#include "ui/chart/lane_attempt.h"

#include "ui/chart/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace ui {

double widthOf(const LaneDraft& draft, std::span<const LaneRequest> requests, const LaneRoom& room)
{
    switch (draft.form) {
    case LabelForm::Words:
    case LabelForm::Short:
        return requests[draft.first].width;
    case LabelForm::Number:
        return room.numberWidth;
    case LabelForm::Group:
        break;
    }
    return room.groupWidth;
}

LaneAttempt::LaneAttempt(std::span<const LaneRequest> requests, const LaneRoom& room,
                         std::vector<LaneDraft> drafts, int lanes, Lanes how)
    : m_requests(requests)
    , m_room(room)
    , m_drafts(std::move(drafts))
    , m_laneCount(lanes)
    , m_firstLabel(m_drafts.front().first)
    , m_labelCount(m_drafts.back().first + m_drafts.back().count - m_firstLabel)
    , m_lefts(m_drafts.size(), 0.0)
    , m_passages(static_cast<std::size_t>(lanes) * m_labelCount, 0.0)
{
    if (how == Lanes::Assigned) {
        hangFlags();
        assignLanes();
    }
    for (int lane = 0; m_fits && lane < m_laneCount; ++lane)
        m_fits = placeLane(lane);
    if (m_fits)
        measureShifts();
}

std::vector<LabelMark> LaneAttempt::marks() const
{
    std::vector<LabelMark> marks;
    for (std::size_t index = 0; index < m_drafts.size(); ++index) {
        const LaneDraft& draft = m_drafts[index];
        LabelMark mark{.form = draft.form,
                       .rect = QRectF(m_lefts[index], bottomOf(draft.lane) - m_room.laneHeight,
                                      widthOf(draft, m_requests, m_room), m_room.laneHeight),
                       .lane = draft.lane,
                       .endsAtAnchor = draft.endsAtAnchor};
        mark.labels.resize(draft.count);
        std::iota(mark.labels.begin(), mark.labels.end(), draft.first);
        for (const std::size_t label : mark.labels) {
            // Those of one day have one leader.
            const bool isRepeated =
                label > draft.first && m_requests[label].anchor == m_requests[label - 1].anchor;
            if (!isRepeated)
                mark.leaders.push_back(leaderOf(label, index));
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

double LaneAttempt::inset(double width) const
{
    return std::min(width, m_room.laneHeight) / 2.0;
}

double LaneAttempt::wantedLeft(const LaneDraft& draft) const
{
    const double width = widthOf(draft, m_requests, m_room);
    const double first = m_requests[draft.first].anchor;
    const double last = m_requests[draft.first + draft.count - 1].anchor;
    if (draft.endsAtAnchor)
        return last + inset(width) - width;
    return draft.beginsAtAnchor ? first - inset(width) : (first + last - width) / 2.0;
}

double LaneAttempt::bottomOf(int lane) const
{
    return m_room.area.bottom() - m_room.leaderHeight - lane * (m_room.laneHeight + m_room.channel);
}

/// A flag that would leave the room hangs to the left.
void LaneAttempt::hangFlags()
{
    for (LaneDraft& draft : m_drafts) {
        if (!m_room.flags || draft.form == LabelForm::Group)
            continue;
        draft.beginsAtAnchor = true;
        const double right = wantedLeft(draft) + widthOf(draft, m_requests, m_room);
        draft.endsAtAnchor = right > m_room.area.right();
    }
}

/// Marks that crowd each other form stairs that descend to the right: each hangs like a flag at
/// its own leader, and no leader runs through the flag of another. Flags that hang to the left
/// ascend. Others stay next to the pane.
void LaneAttempt::assignLanes()
{
    for (std::size_t begin = 0, end = 0; m_laneCount > 1 && begin < m_drafts.size(); begin = end) {
        double reach = wantedLeft(m_drafts[begin]);
        for (end = begin; end < m_drafts.size(); ++end) {
            const double left = wantedLeft(m_drafts[end]);
            if (end > begin && left >= reach + m_room.gap)
                break;
            reach = std::max(reach, left + widthOf(m_drafts[end], m_requests, m_room));
        }
        int descending = 0;
        int ascending = 0;
        for (std::size_t index = begin; end - begin > 1 && index < end; ++index) {
            LaneDraft& draft = m_drafts[index];
            draft.lane = draft.endsAtAnchor ? ascending++ % m_laneCount
                                            : m_laneCount - 1 - descending++ % m_laneCount;
            draft.beginsAtAnchor = true;
        }
    }
}

/// The marks of a lane and the leaders that pass through it, in the order of their labels: since
/// all lanes keep one order, leaders between them do not cross.
bool LaneAttempt::placeLane(int lane)
{
    const double leaderSize = m_room.gap / 2.0;
    std::vector<SpreadItem> items;
    std::vector<double*> places;
    for (std::size_t index = 0; index < m_drafts.size(); ++index) {
        const LaneDraft& draft = m_drafts[index];
        if (draft.lane == lane) {
            items.push_back({wantedLeft(draft), widthOf(draft, m_requests, m_room)});
            places.push_back(&m_lefts[index]);
        }
        for (std::size_t member = 0; draft.lane > lane && member < draft.count; ++member) {
            const std::size_t label = draft.first + member;
            items.push_back({m_requests[label].anchor - leaderSize / 2.0, leaderSize});
            places.push_back(&passageIn(lane, label));
        }
    }
    const auto lefts = spread(items, m_room.gap, m_room.area.left(), m_room.area.right());
    if (!lefts)
        return false;
    for (std::size_t index = 0; index < places.size(); ++index)
        *places[index] = (*lefts)[index];
    const auto first = m_passages.begin()
        + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(lane) * m_labelCount);
    std::for_each(first, first + static_cast<std::ptrdiff_t>(m_labelCount),
                  [&](double& passing) { passing += leaderSize / 2.0; });
    return true;
}

double& LaneAttempt::passageIn(int lane, std::size_t label)
{
    return m_passages[static_cast<std::size_t>(lane) * m_labelCount + label - m_firstLabel];
}

double LaneAttempt::passage(std::size_t label, int lane) const
{
    return lane < 0
        ? m_requests[label].anchor
        : m_passages[static_cast<std::size_t>(lane) * m_labelCount + label - m_firstLabel];
}

double LaneAttempt::exitOf(std::size_t label, std::size_t index) const
{
    const LaneDraft& draft = m_drafts[index];
    const double width = widthOf(draft, m_requests, m_room);
    const double edge = inset(width);
    const bool isFlag = m_room.flags && draft.form != LabelForm::Group;
    const double first =
        isFlag && draft.endsAtAnchor ? m_lefts[index] + width - edge : m_lefts[index] + edge;
    const double last = isFlag ? first : m_lefts[index] + width - edge;
    return std::min(std::max(passage(label, draft.lane - 1), first), last);
}

void LaneAttempt::measureShifts()
{
    m_left = m_requests[m_firstLabel].anchor;
    m_right = m_requests[m_firstLabel + m_labelCount - 1].anchor;
    for (std::size_t index = 0; index < m_drafts.size(); ++index) {
        const LaneDraft& draft = m_drafts[index];
        const std::size_t end = draft.first + draft.count;
        m_left = std::min(m_left, m_lefts[index]);
        m_right = std::max(m_right, m_lefts[index] + widthOf(draft, m_requests, m_room));
        // The leaders of a group have to reach as far as its labels stand apart.
        const double reach = m_requests[end - 1].anchor - m_requests[draft.first].anchor;
        for (std::size_t label = draft.first; label < end; ++label) {
            double x = exitOf(label, index);
            for (int lane = draft.lane - 1; lane >= -1; --lane) {
                const double next = passage(label, lane);
                const double shift = std::abs(next - x) - reach;
                if (shift > m_worstShift) {
                    m_worstShift = shift;
                    m_worstDraft = index;
                }
                x = next;
                m_left = std::min(m_left, x);
                m_right = std::max(m_right, x);
            }
        }
    }
}

LabelLeader LaneAttempt::leaderOf(std::size_t label, std::size_t index) const
{
    const LaneDraft& draft = m_drafts[index];
    LabelLeader leader{label, {{exitOf(label, index), bottomOf(draft.lane)}}};
    for (int lane = draft.lane - 1; lane >= 0; --lane) {
        const double x = passage(label, lane);
        leader.points.emplace_back(x, bottomOf(lane) - m_room.laneHeight);
        leader.points.emplace_back(x, bottomOf(lane));
    }
    leader.points.emplace_back(m_requests[label].anchor, m_room.area.bottom());
    return leader;
}

} // namespace ui
