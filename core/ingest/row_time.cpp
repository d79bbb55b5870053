#include "core/ingest/row_time.h"

#include "core/base/unicode.h"
#include "core/ingest/date_parts.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/row_clock.h"
#include "core/time/month_names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

using std::chrono::milliseconds;

/// Two digits at `at`; a value out of range for anything else.
constexpr unsigned twoDigits(std::string_view text, std::size_t at)
{
    const auto tens = static_cast<unsigned char>(text[at] - '0');
    const auto ones = static_cast<unsigned char>(text[at + 1] - '0');
    return tens > 9 || ones > 9 ? 1000U : tens * 10U + ones;
}

/// Four digits at `at`; 0, which is no year of prices, for anything else.
constexpr int fourDigits(std::string_view text, std::size_t at)
{
    const unsigned century = twoDigits(text, at);
    const unsigned year = twoDigits(text, at + 2);
    return century > 99 || year > 99 ? 0 : static_cast<int>(century * 100 + year);
}

/// "T14:30:00", with "Z" or without, as programs write it; what else there is takes addClock().
std::optional<milliseconds> plainClock(std::string_view text)
{
    constexpr std::size_t kLength = 9;
    const bool fits = (text.size() == kLength || (text.size() == kLength + 1 && text.back() == 'Z'))
        && (text[0] == 'T' || text[0] == ' ') && text[3] == ':' && text[6] == ':';
    if (!fits)
        return std::nullopt;
    const unsigned hour = twoDigits(text, 1);
    const unsigned minute = twoDigits(text, 4);
    const unsigned second = twoDigits(text, 7);
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
}

std::optional<RowTime> withRest(std::optional<std::chrono::local_days> day, std::string_view rest)
{
    if (!day)
        return std::nullopt;
    RowTime time{.day = *day};
    if (rest.empty())
        return time;
    return addClock(time, rest) ? std::optional(time) : std::nullopt;
}

std::optional<RowTime> parseNumeric(std::string_view field, DateOrder order)
{
    const auto parts = cutDate(field);
    if (!parts)
        return std::nullopt;
    if (parts->part[0].size() == 4) {
        if (parts->part[1].size() > 2 || parts->part[2].size() > 2)
            return std::nullopt;
        return withRest(dayOfPrices(*numberOfDigits(parts->part[0]),
                                    static_cast<unsigned>(*numberOfDigits(parts->part[1])),
                                    static_cast<unsigned>(*numberOfDigits(parts->part[2]))),
                        parts->rest);
    }
    const auto date = dayAndMonth(*parts);
    if (!date)
        return std::nullopt;
    const bool dayFirst = parts->separator == '.' || order == DateOrder::DayFirst;
    const int month = dayFirst ? date->second : date->first;
    const int day = dayFirst ? date->first : date->second;
    return withRest(
        dayOfPrices(date->year, static_cast<unsigned>(month), static_cast<unsigned>(day)),
        parts->rest);
}

/// "Jan 27, 2025", "27 Jan 2025", "27-Jan-25", "27. Januar 2025", a weekday before it or not.
std::optional<RowTime> parseNamed(std::string_view field)
{
    std::optional<unsigned> month;
    std::optional<int> day;
    while (!field.empty()) {
        const std::size_t length = std::min(field.find_first_of(" ,-/"), field.size());
        std::string_view word = field.substr(0, length);
        std::string_view rest = field.substr(length);
        rest.remove_prefix(std::min(rest.find_first_not_of(" ,-/"), rest.size()));
        if (const std::string_view digits =
                word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
            !digits.empty() && std::ranges::all_of(digits, isDigit)) {
            const auto number = numberOfDigits(digits);
            if (!number)
                return std::nullopt;
            if (day && month && (digits.size() == 2 || digits.size() == 4))
                return withRest(
                    dayOfPrices(fullYear(digits, *number), *month, static_cast<unsigned>(*day)),
                    field.substr(length));
            if (day || digits.size() > 2)
                return std::nullopt;
            day = number;
        } else if (!month && monthFromName(word)) {
            month = monthFromName(word);
        } else if (month || day || !isWeekdayName(word)) {
            return std::nullopt;
        }
        field = rest;
    }
    return std::nullopt;
}

/// Digits only: 20250127, 202501272210, 20250127221000, or time since 1970.
std::optional<RowTime> parseDigits(std::string_view digits)
{
    constexpr std::size_t kDay = 8;
    if (digits.size() == kDay || digits.size() == 12 || digits.size() == 14) {
        const auto day =
            dayOfPrices(fourDigits(digits, 0), twoDigits(digits, 4), twoDigits(digits, 6));
        return withRest(day, digits.substr(kDay));
    }
    std::int64_t count = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, count);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    std::int64_t sinceEpoch = 0;
    switch (digits.size()) {
    case 9:
    case 10:
        sinceEpoch = count * 1000;
        break;
    case 13:
        sinceEpoch = count;
        break;
    case 16:
        sinceEpoch = count / 1000;
        break;
    case 19:
        sinceEpoch = count / 1000000;
        break;
    default:
        return std::nullopt;
    }
    const std::chrono::local_time<milliseconds> time{milliseconds{sinceEpoch}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return RowTime{.day = day, .clock = time - day, .offset = std::chrono::minutes{0}};
}

} // namespace

std::optional<RowTime> parseRowTime(std::string_view field, DateOrder order)
{
    constexpr std::size_t kIsoDay = 10;
    if (field.size() >= kIsoDay && field[4] == '-' && field[7] == '-') {
        const auto day =
            dayOfPrices(fourDigits(field, 0), twoDigits(field, 5), twoDigits(field, 8));
        const std::string_view rest = field.substr(kIsoDay);
        const auto clock = day ? plainClock(rest) : std::nullopt;
        if (!clock)
            return withRest(day, rest);
        constexpr std::chrono::minutes kUtc{0};
        return RowTime{.day = *day,
                       .clock = clock,
                       .offset = rest.ends_with('Z') ? std::optional(kUtc) : std::nullopt};
    }
    if (field.size() == 7 && field[4] == '-') { // a month, as central banks write it
        const auto first = dayOfPrices(fourDigits(field, 0), twoDigits(field, 5), 1);
        return first ? std::optional(RowTime{.day = *first, .isMonth = true}) : std::nullopt;
    }
    if (field.empty())
        return std::nullopt;
    if (!isDigit(field.front()))
        return parseNamed(field);
    if (std::ranges::all_of(field, isDigit))
        return parseDigits(field);
    if (field.size() > 9 && field[8] == ' ' && std::ranges::all_of(field.substr(0, 8), isDigit)) {
        const auto time = parseDigits(field.substr(0, 8));
        return time ? withRest(time->day, field.substr(8)) : std::nullopt;
    }
    const auto numeric = parseNumeric(field, order);
    return numeric ? numeric : parseNamed(field);
}

} // namespace core
