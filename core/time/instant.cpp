#include "core/time/instant.h"

#include "core/time/trading_date.h"

#include <date/tz.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace core {

namespace {

using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// Reads an unsigned number of exactly `digits` digits and moves on.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    unsigned value = 0; // unsigned: from_chars then takes no sign
    if (text.size() < digits)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc{} || end != text.data() + digits)
        return std::nullopt;
    text.remove_prefix(digits);
    return static_cast<int>(value);
}

bool takeChar(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// "Z", "UTC" and "" are zero; "+01:00", "-0530" and "+01" are themselves.
std::optional<std::chrono::minutes> parseOffset(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z" || text == "UTC")
        return std::chrono::minutes{0};
    const bool negative = text.front() == '-';
    if (!takeChar(text, '+') && !takeChar(text, '-'))
        return std::nullopt;
    const auto hours = takeNumber(text, 2);
    const bool more = takeChar(text, ':') || !text.empty();
    const auto minutes = more ? takeNumber(text, 2) : 0;
    // No zone is further from UTC than 14 hours (Kiritimati).
    if (!hours || !minutes || !text.empty() || *minutes > 59 || *hours * 60 + *minutes > 14 * 60)
        return std::nullopt;
    const std::chrono::minutes offset{*hours * 60 + *minutes};
    return negative ? -offset : offset;
}

/// date-tz reports a missing zone with an exception.
const date::time_zone* locate(std::string_view zone)
{
    try {
        return date::locate_zone(std::string(zone));
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

/// Whole minutes today, but seconds in the local mean times of the 19th century.
std::chrono::seconds offsetAt(Instant instant, std::string_view zone)
{
    if (const auto fixed = parseOffset(zone))
        return *fixed;
    const date::time_zone* found = locate(zone);
    if (found == nullptr)
        return std::chrono::seconds{0};
    return found->get_info(date::sys_time<std::chrono::milliseconds>{instant.time_since_epoch()})
        .offset;
}

/// Digits behind the decimal point of a second; those beyond milliseconds are dropped.
std::optional<int> takeFraction(std::string_view& text)
{
    int milliseconds = 0;
    int scale = 100;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        milliseconds += (text[digits] - '0') * scale;
        scale /= 10;
    }
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(milliseconds);
}

/// "22:10", "22:10:05", "22:10:05.250" from the front of `text`.
std::optional<std::chrono::milliseconds> takeTimeOfDay(std::string_view& text)
{
    const auto hour = takeNumber(text, 2);
    if (!hour || !takeChar(text, ':'))
        return std::nullopt;
    const auto minute = takeNumber(text, 2);
    std::optional<int> second = 0;
    std::optional<int> fraction = 0;
    if (takeChar(text, ':')) {
        second = takeNumber(text, 2);
        if (second && (takeChar(text, '.') || takeChar(text, ',')))
            fraction = takeFraction(text);
    }
    if (!minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second}
    + std::chrono::milliseconds{*fraction};
}

} // namespace

std::string toIso(Instant instant, std::string_view zone)
{
    // ISO 8601 has no seconds in an offset.
    const auto offset = std::chrono::floor<std::chrono::minutes>(offsetAt(instant, zone));
    const Instant shifted = instant + offset;
    const auto day = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::hh_mm_ss<std::chrono::milliseconds> clock{shifted - day};

    std::array<char, 32> text{};
    std::snprintf(
        text.data(), text.size(), "T%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    std::string iso =
        toIso(TradingDate{std::chrono::local_days{day.time_since_epoch()}}) + text.data();
    if (clock.subseconds().count() != 0) {
        std::snprintf(text.data(), text.size(), ".%03d",
                      static_cast<int>(clock.subseconds().count()));
        iso += text.data();
    }
    if (offset.count() == 0 && (zone.empty() || zone == "Z" || zone == "UTC" || !isKnownZone(zone)))
        return iso + "Z";
    const auto minutes = std::chrono::abs(offset).count();
    std::snprintf(text.data(), text.size(), "%c%02d:%02d", offset.count() < 0 ? '-' : '+',
                  static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return iso + text.data();
}

std::optional<Instant> parseInstant(std::string_view text, std::string_view zone)
{
    const auto date = parseTradingDate(text.substr(0, 10));
    if (!date)
        return std::nullopt;
    text.remove_prefix(10);
    if (!takeChar(text, 'T') && !takeChar(text, 't') && !takeChar(text, ' '))
        return std::nullopt;
    const auto clock = takeTimeOfDay(text);
    if (!clock)
        return std::nullopt;
    const LocalTime local = date->day() + *clock;
    if (text.empty())
        return toInstant(local, zone);
    takeChar(text, ' ');
    const auto offset = parseOffset(text);
    if (text.empty() || !offset)
        return std::nullopt;
    return Instant{local.time_since_epoch()} - *offset;
}

bool isKnownZone(std::string_view zone)
{
    return !zone.empty() && (parseOffset(zone) || locate(zone) != nullptr);
}

LocalTime toLocal(Instant instant, std::string_view zone)
{
    return LocalTime{(instant + offsetAt(instant, zone)).time_since_epoch()};
}

std::optional<Instant> toInstant(LocalTime local, std::string_view zone)
{
    if (const auto fixed = parseOffset(zone))
        return Instant{local.time_since_epoch()} - *fixed;
    const date::time_zone* found = locate(zone);
    if (found == nullptr)
        return std::nullopt;
    const date::local_info info =
        found->get_info(date::local_time<std::chrono::milliseconds>{local.time_since_epoch()});
    if (info.result == date::local_info::nonexistent)
        return std::nullopt;
    return Instant{local.time_since_epoch()} - info.first.offset;
}

} // namespace core
