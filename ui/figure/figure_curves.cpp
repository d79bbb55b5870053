#include "ui/figure/figure_curves.h"

#include "core/report/figure_base.h"

#include <algorithm>

namespace ui {

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

    const core::TradingDate base = core::rebaseDay(data);
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const core::FigureSeries& series = data.series[index];
        const BarSpan all{0, series.bars.size()};
        bases.push_back(core::closeOn(series, base));
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
