#include "ui/figure/figure_curves.h"

#include <algorithm>

namespace ui {

namespace {

/// The close that changes are measured from: that of the first day of the axis, or the last one
/// before it where that day was no session.
double baseOf(const core::FigureSeries& series, core::Instant firstTime)
{
    const std::size_t after = series.bars.indexAtOrAfter(firstTime);
    if (after < series.bars.size() && series.bars.times[after] == firstTime)
        return series.bars.close[after];
    if (after > 0)
        return series.bars.close[after - 1];
    return series.before ? series.before->close : series.bars.close.front();
}

} // namespace

FigureCurves::FigureCurves(const core::FigureData& data, std::size_t columns)
    : rebased(data.spec.style == core::ChartStyle::Rebased)
    , axis(data.series.front().bars.times, data.series.front().bars.interval)
{
    const std::size_t bars = data.series.front().bars.size();
    // Half a session of air on both sides; a line begins and ends at the edge.
    const bool candles = data.spec.style == core::ChartStyle::Candles
        && hasCandles(data.series.front().bars, {0, bars});
    const double air = candles || bars < 2 ? 0.7 : 0.0;
    first = -air;
    last = static_cast<double>(bars) - 1.0 + air;

    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const core::FigureSeries& series = data.series[index];
        const BarSpan all{0, series.bars.size()};
        bases.push_back(baseOf(series, data.series.front().bars.times.front()));
        FigureCurve curve;
        if (index == 0)
            curve.columns = barColumns(series.bars, all, columns);
        if (index > 0 || !candles) {
            curve.points = closePoints(series.bars, all, axis, columns);
            std::erase_if(curve.points, [&](const QPointF& point) {
                return point.x() < first - 0.5 || point.x() > last + 0.5;
            });
            if (rebased)
                rebase(curve.points, bases.back());
            range = united(range, rangeOf(curve.points));
        } else {
            range = united(range, rangeOf(curve.columns));
        }
        if (index == 0)
            highestVolume = ui::highestVolume(curve.columns);
        if (!candles)
            curve.columns.clear();
        curves.push_back(std::move(curve));
    }
}

double FigureCurves::valueOf(std::size_t index, double price) const
{
    return rebased ? (price / bases[index] - 1.0) * 100.0 : price;
}

} // namespace ui
