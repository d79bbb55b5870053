#pragma once

#include "store_fixture.h"

#include "core/domain/bar_window.h"

/// The levels of detail, made bar by bar from the definition in core/domain/bar_window.h: what the
/// stored ones are compared with.

namespace tests {

inline core::Bar oneOf(const core::PriceSeries& bars, std::size_t begin, std::size_t end)
{
    core::Bar one{.time = bars.times[begin]};
    for (std::size_t i = begin; i < end; ++i) {
        const core::Bar bar = bars.bar(i);
        if (!one.open)
            one.open = bar.open;
        one.high = std::max(one.high.value_or(-1e300), bar.high.value_or(bar.close));
        one.low = std::min(one.low.value_or(1e300), bar.low.value_or(bar.close));
        one.close = bar.close;
        if (bar.volume)
            one.volume = one.volume.value_or(0.0) + *bar.volume;
    }
    return one;
}

inline std::size_t barsAGroup(int level)
{
    std::size_t bars = 1;
    for (int i = 0; i < level; ++i)
        bars *= 16;
    return bars;
}

/// All groups of the whole series at `level`: they begin anew with every stored part, and above
/// level 3 they are of whole parts.
inline core::BarWindow plainLevel(const core::PriceSeries& bars, const core::SeriesOutline& outline,
                                  int level)
{
    core::BarWindow whole{.level = level, .bars = {.interval = bars.interval}};
    const auto add = [&](std::size_t begin, std::size_t end) {
        whole.bars.append(level == 0 ? bars.bar(begin) : oneOf(bars, begin, end));
        whole.firstBars.push_back(static_cast<std::int64_t>(begin));
    };
    const std::size_t parts = level > 3 ? barsAGroup(level - 3) : 1;
    for (std::size_t i = 0; i < outline.parts.size(); i += parts) {
        const auto& last = outline.parts[std::min(i + parts, outline.parts.size()) - 1];
        const auto end = static_cast<std::size_t>(last.firstBar + last.bars);
        const auto begin = static_cast<std::size_t>(outline.parts[i].firstBar);
        for (std::size_t at = begin; at < end; at += barsAGroup(level))
            add(at, std::min(at + barsAGroup(level), end));
    }
    whole.firstBars.push_back(outline.bars());
    return whole;
}

/// What BarStore::window should give.
inline core::BarWindow plainWindow(const core::PriceSeries& bars,
                                   const core::SeriesOutline& outline, std::int64_t firstBar,
                                   std::int64_t lastBar, std::int64_t mostBars)
{
    for (int level = 0;; ++level) {
        const core::BarWindow whole = plainLevel(bars, outline, level);
        core::BarWindow window{.level = level, .bars = {.interval = bars.interval}};
        for (std::size_t i = 0; i < whole.bars.size(); ++i) {
            if (whole.firstBars[i] >= lastBar || whole.firstBars[i + 1] <= firstBar)
                continue;
            if (window.firstBars.empty())
                window.firstBars.push_back(whole.firstBars[i]);
            window.firstBars.push_back(whole.firstBars[i + 1]);
            window.bars.append(whole.bars.bar(i));
        }
        if (static_cast<std::int64_t>(window.bars.size()) <= mostBars)
            return window.bars.empty() ? core::BarWindow{} : window;
    }
}

inline void expectSame(const core::BarWindow& window, const core::BarWindow& expected)
{
    EXPECT_EQ(window.level, expected.level);
    EXPECT_EQ(window.firstBars, expected.firstBars);
    EXPECT_TRUE(sameSeries(window.bars, expected.bars));
}

} // namespace tests
