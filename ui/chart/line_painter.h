#pragma once

#include "ui/chart/price_painter.h"

#include <QPointF>

#include <span>
#include <vector>

class QColor;
class QPainter;

namespace ui {

/// What a line covers of one column of pixels, as heights on the page; `top` > `bottom`: nothing.
struct LineSpan {
    double top = 1e300;
    double bottom = -1e300;

    bool isEmpty() const { return top > bottom; }
};

/// For each column of pixels of the pane from left to right. NaN values are gaps.
/// REQUIRES: `points` go from left to right, and pixel > 0
std::vector<LineSpan> lineSpans(const PlotArea& area, std::span<const QPointF> points,
                                double pixel);

/// As paintLine and paintArea, but for a screen in the time of a frame: a line of many points
/// is made of hairlines, one of more points than every other pixel of what it covers of each column
/// of pixels. A stroke as wide as it should be takes a raster up to a hundred times as long.
class ScreenLine {
public:
    /// REQUIRES: `area` and `points` outlive this object
    ScreenLine(const PlotArea& area, std::span<const QPointF> points, const PaintStyle& style);

    void paint(QPainter& painter, const QColor& colour, double thickness, bool dashed = false);
    void paintArea(QPainter& painter, double base, const QColor& colour);

private:
    bool isShort() const;
    /// Of line and area the same: computed once.
    const std::vector<LineSpan>& spans();

    const PlotArea& m_area;
    std::span<const QPointF> m_points;
    double m_pixel;
    std::vector<LineSpan> m_spans;
};

} // namespace ui
