#pragma once

#include <optional>
#include <string_view>

namespace core {

/// 1 to 12 for "January", "Jan", "Jan.", "Januar", "Jänner", "März", "Mrz", "Sept." and their
/// like, in any case; nullopt for other words.
std::optional<unsigned> monthFromName(std::string_view word);

/// True for a day of the week in German or English, whole or shortened ("Mon", "Mo.", "Montag").
bool isWeekdayName(std::string_view word);

} // namespace core
