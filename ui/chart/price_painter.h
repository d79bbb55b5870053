#pragma once

#include "ui/chart/chart_theme.h"
#include "ui/chart/price_chart_data.h"
#include "ui/chart/session_ticks.h"
#include "ui/support/text.h"

#include <QRectF>

#include <span>

class QPainter;

/// Draws the parts of a chart. The window's charts and the figures both call these, so that they
/// look the same.

namespace ui {

/// How thick things are, in the painter's units.
struct PaintStyle {
    double hairline = 1.0; ///< grid, wicks
    double outline = 1.25; ///< of hollow candles
    double line = 2.0;     ///< of the first instrument
    double thinLine = 1.5; ///< of the others
    double dash = 3.0;     ///< of event lines
    /// The size of a pixel of the device, to which edges are moved; 0 where there are none.
    double pixel = 1.0;
};

/// Where prices and volumes stand on the page.
struct PlotArea {
    QRectF prices{};
    QRectF volumes{};   ///< empty if none are drawn
    double first = 0.0; ///< position at the left edge
    double last = 1.0;  ///< position at the right edge
    PriceScale scale{};
    double highestVolume = 0.0;

    double xOf(double position) const;
    double positionAt(double x) const;
    double yOf(double value) const;
    double valueAt(double y) const;
    /// Where an area ends that is filled to the value `base`: there, or at the nearer edge of the
    /// prices.
    double baseline(double base) const;
    /// The width of one position.
    double step() const;
};

/// A line across the whole width (horizontal) or height (vertical) of `rect`, its edges on pixels.
void paintHorizontal(QPainter& painter, const QRectF& rect, double y, double thickness,
                     const QColor& colour, const PaintStyle& style);
void paintVertical(QPainter& painter, const QRectF& rect, double x, double thickness,
                   const QColor& colour, const PaintStyle& style);

/// Hollow where the price rose, filled where it fell; thin bars where candles have no room.
void paintCandles(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style);
/// A stroke from low to high with the open to its left and the close to its right; where these have
/// no room, the stroke alone.
void paintBars(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
               const ChartTheme& theme, const PaintStyle& style);
void paintVolumes(QPainter& painter, const PlotArea& area, std::span<const BarColumn> columns,
                  const ChartTheme& theme, const PaintStyle& style);

/// (position, value) points; NaN values are gaps. A point between two gaps is a dot. Dashed, it
/// is told from another line of the same colour.
void paintLine(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
               const QColor& colour, double thickness, bool dashed = false);
/// How much of its colour an area below a line has.
inline constexpr float kAreaTint = 0.12F;
/// The same down or up to the value `base`, in a light tint of `colour`.
void paintArea(QPainter& painter, const PlotArea& area, std::span<const QPointF> points,
               double base, const QColor& colour);

/// The full height of a session, behind everything.
void paintSessionBand(QPainter& painter, const PlotArea& area, double position,
                      const QColor& colour);

/// A dashed line down from a leader's end.
void paintEventLine(QPainter& painter, double x, double top, double bottom, const QColor& colour,
                    const PaintStyle& style);

} // namespace ui
