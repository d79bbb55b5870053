#include "ui/chart/price_painter.h"

#include "ui/chart/bar_filler.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double snapped(double value, const PaintStyle& style)
{
    return style.pixel > 0.0 ? std::round(value / style.pixel) * style.pixel : value;
}

/// `wanted` in whole pixels, but at least one.
double snappedLength(double wanted, const PaintStyle& style)
{
    return style.pixel > 0.0 ? std::max(style.pixel, snapped(wanted, style)) : wanted;
}

/// A span of the given thickness around `middle`, its edges on pixels.
std::pair<double, double> around(double middle, double thickness, const PaintStyle& style)
{
    const double size = snappedLength(thickness, style);
    return {snapped(middle - size / 2.0, style), size};
}

/// Columns are this much narrower than their step, so that neighbours stay apart.
constexpr double kBodyShare = 0.68;

double bodyWidth(const PlotArea& area, const BarColumn& column, const PaintStyle& style)
{
    const double step = area.step() * static_cast<double>(column.bars);
    const double widest = style.hairline * 24.0;
    double width = snappedLength(std::min(step * kBodyShare, widest), style);
    // An even number of pixels would put the wick beside the middle.
    if (style.pixel > 0.0 && std::lround(width / style.pixel) % 2 == 0
        && width + style.pixel < step * 0.9)
        width += style.pixel;
    return width;
}

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

void paintCandle(QPainter& painter, const PlotArea& area, const BarColumn& column, double x,
                 const ChartTheme& theme, const PaintStyle& style)
{
    const double width = bodyWidth(area, column, style);
    const double top = area.yOf(std::max(column.open, column.close));
    const double bottom = area.yOf(std::min(column.open, column.close));
    const double high = area.yOf(column.high);
    const double low = area.yOf(column.low);
    const QColor& colour = column.rises() ? theme.rise : theme.fall;
    const auto [left, size] = around(x, width, style);
    const double bodyTop = snapped(top, style);
    const double bodyHeight =
        std::max(snappedLength(style.outline, style), snapped(bottom, style) - bodyTop);
    if (high < bodyTop)
        paintVertical(painter, QRectF(left, high, size, bodyTop - high), left + size / 2.0,
                      style.hairline, colour, style);
    if (low > bodyTop + bodyHeight)
        paintVertical(painter, QRectF(left, bodyTop + bodyHeight, size, low - bodyTop - bodyHeight),
                      left + size / 2.0, style.hairline, colour, style);
    const QRectF body(left, bodyTop, size, bodyHeight);
    const double pen = snappedLength(style.outline, style);
    if (!column.rises() || size <= 2.0 * pen || bodyHeight <= 2.0 * pen) {
        painter.fillRect(body, colour);
        return;
    }
    painter.fillRect(QRectF(left, bodyTop, size, pen), colour);
    painter.fillRect(QRectF(left, body.bottom() - pen, size, pen), colour);
    painter.fillRect(QRectF(left, bodyTop, pen, bodyHeight), colour);
    painter.fillRect(QRectF(body.right() - pen, bodyTop, pen, bodyHeight), colour);
}

void paintBar(QPainter& painter, const PlotArea& area, const BarColumn& column, double x,
              const ChartTheme& theme, const PaintStyle& style)
{
    const QColor& colour = column.rises() ? theme.rise : theme.fall;
    const double thickness = snappedLength(style.outline, style);
    const auto [left, size] = around(x, bodyWidth(area, column, style), style);
    const auto [stem, wide] = around(left + size / 2.0, thickness, style);
    const double high = snapped(area.yOf(column.high), style);
    const double low = snapped(area.yOf(column.low), style);
    painter.fillRect(QRectF(stem, high, wide, std::max(low - high, thickness)), colour);
    const auto tick = [&](double value, double from, double to) {
        const auto [top, height] = around(area.yOf(value), thickness, style);
        painter.fillRect(QRectF(from, top, to - from, height), colour);
    };
    tick(column.open, left, stem);
    tick(column.close, stem + wide, left + size);
}

/// Each column by `paintOne`, or as a thin stroke where that has no room or the source gave closes
/// only.
template<typename PaintOne>
void paintColumns(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style, PaintOne&& paintOne)
{
    constexpr double kNarrowest = 3.0; // pixels or points: below, a body is not told from a wick
    const bool thin = !columns.empty() && area.step() < kNarrowest * style.hairline;
    BarFiller filler(painter, theme.rise, theme.fall, style);
    for (const BarColumn& column : columns) {
        const double x = area.xOf(column.position);
        const bool complete =
            std::isfinite(column.open) && std::isfinite(column.high) && std::isfinite(column.low);
        if (complete && !thin) {
            paintOne(painter, area, column, x, theme, style);
            continue;
        }
        const double high = area.yOf(std::isfinite(column.high) ? column.high : column.close);
        const double low = area.yOf(std::isfinite(column.low) ? column.low : column.close);
        const double height = std::max(low - high, style.hairline);
        if (!std::isfinite(height))
            continue;
        const auto [left, width] = around(x, style.hairline, style);
        const double top = snapped(high, style);
        filler.add(QRectF(left, top, width, snappedLength(height, style)), column.rises());
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

void paintCandles(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style)
{
    paintColumns(painter, area, columns, theme, style, paintCandle);
}

void paintBars(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
               const ChartTheme& theme, const PaintStyle& style)
{
    paintColumns(painter, area, columns, theme, style, paintBar);
}

void paintVolumes(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style)
{
    if (area.volumes.isEmpty() || !(area.highestVolume > 0.0))
        return;
    BarFiller filler(painter, theme.riseVolume, theme.fallVolume, style);
    for (const BarColumn& column : columns) {
        if (!(column.volume > 0.0))
            continue;
        const auto [left, width] =
            around(area.xOf(column.position), bodyWidth(area, column, style), style);
        const double height = column.volume / area.highestVolume * area.volumes.height();
        const double top = snapped(area.volumes.bottom() - height, style);
        filler.add(QRectF(left, top, width, area.volumes.bottom() - top), column.rises());
    }
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

void paintAreaBelow(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
                    const QColor& colour)
{
    QColor tint = colour;
    tint.setAlphaF(kAreaTint);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    forEachStretch(points, [&](std::span<const QPointF> stretch) {
        QPolygonF shape = onPage(area, stretch);
        shape << QPointF(shape.back().x(), area.prices.bottom())
              << QPointF(shape.front().x(), area.prices.bottom());
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
