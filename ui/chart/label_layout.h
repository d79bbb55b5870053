#pragma once

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <span>
#include <vector>

namespace ui {

/// A label that wants to stand above the x of what it names.
struct LabelRequest {
    double anchor = 0.0;
    double width = 0.0; ///< of the pill with its words
    int priority = 0;   ///< the higher, the later it is cut down to its number
};

/// Where labels may stand, and how large their parts are; all in one unit.
struct LabelRoom {
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

    double neededHeight(int usedLanes) const
    {
        return usedLanes <= 0 ? 0.0
                              : leaderHeight + usedLanes * laneHeight + (usedLanes - 1) * channel;
    }
};

enum class LabelForm {
    Pill,   ///< with its words
    Number, ///< its number only
    Group,  ///< the numbers of neighbours in one mark: "3–7"
};

/// The way from a mark down to the anchor of one label.
struct LabelLeader {
    std::size_t label = 0;
    std::vector<QPointF> points{};
};

/// One mark; `first` and `count` say for which of the requests.
struct LabelMark {
    LabelForm form = LabelForm::Pill;
    std::size_t first = 0;
    std::size_t count = 1;
    int lane = 0; ///< 0 is next to the pane
    QRectF rect{};
    bool endsAtAnchor = false; ///< a flag that hangs to the left
    std::vector<LabelLeader> leaders{};
};

struct LabelLayout {
    std::vector<LabelMark> marks{}; ///< from left to right in each lane, ordered by `first`
    int lanes = 0;                  ///< that are used

    /// The mark of a request; nullptr if there was no room at all.
    const LabelMark* markOf(std::size_t label) const;
};

/// Places every label so that no two marks touch, none leaves the area, and leaders cross neither
/// each other nor a mark. What does not fit as words becomes a number, the least important and
/// widest first; numbers that do not fit are grouped. The same request has the same result.
///
/// REQUIRES: requests are ordered by anchor, and anchors lie inside the area.
LabelLayout layOutLabels(std::span<const LabelRequest> requests, const LabelRoom& room);

} // namespace ui
