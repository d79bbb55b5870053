#pragma once

#include "core/domain/claim_listing.h"

namespace ui {

/// Whether it is a statement about a price, and no person says that it is no claim. What is not
/// belongs to the ledger's other numbers.
inline bool isStatementOfPrice(const core::ClaimListing& listing)
{
    return !listing.claim.dismissed && core::isAboutPrice(listing.claim)
        && listing.check.reason != core::Unchecked::NotAPrice;
}

} // namespace ui
