#pragma once

#include "core/base/result.h"
#include "core/time/trading_date.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a file of `resources/calendars` says of an exchange, before it is spread over the days.
struct CalendarRules {
    /// Local time of day; opens < closes.
    struct Hours {
        std::chrono::minutes opens{};
        std::chrono::minutes closes{};

        bool operator==(const Hours&) const = default;
    };

    /// A day that differs from an ordinary one of its week.
    struct Exception {
        TradingDate date{};
        std::optional<Hours> hours{}; ///< none: there is no session
        std::string name{};
        std::string germanName{}; ///< empty if the file gives none

        bool operator==(const Exception&) const = default;
    };

    std::vector<std::string> mics{}; ///< ISO 10383; at least one
    std::string zone{};              ///< IANA name
    TradingDate firstDate{};
    TradingDate lastDate{};
    Hours hours{};                       ///< of a usual session, Monday to Friday
    std::vector<Exception> exceptions{}; ///< ordered by date, each once, all inside the span
};

/// Reads the format that the first lines of each file in `resources/calendars` describe; a byte
/// order mark and CRLF are taken too. `name` stands in errors.
///
/// Fails with Format, naming the line, when a line is not of the format, a day stands there twice
/// or outside the span, or a weekend is named as closed.
Result<CalendarRules> parseCalendarRules(std::string_view csv, std::string_view name);

} // namespace core
