#pragma once

#include "core/claims/number_claims.h"
#include "core/claims/tagged_sentence.h"

#include <vector>

namespace core {

/// Makes partners of each change and the level that it led to (Claim::partner, an index into
/// `claims`, which are those of `sentence` in their order): "um 0,62 Prozent auf 21.414,25 Punkte".
void joinPartners(const TaggedSentence& sentence, std::vector<NumberClaim>& claims);

} // namespace core
