#pragma once

#include "core/claims/number_hedge.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"
#include "core/domain/claim.h"

namespace core {

/// Whether the text says that it is so: read from the number's clause and, where that has no verb
/// of its own, from those before it up to one that has.
Modality modalityOf(const TaggedSentence& sentence, const ReadNumber& number,
                    const HedgeWords& hedge);

} // namespace core
