#pragma once

#include "core/claims/clauses.h"
#include "core/claims/day_words.h"
#include "core/claims/named_instruments.h"
#include "core/claims/number_claims.h"
#include "core/domain/claim.h"

#include <optional>
#include <span>

namespace core {

/// A sentence with all that was found in it.
struct StatementText {
    const TokenSentence* sentence = nullptr;
    std::span<const SubjectCandidate> named{};
    std::span<const DayWords> days{};
    std::span<const NumberClaim> numbers{};
    const Clauses* clauses = nullptr;
    bool isOnlySubject = false; ///< the whole article names one instrument
    bool isGerman = false;
};

/// Whether a sentence leaves no doubt what one of its numbers is of: which instrument, which day
/// and which way. Nobody is accused on another one (Claim::isPlain); it may still be supported.
///
/// A statement is plain where its clause names one instrument, and that is its subject, with
/// nothing behind the name that makes it another's ("Nvidia suppliers"); where the clause names
/// one day at most, and the sentence no other time (a span, "the day after", "at first"); where a
/// change has its own word for its direction, and none for the other; where no other venue is
/// named; where no other number stands in the clause but its partner; and where every word of the
/// clause is known to change nothing (isPlainWord), and none of the sentence casts doubt on it.
bool isPlainStatement(const Claim& claim, const NumberClaim& number, const StatementText& text);

} // namespace core
