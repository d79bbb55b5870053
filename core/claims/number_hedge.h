#pragma once

#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"
#include "core/domain/claim.h"

#include <cstddef>

namespace core {

/// What the words allow beside a number.
struct HedgeWords {
    Hedge hedge = Hedge::Exact;
    std::size_t first = 0; ///< token where number and hedge begin
    std::size_t last = 0;  ///< token where they end ("17 Prozent oder mehr")
    /// One of those that may mean a crossed line: "über", "below".
    bool mayCross = false;
    bool isReached = false; ///< a level follows: "bis auf", "as low as"
};

/// The hedge beside a number, or one that stands anywhere in its clause ("in der Spitze").
HedgeWords hedgeOf(const TaggedSentence& sentence, const ReadNumber& number);

/// "mark", "Schwelle": what a price crosses.
bool isLineNoun(std::string_view word);

/// The step of a claim (see Claim::step). "rund 22.000 Punkte" is rounded to thousands, but not
/// "rund 20 Prozent" to tens; nor is a number off by more than a twentieth of it, and a level by
/// more than a fortieth, because it ends in zeros. Exact, "almost" and "up to" go by the digits.
double stepUnder(Hedge hedge, const ReadNumber& number, ClaimQuantity quantity);

} // namespace core
