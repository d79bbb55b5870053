#pragma once

#include "core/domain/claim_check.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// A day on which an article may have been published, and what its figures say of that.
struct DayCandidate {
    TradingDate day{};
    int score = 0;
    int supported = 0; ///< claims
    int consistent = 0;
    int contradicted = 0;
    std::vector<ClaimCheck> checks{}; ///< one a claim of the article, in their order
};

/// What dating an article by its figures found; see core/claims/article_dating.h.
struct ArticleDating {
    std::vector<Claim> claims{};
    std::vector<DayCandidate> candidates{}; ///< best first
    std::optional<TradingDate> best{};
};

} // namespace core
