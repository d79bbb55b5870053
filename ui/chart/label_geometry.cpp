#include "ui/chart/label_geometry.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Twice the area of the triangle; its sign says on which side of a-b the point c is.
double turn(QPointF a, QPointF b, QPointF c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool areSame(QPointF a, QPointF b)
{
    constexpr double kSame = 1e-6;
    return std::abs(a.x() - b.x()) < kSame && std::abs(a.y() - b.y()) < kSame;
}

bool boundsMeet(const QLineF& one, const QLineF& two)
{
    return std::max(one.x1(), one.x2()) >= std::min(two.x1(), two.x2())
        && std::max(two.x1(), two.x2()) >= std::min(one.x1(), one.x2())
        && std::max(one.y1(), one.y2()) >= std::min(two.y1(), two.y2())
        && std::max(two.y1(), two.y2()) >= std::min(one.y1(), one.y2());
}

/// Of two lines from one point: whether both lead the same way.
bool runTogether(QPointF from, QPointF one, QPointF two)
{
    const QPointF a = one - from;
    const QPointF b = two - from;
    const double size = std::hypot(a.x(), a.y()) * std::hypot(b.x(), b.y());
    constexpr double kNarrow = 1e-3; // about a sixteenth of a degree
    return QPointF::dotProduct(a, b) > 0.0
        && std::abs(a.x() * b.y() - a.y() * b.x()) <= kNarrow * size;
}

} // namespace

// Liang and Barsky's clipping (1984): the stretch of the line that is between each pair of sides.
bool meets(const QLineF& line, const QRectF& rect)
{
    double from = 0.0;
    double to = 1.0;
    const auto clip = [&](double start, double along, double low, double high) {
        if (along == 0.0)
            return start >= low && start <= high;
        const double a = (low - start) / along;
        const double b = (high - start) / along;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from <= to;
    };
    return clip(line.x1(), line.dx(), rect.left(), rect.right())
        && clip(line.y1(), line.dy(), rect.top(), rect.bottom());
}

bool meets(const QLineF& one, const QLineF& two)
{
    if (!boundsMeet(one, two))
        return false;
    for (const auto& [a, b] : {std::pair(one.p1(), one.p2()), std::pair(one.p2(), one.p1())}) {
        for (const auto& [c, d] : {std::pair(two.p1(), two.p2()), std::pair(two.p2(), two.p1())}) {
            if (areSame(a, c))
                return runTogether(a, b, d);
        }
    }
    const double a = turn(one.p1(), one.p2(), two.p1());
    const double b = turn(one.p1(), one.p2(), two.p2());
    const double c = turn(two.p1(), two.p2(), one.p1());
    const double d = turn(two.p1(), two.p2(), one.p2());
    return a * b <= 0.0 && c * d <= 0.0;
}

} // namespace ui
