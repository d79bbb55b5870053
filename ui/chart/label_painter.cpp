#include "ui/chart/label_painter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

void paintLeader(QPainter& painter, const LabelLeader& leader, const QColor& colour,
                 const PaintStyle& style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, style.hairline, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(leader.points.data(), static_cast<int>(leader.points.size()));
}

void paintEndLeader(QPainter& painter, const LabelLeader& leader, const QColor& colour,
                    const PaintStyle& style)
{
    QPen pen(colour, style.hairline, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(leader.points[0], leader.points[1]);
    if (leader.points.size() < 3)
        return;
    pen.setDashPattern({style.dash / style.hairline, style.dash / style.hairline});
    painter.setPen(pen);
    painter.drawLine(leader.points[1], leader.points[2]);
}

void paintPill(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill,
               const QColor& ink, const TextStyle& letters, const Typesetter& type)
{
    const double radius = std::min(rect.height(), rect.width()) / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setBrush(Qt::NoBrush);
    type.draw(painter, rect, Qt::AlignCenter, text, letters, ink, fill);
}

} // namespace ui
