#pragma once

#include "core/claims/number_quantity.h"
#include "core/claims/tagged_sentence.h"

namespace core {

/// What the words around a number say of whether it is of a price.
enum class Evidence {
    None,
    Ambient, ///< a market is spoken of
    Company,
    Market,
    Yield,
    Other, ///< it is of something that has none
};

Evidence evidenceFor(const TaggedSentence& sentence, const NumberSurroundings& around);

/// "um 0,7 Prozent auf 21.236,27 Punkte" where the sentence names nothing that it could be of, or
/// one name.
bool isChangeWithLevel(const TaggedSentence& sentence, const NumberSurroundings& around);

/// Whether a share in per cent or an amount by which something moved is a change of a price.
bool isChangeOfPrice(const TaggedSentence& sentence, const NumberSurroundings& around,
                     Evidence evidence);

} // namespace core
