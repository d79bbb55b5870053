#pragma once

#include <optional>
#include <string_view>

namespace core {

/// What stands before the fraction of a number in a file.
enum class DecimalSign { Point, Comma };

/// What 01/02/2025 means. Dates with points are always day first, those that begin with the year
/// say so themselves.
enum class DateOrder { DayFirst, MonthFirst };

/// "point", "comma".
std::string_view toString(DecimalSign sign);
std::optional<DecimalSign> decimalSignFromString(std::string_view text);

/// "day", "month": what stands first.
std::string_view toString(DateOrder order);
std::optional<DateOrder> dateOrderFromString(std::string_view text);

} // namespace core
