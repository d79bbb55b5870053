#pragma once

#include "core/domain/session_holes.h"
#include "ui/chart/chart_theme.h"
#include "ui/chart/price_painter.h"

#include <span>
#include <vector>

class QPainter;

/// The signs that an axis without gaps closes up a long time without prices.

namespace ui {

/// Where the signs stand across the page: those in sight, each at least `apart` from the one
/// before.
std::vector<double> holePlaces(std::span<const core::SessionHole> holes, const PlotArea& area,
                               double apart);

/// A dotted line down a plot.
void paintHoleLine(QPainter& painter, double x, double top, double bottom, const ChartTheme& theme,
                   const PaintStyle& style);

/// The two slanted strokes of a broken axis around `middle`, `size` high.
void paintHoleSign(QPainter& painter, QPointF middle, double size, const ChartTheme& theme,
                   const PaintStyle& style);

} // namespace ui
