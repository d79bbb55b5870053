#pragma once

#include <QColor>
#include <QLineF>
#include <QList>
#include <QRectF>

class QPainter;

namespace ui {

struct PaintStyle;

/// Fills upright bars of two colours. Those of one pixel are kept until the end and drawn together
/// as lines, which takes a raster a third of the time.
class BarFiller {
public:
    /// REQUIRES: `painter` and the colours outlive this object
    BarFiller(QPainter& painter, const QColor& rise, const QColor& fall, const PaintStyle& style);
    ~BarFiller();
    BarFiller(const BarFiller&) = delete;
    BarFiller& operator=(const BarFiller&) = delete;

    void add(const QRectF& bar, bool rises);

private:
    void draw(const QList<QLineF>& lines, const QColor& colour);

    QPainter& m_painter;
    const QColor& m_rise;
    const QColor& m_fall;
    double m_pixel; ///< 0: there are none, as on paper
    QList<QLineF> m_rising;
    QList<QLineF> m_falling;
};

} // namespace ui
