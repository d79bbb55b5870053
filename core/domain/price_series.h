#pragma once

#include "core/time/instant.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How long one bar lasts.
enum class Interval { Minute1, Minute5, Minute15, Minute30, Hour1, Day1, Week1, Month1 };

/// "1m", "5m", "15m", "30m", "1h", "1d", "1w", "1mo".
std::string_view toString(Interval interval);
std::optional<Interval> intervalFromString(std::string_view text);

/// Daily and longer bars belong to a trading date, shorter ones to an instant.
constexpr bool isIntraday(Interval interval)
{
    return interval < Interval::Day1;
}

/// One bar, for places that look at one. Prices are in the instrument's currency or in points.
struct Bar {
    Instant time{}; ///< see PriceSeries::times
    std::optional<double> open{};
    std::optional<double> high{};
    std::optional<double> low{};
    double close = 0.0;
    std::optional<double> volume{};

    bool operator==(const Bar&) const = default;
};

/// Bars of one instrument as columns of one length, ordered by time, each time once.
///
/// `times` holds the start of each bar in UTC; of daily and longer bars, midnight UTC of the
/// trading date (see timeOf, dateOf). What a source does not give is NaN in open, high, low and
/// volume; `close` is always there. A double holds every decimal number of up to 15 digits that
/// a file can print so that it prints the same again.
struct PriceSeries {
    Interval interval = Interval::Day1;
    std::vector<Instant> times{};
    std::vector<double> open{};
    std::vector<double> high{};
    std::vector<double> low{};
    std::vector<double> close{};
    std::vector<double> volume{};

    std::size_t size() const { return times.size(); }
    bool empty() const { return times.empty(); }
    void reserve(std::size_t bars);
    void append(const Bar& bar);
    Bar bar(std::size_t index) const;

    /// Index of the first bar at or after `time`; size() if there is none.
    std::size_t indexAtOrAfter(Instant time) const;

    /// The bar that starts exactly at `time`.
    std::optional<std::size_t> indexOf(Instant time) const;
};

/// The `times` entry of a daily bar, and back.
constexpr Instant timeOf(TradingDate date)
{
    return Instant{std::chrono::sys_days{date.day().time_since_epoch()}};
}
constexpr TradingDate dateOf(Instant time)
{
    return TradingDate{
        std::chrono::local_days{std::chrono::floor<std::chrono::days>(time).time_since_epoch()}};
}

} // namespace core
