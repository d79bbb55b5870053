#pragma once

#include "core/base/result.h"
#include "core/time/instant.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// How much of a date is known.
enum class Precision { Unknown, Year, Month, Day, Minute };

/// "unknown", "year", "month", "day", "minute".
std::string_view toString(Precision precision);

/// The inverse of toString; nullopt for any other word.
std::optional<Precision> precisionFromString(std::string_view text);

/// A date as far as it is known. What is not known is not invented: an article of "2025-01" has
/// a first and a last possible day, and no day.
struct PartialDate {
    Precision precision = Precision::Unknown;
    std::chrono::local_days firstDay{}; ///< first day it may be, in `zone`; meaningless if Unknown
    Instant instant{};                  ///< only meaningful if precision is Minute
    std::string zone{}; ///< IANA name or offset in which it was given; empty: not said (UTC)

    static PartialDate ofYear(std::chrono::year year);
    static PartialDate ofMonth(std::chrono::year_month month);
    static PartialDate ofDay(std::chrono::local_days day);
    static PartialDate ofMinute(Instant instant, std::string zone);

    /// The last day it may be: equal to firstDay for Day and Minute.
    std::chrono::local_days lastDay() const;

    bool operator==(const PartialDate&) const = default;
};

/// Reads "2025", "2025-01", "2025-01-27" or an instant as parseInstant does ("2025-01-27T22:10");
/// `zone` is that of a wall-clock time without an offset. Fails with Format and says what was
/// expected, and with InvalidArgument when there is no such zone.
Result<PartialDate> parsePartialDate(std::string_view text, std::string_view zone = {});

/// `date` as if only `precision` of it were known: 2025-01-27 by the month is 2025-01. Fails with
/// InvalidArgument when less is known than asked for.
Result<PartialDate> withPrecision(const PartialDate& date, Precision precision);

/// What parsePartialDate reads: "2025-01" for a month, ISO 8601 with offset for a minute, an empty
/// string if unknown.
std::string toIso(const PartialDate& date);

} // namespace core
