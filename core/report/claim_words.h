#pragma once

#include "core/domain/claim_listing.h"

#include <string>
#include <string_view>

namespace core {

/// What checking a claim found, in one or two sentences that show the arithmetic, in German where
/// `language` is "de", else in English:
///
///     142.62 (close, Fri 24 Jan) → 118.42 (close, Mon 27 Jan): −16.97 %. “rund 17” allows
///     −17.85 to −16.15 %.
///
/// For one that cannot be checked it says why, and what is missing. `listing.explanation` is not
/// read.
std::string claimExplanation(const ClaimListing& listing, std::string_view language);

/// "supported", "gestützt"; and why not, where it is not checkable.
std::string verdictWords(const ClaimCheck& check, std::string_view language);

} // namespace core
