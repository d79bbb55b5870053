#include "ui/chart/bar_filler.h"

#include "ui/chart/pixel_snapping.h"

#include <QPainter>

#include <algorithm>

namespace ui {

BarFiller::BarFiller(QPainter& painter, const QColor& rise, const QColor& fall,
                     const PaintStyle& style)
    : m_painter(painter)
    , m_rise(rise)
    , m_fall(fall)
    , m_pixel(style.pixel)
    , m_perUnit(1.0 / style.pixel)
{
}

BarFiller::~BarFiller()
{
    if (!std::ranges::is_sorted(m_thin, {}, &PixelColumn::x))
        std::ranges::stable_sort(m_thin, {}, &PixelColumn::x);
    paintPixelColumns(m_painter, m_thin, m_pixel);
    paintTogether(m_rising, m_rise);
    paintTogether(m_falling, m_fall);
}

void BarFiller::paintTogether(const QList<QRectF>& bars, const QColor& colour)
{
    if (bars.isEmpty())
        return;
    const QPen pen = m_painter.pen();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRects(bars);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
}

void BarFiller::add(const QRectF& bar, bool rises)
{
    constexpr double kExact = 1.01;
    if (!(m_pixel > 0.0)) {
        (rises ? m_rising : m_falling).append(bar);
        return;
    }
    if (bar.width() > m_pixel * kExact) {
        m_painter.fillRect(bar, rises ? m_rise : m_fall);
        return;
    }
    const double top = rounded(bar.top() * m_perUnit);
    m_thin.push_back({.x = static_cast<int>(rounded(bar.left() * m_perUnit)),
                      .top = top,
                      .bottom = std::max(rounded(bar.bottom() * m_perUnit), top + 1.0),
                      .colour = (rises ? m_rise : m_fall).rgba()});
}

} // namespace ui
