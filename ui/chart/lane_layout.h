#pragma once

#include "ui/chart/label_marks.h"

#include <limits>
#include <span>

namespace ui {

/// A label that wants to stand above the x of what it names.
struct LaneRequest {
    double anchor = 0.0;
    double width = 0.0; ///< of the pill with its words
    int priority = 0;   ///< the higher, the later it is cut down to its number
};

/// Where labels may stand, and how large their parts are; all in one unit.
struct LaneRoom {
    QRectF area{};              ///< leaders end at its lower edge, on top of the pane
    int lanes = 1;              ///< at most
    double laneHeight = 20.0;   ///< of a mark
    double channel = 8.0;       ///< between two lanes, where leaders slant
    double leaderHeight = 14.0; ///< between the lowest lane and the pane
    double gap = 8.0;           ///< between neighbours
    double numberWidth = 20.0;
    double groupWidth = 40.0; ///< of "12–17"
    double maxShift = 120.0;  ///< how far a leader may go sideways before a label is cut down
    /// Labels begin above their anchor (at the right edge, they end there), and their leaders leave
    /// from that end; else labels are centred, and leaders leave from anywhere.
    bool flags = false;
    bool numbersAll = false; ///< words have their number in front
    /// Anchors outside are out of sight.
    double sightLeft = -std::numeric_limits<double>::infinity();
    double sightRight = std::numeric_limits<double>::infinity();

    double neededHeight(int usedLanes) const
    {
        return usedLanes <= 0 ? 0.0
                              : leaderHeight + usedLanes * laneHeight + (usedLanes - 1) * channel;
    }
    bool inSight(double anchor) const { return anchor >= sightLeft && anchor <= sightRight; }
};

struct LaneLayout {
    std::vector<LabelMark> marks{}; ///< ordered by their first label
    int lanes = 0;                  ///< that are used
};

/// Places every label in sight so that no two marks touch, none leaves the area, and leaders cross
/// neither each other nor a mark. What does not fit as words becomes a number, the least important
/// and widest first; numbers that do not fit are grouped. The same request has the same result.
/// There is no mark when the area cannot hold a group.
///
/// Lanes follow from the distances between anchors, also to those out of sight: while a chart is
/// panned, a label changes its lane only where it is pushed by the edge of the area.
///
/// REQUIRES: requests are ordered by anchor, and anchors in sight lie inside the area.
LaneLayout layOutLanes(std::span<const LaneRequest> requests, const LaneRoom& room);

} // namespace ui
