#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"
#include "core/domain/claim.h"
#include "core/domain/instrument.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A number of a sentence with what its own words say: value, step, unit, hedge, direction,
/// quantity, modality, superlative and partner of `claim` are set; subject, day and price are not.
struct NumberClaim {
    Claim claim{};
    std::size_t firstToken = 0; ///< of the span, hedge included
    std::size_t lastToken = 0;
    /// A level that a movement began from ("von 100 auf 110 Euro"): of the time before its day.
    bool isBase = false;
    /// A change that is counted from another price than the close before, which the words name
    /// ("22 percent below its record high").
    bool isDistance = false;
    std::size_t recordAt = 0;  ///< of a superlative: the token that its words begin at
    bool isRecordEver = false; ///< it is one of all time, and not of a year or of weeks
    bool isPastRecord = false; ///< what the sentence tells came after it, or lies below it
};

/// An instrument that a sentence names, and where: what a number beside it can be.
struct MentionedInstrument {
    TextSpan span{}; ///< code points of the sentence's field, as those of its tokens
    InstrumentKind kind = InstrumentKind::Other;
    std::string currency{}; ///< ISO 4217; empty for an index in points or if unknown
};

/// What is known around a sentence.
struct NumberContext {
    std::span<const MentionedInstrument> mentions{}; ///< of the sentence, by `span.begin`
    /// The sentence before it in the same paragraph, or the title of a first one, states a price.
    bool afterPriceSentence = false;
};

/// The numbers of one sentence that a claim can be about, in their order; dates, times, phone
/// numbers, ages, ordinals and names that hold digits ("H100", "Dax 30") are none.
///
/// Change, Level and MarketValue are given only where the words or `context` say that the number is
/// about the price of something traded: "Umsatz stieg um 5 Prozent" is an Amount beside any
/// mention.
///
/// `language` is the article's (empty: see isGerman()): it decides whether "1.234" has a thousand
/// or a fraction, and what a billion is. Claim::partner counts within the result.
std::vector<NumberClaim> numberClaims(const TokenSentence& sentence, std::string_view language,
                                      const NumberContext& context = {});

/// The tokens of each.
std::vector<TokenRange> rangesOf(std::span<const NumberClaim> numbers);

} // namespace core
