#include "core/ingest/row_clock.h"

#include "core/ingest/number_parts.h"

#include <algorithm>

namespace core {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// The number of one or two digits at the front of `text`, which moves behind it; -1 if none.
int takeNumber(std::string_view& text)
{
    int value = -1;
    for (int digit = 0; digit < 2 && !text.empty() && isDigit(text.front()); ++digit) {
        value = std::max(value, 0) * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    return value;
}

std::string_view withoutBlanks(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Digits behind a second's point; those beyond milliseconds are dropped.
milliseconds takeFraction(std::string_view& text)
{
    int value = 0;
    for (int scale = 100; !text.empty() && isDigit(text.front()); scale /= 10) {
        value += (text.front() - '0') * scale;
        text.remove_prefix(1);
    }
    return milliseconds{value};
}

std::optional<milliseconds> clockOf(int hour, int minute, int second)
{
    constexpr int kLeapSecond = 60;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > kLeapSecond)
        return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second};
}

/// "AM" and "PM" at the front of `text`, and the hour they make of `hour`; -1 if impossible.
int takeHalfOfDay(std::string_view& text, int hour)
{
    std::string_view rest = withoutBlanks(text);
    if (rest.size() < 2 || (rest[1] != 'm' && rest[1] != 'M'))
        return hour;
    const char half = rest.front();
    const bool morning = half == 'a' || half == 'A';
    if (!morning && half != 'p' && half != 'P')
        return hour;
    text = rest.substr(2);
    constexpr int kNoon = 12;
    if (hour < 1 || hour > kNoon)
        return -1;
    return hour % kNoon + (morning ? 0 : kNoon);
}

/// "22:10", "22:10:05.250", "10:10 PM" from the front of `text`.
std::optional<milliseconds> takeClock(std::string_view& text)
{
    const int hour = takeNumber(text);
    if (!take(text, ':'))
        return std::nullopt;
    const int minute = takeNumber(text);
    int second = 0;
    milliseconds fraction{0};
    if (take(text, ':')) {
        second = takeNumber(text);
        if (take(text, '.') || take(text, ','))
            fraction = takeFraction(text);
    }
    const auto clock = clockOf(takeHalfOfDay(text, hour), minute, second);
    return clock ? std::optional(*clock + fraction) : std::nullopt;
}

/// "0901", "090100", "90100": an hour without its leading zero is common in such files.
std::optional<milliseconds> compactClock(std::string_view digits)
{
    if (digits.size() < 3 || digits.size() > 6)
        return std::nullopt;
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    if (digits.size() < 5)
        value *= 100;
    return clockOf(value / 10000, value / 100 % 100, value % 100);
}

/// "Z", "+01:00", "-0500", " UTC", or nothing.
bool addOffset(RowTime& time, std::string_view text)
{
    text = withoutBlanks(text);
    if (text.empty())
        return true;
    if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") {
        time.offset = minutes{0};
        return true;
    }
    if (text.starts_with("GMT") || text.starts_with("UTC"))
        text.remove_prefix(3);
    const bool west = text.front() == '-';
    if (!west && text.front() != '+')
        return false;
    text.remove_prefix(1);
    const int hour = takeNumber(text);
    take(text, ':');
    const int minute = text.empty() ? 0 : takeNumber(text);
    constexpr int kFarthest = 14;
    if (hour < 0 || hour > kFarthest || minute < 0 || minute > 59 || !text.empty())
        return false;
    time.offset = (west ? -1 : 1) * (hours{hour} + minutes{minute});
    return true;
}

} // namespace

bool addClock(RowTime& time, std::string_view rest)
{
    if (!take(rest, 'T') && !take(rest, 't'))
        rest = withoutBlanks(rest.starts_with(',') ? rest.substr(1) : rest);
    if (!rest.empty() && std::ranges::all_of(rest, isDigit)) {
        time.clock = compactClock(rest);
        return time.clock.has_value();
    }
    time.clock = takeClock(rest);
    return time.clock && addOffset(time, rest);
}

std::optional<milliseconds> parseTimeOfDay(std::string_view field)
{
    RowTime time;
    if (field == "0") // an hour, minute and second of nothing, in files that print numbers
        return milliseconds{0};
    return addClock(time, field) ? time.clock : std::nullopt;
}

} // namespace core
