#pragma once

#include "core/time/calendar_rules.h"
#include "core/time/day_rule.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A line of a calendar file that names days without a session, or with one at other hours.
struct CalendarLine {
    DayRule rule{};
    std::optional<CalendarRules::Hours> hours{}; ///< none: no session
    std::string name{};
    std::string germanName{};
};

/// The lines spread over the days of the span, ordered. Where several speak of a day, a listed day
/// counts before a rule, a closed one before a special session, and then the first line. A rule
/// makes no session of a weekend; what is moved off one is named "(observed)".
std::vector<CalendarRules::Exception> spreadOverDays(const std::vector<CalendarLine>& lines,
                                                     TradingDate first, TradingDate last);

} // namespace core
