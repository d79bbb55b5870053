#pragma once

#include "core/domain/file_conventions.h"

#include <optional>
#include <string_view>

namespace core {

/// A number as digits give it.
struct PrintedNumber {
    double value = 0.0;
    double step = 1.0;   ///< unit of its last digit: 0.01 of "21.414,25"
    bool isPlain = true; ///< digits only, as years are printed
};

/// Reads the digits of a token: "21.414,25", "21,414.25", "21'414.25", "1234". Where one separator
/// before three digits may be either ("1.234"), `preferred` decides. nullopt for what is no number
/// ("27.1.2025", "1.2.3") and for more digits than a statement has.
std::optional<PrintedNumber> readPrintedNumber(std::string_view digits, DecimalSign preferred);

/// The decimal sign that this number can only have been printed with; nullopt where it may be
/// either, or has none.
std::optional<DecimalSign> decimalSignOf(std::string_view digits);

} // namespace core
