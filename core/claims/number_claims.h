#pragma once

#include "core/claims/claim_tokens.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

/// A number of a sentence with what its own words say: value, step, unit, hedge, direction,
/// quantity, modality, superlative and partner of `claim` are set; subject, day and price are not.
struct NumberClaim {
    Claim claim{};
    std::size_t firstToken = 0; ///< of the span, hedge included
    std::size_t lastToken = 0;
};

/// The numbers of one sentence that a claim can be about, in their order; dates, times, phone
/// numbers, ages, ordinals and names that hold digits ("H100", "Dax 30") are none.
///
/// `language` is the article's ("de", "en"; empty: both are tried, German words first): it decides
/// whether "1.234" has a thousand or a fraction, and what a billion is. Claim::partner counts
/// within the result.
std::vector<NumberClaim> numberClaims(const TokenSentence& sentence, std::string_view language);

} // namespace core
