#pragma once

#include "core/domain/claim_listing.h"

#include <string>
#include <string_view>

namespace core {

/// How the prices come to what was measured, as a sentence: "142.62 (close, Fri 24 Jan) → 118.42
/// (close, Mon 27 Jan): −16.97 %." Empty where nothing was measured.
std::string claimArithmetic(const ClaimListing& listing, std::string_view language);

/// “rund 17 Prozent” allows −17.85 to −16.15 %. Empty as above.
std::string claimAllowance(const ClaimListing& listing, std::string_view language);

/// With the year where the numbers of the check lie in more than one.
std::string claimDayWords(TradingDate day, const ClaimCheck& check, std::string_view language);

} // namespace core
