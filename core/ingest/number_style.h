#pragma once

#include "core/domain/file_conventions.h"

#include <limits>
#include <string_view>

namespace core {

enum class NumberFault { None, NotANumber, NotFinite };

struct ParsedNumber {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN with a fault
    NumberFault fault = NumberFault::None;
};

/// Reads "118.42", "21.414,25", "$1,234.5", "96,31K", "1'782'339", "-37.63", "1,2 Mio.". Group
/// separators are taken only where groups of three stand between them.
ParsedNumber parseNumber(std::string_view field, DecimalSign sign);

/// True for what files write where there is no number: nothing, "-", "N/A", "null", "k. A.",
/// "No value available". "NaN" is not among them.
bool isMissing(std::string_view field);

} // namespace core
