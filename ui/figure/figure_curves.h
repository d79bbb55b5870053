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

/// The instruments of one pane, from `first` up to but not including `last`.
struct CurvePane {
    std::size_t first = 0;
    std::size_t last = 0;
    std::optional<ValueRange> range{}; ///< none: there is nothing to draw
    double highestVolume = 0.0;
};

/// What a figure draws, before it is known where: every series on the axis of the first one.
struct FigureCurves {
    /// Lines have no more points than `columns` can show. REQUIRES: `data` outlives this object.
    FigureCurves(const core::FigureData& data, std::size_t columns);

    bool rebased = false; ///< the axis counts changes in per cent
    SessionAxis axis{};
    double first = 0.0; ///< positions that the plot shows
    double last = 1.0;
    std::vector<FigureCurve> curves{}; ///< as the series of the figure
    std::vector<double> bases{};       ///< what each is compared with, if rebased
    std::vector<CurvePane> panes{};    ///< from top to bottom

    /// What the axis shows for a price of series `index`: the price, or its change in per cent.
    double valueOf(std::size_t index, double price) const;
};

/// Why there is nothing to draw: InsufficientData.
/// REQUIRES: a pane of `curves` of `data` has no range
core::Error noCurve(const core::FigureData& data, const FigureCurves& curves);

} // namespace ui
