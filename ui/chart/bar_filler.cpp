#include "ui/chart/bar_filler.h"

#include "ui/chart/price_painter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

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
    if (m_thin.empty())
        return;
    constexpr std::int64_t kWorthAPicture = 6; // pixels of the picture for one of the bars
    std::int64_t filled = 0;
    for (const Thin& bar : m_thin)
        filled += bar.bottom - bar.top + 1;
    const QRect all = box();
    if (std::int64_t{all.width()} * all.height() < kWorthAPicture * filled) {
        drawPicture(all);
        return;
    }
    drawLines(true);
    drawLines(false);
}

void BarFiller::add(const QRectF& bar, bool rises)
{
    constexpr double kExact = 1.01;
    if (!(m_pixel > 0.0) || bar.width() > m_pixel * kExact) {
        m_painter.fillRect(bar, rises ? m_rise : m_fall);
        return;
    }
    const auto toPixel = [this](double value) {
        return static_cast<int>(std::lround(value / m_pixel));
    };
    const int top = toPixel(bar.top());
    m_thin.push_back({.x = toPixel(bar.left()),
                      .top = top,
                      .bottom = std::max(toPixel(bar.bottom()) - 1, top),
                      .rises = rises});
}

QRect BarFiller::box() const
{
    QRect all;
    for (const Thin& bar : m_thin)
        all |= QRect(QPoint(bar.x, bar.top), QPoint(bar.x, bar.bottom));
    return all;
}

void BarFiller::drawLines(bool rises) const
{
    QList<QLineF> lines; // from the middle of the first pixel to that of the last
    const QColor& colour = rises ? m_rise : m_fall;
    for (const Thin& bar : m_thin) {
        if (bar.rises != rises)
            continue;
        if (bar.top == bar.bottom) // a line without length is not drawn
            m_painter.fillRect(QRectF(bar.x * m_pixel, bar.top * m_pixel, m_pixel, m_pixel),
                               colour);
        else
            lines.append(QLineF((bar.x + 0.5) * m_pixel, (bar.top + 0.5) * m_pixel,
                                (bar.x + 0.5) * m_pixel, (bar.bottom + 0.5) * m_pixel));
    }
    m_painter.setPen(QPen(colour, 0.0));
    m_painter.drawLines(lines);
}

void BarFiller::drawPicture(const QRect& box) const
{
    QImage picture(box.size(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    const qsizetype stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto* const pixels = reinterpret_cast<QRgb*>(picture.bits());
    for (const Thin& bar : m_thin) {
        const QRgb colour = (bar.rises ? m_rise : m_fall).rgb();
        QRgb* pixel = pixels + (bar.top - box.top()) * stride + (bar.x - box.left());
        for (int row = bar.top; row <= bar.bottom; ++row, pixel += stride)
            *pixel = colour;
    }
    picture.setDevicePixelRatio(1.0 / m_pixel);
    m_painter.drawImage(QPointF(box.topLeft()) * m_pixel, picture);
}

} // namespace ui
