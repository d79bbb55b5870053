#include "ui/chart/bar_filler.h"
#include "ui/chart/pixel_snapping.h"
#include "ui/chart/price_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

/// Bars as candles, as strokes and as volumes.

namespace ui {

namespace {

/// Columns are this much narrower than their step, so that neighbours stay apart.
constexpr double kBodyShare = 0.68;

double bodyWidth(const PlotArea& area, const BarColumn& column, const PaintStyle& style)
{
    const double step = area.step() * static_cast<double>(column.bars) * column.room;
    const double widest = style.hairline * 24.0;
    double width = snappedLength(std::min(step * kBodyShare, widest), style);
    // An even number of pixels would put the wick beside the middle.
    if (style.pixel > 0.0 && std::lround(width / style.pixel) % 2 == 0
        && width + style.pixel < step * 0.9)
        width += style.pixel;
    return width;
}

/// What has no height is a dash: a bar without a range, or of which only the close is known.
void paintDash(QPainter& painter, const PlotArea& area, const BarColumn& column, double x,
               const QColor& colour, const PaintStyle& style)
{
    constexpr double kStrong = 1.5; // hairlines: seen among bodies and wicks
    const auto [left, width] = around(x, bodyWidth(area, column, style), style);
    const auto [top, height] = around(area.yOf(column.close), kStrong * style.hairline, style);
    painter.fillRect(QRectF(left, top, width, height), colour);
}

void paintCandle(QPainter& painter, const PlotArea& area, const BarColumn& column, double x,
                 const ChartTheme& theme, const PaintStyle& style)
{
    if (column.high == column.low) {
        paintDash(painter, area, column, x, column.rises() ? theme.rise : theme.fall, style);
        return;
    }
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

bool isComplete(const BarColumn& column)
{
    return std::isfinite(column.open) && std::isfinite(column.high) && std::isfinite(column.low);
}

/// The part between low and high alone, as far as they are known.
void addStroke(BarFiller& filler, const PlotArea& area, const BarColumn& column, double x,
               bool rises, const PaintStyle& style)
{
    const double high = area.yOf(std::isfinite(column.high) ? column.high : column.close);
    const double low = area.yOf(std::isfinite(column.low) ? column.low : column.close);
    const double height = std::max(low - high, style.hairline);
    if (!std::isfinite(height))
        return;
    const auto [left, width] = around(x, style.hairline, style);
    const double top = snapped(high, style);
    filler.add(QRectF(left, top, width, snappedLength(height, style)), rises);
}

/// Each column by `paintOne`, or as a thin stroke where that has no room. Where the source gave
/// closes only, a dash, which falls when its close is below the one before.
template<typename PaintOne>
void paintColumns(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style, PaintOne&& paintOne)
{
    constexpr double kNarrowest = 3.0; // pixels or points: below, a body is not told from a wick
    const bool thin = !columns.empty() && area.step() < kNarrowest * style.hairline;
    BarFiller filler(painter, theme.rise, theme.fall, style);
    filler.reserve(columns.size());
    double before = std::nan("");
    for (const BarColumn& column : columns) {
        const double x = area.xOf(column.position);
        const bool complete = isComplete(column);
        const bool rises = complete ? column.rises() : !(column.close < before);
        before = column.close;
        if (complete && !thin) {
            paintOne(painter, area, column, x, theme, style);
            continue;
        }
        addStroke(filler, area, column, x, rises, style);
        if (!thin && std::isfinite(column.close))
            paintDash(painter, area, column, x, rises ? theme.rise : theme.fall, style);
    }
}

} // namespace

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
    filler.reserve(columns.size());
    std::size_t bars = 0; // of the column before: most are as wide
    double body = 0.0;
    for (const BarColumn& column : columns) {
        if (!(column.volume > 0.0))
            continue;
        if (column.bars != bars) {
            bars = column.bars;
            body = bodyWidth(area, column, style);
        }
        const auto [left, width] = around(area.xOf(column.position), body, style);
        const double height = column.volume / area.highestVolume * area.volumes.height();
        const double top = snapped(area.volumes.bottom() - height, style);
        filler.add(QRectF(left, top, width, area.volumes.bottom() - top), column.rises());
    }
}

} // namespace ui
