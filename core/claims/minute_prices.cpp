#include "core/claims/minute_prices.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::chrono::minutes kJustBefore{30};

std::chrono::minutes lengthOf(Interval interval)
{
    switch (interval) {
    case Interval::Minute1:
        return std::chrono::minutes{1};
    case Interval::Minute5:
        return std::chrono::minutes{5};
    case Interval::Minute15:
        return std::chrono::minutes{15};
    case Interval::Minute30:
        return std::chrono::minutes{30};
    case Interval::Hour1:
    case Interval::Day1:
    case Interval::Week1:
    case Interval::Month1:
        break;
    }
    return std::chrono::minutes{60};
}

PriceSeries barsOf(TradingDate day, const ClaimMarket& market)
{
    return market.intraday ? market.intraday(day) : PriceSeries{};
}

void widen(std::optional<MinuteSpan>& span, double price)
{
    if (!std::isfinite(price) || price <= 0.0)
        return;
    if (!span)
        span = MinuteSpan{price, price};
    span->least = std::min(span->least, price);
    span->most = std::max(span->most, price);
}

void widen(std::optional<MinuteSpan>& span, const PriceSeries& bars, std::size_t bar)
{
    for (const auto* column : {&bars.low, &bars.high, &bars.close})
        widen(span, (*column)[bar]);
}

} // namespace

std::optional<MinuteSpan> minutesBefore(Instant instant, TradingDate day, const ClaimMarket& market)
{
    const PriceSeries bars = barsOf(day, market);
    const auto length = lengthOf(bars.interval);
    std::optional<MinuteSpan> span;
    for (std::size_t bar = bars.indexAtOrAfter(instant - kJustBefore - length);
         bar < bars.size() && bars.times[bar] <= instant; ++bar) {
        if (bars.times[bar] + length > instant - kJustBefore)
            widen(span, bars, bar);
    }
    return span;
}

std::optional<MinuteSpan> minutesOutside(bool isAfter, TradingDate day, const ClaimMarket& market)
{
    const auto session = market.calendar != nullptr ? market.calendar->session(day) : std::nullopt;
    if (!session)
        return std::nullopt;
    const PriceSeries bars = barsOf(day, market);
    std::optional<MinuteSpan> span;
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        const bool isOutside = isAfter
            ? bars.times[bar] >= session->closes
            : bars.times[bar] + lengthOf(bars.interval) <= session->opens;
        if (isOutside)
            widen(span, bars, bar);
    }
    return span;
}

} // namespace core
