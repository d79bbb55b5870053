#pragma once

#include "ui/chart/box_layout.h"

#include <vector>

namespace ui {

/// A place that is tried, and how far from the best one it is.
struct BoxCandidate {
    QRectF box{};
    double detour = 0.0;
};

/// The upper and the lower end of what a box names.
double upperEnd(const QLineF& anchor);
double lowerEnd(const QLineF& anchor);

/// Beside, above and below the anchor, the nearest first; to the left rather than to the right,
/// where what led to it stands and not what came of it.
std::vector<BoxCandidate> candidatesNear(const QLineF& anchor, const QSizeF& size,
                                         double clearance = 0.0);

/// Places all over the area, the nearest first: closer together around the anchor.
std::vector<BoxCandidate> candidatesAnywhere(const QLineF& anchor, const QSizeF& size,
                                             const QRectF& area);

/// From the edge of the box straight to the nearest point of the anchor.
QLineF leaderBetween(const QRectF& box, const QLineF& anchor);

} // namespace ui
