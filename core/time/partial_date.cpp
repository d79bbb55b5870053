#include "core/time/partial_date.h"

#include "core/base/quote.h"
#include "core/time/trading_date.h"

#include <array>
#include <cstdio>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kPrecisionNames{"unknown", "year", "month", "day",
                                                          "minute"};

tl::unexpected<Error> notADate(std::string_view text)
{
    return fail(ErrorCode::Format,
                quotedBriefly(text)
                    + " is not a date; expected 2025, 2025-01, 2025-01-27 or 2025-01-27T22:10.");
}

} // namespace

std::string_view toString(Precision precision)
{
    return kPrecisionNames[static_cast<std::size_t>(precision)];
}

std::optional<Precision> precisionFromString(std::string_view text)
{
    for (std::size_t index = 0; index < kPrecisionNames.size(); ++index) {
        if (kPrecisionNames[index] == text)
            return static_cast<Precision>(index);
    }
    return std::nullopt;
}

PartialDate PartialDate::ofYear(std::chrono::year year)
{
    return {.precision = Precision::Year,
            .firstDay = std::chrono::local_days{year / std::chrono::January / 1}};
}

PartialDate PartialDate::ofMonth(std::chrono::year_month month)
{
    return {.precision = Precision::Month, .firstDay = std::chrono::local_days{month / 1}};
}

PartialDate PartialDate::ofDay(std::chrono::local_days day)
{
    return {.precision = Precision::Day, .firstDay = day};
}

PartialDate PartialDate::ofMinute(Instant instant, std::string zone)
{
    const auto day = std::chrono::floor<std::chrono::days>(toLocal(instant, zone));
    return {.precision = Precision::Minute,
            .firstDay = day,
            .instant = instant,
            .zone = std::move(zone)};
}

std::chrono::local_days PartialDate::lastDay() const
{
    const std::chrono::year_month_day first{firstDay};
    switch (precision) {
    case Precision::Year:
        return std::chrono::local_days{first.year() / std::chrono::December / 31};
    case Precision::Month:
        return std::chrono::local_days{first.year() / first.month() / std::chrono::last};
    case Precision::Unknown:
    case Precision::Day:
    case Precision::Minute:
        break;
    }
    return firstDay;
}

Result<PartialDate> parsePartialDate(std::string_view text, std::string_view zone)
{
    constexpr std::size_t kYear = 4;
    constexpr std::size_t kMonth = 7;
    constexpr std::size_t kDay = 10;
    // A shorter form is the first day's with the rest left out.
    constexpr std::string_view kFirstDay = "0000-01-01";
    if (!zone.empty() && !isKnownZone(zone))
        return fail(ErrorCode::InvalidArgument,
                    "There is no time zone \"" + std::string(zone) + "\".");
    if (text.size() == kYear || text.size() == kMonth || text.size() == kDay) {
        const std::string whole = std::string(text) + std::string(kFirstDay.substr(text.size()));
        const auto first = parseTradingDate(whole);
        if (!first)
            return notADate(text);
        const auto ymd = first->yearMonthDay();
        if (text.size() == kYear)
            return PartialDate::ofYear(ymd.year());
        if (text.size() == kMonth)
            return PartialDate::ofMonth(ymd.year() / ymd.month());
        PartialDate date = PartialDate::ofDay(first->day());
        date.zone = zone;
        return date;
    }
    const auto instant = parseInstant(text, zone);
    if (!instant)
        return notADate(text);
    if (!zone.empty())
        return PartialDate::ofMinute(*instant, std::string(zone));
    // An offset in the text is kept, so that the date prints as it was given.
    const std::size_t sign = text.find_last_of("+-");
    const bool hasOffset = sign != std::string_view::npos && sign > kDay;
    return PartialDate::ofMinute(*instant, hasOffset ? std::string(text.substr(sign)) : "");
}

Result<PartialDate> withPrecision(const PartialDate& date, Precision precision)
{
    if (precision > date.precision)
        return fail(ErrorCode::InvalidArgument,
                    (date.precision == Precision::Unknown ? "The date" : toIso(date))
                        + " is not known to the " + std::string(toString(precision)) + ".");
    const std::chrono::year_month_day first{date.firstDay};
    switch (precision) {
    case Precision::Unknown:
        return PartialDate{};
    case Precision::Year:
        return PartialDate::ofYear(first.year());
    case Precision::Month:
        return PartialDate::ofMonth(first.year() / first.month());
    case Precision::Day: {
        PartialDate day = PartialDate::ofDay(date.firstDay);
        day.zone = date.zone;
        return day;
    }
    case Precision::Minute:
        break;
    }
    return date;
}

std::string toIso(const PartialDate& date)
{
    const std::string day = toIso(TradingDate{date.firstDay});
    switch (date.precision) {
    case Precision::Unknown:
        return {};
    case Precision::Year:
        return day.substr(0, 4);
    case Precision::Month:
        return day.substr(0, 7);
    case Precision::Day:
        return day;
    case Precision::Minute:
        break;
    }
    return toIso(date.instant, date.zone);
}

} // namespace core
