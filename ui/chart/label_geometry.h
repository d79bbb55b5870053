#pragma once

#include <QLineF>
#include <QRectF>

namespace ui {

/// Whether a straight line has a point in or on a rectangle.
bool meets(const QLineF& line, const QRectF& rect);

/// Whether two straight lines have a point in common. An end that both have counts only where they
/// run on together from it.
bool meets(const QLineF& one, const QLineF& two);

/// Whether two rectangles are less than `gap` apart.
inline bool areNearer(const QRectF& one, const QRectF& two, double gap)
{
    return one.left() < two.right() + gap && two.left() < one.right() + gap
        && one.top() < two.bottom() + gap && two.top() < one.bottom() + gap;
}

} // namespace ui
