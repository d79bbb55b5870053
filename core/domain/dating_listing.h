#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/dating.h"

#include <optional>
#include <vector>

namespace core {

/// A day on which an article may have been published, with the claims that speak for it or against
/// it.
struct DayCandidateListing {
    TradingDate day{};
    int score = 0; ///< see dateByFigures()
    int supported = 0;
    int consistent = 0;
    int contradicted = 0;
    std::vector<ClaimListing> claims{}; ///< none that cannot be checked
};

/// What dating an article by its figures found, as lists show it.
struct DatingListing {
    ArticleId article{};
    std::vector<DayCandidateListing> candidates{}; ///< best first
    std::optional<TradingDate> best{};
};

} // namespace core
