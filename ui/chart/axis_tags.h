#pragma once

#include "ui/chart/chart_pane.h"

namespace ui {

inline constexpr double kTagPadding = 8.0;
inline constexpr double kTagHeight = 22.0;

/// Where the price axis writes a tick's value.
QRectF tickCell(const ScenePane& pane, double value, const Typesetter& type);

/// Where a tag for a height of the pane stands on the price axis.
QRectF valueTag(const ScenePane& pane, double y);

/// A value or a day in a filled box.
void paintTag(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill,
              const QColor& ink, const Typesetter& type);

/// A dotted line, level or upright.
void paintDotted(QPainter& painter, QPointF from, QPointF to, const QColor& colour,
                 const PaintStyle& style);

} // namespace ui
