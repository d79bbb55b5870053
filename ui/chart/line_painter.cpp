#include "ui/chart/line_painter.h"

#include "ui/chart/pixel_columns.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kFew = 150; ///< points that a wide stroke takes no time for

void extend(LineSpan& span, double one, double other)
{
    span.top = std::min(span.top, std::min(one, other));
    span.bottom = std::max(span.bottom, std::max(one, other));
}

/// Adds what lies between two points; `from` is not right of `to`. In pixels across from the left
/// edge, and on the page downwards.
void addStretch(std::vector<LineSpan>& spans, QPointF from, QPointF to)
{
    const double last = static_cast<double>(spans.size()) - 1.0;
    const double width = to.x() - from.x();
    const double begin = std::clamp(std::floor(from.x()), 0.0, last);
    const double end = std::clamp(std::floor(to.x()), 0.0, last);
    if (begin == end && from.x() >= begin && to.x() <= end + 1.0) {
        extend(spans[static_cast<std::size_t>(begin)], from.y(), to.y());
        return;
    }
    const double slope = width > 1e-9 ? (to.y() - from.y()) / width : 0.0;
    for (double column = begin; column <= end; column += 1.0) {
        const double enters = std::clamp(column, from.x(), to.x());
        const double leaves = std::clamp(column + 1.0, from.x(), to.x());
        double first = from.y() + (enters - from.x()) * slope;
        double second = from.y() + (leaves - from.x()) * slope;
        if (width <= 1e-9) {
            first = from.y();
            second = to.y();
        }
        extend(spans[static_cast<std::size_t>(column)], first, second);
    }
}

/// Where the pane begins among the columns of pixels of the page.
int leftPixel(const PlotArea& area, double pixel)
{
    return static_cast<int>(std::lround(area.prices.left() / pixel));
}

/// What is near the pane of the part between two heights on the page, in pixels.
PixelColumn columnOf(const PlotArea& area, double top, double bottom, double pixel)
{
    const double above = area.prices.top() - pixel;
    const double below = area.prices.bottom() + pixel;
    return {.top = std::clamp(top, above, below) / pixel,
            .bottom = std::clamp(bottom, above, below) / pixel};
}

/// As wide as the line should be, a column is painted where one near it is.
std::vector<PixelColumn> strokes(const PlotArea& area, const std::vector<LineSpan>& spans,
                                 const QColor& colour, double thickness, double pixel)
{
    const auto wide = static_cast<std::size_t>(std::max(1L, std::lround(thickness / pixel)));
    std::vector<PixelColumn> columns;
    columns.reserve(spans.size());
    for (std::size_t column = 0; column < spans.size(); ++column) {
        LineSpan all;
        for (std::size_t near = column + 1 - std::min(column + 1, wide); near <= column; ++near) {
            all.top = std::min(all.top, spans[near].top);
            all.bottom = std::max(all.bottom, spans[near].bottom);
        }
        if (all.isEmpty())
            continue;
        columns.push_back(
            columnOf(area, all.top - thickness / 2.0, all.bottom + thickness / 2.0, pixel));
        columns.back().x = leftPixel(area, pixel) + static_cast<int>(column);
        columns.back().colour = colour.rgba();
    }
    return columns;
}

/// Thin lines beside each other, to and fro across both directions.
void paintHairlines(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
                    const QColor& colour, double thickness, double pixel)
{
    constexpr double kDown = 0.7; ///< how much of the way across they go downwards
    const long wide = std::max(1L, std::lround(thickness / pixel));
    painter.setPen(QPen(colour, 0.0));
    for (long pass = 0; pass < wide; ++pass) {
        const double shift =
            (static_cast<double>(pass) - static_cast<double>(wide - 1) / 2.0) * pixel;
        QPolygonF line;
        for (const QPointF& point : points) {
            if (std::isfinite(point.y())) {
                line << QPointF(area.xOf(point.x()) + shift, area.yOf(point.y()) + kDown * shift);
                continue;
            }
            painter.drawPolyline(line);
            line.clear();
        }
        painter.drawPolyline(line);
    }
}

/// From the middles of what is covered to the height `base` of the page.
std::vector<PixelColumn> columnsTo(double base, const PlotArea& area,
                                   const std::vector<LineSpan>& spans, const QColor& colour,
                                   double pixel)
{
    std::vector<PixelColumn> columns;
    columns.reserve(spans.size());
    for (std::size_t column = 0; column < spans.size(); ++column) {
        if (spans[column].isEmpty())
            continue;
        const double middle = (spans[column].top + spans[column].bottom) / 2.0;
        columns.push_back(columnOf(area, std::min(middle, base), std::max(middle, base), pixel));
        columns.back().x = leftPixel(area, pixel) + static_cast<int>(column);
        columns.back().colour = colour.rgba();
    }
    return columns;
}

} // namespace

std::vector<LineSpan> lineSpans(const PlotArea& area, std::span<const QPointF> points, double pixel)
{
    const double width = std::max(1.0, std::ceil(area.prices.width() / pixel));
    std::vector<LineSpan> spans(static_cast<std::size_t>(width));
    const double step = area.step() / pixel;
    const double perValue = area.prices.height() / (area.scale.high - area.scale.low);
    const auto place = [&](const QPointF& point) {
        // Of a linear scale without a call for each point.
        const double y = area.scale.logarithmic
            ? area.yOf(point.y())
            : area.prices.bottom() - (point.y() - area.scale.low) * perValue;
        return QPointF((point.x() - area.first) * step, y);
    };
    for (std::size_t index = 0; index < points.size(); ++index) {
        const std::size_t next = std::min(index + 1, points.size() - 1);
        const bool goesOn = std::isfinite(points[next].y());
        if (!std::isfinite(points[index].y()))
            continue;
        const QPointF from = place(points[index]);
        const QPointF to = goesOn ? place(points[next]) : from;
        if (to.x() >= 0.0 && from.x() <= width)
            addStretch(spans, from, to);
    }
    return spans;
}

void paintScreenLine(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
                     const QColor& colour, double thickness, bool dashed, const PaintStyle& style)
{
    const double pixel = style.pixel;
    if (dashed || !(pixel > 0.0) || points.size() <= kFew) {
        paintLine(painter, area, points, colour, thickness, dashed);
        return;
    }
    if (static_cast<double>(points.size()) * pixel * 2.0 < area.prices.width()) {
        paintHairlines(painter, area, points, colour, thickness, pixel);
        return;
    }
    paintPixelColumns(
        painter, strokes(area, lineSpans(area, points, pixel), colour, thickness, pixel), pixel);
}

void paintScreenArea(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
                     double base, const QColor& colour, const PaintStyle& style)
{
    const double pixel = style.pixel;
    if (!(pixel > 0.0) || points.size() <= kFew) {
        paintArea(painter, area, points, base, colour);
        return;
    }
    QColor tint = colour;
    tint.setAlphaF(kAreaTint);
    paintPixelColumns(
        painter, columnsTo(area.baseline(base), area, lineSpans(area, points, pixel), tint, pixel),
        pixel);
}

} // namespace ui
