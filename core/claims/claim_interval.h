#pragma once

#include "core/domain/claim.h"

#include <optional>

namespace core {

/// The measured values that the words of a claim allow: signed as the claim's direction has it, an
/// end that is left open missing. `low` <= `high`.
struct ClaimInterval {
    std::optional<double> low{};
    std::optional<double> high{};
    double slack = 0.0; ///< what sources that store single precision may be off

    bool holds(double measured) const { return meets(measured, measured); }

    /// Whether it and the measured values from `least` to `most` have one in common.
    bool meets(double least, double most) const
    {
        return (!low || *low - slack <= most) && (!high || least <= *high + slack);
    }
};

/// From the printed value, the unit of its last digit and the hedge:
///
///     exact       v - u/2 to v + u          (rounded, or truncated as agencies do)
///     about       v -+ max(u/2, 5 % of v); of levels 0.5 %
///     almost      v - max(u/2, 7 % of v) to v; of levels 1 %
///     more than   from v on                 less than   up to v, of a change from 0
///     up to       as exact
///
/// and of a range from the lower end's interval to the upper one's. A change without a direction
/// allows both signs: two intervals, of which this is the one on `measured`'s side.
/// A market value with a direction is a change, one without a level.
ClaimInterval claimInterval(const Claim& claim, double measured);

/// The same where the words say on which side it lies, or none is asked for: Up, unless the claim
/// says Down.
ClaimInterval claimInterval(const Claim& claim);

/// Whether `measured` lies so far beyond a "more than" or "less than" that the words understate
/// it: beyond v by more than the larger of u and 10 %.
bool isUnderstated(const Claim& claim, double measured);

} // namespace core
