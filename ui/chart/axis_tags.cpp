#include "ui/chart/axis_tags.h"

#include <QPainter>

#include <algorithm>

namespace ui {

QRectF tickCell(const ScenePane& pane, double value, const Typesetter& type)
{
    const double height = type.lineHeight(kAxisText);
    return {pane.priceAxis.left() + kTagPadding, pane.area.yOf(value) - height / 2.0,
            pane.priceAxis.width() - kTagPadding, height};
}

QRectF valueTag(const ScenePane& pane, double y)
{
    const double top = std::clamp(y - kTagHeight / 2.0, pane.priceAxis.top(),
                                  pane.priceAxis.bottom() - kTagHeight);
    return {pane.priceAxis.left() + 2.0, top, pane.priceAxis.width() - 4.0, kTagHeight};
}

void paintTag(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill,
              const QColor& ink, const Typesetter& type)
{
    constexpr double kRadius = 3.0;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, kRadius, kRadius);
    painter.setBrush(Qt::NoBrush);
    type.drawTabular(painter, rect, Qt::AlignCenter, text, kTagText, ink, fill);
}

void paintDotted(QPainter& painter, QPointF from, QPointF to, const QColor& colour,
                 const PaintStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colour, style.hairline, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.0, 2.0});
    painter.setPen(pen);
    painter.drawLine(from, to);
}

} // namespace ui
