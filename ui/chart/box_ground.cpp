#include "ui/chart/box_ground.h"

#include "ui/chart/label_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

BoxGround::BoxGround(std::span<const BoxRequest> requests, const BoxRoom& room)
    : m_room(room)
{
    for (const BoxRequest& request : requests)
        m_anchors.emplace_back(request.anchor.x1(), upperEnd(request.anchor), 0.0,
                               lowerEnd(request.anchor) - upperEnd(request.anchor));
    m_unit = room.number.height() / 20.0;
    for (const QRectF& one : room.avoided)
        m_widestAvoided = std::max(m_widestAvoided, one.width());
}

std::optional<BoxSpot> BoxGround::forWords(const BoxRequest& request, const QSizeF& size) const
{
    Found found;
    improve(found, candidatesNear(request.anchor, size, request.clearance), request,
            Closeness::Apart);
    const bool isClear = found.spot && coveredArea(found.spot->box) <= 0.0;
    if (std::isfinite(m_room.mostCovered) && !isClear && request.moved.isNull())
        improve(found, candidatesAnywhere(request.anchor, size, m_room.area), request,
                Closeness::Apart);
    if (found.spot && !request.moved.isNull())
        return moved(*found.spot, request);
    return found.spot;
}

std::optional<BoxSpot> BoxGround::forNumber(const BoxRequest& request, const QSizeF& size) const
{
    Found found;
    improve(found, candidatesNear(request.anchor, size, request.clearance), request,
            Closeness::Close);
    if (!found.spot)
        improve(found, candidatesAnywhere(request.anchor, size, m_room.area), request,
                Closeness::Narrow);
    return found.spot;
}

void BoxGround::improve(Found& found, const std::vector<BoxCandidate>& candidates,
                        const BoxRequest& request, Closeness closeness) const
{
    // Of places that are as good, rounding must not choose another one from frame to frame.
    constexpr double kNoticeable = 0.25;
    for (const BoxCandidate& candidate : candidates) {
        if (candidate.detour >= found.cost - kNoticeable)
            break;
        const BoxSpot spot = spotOf(candidate.box, request);
        const bool isTooFar =
            closeness == Closeness::Apart && spot.leader.length() > request.farthest;
        if (isTooFar || !isFree(spot, closeness))
            continue;
        const auto cost =
            costOf(spot, request, closeness, found.cost - kNoticeable - candidate.detour);
        if (cost)
            found = {spot, candidate.detour + *cost};
    }
}

BoxSpot BoxGround::spotOf(const QRectF& box, const BoxRequest& request)
{
    const QLineF leader = leaderBetween(box, request.anchor);
    return {box, leader, leader.length() > request.ownReach};
}

bool BoxGround::isFree(const BoxSpot& spot, Closeness closeness) const
{
    constexpr double kNarrow = 1.0;
    const double gap = closeness == Closeness::Apart ? m_room.gap
        : closeness == Closeness::Close              ? m_room.gap / 2.0
                                                     : kNarrow;
    const auto touches = [&](const QRectF& other) { return areNearer(other, spot.box, gap); };
    if (!m_room.area.contains(spot.box) || std::ranges::any_of(m_room.taken, touches)
        || (closeness == Closeness::Apart && std::ranges::any_of(m_anchors, touches)))
        return false;
    return std::ranges::none_of(m_taken, [&](const BoxSpot& other) {
        return touches(other.box) || (other.leads && meets(other.leader, spot.box))
            || (spot.leads && meets(spot.leader, other.box))
            || (spot.leads && other.leads && meets(spot.leader, other.leader));
    });
}

