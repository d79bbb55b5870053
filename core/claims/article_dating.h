#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/claims/claim_checker.h"
#include "core/domain/dating.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Dates an article by its figures: for each day of the span, all words for days are understood as
/// if it had been published then, and all claims are checked.
///
/// A supported change or level counts 2, a plain close-to-close change within a narrow interval 3,
/// a consistent claim 1, a contradicted one -4. `best` is set only where at least two claims that
/// are independent of each other support the day and it is clear of the next one. Candidates are
/// those days on which anything is supported, consistent or contradicted, the best first, by day
/// where they are equal.
///
/// `span` is the span that the article's date allows: its month, or, where it has none, thirty days
/// around the day it was fetched. Fails with Cancelled.
Result<ArticleDating> dateByFigures(std::span<const Claim> claims, const Publication& publication,
                                    std::chrono::local_days first, std::chrono::local_days last,
                                    const MarketLookup& markets, Progress& progress);

/// Checks the claims of an article that is dated only by its month as if it had been published on
/// the day that its figures point to; nullopt where they point to none, and for other articles.
/// Each check then says so (ClaimCheck::datedByFigures), and none accuses: what would be
/// contradicted on that day stays not checkable, for the day is not known. Where `progress` stops
/// it, it fails with Cancelled.
Result<std::optional<std::vector<ClaimCheck>>> checkedByFigures(std::span<const Claim> claims,
                                                                const Publication& publication,
                                                                const MarketLookup& markets,
                                                                Progress& progress);

} // namespace core
