#pragma once

#include "core/domain/figure_data.h"
#include "core/report/figure_base.h"
#include "ui/chart/price_axis.h"
#include "ui/chart/price_chart_data.h"
#include "ui/chart/session_axis.h"
#include "ui/figure/figure_layout.h"

#include <optional>
#include <vector>

namespace ui {

/// What a figure draws, before it is known where: every series on the axis of the first one.
struct FigureCurves {
    /// Lines have no more points than `columns` can show. REQUIRES: `data` outlives this object.
    FigureCurves(const core::FigureData& data, std::size_t columns);

    core::ChartStyle style = core::ChartStyle::Line; ///< see core::drawnStyle
    bool rebased = false;                            ///< the axis counts changes in per cent
    SessionAxis axis{};
    double first = 0.0; ///< positions that the plot shows
    double last = 1.0;
    std::vector<FigureCurve> curves{}; ///< as the series of the figure
    std::vector<double> bases{};       ///< what each is compared with, if rebased
    std::optional<ValueRange> range{};
    double highestVolume = 0.0;

    /// What the axis shows for a price of series `index`: the price, or its change in per cent.
    double valueOf(std::size_t index, double price) const;
};

/// Why there is nothing to draw: InsufficientData.
/// REQUIRES: `curves` of `data` have no range
core::Error noCurve(const core::FigureData& data, const FigureCurves& curves);

} // namespace ui
