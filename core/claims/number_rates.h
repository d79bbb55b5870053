#pragma once

#include "core/claims/claim_units.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <optional>

namespace core {

/// "7.30 per dollar", "151,30 je Euro": a bare number is counted in the other currency of the
/// sentence.
std::optional<NumberUnit> unitOfRate(const TaggedSentence& sentence, const ReadNumber& number);

/// "fell against the dollar to 1.31", "the euro rose to 1.0845": a bare rate is counted in the
/// currency that the other is compared with, by the market's order of pairs.
std::optional<NumberUnit> unitOfPair(const TaggedSentence& sentence, const ReadNumber& number);

/// "a barrel", "je Feinunze", "/MWh" at token `at`.
bool isPerCommodity(const TaggedSentence& sentence, std::size_t at);

/// "59,3 Cents je Euro", "12 cents on the dollar": a price of a bond by what is paid back.
bool isOfNominal(const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
