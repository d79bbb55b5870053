#include "core/report/figure_base.h"

#include <cmath>

namespace core {

TradingDate rebaseDay(const FigureData& data)
{
    const FigureSeries& series = data.series.front();
    TradingDate day = dateOf(series.bars.times.front());
    double strongest = 0.0;
    for (const FigureEvent& marked : data.events) {
        for (const Reaction& reaction : marked.reactions) {
            const auto bar = series.bars.indexOf(timeOf(reaction.day));
            const bool hasBefore = bar && (*bar > 0 || series.before);
            if (reaction.instrument != series.instrument.id || !hasBefore
                || !(std::abs(reaction.change) > strongest))
                continue;
            strongest = std::abs(reaction.change);
            day = dateOf(*bar > 0 ? series.bars.times[*bar - 1] : series.before->time);
        }
    }
    return day;
}

double closeOn(const FigureSeries& series, TradingDate day)
{
    const std::size_t after = series.bars.indexAtOrAfter(timeOf(day));
    if (after < series.bars.size() && series.bars.times[after] == timeOf(day))
        return series.bars.close[after];
    if (after > 0)
        return series.bars.close[after - 1];
    const bool isBefore = series.before && series.before->time <= timeOf(day);
    return isBefore ? series.before->close : series.bars.close.front();
}

} // namespace core
