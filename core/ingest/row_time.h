#pragma once

#include "core/domain/file_conventions.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A date as a row prints it, with the time of day if there is one.
struct RowTime {
    std::chrono::local_days day{};
    std::optional<std::chrono::milliseconds> clock{}; ///< since midnight
    std::optional<std::chrono::minutes> offset{};     ///< to UTC, where the row names it
    bool isMonth = false; ///< it names no day; `day` is the month's first

    bool operator==(const RowTime&) const = default;
};

/// Reads ISO 8601, 20250127, 27.01.2025, 27/01/2025 in either order, "Jan 27, 2025",
/// "27-Jan-25", each with a time of day behind it if there is one, and seconds, milli-, micro-
/// and nanoseconds since 1970. nullopt for anything else and for days that do not exist.
std::optional<RowTime> parseRowTime(std::string_view field, DateOrder order);

/// Reads a time of day on its own: "09:01", "09:01:30.250", "9:01 PM", "090100", "0901".
std::optional<std::chrono::milliseconds> parseTimeOfDay(std::string_view field);

} // namespace core
