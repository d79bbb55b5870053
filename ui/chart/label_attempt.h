#pragma once

#include "ui/chart/label_layout.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// A mark before it has a place: its form, its labels and its lane.
struct LabelDraft {
    LabelForm form = LabelForm::Pill;
    std::size_t first = 0;
    std::size_t count = 1;
    int lane = 0;
    bool beginsAtAnchor = false; ///< a flag at its pole, else centred
    bool endsAtAnchor = false;   ///< a flag on the other side of its pole
};

double widthOf(const LabelDraft& draft, std::span<const LabelRequest> requests,
               const LabelRoom& room);

/// The same marks on a given number of lanes: one step of layOutLabels.
class LabelAttempt {
public:
    /// REQUIRES: `requests` and `room` outlive this object.
    LabelAttempt(std::span<const LabelRequest> requests, const LabelRoom& room,
                 std::vector<LabelDraft> drafts, int lanes);

    /// False when the marks are wider than the room.
    bool fits() const { return m_fits; }
    /// How far the worst leader goes sideways, and the draft that it belongs to.
    double worstShift() const { return m_worstShift; }
    std::size_t worstDraft() const { return m_worstDraft; }
    /// REQUIRES: fits()
    LabelLayout take();

private:
    double wantedLeft(const LabelDraft& draft) const;
    /// How far from its ends a mark's leader leaves it at the least.
    double inset(double width) const;
    double bottomOf(int lane) const;
    void hangFlags();
    void assignLanes();
    bool placeLane(int lane);
    /// The x of a label's leader in a lane; below the lowest lane, its anchor.
    double passage(std::size_t label, int lane) const;
    LabelLeader leaderOf(std::size_t label, const LabelMark& mark);

    std::span<const LabelRequest> m_requests;
    const LabelRoom& m_room;
    std::vector<LabelDraft> m_drafts;
    int m_laneCount;
    std::vector<double> m_lefts;                 ///< of each draft
    std::vector<std::vector<double>> m_passages; ///< of each lane: x by label
    std::vector<LabelMark> m_marks;
    double m_worstShift = 0.0;
    std::size_t m_worstDraft = 0;
    bool m_fits = true;
};

} // namespace ui
