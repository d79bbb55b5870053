#include "core/store/bar_filter.h"

#include "core/domain/price_series.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ranges>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;

constexpr TradingDate dateIn(int year, unsigned month, unsigned day)
{
    return TradingDate{std::chrono::local_days{std::chrono::year{year} / static_cast<int>(month)
                                               / static_cast<int>(day)}};
}

constexpr Instant kFirst = timeOf(dateIn(0, 1, 1));
constexpr Instant kEnd = timeOf(dateIn(9999, 12, 31)) + days(1);

void noEarlier(BarFilter& filter, Instant time)
{
    filter.first = std::max(filter.first, time);
}

void noLater(BarFilter& filter, Instant time)
{
    filter.last = std::min(filter.last, time);
}

void fix(BarFilter& filter, std::optional<std::string>& part, const QueryValue& value)
{
    const auto* text = std::get_if<std::string_view>(&value);
    if (text == nullptr || (part && *part != *text))
        filter.contradicts = true;
    else
        part = std::string(*text);
}

/// What is greater than all values of the column: a text beside numbers, a blob beside texts.
void compareWithGreater(BarFilter& filter, Comparison comparison)
{
    if (comparison != Comparison::Less && comparison != Comparison::LessOrEqual)
        filter.contradicts = true;
}

void narrowTime(BarFilter& filter, Comparison comparison, std::int64_t value)
{
    const Instant time{milliseconds(value)};
    if ((comparison == Comparison::Greater && time == Instant::max())
        || (comparison == Comparison::Less && time == Instant::min())) {
        filter.contradicts = true;
        return;
    }
    const auto after = comparison == Comparison::Greater ? time + milliseconds(1) : time;
    const auto before = comparison == Comparison::Less ? time - milliseconds(1) : time;
    if (comparison != Comparison::Less && comparison != Comparison::LessOrEqual)
        noEarlier(filter, after);
    if (comparison != Comparison::Greater && comparison != Comparison::GreaterOrEqual)
        noLater(filter, before);
}

/// Times are whole numbers: between two of them, "greater" and "at least" are the same.
void narrowTime(BarFilter& filter, Comparison comparison, double value)
{
    constexpr double kLimit = 9223372036854775808.0; // 2^63
    const double whole = std::floor(value);
    if (value >= kLimit)
        compareWithGreater(filter, comparison);
    else if (value < -kLimit)
        filter.contradicts = filter.contradicts
            || (comparison != Comparison::Greater && comparison != Comparison::GreaterOrEqual);
    else if (whole == value)
        narrowTime(filter, comparison, static_cast<std::int64_t>(value));
    else if (comparison == Comparison::Equal)
        filter.contradicts = true;
    else if (comparison == Comparison::Greater || comparison == Comparison::GreaterOrEqual)
        narrowTime(filter, Comparison::Greater, static_cast<std::int64_t>(whole));
    else
        narrowTime(filter, Comparison::LessOrEqual, static_cast<std::int64_t>(whole));
}

/// Texts of days sort as the days do, so any text, also "2025" or "2025-02", stands somewhere
/// between two of them.
void narrowDay(BarFilter& filter, Comparison comparison, std::string_view text)
{
    const auto all = std::views::iota(std::chrono::floor<days>(kFirst).time_since_epoch().count(),
                                      std::chrono::floor<days>(kEnd).time_since_epoch().count());
    const auto timeOfDay = [](auto day) { return Instant{days(day)}; };
    const auto textOf = [&](auto day) { return toIso(dateOf(timeOfDay(day))); };
    const auto atOrAfter = std::ranges::partition_point(
        all, [&](auto day) { return std::string_view(textOf(day)) < text; });
    const bool isDay = atOrAfter != all.end() && textOf(*atOrAfter) == text;
    const Instant begin = atOrAfter == all.end() ? kEnd : timeOfDay(*atOrAfter);
    const Instant end = isDay ? begin + days(1) : begin;
    if (comparison == Comparison::Equal || comparison == Comparison::GreaterOrEqual)
        noEarlier(filter, begin);
    else if (comparison == Comparison::Greater)
        noEarlier(filter, end);
    if (comparison == Comparison::Equal || comparison == Comparison::LessOrEqual)
        noLater(filter, end - milliseconds(1));
    else if (comparison == Comparison::Less)
        noLater(filter, begin - milliseconds(1));
}

} // namespace

bool canNarrow(BarTableColumn column, Comparison comparison)
{
    switch (column) {
    case BarTableColumn::Symbol:
    case BarTableColumn::Mic:
    case BarTableColumn::Interval:
        return comparison == Comparison::Equal;
    case BarTableColumn::Time:
    case BarTableColumn::Day:
        return true;
    default:
        return false;
    }
}

void narrow(BarFilter& filter, BarTableColumn column, Comparison comparison,
            const QueryValue& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        filter.contradicts = true;
    } else if (column == BarTableColumn::Symbol) {
        fix(filter, filter.symbol, value);
    } else if (column == BarTableColumn::Mic) {
        fix(filter, filter.mic, value);
    } else if (column == BarTableColumn::Interval) {
        fix(filter, filter.interval, value);
    } else if (column == BarTableColumn::Day) {
        noEarlier(filter, kFirst);
        noLater(filter, kEnd - milliseconds(1));
        if (const auto* text = std::get_if<std::string_view>(&value))
            narrowDay(filter, comparison, *text);
        else
            compareWithGreater(filter, comparison);
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        narrowTime(filter, comparison, *integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
        narrowTime(filter, comparison, *real);
    } else {
        compareWithGreater(filter, comparison);
    }
}

std::optional<TradingDate> dayOfBar(Instant time)
{
    if (time < kFirst || time >= kEnd)
        return std::nullopt;
    return dateOf(time);
}

} // namespace core
