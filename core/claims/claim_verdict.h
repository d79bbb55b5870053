#pragma once

#include "core/claims/claim_days.h"
#include "core/claims/claim_plan.h"
#include "core/domain/claim.h"
#include "core/domain/claim_check.h"

#include <vector>

namespace core {

/// A check under way: all that was tried, and what is needed to judge it.
struct ClaimTrial {
    const Claim& claim;
    const Claim* partner = nullptr; ///< see partnerOf() in claim_trial.h
    const WrittenAt& written;
    const ClaimPrices& prices;
    ClaimDays days{};
    bool isUnitCertain = true;
    std::vector<TriedReading> tried{}; ///< the words' own first
};

/// Nothing to compare: why.
ClaimCheck notCheckable(Unchecked reason);

/// The verdict of what was tried. It is Contradicted only where
///  * every reading that the words admit was compared, and none fits;
///  * the sentence itself names the day, or it speaks of a price of the running session (a close,
///    an open, a high or low, "at noon", a change with its level); and of a price in a span of
///    unknown place ("in a week") nothing is said;
///  * the number is of the size of such a price or change, so that no other was misread as it;
///  * the sentence is plain (Claim::isPlain), so that nothing else was meant;
///  * printed prices speak against it: those that a provider adjusted for dividends refute no
///  level,
///    amount, market value or record, and a change only by more than a dividend takes off (see
///    tryReading()); it is NotCheckable then, for the finding unprinted_closes; and
///  * no day was only guessed: a claim without one that fits another day of that week speaks of
///    that.
ClaimCheck judge(const ClaimTrial& trial);

} // namespace core
