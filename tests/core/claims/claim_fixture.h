#pragma once

#include "core/claims/day_resolution.h"
#include "core/domain/claim.h"

#include <limits>
#include <string>
#include <string_view>
#include <utility>

/// Claims and publications as tests of checks write them down.
namespace tests {

inline constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

inline core::TradingDate day(std::string_view iso)
{
    return *core::parseTradingDate(iso);
}

inline core::Publication published(std::string_view when, std::string zone = "Europe/Berlin")
{
    return {.published = core::parsePartialDate(when, zone).value(), .zone = std::move(zone)};
}

/// A change in per cent: percent(17, 1, Down) is "minus 17 Prozent".
inline core::Claim percent(double value, double step, core::Direction direction)
{
    core::Claim claim;
    claim.quantity = core::ClaimQuantity::Change;
    claim.value = value / 100.0;
    claim.step = step / 100.0;
    claim.unit = core::kPercent;
    claim.direction = direction;
    return claim;
}

inline core::Claim level(double value, double step, std::string unit)
{
    core::Claim claim;
    claim.quantity = core::ClaimQuantity::Level;
    claim.value = value;
    claim.step = step;
    claim.unit = std::move(unit);
    return claim;
}

inline core::Claim marketValue(double value, double step, core::Direction direction)
{
    core::Claim claim = level(value, step, "USD");
    claim.quantity = core::ClaimQuantity::MarketValue;
    claim.direction = direction;
    return claim;
}

inline core::DayReference on(std::chrono::weekday weekday)
{
    return {.kind = core::DayReference::Kind::Weekday, .weekday = weekday};
}

inline core::DayReference daysAgo(int days)
{
    return {.kind = core::DayReference::Kind::DaysAgo, .ago = days};
}

/// "2025-01-27"
inline core::DayReference date(std::string_view iso)
{
    const auto ymd = day(iso).yearMonthDay();
    return {.kind = core::DayReference::Kind::Date,
            .day = ymd.day(),
            .month = ymd.month(),
            .year = ymd.year()};
}

} // namespace tests
