#pragma once

#include "core/base/unicode.h"

#include <optional>
#include <string_view>

namespace core {

/// A printed number and what dresses it: "$", "188.15", "" of "$188.15".
struct NumberParts {
    std::string_view prefix{};
    std::string_view core{}; ///< from the first digit (or a separator before it) to the last
    std::string_view suffix{};
};

/// `core` is empty where there is no digit.
NumberParts numberParts(std::string_view field);

/// True for "$", "€", "EUR", "Pkt." and their like.
bool isCurrencySign(std::string_view text);

/// The currency whose sign stands in "118,42 €"; nullopt without one, and for a sign that many
/// currencies use ("$").
std::optional<std::string_view> currencyOfSign(std::string_view field);

} // namespace core
