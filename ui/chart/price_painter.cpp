#include "ui/chart/price_painter.h"

#include "ui/chart/pixel_snapping.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QPolygonF onPage(const PlotArea& area, std::span<const QPointF> points)
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points)
        polygon << QPointF(area.xOf(point.x()), area.yOf(point.y()));
    return polygon;
}

/// Calls `use` with each stretch of points without a gap.
template<typename Function>
void forEachStretch(std::span<const QPointF> points, Function&& use)
{
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin;
        while (end < points.size() && std::isfinite(points[end].y()))
            ++end;
        if (end > begin)
            use(points.subspan(begin, end - begin));
        begin = end + 1;
    }
}

} // namespace

double PlotArea::step() const
{
    return prices.width() / (last - first);
}

double PlotArea::xOf(double position) const
{
    return prices.left() + (position - first) * step();
}

double PlotArea::positionAt(double x) const
{
    return first + (x - prices.left()) / step();
}

double PlotArea::yOf(double value) const
{
    return prices.bottom() - scale.shareOf(value) * prices.height();
}

double PlotArea::baseline(double base) const
{
    const double y = yOf(base); // not a number where a logarithmic scale has no such value
    return std::isnan(y) ? prices.bottom() : std::clamp(y, prices.top(), prices.bottom());
}

double PlotArea::valueAt(double y) const
{
    return scale.valueAt((prices.bottom() - y) / prices.height());
}

void paintHorizontal(QPainter& painter, const QRectF& rect, double y, double thickness,
                     const QColor& colour, const PaintStyle& style)
{
    const auto [top, height] = around(y, thickness, style);
    painter.fillRect(QRectF(rect.left(), top, rect.width(), height), colour);
}

void paintVertical(QPainter& painter, const QRectF& rect, double x, double thickness,
                   const QColor& colour, const PaintStyle& style)
{
    const auto [left, width] = around(x, thickness, style);
    painter.fillRect(QRectF(left, rect.top(), width, rect.height()), colour);
}

void paintLine(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
               const QColor& colour, double thickness, bool dashed)
{
    painter.setPen(QPen(colour, thickness, dashed ? Qt::DashLine : Qt::SolidLine,
                        dashed ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    forEachStretch(points, [&](std::span<const QPointF> stretch) {
        const QPolygonF line = onPage(area, stretch);
        if (line.size() > 1) {
            painter.drawPolyline(line);
            return;
        }
        painter.setBrush(colour);
        painter.drawEllipse(line.front(), thickness / 2.0, thickness / 2.0);
        painter.setBrush(Qt::NoBrush);
    });
}

void paintArea(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
               double base, const QColor& colour)
{
    QColor tint = colour;
    tint.setAlphaF(kAreaTint);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    const double end = area.baseline(base);
    forEachStretch(points, [&](std::span<const QPointF> stretch) {
        QPolygonF shape = onPage(area, stretch);
        shape << QPointF(shape.back().x(), end) << QPointF(shape.front().x(), end);
        painter.drawPolygon(shape);
    });
    painter.setBrush(Qt::NoBrush);
}

void paintSessionBand(QPainter& painter, const PlotArea& area, double position,
                      const QColor& colour)
{
    const double left = std::max(area.prices.left(), area.xOf(position - 0.5));
    const double right = std::min(area.prices.right(), area.xOf(position + 0.5));
    const double bottom = std::max(area.prices.bottom(), area.volumes.bottom());
    if (right > left)
        painter.fillRect(QRectF(QPointF(left, area.prices.top()), QPointF(right, bottom)), colour);
}

void paintEventLine(QPainter& painter, double x, double top, double bottom, const QColor& colour,
                    const PaintStyle& style)
{
    const auto [left, width] = around(x, style.hairline, style);
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({style.dash / width, style.dash / width});
    // It is upright: smoothing changes nothing, but takes many times as long.
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, style.pixel == 0.0 && smooth);
    painter.setPen(pen);
    painter.drawLine(QPointF(left + width / 2.0, top), QPointF(left + width / 2.0, bottom));
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

} // namespace ui
