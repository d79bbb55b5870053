#pragma once

#include "ui/chart/label_marks.h"
#include "ui/chart/price_painter.h"

class QPainter;

/// Draws marks and their leaders, on screen and in figures alike.

namespace ui {

void paintLeader(QPainter& painter, const LabelLeader& leader, const QColor& colour,
                 const PaintStyle& style);

/// From a label right of the pane to the end of its line: dotted inside the pane.
void paintEndLeader(QPainter& painter, const LabelLeader& leader, const QColor& colour,
                    const PaintStyle& style);

/// Words in a rounded box.
void paintPill(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill,
               const QColor& ink, const TextStyle& letters, const Typesetter& type);

} // namespace ui
