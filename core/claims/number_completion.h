#pragma once

#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Gives numbers the unit that the sentence leaves out: of cents their currency, of "from 61.5" and
/// "von zwei auf 1,5 Prozent" that of their neighbour, of a bare level ("Dax 18.325,10", "at
/// 118.42") that of the instrument it stands with.
void completeUnits(const TaggedSentence& sentence, std::vector<ReadNumber>& numbers);

/// What a number without a unit counts: the noun behind it, with the token it ends at. nullopt for
/// years, times, dates, places of digits in names, and where no noun follows.
struct CountedNoun {
    std::string text{};
    std::size_t last = 0;
};
std::optional<CountedNoun> countedNoun(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
