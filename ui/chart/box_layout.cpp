#include "ui/chart/box_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

/// A place that is tried, and how far from the best one it is.
struct Candidate {
    QRectF box{};
    double detour = 0.0;
};

double upper(const BoxRequest& request)
{
    return std::min(request.anchor.y1(), request.anchor.y2());
}

double lower(const BoxRequest& request)
{
    return std::max(request.anchor.y1(), request.anchor.y2());
}

/// Beside, above and below the anchor, the nearest first; to the left rather than to the right,
/// where what led to it stands and not what came of it.
std::vector<Candidate> candidatesFor(const BoxRequest& request)
{
    constexpr std::array kSteps{0.35, 0.6, 1.0, 1.6, 2.4, 3.4, 4.6, 6.0}; // heights of the box
    constexpr std::array kAlong{0.5, 0.65, 0.35, 0.8, 0.2, 0.95, 0.05};   // shares of the anchor
    constexpr std::array kBeyond{0.9, 1.8, 3.0, 4.5};
    constexpr double kRightwards = 4.0;
    const double width = request.size.width();
    const double height = request.size.height();
    const double x = request.anchor.x1();
    std::vector<Candidate> candidates;
    const auto add = [&](double left, double middle, double detour) {
        candidates.push_back({QRectF(QPointF(left, middle - height / 2.0), request.size), detour});
    };
    for (const double step : kSteps) {
        const double away = step * height;
        for (const double along : kAlong) {
            const double middle = upper(request) + along * (lower(request) - upper(request));
            const double detour = away + std::abs(along - 0.5) * 10.0;
            add(x - away - width, middle, detour);
            add(x + away, middle, detour + kRightwards);
        }
        for (const double beyond : kBeyond) {
            const double detour = away + beyond * height * 0.8;
            for (const double middle :
                 {upper(request) - beyond * height, lower(request) + beyond * height}) {
                add(x - away - width, middle, detour);
                add(x + away, middle, detour + kRightwards);
            }
        }
        add(x - width / 2.0, upper(request) - away - height / 2.0, away + kRightwards);
        add(x - width / 2.0, lower(request) + away + height / 2.0, away + kRightwards);
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::detour);
    return candidates;
}

/// From the edge of the box straight to the nearest point of the anchor.
QLineF leaderOf(const QRectF& box, const BoxRequest& request)
{
    const double inset = std::min(box.height() / 4.0, 8.0);
    const QPointF to(request.anchor.x1(),
                     std::clamp(box.center().y(), upper(request), lower(request)));
    const QPointF from(std::clamp(to.x(), box.left(), box.right()),
                       std::clamp(to.y(), box.top(), box.bottom()));
    const bool beside = to.x() < box.left() || to.x() > box.right();
    const double y =
        beside ? std::clamp(to.y(), box.top() + inset, box.bottom() - inset) : from.y();
    return {QPointF(from.x(), y), to};
}

bool crosses(const QLineF& line, const QRectF& box)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const std::array corners{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
    for (std::size_t index = 0; index < corners.size(); ++index) {
        const QLineF edge(corners[index], corners[(index + 1) % corners.size()]);
        if (line.intersects(edge, nullptr) == QLineF::BoundedIntersection)
            return true;
    }
    return false;
}

class BoxPlacer {
public:
    BoxPlacer(std::span<const BoxRequest> requests, const BoxRoom& room)
        : m_room(room)
    {
        for (const BoxRequest& request : requests)
            m_anchors.emplace_back(request.anchor.x1(), upper(request), 0.0,
                                   lower(request) - upper(request));
    }

    std::optional<BoxPlace> place(const BoxRequest& request)
    {
        std::optional<BoxPlace> best;
        double least = std::numeric_limits<double>::infinity();
        for (const Candidate& candidate : candidatesFor(request)) {
            if (candidate.detour >= least)
                break;
            const BoxPlace there{candidate.box, leaderOf(candidate.box, request)};
            if (!isFree(there))
                continue;
            const double cost =
                candidate.detour + coverCost(candidate.box) + crossCost(there.leader);
            if (cost < least) {
                least = cost;
                best = there;
            }
        }
        if (best && !request.moved.isNull())
            best = moved(*best, request);
        if (best)
            m_placed.push_back(*best);
        return best;
    }

private:
    bool isFree(const BoxPlace& place) const
    {
        const QRectF apart = place.box.adjusted(-m_room.gap, -m_room.gap, m_room.gap, m_room.gap);
        const auto touches = [&](const QRectF& other) {
            return other.left() < apart.right() && other.right() > apart.left()
                && other.top() < apart.bottom() && other.bottom() > apart.top();
        };
        if (!m_room.area.contains(place.box) || std::ranges::any_of(m_anchors, touches)
            || std::ranges::any_of(m_room.taken, touches))
            return false;
        return std::ranges::none_of(m_placed, [&](const BoxPlace& other) {
            return touches(other.box) || crosses(other.leader, place.box)
                || crosses(place.leader, other.box)
                || place.leader.intersects(other.leader, nullptr) == QLineF::BoundedIntersection;
        });
    }

    /// Grows with what the box hides: a few thin bars cost a short way, a crowd a long one.
    double coverCost(const QRectF& box) const
    {
        constexpr double kWayForPixels = 4.0;
        double covered = 0.0;
        auto bar = std::ranges::lower_bound(m_room.avoided, box.left(), {},
                                            [](const QRectF& one) { return one.right(); });
        for (; bar != m_room.avoided.end() && bar->left() < box.right(); ++bar) {
            const double width =
                std::min(bar->right(), box.right()) - std::max(bar->left(), box.left());
            const double height =
                std::min(bar->bottom(), box.bottom()) - std::max(bar->top(), box.top());
            if (width > 0.0 && height > 0.0)
                covered += width * height;
        }
        return kWayForPixels * std::sqrt(covered);
    }

    /// Of a leader through what another box names; one that hangs at the same place is no other.
    double crossCost(const QLineF& leader) const
    {
        constexpr double kWayForCrossing = 80.0;
        constexpr double kSamePlace = 0.5;
        double cost = 0.0;
        for (const QRectF& anchor : m_anchors) {
            const bool isOther = std::abs(anchor.left() - leader.x2()) > kSamePlace;
            const QLineF line(anchor.topLeft(), anchor.bottomLeft());
            if (isOther && leader.intersects(line, nullptr) == QLineF::BoundedIntersection)
                cost += kWayForCrossing;
        }
        return cost;
    }

    /// Where a person put it, as far as it may stand there.
    BoxPlace moved(const BoxPlace& usual, const BoxRequest& request) const
    {
        const QRectF& area = m_room.area;
        QRectF box = usual.box.translated(request.moved);
        box.moveLeft(std::clamp(box.left(), area.left(), area.right() - box.width()));
        box.moveTop(std::clamp(box.top(), area.top(), area.bottom() - box.height()));
        const BoxPlace there{box, leaderOf(box, request)};
        return isFree(there) ? there : usual;
    }

    const BoxRoom& m_room;
    std::vector<QRectF> m_anchors;
    std::vector<BoxPlace> m_placed;
};

} // namespace

std::vector<std::optional<BoxPlace>> placeBoxes(std::span<const BoxRequest> requests,
                                                const BoxRoom& room)
{
    BoxPlacer placer(requests, room);
    std::vector<std::optional<BoxPlace>> places;
    for (const BoxRequest& request : requests)
        places.push_back(placer.place(request));
    return places;
}

} // namespace ui
