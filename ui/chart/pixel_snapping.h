#pragma once

#include "ui/chart/price_painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

/// Edges on the pixels of the device, where it has some.

namespace ui {

inline double snapped(double value, const PaintStyle& style)
{
    return style.pixel > 0.0 ? std::round(value / style.pixel) * style.pixel : value;
}

/// `wanted` in whole pixels, but at least one.
inline double snappedLength(double wanted, const PaintStyle& style)
{
    return style.pixel > 0.0 ? std::max(style.pixel, snapped(wanted, style)) : wanted;
}

/// A span of the given thickness around `middle`, its edges on pixels.
inline std::pair<double, double> around(double middle, double thickness, const PaintStyle& style)
{
    const double size = snappedLength(thickness, style);
    return {snapped(middle - size / 2.0, style), size};
}

} // namespace ui
