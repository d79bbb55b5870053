#pragma once

#include "ui/chart/box_layout.h"
#include "ui/chart/end_layout.h"
#include "ui/chart/lane_layout.h"

#include <vector>

namespace ui {

/// All labels of a chart, and where on its page each kind may stand; all in one unit.
struct LabelRequest {
    QRectF page{};
    QRectF pane{};                     ///< where prices are drawn: what is outside is out of sight
    std::vector<LaneRequest> events{}; ///< ordered by anchor, also those out of sight
    LaneRoom lanes{};                  ///< above the pane, and no narrower
    std::vector<BoxRequest> boxes{};
    BoxRoom boxRoom{}; ///< in the pane
    std::vector<EndRequest> ends{};
    EndRoom column{}; ///< right of the pane
};

/// A label of the request, counted within its kind.
struct LabelRef {
    LabelKind kind = LabelKind::Event;
    std::size_t label = 0;

    bool operator==(const LabelRef&) const = default;
};

/// A label that has a number on the page; its words belong below the figure, or into a tooltip.
struct LabelFootnote {
    int number = 0;
    LabelRef label{};

    bool operator==(const LabelFootnote&) const = default;
};

struct LabelLayout {
    std::vector<LabelMark> events{};        ///< from left to right
    std::vector<LabelMark> boxes{};         ///< ordered by their first label
    std::vector<LabelMark> ends{};          ///< from top to bottom
    int lanes = 0;                          ///< that events use
    std::vector<LabelFootnote> footnotes{}; ///< by number, from 1 on
    /// In sight, but without a mark: optional ones, and those of a kind for which the page cannot
    /// even hold the number of a group.
    std::vector<LabelRef> dropped{};
    std::vector<LabelRef> outOfSight{};

    bool operator==(const LabelLayout&) const = default;

    const std::vector<LabelMark>& marksOf(LabelKind kind) const;
    /// The mark that stands for a label; nullptr if there is none.
    const LabelMark* markOf(LabelRef label) const;
};

/// Places the labels of all kinds, on screen and in figures alike: no two marks touch, none is
/// outside the page, leaders cross neither each other nor the mark of another label. What has no
/// room is cut down to a number, the least important first, as layOutLanes, placeBoxes and
/// layOutEnds say. Numbers run from left to right over the whole page: by the place that the first
/// label of a mark names, those at the ends of lines last, from top to bottom. The same request has
/// the same result.
LabelLayout layOutLabels(const LabelRequest& request);

/// How many lanes the events of a request need at most, whatever is below them.
int lanesNeeded(const LabelRequest& request);

} // namespace ui
