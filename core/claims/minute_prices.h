#pragma once

#include "core/claims/claim_market.h"
#include "core/claims/claim_plan.h"

#include <optional>

namespace core {

/// The lowest and the highest price of the half hour before `instant` inside the session of `day`:
/// what was written then speaks of these. nullopt where no bars are stored.
std::optional<MinuteSpan> minutesBefore(Instant instant, TradingDate day,
                                        const ClaimMarket& market);

/// The same of all bars before the session of `day` opened, or after it closed.
std::optional<MinuteSpan> minutesOutside(bool isAfter, TradingDate day, const ClaimMarket& market);

} // namespace core
