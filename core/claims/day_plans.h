#pragma once

#include "core/claims/claim_days.h"
#include "core/claims/claim_plan.h"
#include "core/domain/claim.h"

#include <optional>
#include <vector>

namespace core {

/// The ways to understand a claim about one session, the words' own first:
///
///  * closed, and nothing said: the close; then what else is printed of a day that is over: the
///    close with the dividend of an ex-day, open, high, low, and of levels any price in between. A
///    change that comes with its level is bound to that level: instead of the last ones, the
///    implied base;
///  * written while the market was open, or when that is not known: the prices of the minutes
///    before, the implied base, any price of the day, and where it is not known the close;
///  * "closed", "opened", a high or a low: that price;
///  * a record: the extreme or the close of the day, or what was the record until then;
///  * "up to": the extreme of the day in that direction, and any price below it, which some moment
///    may have had;
///  * before the market opens, or after it closed: bars of that time alone.
///
/// Markets without closing hours have a close for each source, and days for each zone: a price of
/// the neighbouring days is admitted too. `partner`: of the implied base; nullptr where it has
/// none that says what a session moved by or led to.
std::vector<ReadingPlan> dayPlans(const Claim& claim, const Claim* partner, const ClaimDay& day,
                                  const WrittenAt& written, const ClaimPrices& prices);

} // namespace core
