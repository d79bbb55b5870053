#pragma once

#include <QColor>
#include <QRect>
#include <QRectF>

#include <vector>

class QPainter;

namespace ui {

struct PaintStyle;

/// Fills upright bars of two colours. Those of one pixel are kept until the end and painted
/// together: short ones as lines, tall ones through a picture of their own, which takes a raster a
/// fifth of the time.
class BarFiller {
public:
    /// REQUIRES: `painter` and the colours outlive this object; the colours are opaque
    BarFiller(QPainter& painter, const QColor& rise, const QColor& fall, const PaintStyle& style);
    ~BarFiller();
    BarFiller(const BarFiller&) = delete;
    BarFiller& operator=(const BarFiller&) = delete;

    void add(const QRectF& bar, bool rises);

private:
    /// In pixels; `bottom` belongs to it.
    struct Thin {
        int x = 0;
        int top = 0;
        int bottom = 0;
        bool rises = false;
    };

    QRect box() const;
    void drawLines(bool rises) const;
    void drawPicture(const QRect& box) const;

    QPainter& m_painter;
    const QColor& m_rise;
    const QColor& m_fall;
    double m_pixel; ///< 0: there are none, as on paper
    std::vector<Thin> m_thin;
};

} // namespace ui
