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
    Level,  ///< "auf 118,42 Dollar", "at $118.42"
    Object, ///< likewise, as the object of a verb: "kostete 60 Dollar"
    Base,   ///< "von 100 auf 110 Euro": the first of the two
};

PriceSyntax priceSyntax(const TaggedSentence& sentence, const ReadNumber& number,
                        const HedgeWords& hedge, const Movement& movement);

/// "Dax 18.325,10 Punkte", "Gold: 2.741,60 Dollar": a row of a table, without a verb.
bool isRowOfTable(const TaggedSentence& sentence, const HedgeWords& hedge);

/// Whether what rules the number ("um", "auf") has that role, or is one of those words.
bool rulerIs(const TaggedSentence& sentence, const HedgeWords& hedge, WordRole role);
bool rulerWordIs(const TaggedSentence& sentence, const HedgeWords& hedge,
                 std::initializer_list<std::string_view> words);

/// Whether a change is counted from a price that the words from token `at` on name and that is not
/// the close before: "unter ihrem Rekordhoch", "from its peak".
bool isFromNamedPrice(const TaggedSentence& sentence, std::size_t at);

/// Whether the clause around token `at` holds a word that may name what a number is of.
bool namesAnything(const TaggedSentence& sentence, std::size_t at);

/// "(um) 0,74 Prozent auf" directly before the number.
bool followsChange(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
