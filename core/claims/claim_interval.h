#pragma once

#include "core/domain/claim.h"

#include <optional>

namespace core {

/// The measured values that the words of a claim allow: signed as the claim's direction has it, an
/// end that is left open missing. `low` <= `high`.
struct ClaimInterval {
    std::optional<double> low{};
    std::optional<double> high{};

    bool holds(double measured) const
    {
        return (!low || *low <= measured) && (!high || measured <= *high);
    }
};

/// From the printed value, the unit of its last digit and the hedge:
///
///     exact       v - u/2 to v + u          (rounded, or truncated as agencies do)
///     about       v -+ max(u/2, 5 % of v); of levels 0.5 %
///     almost      0.93 v to v
///     more than   from v on                 less than   up to v
///     up to       as exact
///
/// and of a range from the lower end's interval to the upper one's. A change without a direction
/// allows both signs: two intervals, of which this is the one on `measured`'s side.
ClaimInterval claimInterval(const Claim& claim, double measured);

/// Whether `measured` lies so far beyond a "more than" or "less than" that the words understate
/// it: beyond v by more than the larger of u and 10 %.
bool isUnderstated(const Claim& claim, double measured);

} // namespace core
