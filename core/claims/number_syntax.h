#pragma once

#include "core/claims/number_direction.h"
#include "core/claims/number_hedge.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <initializer_list>
#include <string_view>

namespace core {

/// What the words beside an amount make of it, if it is one of a price.
enum class PriceSyntax {
    None,
    Change, ///< "um 2 Euro", "lost 30 cents"
    Level,  ///< "auf 118,42 Dollar", "fetched $1.25"
    Base,   ///< "von 100 auf 110 Euro": the first of the two
};

PriceSyntax priceSyntax(const TaggedSentence& sentence, const ReadNumber& number,
                        const HedgeWords& hedge, const Movement& movement);

/// Whether what rules the number ("um", "auf") has that role, or is one of those words.
bool rulerIs(const TaggedSentence& sentence, const HedgeWords& hedge, WordRole role);
bool rulerWordIs(const TaggedSentence& sentence, const HedgeWords& hedge,
                 std::initializer_list<std::string_view> words);

/// "5 Prozent der Aktien", "a third of the losses": a part of something, and no change by it. Not
/// so "a fifth of their value".
bool isShareOfWhole(const TaggedSentence& sentence, const ReadNumber& number);

/// "Kapitalerhöhung von drei Milliarden Euro": the noun that the amount belongs to is no price.
bool headIsOther(const TaggedSentence& sentence, const HedgeWords& hedge);

/// Whether the clause around token `at` holds a word that may name what a number is of.
bool namesAnything(const TaggedSentence& sentence, std::size_t at);

/// "(um) 0,74 Prozent auf" directly before the number.
bool followsChange(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
