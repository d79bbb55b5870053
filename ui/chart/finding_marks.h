#pragma once

#include "core/domain/quality_finding.h"
#include "ui/chart/chart_theme.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/session_axis.h"

#include <QRectF>

#include <cstddef>
#include <span>
#include <vector>

class QPainter;

namespace ui {

/// A sign at the foot of the pane for faults of the prices, of one day or of days that stand too
/// close for a sign each.
struct FindingMark {
    QRectF rect{};
    double position = 0.0; ///< of the first one's day
    std::size_t first = 0; ///< among the findings
    std::size_t count = 1;
    bool blocks = false; ///< at least one of them does

    bool operator==(const FindingMark&) const = default;
};

/// Marks of what is visible, from left to right.
/// REQUIRES: `findings` are ordered by day
std::vector<FindingMark> layOutFindings(std::span<const core::QualityFinding> findings,
                                        const SessionAxis& axis, const PlotArea& area);

/// Hatched where prices are not to be relied on, and a sign below.
void paintFindings(QPainter& painter, std::span<const FindingMark> marks, const PlotArea& area,
                   const ChartTheme& theme, const PaintStyle& style);

} // namespace ui
