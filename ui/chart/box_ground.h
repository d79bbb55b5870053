#pragma once

#include "ui/chart/box_candidates.h"
#include "ui/chart/box_layout.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// Where a box stands, with its leader.
struct BoxSpot {
    QRectF box{};
    QLineF leader{};
    bool leads = true; ///< else it is so near that it needs no leader
};

/// Boxes that stand already, and where another one can: steps of placeBoxes.
class BoxGround {
public:
    /// REQUIRES: `requests` and `room` outlive this object.
    BoxGround(std::span<const BoxRequest> requests, const BoxRoom& room);

    /// The best place for the words of a request in a size; nullopt if there is none.
    std::optional<BoxSpot> forWords(const BoxRequest& request, const QSizeF& size) const;
    /// The same for a number or a group, which may stand closer to others, and further away.
    std::optional<BoxSpot> forNumber(const BoxRequest& request, const QSizeF& size) const;

    void take(const BoxSpot& spot) { m_taken.push_back(spot); }
    void clear() { m_taken.clear(); }

private:
    enum class Closeness { Apart, Close, Narrow };

    /// The best place so far, and what standing there costs, as a way.
    struct Found {
        std::optional<BoxSpot> spot{};
        double cost = std::numeric_limits<double>::infinity();
    };

    void improve(Found& found, const std::vector<BoxCandidate>& candidates,
                 const BoxRequest& request, Closeness closeness) const;
    static BoxSpot spotOf(const QRectF& box, const BoxRequest& request);
    bool isFree(const BoxSpot& spot, Closeness closeness) const;
    /// What standing there costs, as a way; nullopt where it is `most` or more, or where the box
    /// must not stand at all.
    std::optional<double> costOf(const BoxSpot& spot, const BoxRequest& request,
                                 Closeness closeness, double most) const;
    std::span<const QRectF>::iterator firstAvoided(double x) const;
    double coveredArea(const QRectF& box) const;
    int crossedBars(const QLineF& leader) const;
    double crossCost(const QLineF& leader) const;
    BoxSpot moved(const BoxSpot& usual, const BoxRequest& request) const;

    const BoxRoom& m_room;
    double m_unit = 1.0; ///< a pixel of a screen, for ways that do not depend on the box
    double m_widestAvoided = 0.0;
    std::vector<QRectF> m_anchors;
    std::vector<BoxSpot> m_taken;
};

} // namespace ui
