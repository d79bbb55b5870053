#include "ui/chart/box_candidates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

void addGrid(std::vector<BoxCandidate>& candidates, const QLineF& anchor, const QSizeF& size,
             const QRectF& room, double stepAcross, double stepDown)
{
    const double right = room.right() - size.width();
    const double bottom = room.bottom() - size.height();
    for (double top = room.top(); top <= bottom; top += stepDown) {
        for (double left = room.left(); left <= right; left += stepAcross) {
            const QRectF box(QPointF(left, top), size);
            candidates.push_back({box, leaderBetween(box, anchor).length()});
        }
    }
}

} // namespace

double upperEnd(const QLineF& anchor)
{
    return std::min(anchor.y1(), anchor.y2());
}

double lowerEnd(const QLineF& anchor)
{
    return std::max(anchor.y1(), anchor.y2());
}

std::vector<BoxCandidate> candidatesNear(const QLineF& anchor, const QSizeF& size, double clearance)
{
    constexpr std::array kSteps{0.35, 0.6, 1.0, 1.6, 2.4, 3.4, 4.6, 6.0}; // heights of the box
    constexpr std::array kAlong{0.5, 0.65, 0.35, 0.8, 0.2, 0.95, 0.05};   // shares of the anchor
    constexpr std::array kBeyond{0.3, 0.6, 0.9, 1.8, 3.0, 4.5};
    constexpr double kRightwards = 4.0;
    const double width = size.width();
    const double height = size.height();
    const double upper = upperEnd(anchor);
    const double lower = lowerEnd(anchor);
    const double x = anchor.x1();
    std::vector<BoxCandidate> candidates;
    candidates.reserve(kSteps.size() * 2 * (kAlong.size() + 2 * kBeyond.size() + 1));
    const auto add = [&](double left, double middle, double detour) {
        candidates.push_back({QRectF(QPointF(left, middle - height / 2.0), size), detour});
    };
    const std::size_t along = upper < lower ? kAlong.size() : 1;
    for (const double step : kSteps) {
        const double away = clearance + step * height;
        for (std::size_t index = 0; index < along; ++index) {
            const double middle = upper + kAlong[index] * (lower - upper);
            const double detour = away + std::abs(kAlong[index] - 0.5) * 10.0;
            add(x - away - width, middle, detour);
            add(x + away, middle, detour + kRightwards);
        }
        for (const double beyond : kBeyond) {
            const double detour = away + beyond * height * 0.8;
            for (const double middle : {upper - beyond * height, lower + beyond * height}) {
                add(x - away - width, middle, detour);
                add(x + away, middle, detour + kRightwards);
            }
        }
        add(x - width / 2.0, upper - away - height / 2.0, away + kRightwards);
        add(x - width / 2.0, lower + away + height / 2.0, away + kRightwards);
    }
    std::ranges::stable_sort(candidates, {}, &BoxCandidate::detour);
    return candidates;
}

std::vector<BoxCandidate> candidatesAnywhere(const QLineF& anchor, const QSizeF& size,
                                             const QRectF& area)
{
    constexpr double kPlaces = 10.0; // in each direction
    constexpr double kReach = 8.0;   // sizes of the box
    const QPointF middle = anchor.center();
    const QRectF around(middle.x() - kReach * size.width(), middle.y() - kReach * size.height(),
                        2.0 * kReach * size.width(), 2.0 * kReach * size.height());
    std::vector<BoxCandidate> candidates;
    for (const QRectF& room : {around.intersected(area), area})
        addGrid(candidates, anchor, size, room,
                std::max(size.width() / 2.0, (room.width() - size.width()) / kPlaces),
                std::max(size.height() / 2.0, (room.height() - size.height()) / kPlaces));
    std::ranges::stable_sort(candidates, {}, &BoxCandidate::detour);
    return candidates;
}

QLineF leaderBetween(const QRectF& box, const QLineF& anchor)
{
    const double inset = std::min(box.height() / 4.0, 8.0);
    const QPointF to(anchor.x1(), std::clamp(box.center().y(), upperEnd(anchor), lowerEnd(anchor)));
    const QPointF from(std::clamp(to.x(), box.left(), box.right()),
                       std::clamp(to.y(), box.top(), box.bottom()));
    const bool beside = to.x() < box.left() || to.x() > box.right();
    const double y =
        beside ? std::clamp(to.y(), box.top() + inset, box.bottom() - inset) : from.y();
    return {QPointF(from.x(), y), to};
}

} // namespace ui
