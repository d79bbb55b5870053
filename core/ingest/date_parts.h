#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

namespace core {

/// The day of a price; nullopt for one that does not exist, and for years in which there are none.
inline std::optional<std::chrono::local_days> dayOfPrices(int year, unsigned month, unsigned day)
{
    // Prices older or later than this are slips of the pen.
    constexpr int kFirstYear = 1600;
    constexpr int kLastYear = 2200;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                          std::chrono::day{day}};
    if (!ymd.ok() || year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return std::chrono::local_days{ymd};
}

/// The number of up to nine digits; nullopt for anything else.
std::optional<int> numberOfDigits(std::string_view digits);

/// "25" is 2025 and "96" is 1996. `year` is the number of `digits`.
int fullYear(std::string_view digits, int year);

/// The three parts of a date of digits and what stands between them and behind them.
struct DateParts {
    std::array<std::string_view, 3> part{};
    char separator = '\0';
    std::string_view rest{};
};

/// Cuts "27.01.2025 22:10" into 27, 01, 2025 and " 22:10"; nullopt if it does not begin so.
std::optional<DateParts> cutDate(std::string_view field);

/// Day and month of a date whose year stands last, in the order of the file.
struct DayAndMonth {
    int first = 0;
    int second = 0;
    int year = 0;
};

/// nullopt where the year does not stand last.
std::optional<DayAndMonth> dayAndMonth(const DateParts& parts);

} // namespace core
