#pragma once

#include "ui/chart/label_marks.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <limits>
#include <span>
#include <vector>

namespace ui {

/// A box with words that wants to stand beside what it names.
struct BoxRequest {
    QLineF anchor{}; ///< upright, from its upper to its lower end; of a point they are alike
    QSizeF size{};
    QSizeF shortSize{};     ///< with its first line only; empty: it has no short form
    QPointF moved{};        ///< by a person, from where it would stand
    int priority = 0;       ///< the higher, the better its place
    double clearance = 0.0; ///< of what stands at the anchor
    double ownReach = 0.0;  ///< nearer than this no leader is needed
    double farthest = std::numeric_limits<double>::infinity(); ///< that its words may stand
    /// Its words stand elsewhere too: it covers none of `avoided`, gets no number, and is left out
    /// where it has no room.
    bool isOptional = false;
    bool mayCoverLines = true; ///< see BoxRoom::lines; a number may that has no other place
    bool asNumber = false;     ///< whatever room its words have
};

/// Where boxes may stand; all in one unit.
struct BoxRoom {
    QRectF area{};
    double gap = 6.0; ///< to everything that is not to be touched
    QSizeF number{20.0, 20.0};
    QSizeF group{40.0, 20.0};
    std::span<const QRectF> taken{};   ///< never covered
    std::span<const QRectF> avoided{}; ///< bars: covered only where the way beside them is far.
                                       ///< Ordered by their left edges
    /// By words that nobody moved, of the area of these. Where it is finite, words look all over
    /// the area for a place that is clear, which another one may be with each frame of a chart that
    /// moves.
    double mostCovered = std::numeric_limits<double>::infinity();
    std::span<const QLineF> lines{}; ///< of events: covered where the way beside them is long
};

/// Places the boxes, moved and important ones first, each as near to its anchor as it can stand
/// free: inside the area, apart from other boxes, from anchors and from what is taken, its leader
/// crossing neither a box nor another leader. What has no room becomes its first line, then a
/// number; numbers that have none take that of words nearby, or are grouped. The same request has
/// the same result, ordered by the first label of each mark. Labels without a mark found no room
/// even in a group.
///
/// REQUIRES: anchors in the area.
std::vector<LabelMark> placeBoxes(std::span<const BoxRequest> requests, const BoxRoom& room);

} // namespace ui
