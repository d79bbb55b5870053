#include "core/series/pyramid.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

void BarGroup::add(const PriceSeries& bars, std::size_t index)
{
    const double close = bars.close[index];
    const double high = std::isnan(bars.high[index]) ? close : bars.high[index];
    const double low = std::isnan(bars.low[index]) ? close : bars.low[index];
    const double volume = bars.volume[index];
    if (m_bars++ == 0) {
        m_open = bars.open[index];
        m_high = high;
        m_low = low;
        m_volume = volume;
    } else {
        if (std::isnan(m_open))
            m_open = bars.open[index];
        m_high = std::max(m_high, high);
        m_low = std::min(m_low, low);
        if (!std::isnan(volume))
            m_volume = std::isnan(m_volume) ? volume : m_volume + volume;
    }
    m_close = close;
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
        const std::size_t end = std::min(begin + kPyramidStep, first + count);
        for (std::size_t i = begin; i < end; ++i)
            group.add(bars, i);
        group.appendTo(level, bars.times[begin]);
    }
    return level;
}

} // namespace core
