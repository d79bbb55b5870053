#pragma once

#include <QLineF>
#include <QRectF>

#include <algorithm>

/// Geometry with Qt's own functions, another one than that of the layouts under test.

namespace tests {

inline bool isNearTo(const QPointF& point, const QLineF& line)
{
    const double length = line.length();
    if (length < 1e-9)
        return QLineF(point, line.p1()).length() < 1e-6;
    const double along = QPointF::dotProduct(point - line.p1(), line.p2() - line.p1()) / length;
    const double clamped = std::clamp(along, 0.0, length);
    return QLineF(point, line.pointAt(clamped / length)).length() < 1e-6;
}

/// Whether two lines have a point in common, other than an end that both have.
inline bool areCrossing(const QLineF& a, const QLineF& b)
{
    if (std::max(a.x1(), a.x2()) < std::min(b.x1(), b.x2()) - 1e-6
        || std::max(b.x1(), b.x2()) < std::min(a.x1(), a.x2()) - 1e-6
        || std::max(a.y1(), a.y2()) < std::min(b.y1(), b.y2()) - 1e-6
        || std::max(b.y1(), b.y2()) < std::min(a.y1(), a.y2()) - 1e-6)
        return false;
    if (a.length() > 1e-6 && b.length() > 1e-6
        && (isNearTo(a.center(), b) || isNearTo(b.center(), a)))
        return true; // one runs along the other
    for (const QPointF& end : {a.p1(), a.p2()}) {
        if (QLineF(end, b.p1()).length() < 1e-6 || QLineF(end, b.p2()).length() < 1e-6)
            return false; // they begin or end together
    }
    return a.intersects(b, nullptr) == QLineF::BoundedIntersection;
}

inline bool runsThrough(const QLineF& line, const QRectF& rect)
{
    const QRectF inner = rect.adjusted(0.01, 0.01, -0.01, -0.01);
    const QLineF sides[] = {{inner.topLeft(), inner.topRight()},
                            {inner.topRight(), inner.bottomRight()},
                            {inner.bottomRight(), inner.bottomLeft()},
                            {inner.bottomLeft(), inner.topLeft()}};
    return inner.contains(line.p1()) || inner.contains(line.p2())
        || std::ranges::any_of(sides, [&](const QLineF& side) {
               return line.intersects(side, nullptr) == QLineF::BoundedIntersection;
           });
}

inline bool overlap(const QRectF& a, const QRectF& b)
{
    const double width = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    const double height = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return width > 1e-6 && height > 1e-6;
}

} // namespace tests
