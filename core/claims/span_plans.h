#pragma once

#include "core/claims/claim_days.h"
#include "core/claims/claim_plan.h"
#include "core/domain/claim.h"

#include <vector>

namespace core {

/// The ways to understand a change over a week, a month, a year ... that ends on `day`: from the
/// last close before the span, to the close where the session is over, to any price of the session
/// else. Admitted too are as many days back instead of the calendar's span, the span with its
/// dividends, and, since words for spans are loose, any price of the week around its beginning.
///
/// `days`: where the words name the span themselves ("im Januar").
std::vector<ReadingPlan> spanPlans(const Claim& claim, const ClaimDays& days, const ClaimDay& day,
                                   const WrittenAt& written, const ClaimPrices& prices);

/// A price of which only the week, month or year is said: its highest, lowest or last close where
/// the words name one of these, else any.
std::vector<ReadingPlan> rangePlans(const Claim& claim, const ClaimDays& days,
                                    const ClaimPrices& prices);

/// Whether the claim is a change over more than a session.
bool isOverSpan(const Claim& claim, const ClaimDays& days);

} // namespace core
