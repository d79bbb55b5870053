#pragma once

#include "core/time/exchange_calendars.h"
#include "tests/core/study/study_tools.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace tests {

/// A market on the sessions of New York from 2 January 2024 to 28 February 2025, and shares that
/// follow it; the event is on 27 January 2025. The session of 9 January 2025 (a day of mourning)
/// and the usual holidays are none.
struct MadeUpMarket {
    core::ExchangeCalendars calendars{};
    const core::ExchangeCalendar* newYork = calendars.forMic("XNYS");
    const core::ExchangeCalendar* frankfurt = calendars.forMic("XETR");
    core::TradingDate event = day(2025, 1, 27);
    std::mt19937_64 random{1};
    std::normal_distribution<double> normal{};
    std::vector<core::TradingDate> sessions = sessionsOf(*newYork);
    std::vector<double> returns = noise(0.01);
    core::PriceSeries market = pricesOf(sessions, returns);
    std::deque<core::PriceSeries> shares{}; ///< keeps what inputs refer to

    static std::vector<core::TradingDate> sessionsOf(const core::ExchangeCalendar& calendar)
    {
        std::vector<core::TradingDate> days;
        for (auto at = calendar.sessionOnOrAfter(day(2024, 1, 2)); *at <= day(2025, 2, 28);
             at = calendar.shift(*at, 1))
            days.push_back(*at);
        return days;
    }

    std::vector<double> noise(double deviation)
    {
        std::vector<double> values(sessions.size());
        for (double& value : values)
            value = deviation * normal(random);
        return values;
    }

    /// Bars whose simple returns are those given; the first one has none.
    static core::PriceSeries pricesOf(const std::vector<core::TradingDate>& days,
                                      const std::vector<double>& moves)
    {
        core::PriceSeries bars;
        double close = 100.0;
        for (std::size_t i = 0; i < days.size(); ++i) {
            close *= i == 0 ? 1.0 : 1.0 + moves[i];
            bars.append({.time = core::timeOf(days[i]), .close = close, .volume = 1e6});
        }
        return bars;
    }

    std::size_t at(core::TradingDate date) const
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(sessions, date)
                                        - sessions.begin());
    }

    /// A share with beta 1.2 and noise; on the event's day it moves by `effect` besides.
    core::PriceSeries& addShare(double effect = 0.0, double deviation = 0.02)
    {
        std::vector<double> moves = noise(deviation);
        for (std::size_t i = 0; i < moves.size(); ++i)
            moves[i] += 1.2 * returns[i];
        moves[at(event)] += effect;
        return shares.emplace_back(pricesOf(sessions, moves));
    }

    core::StudyPairInput pair(const core::PriceSeries& share, const std::string& symbol = "AAA")
    {
        return pairOf(symbol, share, market, event, newYork);
    }

    /// The study of one pair alone.
    core::Study studyOf(const core::PriceSeries& share, const core::StudySettings& settings = {})
    {
        return studyOr({.pairs = {pair(share)}}, settings);
    }
};

/// Without the bar of a day.
inline core::PriceSeries without(core::PriceSeries bars, core::TradingDate date)
{
    const auto at = bars.indexOf(core::timeOf(date));
    EXPECT_TRUE(at);
    const auto index = static_cast<std::ptrdiff_t>(*at);
    bars.times.erase(bars.times.begin() + index);
    for (auto* column : {&bars.open, &bars.high, &bars.low, &bars.close, &bars.volume})
        column->erase(column->begin() + index);
    return bars;
}

} // namespace tests
