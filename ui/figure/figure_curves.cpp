#include "ui/figure/figure_curves.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

/// Prices become changes in per cent.
void rebase(std::vector<BarColumn>& columns, double base)
{
    for (BarColumn& column : columns) {
        for (double* price : {&column.open, &column.high, &column.low, &column.close})
            *price = base > 0.0 ? (*price / base - 1.0) * 100.0 : std::nan("");
    }
}

} // namespace

FigureCurves::FigureCurves(const core::FigureData& data, std::size_t columns)
    : style(core::drawnStyle(data))
    , rebased(core::countsChanges(data))
    , axis(data.series.front().bars.times, data.series.front().bars.interval)
{
    const std::size_t bars = data.series.front().bars.size();
    // Half a session of air on both sides; a line begins and ends at the edge.
    const bool candles = style == core::ChartStyle::Candles || style == core::ChartStyle::Bars;
    const double air = candles || bars < 2 ? 0.7 : 0.0;
    first = -air;
    last = static_cast<double>(bars) - 1.0 + air;

    const core::TradingDate base = core::rebaseDay(data);
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const core::FigureSeries& series = data.series[index];
        bases.push_back(core::closeOn(series, base));
        FigureCurve curve;
        if (candles) { // of one instrument, a column each day
            curve.columns = barColumns(series.bars, {0, bars}, bars);
            if (rebased)
                rebase(curve.columns, bases.back());
            range = rangeOf(curve.columns);
            highestVolume = ui::highestVolume(curve.columns);
        } else {
            const core::DrawnBars drawn = core::drawnBars(data, index);
            curve.points = closePoints(series.bars, {drawn.first, drawn.last}, axis, columns);
            if (rebased)
                rebase(curve.points, bases.back());
            range = united(range, rangeOf(curve.points));
        }
        curves.push_back(std::move(curve));
    }
}

double FigureCurves::valueOf(std::size_t index, double price) const
{
    return rebased ? (price / bases[index] - 1.0) * 100.0 : price;
}

core::Error noCurve(const core::FigureData& data, const FigureCurves& curves)
{
    std::string fault = "There is no price in the span of the figure.";
    const auto nought =
        std::ranges::find_if(curves.bases, [](double base) { return !(base > 0.0); });
    if (curves.rebased && nought != curves.bases.end()) {
        const auto index = static_cast<std::size_t>(nought - curves.bases.begin());
        fault = "No change can be counted from the base day " + core::toIso(core::rebaseDay(data))
            + ": " + data.series[index].instrument.name + " has no close above 0.";
    }
    return {core::ErrorCode::InsufficientData, std::move(fault)};
}

} // namespace ui
