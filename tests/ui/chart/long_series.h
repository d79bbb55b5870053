#pragma once

#include "core/domain/bar_window.h"
#include "core/domain/price_series.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

namespace tests {

/// One-minute bars, 390 on each of `days` weekdays, of a price that wanders.
inline core::PriceSeries minutes(int days)
{
    std::mt19937 random(7);
    std::normal_distribution<double> step(0.0, 0.05);
    core::PriceSeries series{.interval = core::Interval::Minute1};
    double close = 100.0;
    for (int day = 0; day < days; ++day) {
        const auto opening = core::timeOf(*core::parseTradingDate("2018-01-01"))
            + std::chrono::days{day / 5 * 7 + day % 5} + std::chrono::minutes{14 * 60 + 30};
        for (int minute = 0; minute < 390; ++minute) {
            const double open = close;
            close += step(random);
            series.append({opening + std::chrono::minutes{minute}, open,
                           std::max(open, close) + 0.01, std::min(open, close) - 0.01, close,
                           100.0 + minute});
        }
    }
    return series;
}

constexpr std::int64_t kBarsOfPart = 4096;

inline core::SeriesOutline outlineOf(const core::PriceSeries& series)
{
    core::SeriesOutline outline{.interval = series.interval};
    const auto size = static_cast<std::int64_t>(series.size());
    for (std::int64_t first = 0; first < size; first += kBarsOfPart) {
        const std::int64_t count = std::min(kBarsOfPart, size - first);
        outline.parts.push_back({series.times[static_cast<std::size_t>(first)],
                                 series.times[static_cast<std::size_t>(first + count - 1)], first,
                                 count});
    }
    return outline;
}

/// Bars from `first` up to `last` in groups of 16^level, one group after another.
inline std::shared_ptr<const core::BarWindow> windowOf(const core::PriceSeries& series, int level,
                                                       std::size_t first, std::size_t last)
{
    const std::size_t wide = std::size_t{1} << (4 * level);
    auto window = std::make_shared<core::BarWindow>();
    window->level = level;
    window->bars.interval = series.interval;
    for (std::size_t begin = first / wide * wide; begin < last; begin += wide) {
        const std::size_t end = std::min(begin + wide, series.size());
        core::Bar group = series.bar(begin);
        group.close = series.close[end - 1];
        group.volume = 0.0;
        for (std::size_t bar = begin; bar < end; ++bar) {
            group.high = std::max(*group.high, series.high[bar]);
            group.low = std::min(*group.low, series.low[bar]);
            *group.volume += series.volume[bar];
        }
        window->bars.append(group);
        window->firstBars.push_back(static_cast<std::int64_t>(begin));
        if (end >= last)
            window->firstBars.push_back(static_cast<std::int64_t>(end));
    }
    return window;
}

} // namespace tests
