#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// A calendar file as text: its lines, their fields, and the markets it is for.

namespace core {

inline constexpr std::size_t kLongestCalendarLine = 4096; ///< bytes

std::string_view withoutByteOrderMark(std::string_view text);

/// Takes the first line off `text`, and gives it without its end.
std::string_view takeLine(std::string_view& text);

/// What stands between the commas, without blanks around it; at least one field.
std::vector<std::string_view> fieldsOf(std::string_view line);

/// Of the form of ISO 10383: four capital letters or digits.
bool isMarketCode(std::string_view text);

/// The market codes of the line "mics", without a look at the rest of the file; empty where there
/// is no such line or something else stands in it.
std::vector<std::string_view> marketCodesIn(std::string_view text);

} // namespace core
