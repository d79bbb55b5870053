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

/// The column of pixels at `x`, or the nearest.
std::size_t columnAt(double x, std::size_t columns)
{
    const double last = static_cast<double>(columns - 1);
    return x > 0.0 ? static_cast<std::size_t>(std::min(x, last)) : 0;
}

/// A point of a line: in pixels across from the left edge and on the page downwards, and the
/// column of pixels that it is in.
struct LinePoint {
    double x = 0.0;
    double y = 0.0;
    std::size_t column = 0;
};

/// Adds what lies over the pane between two points; `from` is not right of `to`.
void addStretch(std::vector<LineSpan>& spans, const LinePoint& from, const LinePoint& to)
{
    const double width = to.x - from.x;
    const bool isUpright = width <= 1e-9;
    const double slope = isUpright ? 0.0 : (to.y - from.y) / width;
    for (std::size_t column = from.column; column <= to.column; ++column) {
        const double left = static_cast<double>(column);
        const double enters = std::clamp(left, from.x, to.x);
        const double leaves = std::clamp(left + 1.0, from.x, to.x);
        const double first = from.y + (enters - from.x) * slope;
        const double second = isUpright ? to.y : from.y + (leaves - from.x) * slope;
        extend(spans[column], first, second);
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
    const auto heightOf = [&](double value) {
        // Of a linear scale without a call for each point.
        return area.scale.logarithmic ? area.yOf(value)
                                      : area.prices.bottom() - (value - area.scale.low) * perValue;
    };
    bool goesOn = false;
    LinePoint before;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.y())) {
            goesOn = false;
            continue;
        }
        const double x = (point.x() - area.first) * step;
        const LinePoint to{x, heightOf(point.y()), columnAt(x, spans.size())};
        const LinePoint from = goesOn ? before : to;
        if (to.x >= 0.0 && from.x <= width) {
            if (from.column == to.column && from.x >= 0.0 && to.x <= width)
                extend(spans[to.column], from.y, to.y);
            else
                addStretch(spans, from, to);
        }
        goesOn = true;
        before = to;
    }
    return spans;
}

ScreenLine::ScreenLine(const PlotArea& area, std::span<const QPointF> points,
                       const PaintStyle& style)
    : m_area(area)
    , m_points(points)
    , m_pixel(style.pixel)
{
}

bool ScreenLine::isShort() const
{
    return !(m_pixel > 0.0) || m_points.size() <= kFew;
}

const std::vector<LineSpan>& ScreenLine::spans()
{
    if (m_spans.empty())
        m_spans = lineSpans(m_area, m_points, m_pixel);
    return m_spans;
}

void ScreenLine::paint(QPainter& painter, const QColor& colour, double thickness, bool dashed)
{
    if (dashed || isShort()) {
        paintLine(painter, m_area, m_points, colour, thickness, dashed);
        return;
    }
    if (static_cast<double>(m_points.size()) * m_pixel * 2.0 < m_area.prices.width()) {
        paintHairlines(painter, m_area, m_points, colour, thickness, m_pixel);
        return;
    }
    paintPixelColumns(painter, strokes(m_area, spans(), colour, thickness, m_pixel), m_pixel);
}

void ScreenLine::paintArea(QPainter& painter, double base, const QColor& colour)
{
    if (isShort()) {
        ui::paintArea(painter, m_area, m_points, base, colour);
        return;
    }
    QColor tint = colour;
    tint.setAlphaF(kAreaTint);
    paintPixelColumns(painter, columnsTo(m_area.baseline(base), m_area, spans(), tint, m_pixel),
                      m_pixel);
}

} // namespace ui
