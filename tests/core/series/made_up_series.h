#pragma once

#include "core/series/quality.h"
#include "tests/core/series/finding_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace tests {

inline core::TradingDate date(int year, unsigned month, unsigned dayOfMonth)
{
    return *core::TradingDate::from(year, month, dayOfMonth);
}

inline double cents(double price)
{
    return std::round(price * 100.0) / 100.0;
}

/// A share near 100 that moves by up to two per cent a weekday from 1 March 2021 on, with about a
/// million shares traded: nothing is wrong with it.
struct MadeUpShare {
    explicit MadeUpShare(std::size_t days = 120, core::TradingDate first = date(2021, 3, 1))
    {
        auto day = first.day();
        double close = 100.0;
        while (bars.size() < days) {
            const bool isWeekend = std::chrono::weekday{day}.iso_encoding() > 5;
            if (!isWeekend) {
                const double open = cents(close * (1.0 + 0.004 * uniform()));
                close = cents(close * (1.0 + 0.02 * uniform()));
                bars.append({.time = core::timeOf(core::TradingDate{day}),
                             .open = open,
                             .high = cents(std::max(open, close) * 1.005),
                             .low = cents(std::min(open, close) * 0.995),
                             .close = close,
                             .volume = std::round(1e6 * (1.0 + 0.3 * uniform()))});
            }
            day += std::chrono::days{1};
        }
    }

    double uniform() // from -1 to 1, the same in every run
    {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        return static_cast<double>(seed >> 33U) / static_cast<double>(1U << 30U) - 1.0;
    }

    core::TradingDate day(std::size_t bar) const { return core::dateOf(bars.times[bar]); }

    /// Open, high, low and close of the bars from `begin` to `end`, not included, by `factor`.
    void scale(std::size_t begin, std::size_t end, double factor)
    {
        for (auto* column : {&bars.open, &bars.high, &bars.low, &bars.close}) {
            for (std::size_t bar = begin; bar < std::min(end, bars.size()); ++bar)
                (*column)[bar] *= factor;
        }
    }

    /// The bar says what the one before said, and that nothing was traded.
    void copyFromBefore(std::size_t bar)
    {
        for (auto* column : {&bars.open, &bars.high, &bars.low, &bars.close})
            (*column)[bar] = bars.close[bar - 1];
        bars.volume[bar] = 0.0;
    }

    void remove(std::size_t bar)
    {
        const auto at = static_cast<std::ptrdiff_t>(bar);
        bars.times.erase(bars.times.begin() + at);
        for (auto* column : {&bars.open, &bars.high, &bars.low, &bars.close, &bars.volume})
            column->erase(column->begin() + at);
    }

    void addAction(core::CorporateActionKind kind, std::size_t bar, double value)
    {
        actions.push_back({.kind = kind, .day = day(bar), .value = value});
    }
    void addSplit(std::size_t bar, double value)
    {
        addAction(core::CorporateActionKind::Split, bar, value);
    }
    void addDividend(std::size_t bar, double amount)
    {
        addAction(core::CorporateActionKind::Dividend, bar, amount);
    }

    std::vector<core::QualityFinding>
    findings(core::InstrumentKind kind = core::InstrumentKind::Share) const
    {
        return besidesDigits(findingsWithDigits(kind));
    }
    std::vector<core::QualityFinding>
    findingsWithDigits(core::InstrumentKind kind = core::InstrumentKind::Share) const
    {
        const std::vector closes{core::adjustedClosesOf(bars, adjustedClose)};
        return core::findQualityFaults({.bars = bars,
                                        .kind = kind,
                                        .currency = "EUR",
                                        .calendar = calendar,
                                        .actions = actions,
                                        .adjustedCloses = closes,
                                        .replacements = replaced});
    }

    std::uint64_t seed = 42;
    core::PriceSeries bars{};
    const core::ExchangeCalendar* calendar = nullptr;
    std::vector<core::CorporateAction> actions{};
    std::vector<double> adjustedClose{};
    std::vector<core::ReplacedBars> replaced{};
};

} // namespace tests
