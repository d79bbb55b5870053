#include "core/time/trading_date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace core {

std::optional<TradingDate> TradingDate::from(int year, unsigned month, unsigned day)
{
    // chrono keeps the lowest bits of a number that is too large: month 257 would be January.
    if (year < -9999 || year > 9999 || month > 12 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok())
        return std::nullopt;
    return TradingDate{std::chrono::local_days{date}};
}

std::string toIso(TradingDate date)
{
    const auto ymd = date.yearMonthDay();
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return text.data();
}

std::optional<TradingDate> parseTradingDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t length) {
        unsigned value = 0; // unsigned: from_chars then takes no sign
        const char* last = text.data() + begin + length;
        const auto [end, error] = std::from_chars(text.data() + begin, last, value);
        return error == std::errc{} && end == last ? std::optional(value) : std::nullopt;
    };
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    return TradingDate::from(static_cast<int>(*year), *month, *day);
}

} // namespace core
