#include "ui/chart/line_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kFew = 150; ///< points that a wide stroke takes no time for

/// Adds what lies between two points; `from` is not right of `to`. In pixels across from the left
/// edge, and on the page downwards.
void addStretch(std::vector<LineSpan>& spans, QPointF from, QPointF to)
{
    const double last = static_cast<double>(spans.size()) - 1.0;
    const double width = to.x() - from.x();
    const double slope = width > 1e-9 ? (to.y() - from.y()) / width : 0.0;
    const double begin = std::clamp(std::floor(from.x()), 0.0, last);
    const double end = std::clamp(std::floor(to.x()), 0.0, last);
    for (double column = begin; column <= end; column += 1.0) {
        const double enters = std::clamp(column, from.x(), to.x());
        const double leaves = std::clamp(column + 1.0, from.x(), to.x());
        double first = from.y() + (enters - from.x()) * slope;
        double second = from.y() + (leaves - from.x()) * slope;
        if (width <= 1e-9) {
            first = from.y();
            second = to.y();
        }
        LineSpan& span = spans[static_cast<std::size_t>(column)];
        span.top = std::min({span.top, first, second});
        span.bottom = std::max({span.bottom, first, second});
    }
}

/// Upright lines, one in each column: as wide as the line should be, a column is painted where one
/// near it is.
QList<QLineF> uprights(const PlotArea& area, const std::vector<LineSpan>& spans, double thickness,
                       double pixel)
{
    const auto wide = static_cast<std::size_t>(std::max(1L, std::lround(thickness / pixel)));
    QList<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(spans.size()));
    for (std::size_t column = 0; column < spans.size(); ++column) {
        LineSpan all;
        for (std::size_t near = column + 1 - std::min(column + 1, wide); near <= column; ++near) {
            all.top = std::min(all.top, spans[near].top);
            all.bottom = std::max(all.bottom, spans[near].bottom);
        }
        if (all.isEmpty())
            continue;
        const double x = area.prices.left() + (static_cast<double>(column) + 0.5) * pixel;
        lines << QLineF(x, all.top - thickness / 2.0, x, all.bottom + thickness / 2.0);
    }
    return lines;
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

/// The areas below each stretch without a gap, through the middles of what is covered.
std::vector<QPolygonF> shapesBelow(const PlotArea& area, const std::vector<LineSpan>& spans,
                                   double pixel)
{
    std::vector<QPolygonF> shapes;
    QPolygonF shape;
    const auto close = [&] {
        if (shape.size() > 1) {
            const double last = shape.back().x();
            const double first = shape.front().x();
            shape << QPointF(last, area.prices.bottom()) << QPointF(first, area.prices.bottom());
            shapes.push_back(shape);
        }
        shape.clear();
    };
    for (std::size_t column = 0; column < spans.size(); ++column) {
        if (spans[column].isEmpty()) {
            close();
            continue;
        }
        shape << QPointF(area.prices.left() + (static_cast<double>(column) + 0.5) * pixel,
                         (spans[column].top + spans[column].bottom) / 2.0);
    }
    close();
    return shapes;
}

} // namespace

std::vector<LineSpan> lineSpans(const PlotArea& area, std::span<const QPointF> points, double pixel)
{
    const double width = std::max(1.0, std::ceil(area.prices.width() / pixel));
    std::vector<LineSpan> spans(static_cast<std::size_t>(width));
    const auto place = [&](const QPointF& point) {
        return QPointF((area.xOf(point.x()) - area.prices.left()) / pixel, area.yOf(point.y()));
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
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour, 0.0));
    painter.drawLines(uprights(area, lineSpans(area, points, pixel), thickness, pixel));
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void paintScreenArea(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
                     const QColor& colour, const PaintStyle& style)
{
    const double pixel = style.pixel;
    if (!(pixel > 0.0) || points.size() <= kFew) {
        paintAreaBelow(painter, area, points, colour);
        return;
    }
    QColor tint = colour;
    tint.setAlphaF(kAreaTint);
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    for (const QPolygonF& shape : shapesBelow(area, lineSpans(area, points, pixel), pixel))
        painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

} // namespace ui
