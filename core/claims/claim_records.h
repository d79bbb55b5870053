#pragma once

#include "core/claims/claim_days.h"
#include "core/claims/claim_plan.h"
#include "core/domain/claim.h"
#include "core/domain/claim_check.h"

#include <optional>
#include <vector>

namespace core {

/// What the prices before a day say of "record" and "largest since".
struct RecordCheck {
    TradingDate dataSince{};                 ///< the first day that was compared
    std::optional<TradingDate> exceededOn{}; ///< of the days before the one that was furthest
    bool isPrinted = true;                   ///< else prices were compared that nobody printed
};

/// Compares the day of `reading` with all before it, or since the day that the claim names: of a
/// level the day's extreme or, if that or nothing else makes it a record, its close; of a change in
/// per cent the daily change. nullopt where the claim has no superlative, or its number is none of
/// these. Takes time in proportion to the days.
std::optional<RecordCheck> checkRecord(const Claim& claim, const ClaimReading& reading,
                                       const WrittenAt& written, const ClaimPrices& prices);

/// A record of which no day is said ("below its record of 21,520 points"): the furthest that the
/// archive holds up to the last session that the claim can know of.
std::vector<ReadingPlan> recordPlans(const Claim& claim, const ClaimDays& days,
                                     const ClaimPrices& prices);

/// Whether the claim calls a price the highest or the lowest.
bool isRecordLevel(const Claim& claim);

} // namespace core
