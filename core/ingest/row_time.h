#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What 01/02/2025 means. Dates with points are always day first, those that begin with the year
/// say so themselves.
enum class DateOrder { DayFirst, MonthFirst };

/// What the dates of a file say about their order. "01/02/2025" says nothing.
class DateEvidence {
public:
    void add(std::string_view field);

    enum class Verdict {
        DayFirst,
        MonthFirst,
        NotNeeded, ///< every date says itself what it means
        Ambiguous,
        Mixed,
    };
    Verdict verdict() const;

    /// A date that can be read in two ways, if there was one.
    const std::string& example() const { return m_example; }

private:
    std::size_t m_dayFirst = 0;
    std::size_t m_monthFirst = 0;
    std::size_t m_ambiguous = 0;
    std::string m_example;
};

/// A date as a row prints it, with the time of day if there is one.
struct RowTime {
    std::chrono::local_days day{};
    std::optional<std::chrono::milliseconds> clock{}; ///< since midnight
    std::optional<std::chrono::minutes> offset{};     ///< to UTC, where the row names it

    bool operator==(const RowTime&) const = default;
};

/// Reads ISO 8601, 20250127, 27.01.2025, 27/01/2025 in either order, "Jan 27, 2025",
/// "27-Jan-25", each with a time of day behind it if there is one, and seconds, milli-, micro-
/// and nanoseconds since 1970. nullopt for anything else and for days that do not exist.
std::optional<RowTime> parseRowTime(std::string_view field, DateOrder order);

/// Reads a time of day on its own: "09:01", "09:01:30.250", "9:01 PM", "090100", "0901".
std::optional<std::chrono::milliseconds> parseTimeOfDay(std::string_view field);

} // namespace core
