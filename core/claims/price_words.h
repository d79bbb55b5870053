#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"
#include "core/domain/claim.h"

#include <span>
#include <vector>

namespace core {

/// Words that say which price of its day is meant.
struct PriceWords {
    TokenRange tokens{};
    PricePoint point = PricePoint::Unstated;
    bool duringSession = false; ///< written while the market was open: "bis zum Mittag"
    /// The day's extreme in the direction that the price moved: "in der Spitze".
    bool isExtreme = false;
    /// A high or low that a close may be too: "Rekordhoch".
    bool isRecord = false;
};

/// All of a sentence, German and English, in their order.
std::vector<PriceWords> priceWords(std::span<const Token> tokens);

/// Words that say over how long a change is measured.
struct SpanWords {
    TokenRange tokens{};
    ChangeSpan span = ChangeSpan::Day;
};

/// All of a sentence, in their order. A span that is none of ChangeSpan's ("binnen zwei Jahren",
/// "from its peak") is Since.
std::vector<SpanWords> spanWords(std::span<const Token> tokens);

} // namespace core
