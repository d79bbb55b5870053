#pragma once

#include "core/claims/claim_tokens.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// A number that words give.
struct WordNumber {
    double value = 0.0;
    double step = 1.0;
    std::size_t length = 1;  ///< tokens
    bool isArticle = false;  ///< "ein", "a": a number only before a unit
    bool isFraction = false; ///< "ein Drittel": of a whole, where no unit follows
    /// Of a fraction that is one word with its unit: "Drittelprozent".
    bool isPercent = false;
    /// Of verbs: "verdoppelte" is a change by 1, "halved" by 0.5; None for numbers.
    Direction way = Direction::None;
};

/// The number of words that begins at token `at`: "drei", "einundzwanzig", "twenty-one", "three and
/// a half", "anderthalb", "ein halbes", "ein Drittel", "two-thirds", "half a", "zwei Dutzend",
/// "verdoppelte". `language` is "de" or "en". REQUIRES: at < tokens.size()
std::optional<WordNumber> readNumberWords(std::span<const Token> tokens, std::size_t at,
                                          std::string_view language);

/// The value of "½" and its likes.
std::optional<double> vulgarFraction(std::string_view text);

} // namespace core
