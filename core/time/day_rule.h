#pragma once

#include "core/base/result.h"
#include "core/time/trading_date.h"

#include <chrono>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

/// Which days a line of a calendar means: some that it lists, or those of a rule, one a year.
struct DayRule {
    /// From one day to another, both included.
    struct Span {
        TradingDate first{};
        TradingDate last{};
    };
    struct EachYear {
        std::chrono::month_day day{};
    };
    /// Days before (negative) or after Easter Sunday of the Gregorian calendar.
    struct FromEaster {
        std::chrono::days offset{};
    };
    /// "4th thursday of november+1"
    struct WeekdayOfMonth {
        std::chrono::month month{};
        std::chrono::weekday weekday{};
        unsigned number = 0; ///< 1 to 4; 0 for the last
        std::chrono::days offset{};
    };
    /// The last session that comes before that day of the year.
    struct SessionBefore {
        std::chrono::month_day day{};
    };
    using Listed = std::vector<Span>;

    /// What becomes of a day that falls on a weekend.
    enum class Weekend {
        Lost,
        Nearest,        ///< of Saturday the Friday before, of Sunday the Monday after
        Next,           ///< the next weekday that is not closed itself
        NextIfOnSunday, ///< the same, but one on Saturday is lost
    };

    std::variant<Listed, EachYear, FromEaster, WeekdayOfMonth, SessionBefore> days{};
    Weekend weekend = Weekend::Lost;
    int firstYear = 0; ///< with lastYear and exceptYears: the years of a rule, not of listed days
    int lastYear = 9999;
    std::vector<int> exceptYears{};

    bool isListed() const { return std::holds_alternative<Listed>(days); }
    bool isSessionBefore() const { return std::holds_alternative<SessionBefore>(days); }
};

/// Reads the days of a line (README, "A calendar of your own"). Fails with Format; the message is
/// what is wrong, without a full stop: "\"13-40\" is not a day of the year".
Result<DayRule> parseDayRule(std::string_view text);

/// The days of `rule`, weekends among them and nothing moved, in order: the listed ones; of a rule
/// those in the years from `firstYear` to `lastYear`. Of SessionBefore the day that the session
/// comes before.
std::vector<TradingDate> daysOf(const DayRule& rule, int firstYear, int lastYear);

} // namespace core
