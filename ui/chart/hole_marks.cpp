#include "ui/chart/hole_marks.h"

#include <QPainter>

namespace ui {

std::vector<double> holePlaces(std::span<const core::SessionHole> holes, const PlotArea& area,
                               double apart)
{
    std::vector<double> places;
    for (const core::SessionHole& hole : holes) {
        const double x = area.xOf(hole.position);
        const bool isSeen = x > area.prices.left() && x < area.prices.right();
        if (isSeen && (places.empty() || x - places.back() >= apart))
            places.push_back(x);
    }
    return places;
}

void paintHoleLine(QPainter& painter, double x, double top, double bottom, const ChartTheme& theme,
                   const PaintStyle& style)
{
    PaintStyle dotted = style;
    dotted.dash = 1.5 * style.hairline;
    paintEventLine(painter, x, top, bottom, theme.faintText, dotted);
}

void paintHoleSign(QPainter& painter, QPointF middle, double size, const ChartTheme& theme,
                   const PaintStyle& style)
{
    const QPointF slant(0.22 * size, -0.5 * size);
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.mutedText, 1.25 * style.hairline, Qt::SolidLine, Qt::RoundCap));
    for (const double side : {-0.2, 0.2}) {
        const QPointF at = middle + QPointF(side * size, 0.0);
        painter.drawLine(at - slant, at + slant);
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

} // namespace ui
