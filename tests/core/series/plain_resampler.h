#pragma once

#include "core/domain/price_series.h"
#include "core/time/exchange_calendar.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Resampling from its definition, bar by bar: looks every time up anew and keeps every bucket.

namespace tests {

inline core::TradingDate plainDate(core::Instant time, const core::ExchangeCalendar* calendar)
{
    const std::string zone = calendar == nullptr ? std::string() : calendar->zone();
    return core::TradingDate{std::chrono::floor<std::chrono::days>(core::toLocal(time, zone))};
}

/// Walks from the origin of the day to the bucket in which `time` lies.
inline core::Instant plainBucket(core::Instant time, std::chrono::minutes length,
                                 const core::ExchangeCalendar* calendar)
{
    const core::TradingDate date = plainDate(time, calendar);
    const std::string zone = calendar == nullptr ? std::string() : calendar->zone();
    const core::Instant midnight = *core::toInstant(date.day(), zone);
    const auto session = calendar == nullptr ? std::nullopt : calendar->session(date);
    core::Instant bucket = !session ? midnight
        : time > session->closes    ? session->closes
                                    : session->opens;
    while (bucket > time)
        bucket -= length;
    while (bucket + length <= time)
        bucket += length;
    return std::max(bucket, midnight);
}

inline core::TradingDate plainLabel(core::TradingDate date, core::Interval to)
{
    auto day = date.day();
    if (to == core::Interval::Week1) {
        while (std::chrono::weekday{day} != std::chrono::Monday)
            day -= std::chrono::days{1};
    }
    if (to == core::Interval::Month1) {
        while (std::chrono::year_month_day{day}.day() != std::chrono::day{1})
            day -= std::chrono::days{1};
    }
    return core::TradingDate{day};
}

inline core::Bar plainBar(core::Instant time, const std::vector<core::Bar>& bars)
{
    core::Bar made{.time = time, .close = bars.back().close};
    for (const core::Bar& bar : bars) {
        if (!made.open)
            made.open = bar.open;
        made.high = std::max(made.high.value_or(-1e300), bar.high.value_or(bar.close));
        made.low = std::min(made.low.value_or(1e300), bar.low.value_or(bar.close));
        if (bar.volume)
            made.volume = made.volume.value_or(0.0) + *bar.volume;
    }
    return made;
}

inline std::vector<core::Bar> plainResample(const core::PriceSeries& bars,
                                            std::chrono::minutes length, core::Interval to,
                                            std::chrono::minutes lengthTo,
                                            const core::ExchangeCalendar* calendar)
{
    std::map<core::TradingDate, std::vector<core::Bar>> days;
    std::map<core::Instant, std::vector<core::Bar>> buckets;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const core::Bar bar = bars.bar(i);
        if (core::isIntraday(to))
            buckets[plainBucket(bar.time, lengthTo, calendar)].push_back(bar);
        else if (core::isIntraday(bars.interval))
            days[plainDate(bar.time, calendar)].push_back(bar);
        else
            days[core::dateOf(bar.time)].push_back(bar);
    }
    for (const auto& [date, all] : days) {
        const auto session = calendar == nullptr || !core::isIntraday(bars.interval)
            ? std::nullopt
            : calendar->session(date);
        std::vector<core::Bar> counted;
        for (const core::Bar& bar : all) {
            if (session && bar.time + length > session->opens && bar.time <= session->closes)
                counted.push_back(bar);
        }
        auto& bucket = buckets[core::timeOf(plainLabel(date, to))];
        const auto& added = counted.empty() ? all : counted;
        bucket.insert(bucket.end(), added.begin(), added.end());
    }
    std::vector<core::Bar> made;
    for (const auto& [time, all] : buckets)
        made.push_back(plainBar(time, all));
    return made;
}

} // namespace tests
