#pragma once

#include "core/claims/number_hedge.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <cstddef>
#include <optional>

namespace core {

/// "48 points, or 0.7 per cent", "25 Punkte (0,6 Prozent)": whether a number says in another
/// unit what the one before it says.
bool isSameInOtherUnit(const TaggedSentence& sentence, const ReadNumber& before,
                       const ReadNumber& number, const HedgeWords& hedge);

/// "30 points, or 0.4%, higher": the token behind what says the same as the number that ends before
/// token `next`; nullopt where nothing does.
std::optional<std::size_t> behindApposition(const TaggedSentence& sentence, std::size_t next);

/// "a 60% probability", "eine 30-prozentige Chance": whether the percentage belongs to a noun that
/// is no movement. "Its 3 percent drop" does not.
bool isOfOtherNoun(const TaggedSentence& sentence, const ReadNumber& number,
                   const HedgeWords& hedge);

/// "5 Prozent der Aktien", "a third of the losses": a part of something, and no change by it. Not
/// so "a fifth of their value".
bool isShareOfWhole(const TaggedSentence& sentence, const ReadNumber& number);

/// "Kapitalerhöhung von drei Milliarden Euro": the noun that the amount belongs to is no price.
bool headIsOther(const TaggedSentence& sentence, const HedgeWords& hedge);

/// "all-for-$5": whether a hyphen ties the number to the word before it.
bool isTiedToWord(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
