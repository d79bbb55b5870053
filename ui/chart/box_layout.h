#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

namespace ui {

/// A box with words that wants to stand beside what it names.
struct BoxRequest {
    QLineF anchor{}; ///< upright, from its upper to its lower end; of a point they are alike
    QSizeF size{};
    QPointF moved{}; ///< by a person, from where it would stand
};

/// Where boxes may stand; all in one unit.
struct BoxRoom {
    QRectF area{};
    double gap = 6.0;                  ///< to everything that is not to be touched
    std::span<const QRectF> taken{};   ///< never covered
    std::span<const QRectF> avoided{}; ///< bars: covered only where the way beside them is far.
                                       ///< Ordered from left to right, at both edges
};

struct BoxPlace {
    QRectF box{};
    QLineF leader{}; ///< from the box to its anchor
};

/// Places the boxes one after another, each as near to its anchor as it can stand free: inside the
/// area, apart from other boxes, from anchors and from what is taken, its leader crossing neither a
/// box nor another leader. nullopt for one that has no room. The same request has the same result.
std::vector<std::optional<BoxPlace>> placeBoxes(std::span<const BoxRequest> requests,
                                                const BoxRoom& room);

} // namespace ui
