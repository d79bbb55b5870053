#pragma once

#include <QColor>

#include <span>

class QPainter;

namespace ui {

/// A part of one column of pixels. Heights are in pixels of the device from the painter's origin
/// downwards; a pixel that is covered in part is painted as faintly.
struct PixelColumn {
    int x = 0;
    double top = 0.0;
    double bottom = 0.0;
    QRgb colour = 0; ///< not premultiplied
};

/// Fills columns, many at once: through small pictures of neighbours, and in one piece what a
/// block of them has in common. `pixel` is the size of a pixel of the device in the painter's
/// units. Of two on one place the later one is seen.
/// REQUIRES: ordered by x, and pixel > 0
void paintPixelColumns(QPainter& painter, std::span<const PixelColumn> columns, double pixel);

} // namespace ui
