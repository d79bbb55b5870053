#include "core/time/calendar_rules.h"

#include <cstdio>

namespace core {

namespace {

using std::chrono::minutes;

/// "09:30"
std::optional<minutes> parseTimeOfDay(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return text[at] - '0'; };
    const auto isDigit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !isDigit(0) || !isDigit(1) || !isDigit(3)
        || !isDigit(4))
        return std::nullopt;
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + minutes{minute};
}

/// "09:30-16:00"
std::optional<CalendarRules::Pause> parsePart(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto begins = parseTimeOfDay(text.substr(0, dash));
    const auto ends = parseTimeOfDay(text.substr(dash + 1));
    if (!begins || !ends || *begins >= *ends)
        return std::nullopt;
    return CalendarRules::Pause{*begins, *ends};
}

std::string timeOfDay(minutes time)
{
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60) % 24,
                  static_cast<int>(time.count() % 60));
    return text;
}

} // namespace

std::optional<CalendarRules::Hours> hoursFromString(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::string_view parts = text.substr(0, slash);
    const std::size_t blank = parts.find(' ');
    const auto morning = parsePart(parts.substr(0, blank));
    if (!morning)
        return std::nullopt;
    CalendarRules::Hours hours{.opens = morning->begins, .closes = morning->ends};
    if (blank != std::string_view::npos) {
        const auto afternoon = parsePart(parts.substr(blank + 1));
        if (!afternoon || afternoon->begins <= morning->ends)
            return std::nullopt;
        hours.pause = {morning->ends, afternoon->begins};
        hours.closes = afternoon->ends;
    }
    if (slash != std::string_view::npos) {
        hours.auctionEnds = parseTimeOfDay(text.substr(slash + 1));
        if (!hours.auctionEnds || *hours.auctionEnds <= hours.closes)
            return std::nullopt;
    }
    return hours;
}

std::string toString(const CalendarRules::Hours& hours)
{
    std::string text = timeOfDay(hours.opens) + "-";
    if (hours.pause)
        text += timeOfDay(hours.pause->begins) + " " + timeOfDay(hours.pause->ends) + "-";
    text += timeOfDay(hours.closes);
    if (hours.auctionEnds)
        text += "/" + timeOfDay(*hours.auctionEnds);
    return text;
}

} // namespace core
