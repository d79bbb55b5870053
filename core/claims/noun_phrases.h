#pragma once

#include "core/claims/claim_tokens.h"

#include <cstddef>
#include <span>

namespace core {

/// What stands before a noun or name and says which part it plays in its sentence.
enum class Governor {
    None,      ///< it may be the subject
    Excluding, ///< "im", "wie", "gegenüber": it is none
    OfShare,   ///< "die Aktie von", "shares of", "Börsenwert des Konzerns"
    OfOther,   ///< "Chef der", "Analyst bei"
    Other,     ///< "bei", "für": of a noun none, of a name perhaps
};

/// Of the noun phrase that ends with, or the name that begins at, `first`: articles, adjectives
/// and a company noun before it are passed over. Looks back no more than a dozen tokens.
Governor governorOf(std::span<const Token> tokens, std::size_t first, bool isGerman);

/// Whether the word at `last` ends what a company's shares are worth together: "market value".
bool isMarketValue(std::span<const Token> tokens, std::size_t last);

} // namespace core
