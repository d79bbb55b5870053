#include "core/series/pyramid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>
#include <vector>

namespace core {

namespace {

/// The best of `best` and `values`, each of which is the close where it is missing.
template<typename IsBetter>
double extreme(std::span<const double> values, std::span<const double> closes, double best,
               IsBetter isBetter)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = std::isnan(values[i]) ? closes[i] : values[i];
        best = isBetter(value, best) ? value : best;
    }
    return best;
}

} // namespace

// An import of millions of bars passes here: column by column, without a store for every bar.
void BarGroup::add(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    if (count == 0)
        return;
    const auto part = [&](const std::vector<double>& column) {
        return std::span(column).subspan(first, count);
    };
    const std::span<const double> closes = part(bars.close);
    for (std::size_t i = 0; i < count && std::isnan(m_open); ++i)
        m_open = part(bars.open)[i];
    m_high = extreme(part(bars.high), closes, m_high, [](double a, double b) { return a > b; });
    m_low = extreme(part(bars.low), closes, m_low, [](double a, double b) { return a < b; });
    double volume = m_volume;
    for (const double more : part(bars.volume)) {
        if (!std::isnan(more))
            volume = std::isnan(volume) ? more : volume + more;
    }
    m_volume = volume;
    m_close = closes.back();
    m_bars += count;
}

void BarGroup::appendTo(PriceSeries& series, Instant time)
{
    assert(!empty());
    series.times.push_back(time);
    series.open.push_back(m_open);
    series.high.push_back(m_high);
    series.low.push_back(m_low);
    series.close.push_back(m_close);
    series.volume.push_back(m_volume);
    *this = {};
}

PriceSeries nextLevel(const PriceSeries& bars)
{
    return nextLevel(bars, 0, bars.size());
}

PriceSeries nextLevel(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    PriceSeries level{.interval = bars.interval};
    level.reserve(pyramidGroups(count));
    BarGroup group;
    for (std::size_t begin = first; begin < first + count; begin += kPyramidStep) {
        group.add(bars, begin, std::min(kPyramidStep, first + count - begin));
        group.appendTo(level, bars.times[begin]);
    }
    return level;
}

} // namespace core
