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

bool isOfBars(core::ChartStyle style)
{
    return style == core::ChartStyle::Candles || style == core::ChartStyle::Bars;
}

/// A column each day, where the day stands on the axis of the first series.
std::vector<BarColumn> columnsOf(const core::PriceSeries& bars, const core::DrawnBars& drawn,
                                 const SessionAxis& axis)
{
    std::vector<BarColumn> columns =
        barColumns(bars, {drawn.first, drawn.last}, drawn.last - drawn.first);
    for (BarColumn& column : columns)
        column.position = axis.positionOf(bars.times[static_cast<std::size_t>(column.position)]);
    keepApart(columns);
    return columns;
}

} // namespace

FigureCurves::FigureCurves(const core::FigureData& data, std::size_t columns)
    : rebased(core::countsChanges(data))
    , axis(data.series.front().bars.times, data.series.front().bars.interval)
{
    const core::TradingDate base = core::rebaseDay(data);
    bool hasBars = false;
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const core::FigureSeries& series = data.series[index];
        if (panes.empty() || core::hasPanels(data))
            panes.push_back({.first = index});
        CurvePane& pane = panes.back();
        pane.last = index + 1;
        bases.push_back(core::closeOn(series, base));
        const core::DrawnBars drawn = core::drawnBars(data, index);
        FigureCurve curve{.style = core::drawnStyle(data, index)};
        if (isOfBars(curve.style)) {
            hasBars = true;
            curve.columns = columnsOf(series.bars, drawn, axis);
            if (rebased)
                rebase(curve.columns, bases.back());
            pane.highestVolume = ui::highestVolume(curve.columns);
            pane.range = rangeOf(curve.columns);
        } else {
            curve.points = closePoints(series.bars, {drawn.first, drawn.last}, axis, columns);
            if (rebased)
                rebase(curve.points, bases.back());
            pane.range = united(pane.range, rangeOf(curve.points));
        }
        curves.push_back(std::move(curve));
    }
    // Half a session of air on both sides; a line begins and ends at the edge.
    const std::size_t bars = data.series.front().bars.size();
    const double air = hasBars || bars < 2 ? 0.7 : 0.0;
    first = -air;
    last = static_cast<double>(bars) - 1.0 + air;
}

double FigureCurves::valueOf(std::size_t index, double price) const
{
    return rebased ? (price / bases[index] - 1.0) * 100.0 : price;
}

core::Error noCurve(const core::FigureData& data, const FigureCurves& curves)
{
    const auto empty = std::ranges::find_if(
        curves.panes, [](const CurvePane& pane) { return !pane.range.has_value(); });
    std::string fault = "There is no price of " + data.series[empty->first].instrument.name
        + " in the span of the figure.";
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
