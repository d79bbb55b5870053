#pragma once

#include "core/claims/number_claims.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

namespace core {

/// Sets what the words of a number about a price say of it beside other days' values.
///
/// Only a superlative of the number's own clause counts, or of one put beside it ("..., its worst
/// day since March"), and none of a phrase that tells of something else ("nach dem Rekordhoch auf
/// ...").
void setRecord(NumberClaim& claim, const TaggedSentence& sentence, const ReadNumber& number);

} // namespace core
