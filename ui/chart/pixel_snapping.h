#pragma once

#include "ui/chart/price_painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

/// Edges on the pixels of the device, where it has some.

namespace ui {

/// As std::round, but no call into a library for each bar of a frame.
inline double rounded(double value)
{
    constexpr double kOnAPage = 1e9;
    if (!(std::abs(value) < kOnAPage))
        return std::round(value);
    return static_cast<double>(static_cast<int>(value < 0.0 ? value - 0.5 : value + 0.5));
}

inline double snapped(double value, const PaintStyle& style)
{
    return style.pixel > 0.0 ? rounded(value / style.pixel) * style.pixel : value;
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
