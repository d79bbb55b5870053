#pragma once

#include "ui/chart/lane_layout.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ui {

/// A mark before it has a place: its form, its labels and its lane.
struct LaneDraft {
    LabelForm form = LabelForm::Words;
    std::size_t first = 0;
    std::size_t count = 1;
    int lane = 0;
    bool beginsAtAnchor = false; ///< a flag at its pole, else centred
    bool endsAtAnchor = false;   ///< a flag on the other side of its pole
};

double widthOf(const LaneDraft& draft, std::span<const LaneRequest> requests, const LaneRoom& room);

/// Marks of neighbours on a given number of lanes: one step of layOutLanes.
class LaneAttempt {
public:
    enum class Lanes { Assigned, Kept };

    /// Assigns lanes to the drafts, or keeps those that they have.
    /// REQUIRES: `requests` and `room` outlive this object; drafts name all labels from that of the
    /// first draft on, in their order.
    LaneAttempt(std::span<const LaneRequest> requests, const LaneRoom& room,
                std::vector<LaneDraft> drafts, int lanes, Lanes how = Lanes::Assigned);

    /// False when the marks are wider than the room.
    bool fits() const { return m_fits; }
    /// How far the worst leader goes sideways, and the draft that it belongs to.
    double worstShift() const { return m_worstShift; }
    std::size_t worstDraft() const { return m_worstDraft; }
    /// Between which x all marks and leaders are.
    double left() const { return m_left; }
    double right() const { return m_right; }
    const std::vector<LaneDraft>& drafts() const { return m_drafts; }
    /// REQUIRES: fits()
    std::vector<LabelMark> marks() const;

private:
    double wantedLeft(const LaneDraft& draft) const;
    /// How far from its ends a mark's leader leaves it at the least.
    double inset(double width) const;
    double bottomOf(int lane) const;
    void hangFlags();
    void assignLanes();
    bool placeLane(int lane);
    double& passageIn(int lane, std::size_t label);
    /// The x of a label's leader in a lane; below the lowest lane, its anchor.
    double passage(std::size_t label, int lane) const;
    /// Where a label's leader leaves its mark.
    double exitOf(std::size_t label, std::size_t draft) const;
    void measureShifts();
    LabelLeader leaderOf(std::size_t label, std::size_t draft) const;

    std::span<const LaneRequest> m_requests;
    const LaneRoom& m_room;
    std::vector<LaneDraft> m_drafts;
    int m_laneCount;
    std::size_t m_firstLabel = 0;
    std::size_t m_labelCount = 0;
    std::vector<double> m_lefts;    ///< of each draft
    std::vector<double> m_passages; ///< x by lane and label
    double m_worstShift = 0.0;
    std::size_t m_worstDraft = 0;
    double m_left = 0.0;
    double m_right = 0.0;
    bool m_fits = true;
};

} // namespace ui
