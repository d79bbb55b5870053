#pragma once

#include "core/claims/claim_units.h"

namespace core {

/// The currency that stands at token `at`, directly behind a number: "US-Dollar", "Swiss francs",
/// "€", "CHF", "pence". Of kind None where none does.
NumberUnit currencyAt(std::span<const Token> tokens, std::size_t at);

/// The currency that stands at token `at`, directly before a number: "$", "US$", "EUR", "Fr.".
NumberUnit currencyBefore(std::span<const Token> tokens, std::size_t at);

/// Whether the letters are the ISO 4217 code of a currency that is known here, in capitals.
bool isCurrencyOfPrices(std::string_view text);

/// Whether a currency and the digits that it counts stand at `at`: "$140" of "a $140 target".
bool amountBegins(std::span<const Token> tokens, std::size_t at);

} // namespace core
