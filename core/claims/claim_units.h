#pragma once

#include "core/claims/claim_tokens.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

enum class UnitKind { None, Percent, PercentagePoints, Points, Currency };

/// What a number counts.
struct NumberUnit {
    UnitKind kind = UnitKind::None;
    std::string currency{}; ///< ISO 4217; of cents, until the sentence tells it, empty
    double scale = 1.0;     ///< of the number: 0.01 of cents, and of basis points
    std::size_t length = 0; ///< tokens
};

/// The unit that stands at token `at`, directly behind a number: "Prozent", "per cent", "%-Punkte",
/// "US-Dollar", "Swiss francs", "€", "CHF", "pence".
NumberUnit unitAt(std::span<const Token> tokens, std::size_t at);

struct Magnitude {
    double factor = 1.0;
    std::size_t length = 0; ///< tokens; a full stop that shortens belongs to it
};

/// "Mrd.", "million", "bn", "K" at token `at`; the single letters only where they touch the number.
/// A German Billion is 10^12. `language` is "de" or "en".
Magnitude magnitudeAt(std::span<const Token> tokens, std::size_t at, std::string_view language);

} // namespace core
