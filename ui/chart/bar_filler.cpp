#include "ui/chart/bar_filler.h"

#include "ui/chart/price_painter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

BarFiller::BarFiller(QPainter& painter, const QColor& rise, const QColor& fall,
                     const PaintStyle& style)
    : m_painter(painter)
    , m_rise(rise)
    , m_fall(fall)
    , m_pixel(style.pixel)
{
}

BarFiller::~BarFiller()
{
    draw(m_rising, m_rise);
    draw(m_falling, m_fall);
}

void BarFiller::add(const QRectF& bar, bool rises)
{
    constexpr double kExact = 1.01;
    if (!(m_pixel > 0.0) || bar.width() > m_pixel * kExact) {
        m_painter.fillRect(bar, rises ? m_rise : m_fall);
        return;
    }
    // From the middle of the first pixel to that of the last.
    const double x = bar.center().x();
    const double top = bar.top() + m_pixel / 2.0;
    const double bottom = std::max(bar.bottom() - m_pixel / 2.0, top);
    (rises ? m_rising : m_falling).append(QLineF(x, top, x, bottom));
}

void BarFiller::draw(const QList<QLineF>& lines, const QColor& colour)
{
    if (lines.isEmpty())
        return;
    m_painter.setPen(QPen(colour, 0.0));
    m_painter.drawLines(lines);
}

} // namespace ui
