#include "core/time/day_rule.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using std::chrono::days;

/// Easter Sunday by the method of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, ch. 8).
std::chrono::local_days easterOf(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    const std::chrono::local_days lastBefore{
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(f / 31)} / 1};
    return lastBefore + days{f % 31};
}

/// The day of a rule in one year, where that has one.
struct InYear {
    int number = 0;

    std::optional<std::chrono::local_days> on(std::chrono::month_day day) const
    {
        const auto date = std::chrono::year{number} / day;
        return date.ok() ? std::optional(std::chrono::local_days{date}) : std::nullopt;
    }

    std::optional<std::chrono::local_days> operator()(const DayRule::Listed&) const { return {}; }
    std::optional<std::chrono::local_days> operator()(const DayRule::EachYear& rule) const
    {
        return on(rule.day);
    }
    std::optional<std::chrono::local_days> operator()(const DayRule::SessionBefore& rule) const
    {
        return on(rule.day);
    }
    std::optional<std::chrono::local_days> operator()(const DayRule::FromEaster& rule) const
    {
        return easterOf(number) + rule.offset;
    }
    std::optional<std::chrono::local_days> operator()(const DayRule::WeekdayOfMonth& rule) const
    {
        const auto month = std::chrono::year{number} / rule.month;
        return (rule.number == 0 ? std::chrono::local_days{month / rule.weekday[std::chrono::last]}
                                 : std::chrono::local_days{month / rule.weekday[rule.number]})
            + rule.offset;
    }
};

} // namespace

std::vector<TradingDate> daysOf(const DayRule& rule, int firstYear, int lastYear)
{
    std::vector<TradingDate> found;
    if (const auto* listed = std::get_if<DayRule::Listed>(&rule.days)) {
        for (const DayRule::Span& span : *listed) {
            for (auto day = span.first.day(); day <= span.last.day(); day += days{1})
                found.emplace_back(day);
        }
        return found;
    }
    const int last = std::min(lastYear, rule.lastYear);
    for (int year = std::max(firstYear, rule.firstYear); year <= last; ++year) {
        if (std::ranges::find(rule.exceptYears, year) != rule.exceptYears.end())
            continue;
        if (const auto day = std::visit(InYear{year}, rule.days))
            found.emplace_back(*day);
    }
    return found;
}

} // namespace core