std::optional<double> BoxGround::costOf(const BoxSpot& spot, const BoxRequest& request,
                                        Closeness closeness, double most) const
{
    constexpr double kWayForPixels = 4.0;
    constexpr double kWayForAny = 8.0;
    constexpr double kWayForCrossedBar = 2.0;
    const double kWayForLine = 25.0 * m_unit;
    const double kWayForCrossedLine = 5.0 * m_unit;
    const double kWayForAnchor = 30.0 * m_unit;
    const double covered = coveredArea(spot.box);
    const bool isTooMuch =
        closeness == Closeness::Apart && request.moved.isNull() && covered > m_room.mostCovered;
    if (isTooMuch || (request.isOptional && covered > 0.0))
        return std::nullopt;
    double cost = kWayForPixels * std::sqrt(covered) + (covered > 0.0 ? kWayForAny * m_unit : 0.0);
    if (cost < most && spot.leads)
        cost += crossCost(spot.leader) + kWayForCrossedBar * m_unit * crossedBars(spot.leader);
    for (auto line = m_room.lines.begin(); cost < most && line != m_room.lines.end(); ++line) {
        if (meets(*line, spot.box)) {
            if (!request.mayCoverLines)
                return std::nullopt;
            cost += kWayForLine;
        } else if (spot.leads && meets(*line, spot.leader)) {
            cost += kWayForCrossedLine;
        }
    }
    if (cost < most && closeness != Closeness::Apart)
        cost += kWayForAnchor
            * static_cast<double>(std::ranges::count_if(
                m_anchors, [&](const QRectF& anchor) { return areNearer(anchor, spot.box, 0.0); }));
    return cost < most ? std::optional(cost) : std::nullopt;
}

/// The first that may reach as far as `x`.
std::span<const QRectF>::iterator BoxGround::firstAvoided(double x) const
{
    return std::ranges::lower_bound(m_room.avoided, x - m_widestAvoided, {},
                                    [](const QRectF& one) { return one.left(); });
}

double BoxGround::coveredArea(const QRectF& box) const
{
    double covered = 0.0;
    for (auto bar = firstAvoided(box.left());
         bar != m_room.avoided.end() && bar->left() < box.right(); ++bar) {
        const double width =
            std::min(bar->right(), box.right()) - std::max(bar->left(), box.left());
        const double height =
            std::min(bar->bottom(), box.bottom()) - std::max(bar->top(), box.top());
        if (width > 0.0 && height > 0.0)
            covered += width * height;
    }
    return covered;
}

/// How many bars a leader runs through ahead of the one that it leads to.
int BoxGround::crossedBars(const QLineF& leader) const
{
    const QPointF end = leader.p2();
    const double left = std::min(leader.x1(), leader.x2());
    const double right = std::max(leader.x1(), leader.x2());
    int crossed = 0;
    for (auto bar = firstAvoided(left); bar != m_room.avoided.end() && bar->left() <= right;
         ++bar) {
        const bool isItsOwn = areNearer(*bar, QRectF(end, QSizeF()), 3.0 * m_unit);
        crossed += !isItsOwn && meets(leader, *bar) ? 1 : 0;
    }
    return crossed;
}

/// Of a leader through what another box names; one that hangs at the same place is no other.
double BoxGround::crossCost(const QLineF& leader) const
{
    const double kWayForCrossing = 80.0 * m_unit;
    constexpr double kSamePlace = 0.5;
    double cost = 0.0;
    for (const QRectF& anchor : m_anchors) {
        const bool isOther = std::abs(anchor.left() - leader.x2()) > kSamePlace;
        const double near = 4.0 * m_unit;
        if (isOther && meets(leader, anchor.adjusted(-near, -near, near, near)))
            cost += kWayForCrossing;
    }
    return cost;
}

/// Where a person put it, or as near to that as it may stand.
BoxSpot BoxGround::moved(const BoxSpot& usual, const BoxRequest& request) const
{
    const QRectF& area = m_room.area;
    QRectF wanted = usual.box.translated(request.moved);
    wanted.moveLeft(std::clamp(wanted.left(), area.left(), area.right() - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), area.top(), area.bottom() - wanted.height()));
    constexpr double kStep = 0.4; // heights of the box
    constexpr int kMost = 6;
    constexpr std::array kAcross{0.0, 1.0, -1.0, 0.0, 0.0, 0.7, 0.7, -0.7, -0.7};
    constexpr std::array kDown{0.0, 0.0, 0.0, 1.0, -1.0, 0.7, -0.7, 0.7, -0.7};
    for (int ring = 0; ring <= kMost; ++ring) {
        const double step = ring * kStep * wanted.height();
        for (std::size_t way = 0; way < (ring == 0 ? 1 : kAcross.size()); ++way) {
            const BoxSpot spot =
                spotOf(wanted.translated(kAcross[way] * step, kDown[way] * step), request);
            if (isFree(spot, Closeness::Apart))
                return spot;
        }
    }
    return usual;
}

} // namespace ui
