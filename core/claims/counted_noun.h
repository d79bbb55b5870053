#pragma once

#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <optional>
#include <string>

namespace core {

/// Whether the digits may be a year.
bool isYear(const ReadNumber& number);

/// What a number without a unit counts: the noun behind it, with the token it ends at. nullopt for
/// years, times, dates, places of digits in names, and where no noun follows.
struct CountedNoun {
    std::string text{};
    std::size_t last = 0;
};
std::optional<CountedNoun> countedNoun(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
