#pragma once

#include "ui/chart/label_marks.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>
#include <vector>

namespace ui {

/// A label that wants to stand right of the pane, at the height where its line ends.
struct EndRequest {
    QPointF end{};
    QSizeF size{};
    int priority = 0;      ///< the higher, the later it is cut down to its number
    bool asNumber = false; ///< whatever room its words have
};

/// The column of labels; all in one unit.
struct EndRoom {
    QRectF area{};
    double paneRight = 0.0; ///< from there leaders slant to their labels
    double gap = 2.0;       ///< between neighbours
    QSizeF number{20.0, 20.0};
    QSizeF group{40.0, 20.0};
    double ownReach = 3.0; ///< nearer to its height a label needs no leader
};

/// Places every label as near to its height as it can stand apart from its neighbours, in the order
/// of their heights, so that leaders do not cross. What does not fit as words becomes a number, the
/// least important first; numbers that do not fit are grouped. No label is wider than the column.
/// The same request has the same result, from top to bottom. There is no mark when the column
/// cannot hold a group.
std::vector<LabelMark> layOutEnds(std::span<const EndRequest> requests, const EndRoom& room);

} // namespace ui
