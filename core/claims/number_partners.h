#pragma once

#include "core/claims/number_claims.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <vector>

namespace core {

/// Makes partners of each change and the level that it led to (Claim::partner, an index into
/// `claims`, which are those of `sentence` in their order): "um 0,62 Prozent auf 21.414,25 Punkte".
void joinPartners(const TaggedSentence& sentence, std::vector<NumberClaim>& claims);

/// "auf 0,83 Pfund, 163,50 Yen und 0,95 Franken", "at $1.25, after $1.24", "9.000 Punkten beim Dax
/// und 5.000 Punkten beim MDax": whether a number goes on with levels.
bool followsLevel(const TaggedSentence& sentence, const ReadNumber& number,
                  std::span<const NumberClaim> claims);

} // namespace core
