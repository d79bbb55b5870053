#pragma once

#include "core/claims/claim_market.h"
#include "core/claims/day_resolution.h"
#include "core/domain/claim.h"
#include "core/domain/claim_check.h"

#include <span>
#include <vector>

namespace core {

/// Checks each of `claims` (all those of one article, in the order of readClaims) against stored
/// prices; one result a claim, in their order.
///
/// * supported: the words' own reading fits what they allow (claimInterval()).
/// * consistent: possible, not provable with these data; or another reading that the words admit
///   fits, and not their own.
/// * contradicted: no reading that the words admit fits.
/// * not_checkable: everything else, with its reason.
///
/// Nothing is called contradicted where a reading is not available that the words admit: prices of
/// the minute, of another venue or before the market opened may have been what was meant.
/// A blocking finding of the quality gate on a price that a reading needs takes that reading away.
/// Prices that nobody printed, having been adjusted for dividends, support what fits them, and
/// contradict only changes in per cent that no dividend explains.
std::vector<ClaimCheck> checkClaims(std::span<const Claim> claims, const Publication& publication,
                                    const MarketLookup& markets);

} // namespace core
