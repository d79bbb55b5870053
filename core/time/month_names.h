#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace core {

/// 1 to 12 for "January", "Jan", "Jan.", "Januar", "Jänner", "März", "Mrz", "Sept." and their
/// like, in any case; nullopt for other words.
std::optional<unsigned> monthFromName(std::string_view word);

/// The day of the week in German or English, whole or shortened ("Mon", "Mo.", "Montag"), in any
/// case; nullopt for other words.
std::optional<std::chrono::weekday> weekdayFromName(std::string_view word);

/// Whether weekdayFromName() knows it.
bool isWeekdayName(std::string_view word);

} // namespace core
