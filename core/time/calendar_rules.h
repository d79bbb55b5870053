#pragma once

#include "core/base/result.h"
#include "core/time/trading_date.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a calendar file says of an exchange: its rules spread over the days of its span.
struct CalendarRules {
    /// Between the two parts of a session.
    struct Pause {
        std::chrono::minutes begins{};
        std::chrono::minutes ends{};

        bool operator==(const Pause&) const = default;
    };

    /// Local times of day, in the order of the day.
    struct Hours {
        std::chrono::minutes opens{};
        std::chrono::minutes closes{}; ///< as the exchange publishes it
        std::optional<Pause> pause{};
        /// Of a closing auction that follows `closes`: its end.
        std::optional<std::chrono::minutes> auctionEnds{};

        /// When the last price of the session is made.
        std::chrono::minutes ends() const { return auctionEnds.value_or(closes); }
        bool operator==(const Hours&) const = default;
    };

    struct HoursSince {
        TradingDate firstDate{};
        Hours hours{};

        bool operator==(const HoursSince&) const = default;
    };

    /// A day that differs from an ordinary one of its week.
    struct Exception {
        TradingDate date{};
        std::optional<Hours> hours{}; ///< none: there is no session
        std::string name{};
        std::string germanName{}; ///< empty if the file gives none

        bool operator==(const Exception&) const = default;
    };

    std::string name{};              ///< of the exchange; may be empty
    std::vector<std::string> mics{}; ///< ISO 10383; at least one
    std::string zone{};              ///< IANA name
    TradingDate firstDate{};
    TradingDate lastDate{};
    /// The last day that the exchange has announced; later ones are projected by its rules.
    TradingDate announcedUntil{};
    std::vector<HoursSince> hours{};     ///< of a usual session, Monday to Friday; ordered
    std::vector<Exception> exceptions{}; ///< ordered by date, each once, all inside the span
};

/// Reads a calendar file (README, "A calendar of your own"); a byte order mark and CRLF are taken
/// too. `name` stands in errors.
///
/// Fails with Format, naming the line, when a line is not of the format, a listed day stands there
/// twice or outside the span, or a weekend is named as closed.
Result<CalendarRules> parseCalendarRules(std::string_view text, std::string_view name);

/// "09:30-12:00 13:00-16:00/16:10", as calendar files write hours.
std::string toString(const CalendarRules::Hours& hours);

/// The inverse of toString; nullopt for anything else.
std::optional<CalendarRules::Hours> hoursFromString(std::string_view text);

} // namespace core
