#pragma once

#include "ui/chart/pixel_columns.h"

#include <QColor>
#include <QList>
#include <QRectF>

#include <cstddef>
#include <vector>

class QPainter;

namespace ui {

struct PaintStyle;

/// Fills upright bars of two colours. Those of one pixel are kept until the end and painted
/// together, which takes a raster a fifth of the time; so are all on paper, where a file is a
/// quarter as long.
class BarFiller {
public:
    /// REQUIRES: `painter` and the colours outlive this object
    BarFiller(QPainter& painter, const QColor& rise, const QColor& fall, const PaintStyle& style);
    ~BarFiller();
    BarFiller(const BarFiller&) = delete;
    BarFiller& operator=(const BarFiller&) = delete;

    /// Takes room for so many.
    void reserve(std::size_t bars) { m_thin.reserve(bars); }
    void add(const QRectF& bar, bool rises);

private:
    void paintTogether(const QList<QRectF>& bars, const QColor& colour);

    QPainter& m_painter;
    const QColor& m_rise;
    const QColor& m_fall;
    double m_pixel;   ///< 0: there are none, as on paper
    double m_perUnit; ///< pixels
    std::vector<PixelColumn> m_thin;
    QList<QRectF> m_rising; ///< on paper
    QList<QRectF> m_falling;
};

} // namespace ui
