#include "ui/chart/note_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Over bars of any colour a line needs an edge of the page's colour.
constexpr double kEdge = 1.25; // hairlines

double snapped(double value, double size, const PaintStyle& paint)
{
    if (paint.pixel <= 0.0)
        return value;
    const double edge = std::round((value - size / 2.0) / paint.pixel) * paint.pixel;
    return edge + size / 2.0;
}

/// Upright and level lines stand on pixels.
QLineF onPixels(QLineF line, double width, const PaintStyle& paint)
{
    if (line.x1() == line.x2()) {
        const double x = snapped(line.x1(), width, paint);
        return {x, line.y1(), x, line.y2()};
    }
    if (line.y1() == line.y2()) {
        const double y = snapped(line.y1(), width, paint);
        return {line.x1(), y, line.x2(), y};
    }
    return line;
}

Qt::PenStyle penStyle(core::NoteDash dash)
{
    switch (dash) {
    case core::NoteDash::Dashed:
        return Qt::CustomDashLine;
    case core::NoteDash::Dotted:
        return Qt::DotLine;
    case core::NoteDash::Solid:
        break;
    }
    return Qt::SolidLine;
}

QPen penFor(const core::NoteStyle& style, const QColor& colour, double width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const Qt::PenStyle dash = penStyle(style.dash);
    if (dash == Qt::CustomDashLine)
        pen.setDashPattern({4.0, 3.0});
    else
        pen.setStyle(dash);
    return pen;
}

struct Head {
    QPolygonF triangle{};
    QPointF neck{}; ///< where the line ends
};

Head headOf(const QLineF& line, double width)
{
    const double length = std::min(4.0 * width + 4.0, 0.7 * line.length());
    const double half = length * 0.42;
    const QLineF way = line.unitVector();
    const QPointF along(way.dx(), way.dy());
    const QPointF across(-way.dy(), way.dx());
    const QPointF neck = line.p2() - along * length;
    return {{line.p2(), neck + across * half, neck - across * half}, neck + along * length * 0.2};
}

void paintStroke(QPainter& painter, const NoteStroke& stroke, const core::NoteStyle& style,
                 const QColor& colour, const ChartTheme& theme, const PaintStyle& paint)
{
    const double unit = paint.hairline;
    const double width = std::max(style.width * unit, paint.pixel);
    QLineF line = onPixels(stroke.line, width, paint);
    const bool hasHead = stroke.arrow && line.length() > 4.0 * unit;
    Head head;
    if (hasHead) {
        head = headOf({line.p1() / unit, line.p2() / unit}, style.width);
        std::ranges::for_each(head.triangle, [&](QPointF& corner) { corner *= unit; });
        line.setP2(head.neck * unit);
    }
    painter.setBrush(Qt::NoBrush);
    // One that crosses the whole pane would cut up all bars on its way.
    if (style.dash == core::NoteDash::Solid && !stroke.whole) {
        painter.setPen(QPen(theme.panel, width + 2.0 * kEdge * unit, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
    }
    painter.setPen(penFor(style, colour, width));
    painter.drawLine(line);
    if (!hasHead)
        return;
    painter.setPen(QPen(theme.panel, kEdge * unit));
    painter.setBrush(colour);
    painter.drawPolygon(head.triangle);
}

} // namespace

const QColor& noteColour(const ChartTheme& theme, const core::NoteStyle& style)
{
    return style.colour <= 0 ? theme.text : theme.eventColour(style.colour - 1);
}

void paintNoteTint(QPainter& painter, const QRectF& part, const core::NoteStyle& style,
                   const ChartTheme& theme)
{
    constexpr float kTint = 0.10F;
    if (!style.filled || part.isEmpty())
        return;
    QColor tint = noteColour(theme, style);
    tint.setAlphaF(kTint);
    painter.fillRect(part, tint);
}

void paintNote(QPainter& painter, const NoteShape& shape, const core::NoteStyle& style,
               const ChartTheme& theme, const PaintStyle& paint)
{
    constexpr double kDot = 3.0; // hairlines
    const QColor& colour = noteColour(theme, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintNoteTint(painter, shape.band, style, theme);
    for (const NoteStroke& stroke : shape.strokes)
        paintStroke(painter, stroke, style, colour, theme, paint);
    if (shape.dot) {
        painter.setPen(QPen(theme.panel, paint.hairline));
        painter.setBrush(colour);
        painter.drawEllipse(*shape.dot, kDot * paint.hairline, kDot * paint.hairline);
    }
    painter.restore();
}

void paintNoteHandles(QPainter& painter, const NoteShape& shape, const ChartTheme& theme,
                      const PaintStyle& paint)
{
    constexpr double kRadius = 4.0; // hairlines
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.accent, 1.5 * paint.hairline));
    painter.setBrush(theme.panel);
    for (const NoteHandle& handle : shape.handles)
        painter.drawEllipse(handle.at, kRadius * paint.hairline, kRadius * paint.hairline);
    painter.restore();
}

} // namespace ui
