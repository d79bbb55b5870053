#include "ui/chart/label_attempt.h"

#include "ui/chart/spread.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

double widthOf(const LabelDraft& draft, std::span<const LabelRequest> requests,
               const LabelRoom& room)
{
    switch (draft.form) {
    case LabelForm::Pill:
        return requests[draft.first].width;
    case LabelForm::Number:
        return room.numberWidth;
    case LabelForm::Group:
        break;
    }
    return room.groupWidth;
}

LabelAttempt::LabelAttempt(std::span<const LabelRequest> requests, const LabelRoom& room,
                           std::vector<LabelDraft> drafts, int lanes)
    : m_requests(requests)
    , m_room(room)
    , m_drafts(std::move(drafts))
    , m_laneCount(lanes)
    , m_lefts(m_drafts.size(), 0.0)
    , m_passages(static_cast<std::size_t>(lanes), std::vector<double>(requests.size(), 0.0))
{
    hangFlags();
    assignLanes();
    for (int lane = 0; m_fits && lane < m_laneCount; ++lane)
        m_fits = placeLane(lane);
    for (std::size_t index = 0; m_fits && index < m_drafts.size(); ++index) {
        const LabelDraft& draft = m_drafts[index];
        LabelMark mark{.form = draft.form,
                       .first = draft.first,
                       .count = draft.count,
                       .lane = draft.lane,
                       .rect = QRectF(m_lefts[index], bottomOf(draft.lane) - m_room.laneHeight,
                                      widthOf(draft, m_requests, m_room), m_room.laneHeight),
                       .endsAtAnchor = draft.endsAtAnchor};
        for (std::size_t member = 0; member < draft.count; ++member)
            mark.leaders.push_back(leaderOf(draft.first + member, mark));
        m_marks.push_back(std::move(mark));
    }
}

LabelLayout LabelAttempt::take()
{
    return {std::move(m_marks), m_laneCount};
}

double LabelAttempt::inset(double width) const
{
    return std::min(width, m_room.laneHeight) / 2.0;
}

double LabelAttempt::wantedLeft(const LabelDraft& draft) const
{
    const double width = widthOf(draft, m_requests, m_room);
    const double first = m_requests[draft.first].anchor;
    const double last = m_requests[draft.first + draft.count - 1].anchor;
    if (draft.endsAtAnchor)
        return last + inset(width) - width;
    return draft.beginsAtAnchor ? first - inset(width) : (first + last - width) / 2.0;
}

double LabelAttempt::bottomOf(int lane) const
{
    return m_room.area.bottom() - m_room.leaderHeight - lane * (m_room.laneHeight + m_room.channel);
}

/// A flag that would leave the room hangs to the left.
void LabelAttempt::hangFlags()
{
    for (LabelDraft& draft : m_drafts) {
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
void LabelAttempt::assignLanes()
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
            LabelDraft& draft = m_drafts[index];
            draft.lane = draft.endsAtAnchor ? ascending++ % m_laneCount
                                            : m_laneCount - 1 - descending++ % m_laneCount;
            draft.beginsAtAnchor = true;
        }
    }
}

/// The marks of a lane and the leaders that pass through it, in the order of their labels: since
/// all lanes keep one order, leaders between them do not cross.
bool LabelAttempt::placeLane(int lane)
{
    const double leaderSize = m_room.gap / 2.0;
    std::vector<SpreadItem> items;
    std::vector<double*> places;
    for (std::size_t index = 0; index < m_drafts.size(); ++index) {
        const LabelDraft& draft = m_drafts[index];
        if (draft.lane == lane) {
            items.push_back({wantedLeft(draft), widthOf(draft, m_requests, m_room)});
            places.push_back(&m_lefts[index]);
        }
        for (std::size_t member = 0; draft.lane > lane && member < draft.count; ++member) {
            const std::size_t label = draft.first + member;
            items.push_back({m_requests[label].anchor - leaderSize / 2.0, leaderSize});
            places.push_back(&m_passages[static_cast<std::size_t>(lane)][label]);
        }
    }
    const auto lefts = spread(items, m_room.gap, m_room.area.left(), m_room.area.right());
    if (!lefts)
        return false;
    for (std::size_t index = 0; index < places.size(); ++index)
        *places[index] = (*lefts)[index];
    for (double& passing : m_passages[static_cast<std::size_t>(lane)])
        passing += leaderSize / 2.0;
    return true;
}

double LabelAttempt::passage(std::size_t label, int lane) const
{
    return lane < 0 ? m_requests[label].anchor : m_passages[static_cast<std::size_t>(lane)][label];
}

LabelLeader LabelAttempt::leaderOf(std::size_t label, const LabelMark& mark)
{
    const double edge = inset(mark.rect.width());
    const bool isFlag = m_room.flags && mark.form != LabelForm::Group;
    const double first =
        isFlag && mark.endsAtAnchor ? mark.rect.right() - edge : mark.rect.left() + edge;
    const double last = isFlag ? first : mark.rect.right() - edge;
    double x = std::min(std::max(passage(label, mark.lane - 1), first), last);
    // The leaders of a group have to reach as far as its labels stand apart.
    const double reach =
        m_requests[mark.first + mark.count - 1].anchor - m_requests[mark.first].anchor;
    LabelLeader leader{label, {{x, mark.rect.bottom()}}};
    for (int lane = mark.lane - 1; lane >= -1; --lane) {
        const double next = passage(label, lane);
        if (std::abs(next - x) - reach > m_worstShift) {
            m_worstShift = std::abs(next - x) - reach;
            m_worstDraft = m_marks.size();
        }
        x = next;
        if (lane < 0) {
            leader.points.emplace_back(x, m_room.area.bottom());
        } else {
            leader.points.emplace_back(x, bottomOf(lane) - m_room.laneHeight);
            leader.points.emplace_back(x, bottomOf(lane));
        }
    }
    return leader;
}

} // namespace ui
