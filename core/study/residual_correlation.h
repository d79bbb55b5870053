#pragma once

#include "core/study/group_sample.h"

#include <optional>
#include <vector>

namespace core {

/// r of Kolari and Pynnonen (2010): the mean, over each two different pairs, of the correlation of
/// their estimation residuals, centred and scaled over the calendar days that both have.
struct MeanCorrelation {
    /// Of the sums over the event window. Two pairs whose windows, of n and n' days with a return,
    /// have m calendar days in common count with m / sqrt(n n') of their correlation: in full on
    /// the same days, not at all without a common one.
    double window = 0.0;
    /// Of each day of the event window, over the pairs that have it. Two pairs count where it is
    /// the same calendar day for both, else as 0. 0 where there are no two pairs.
    std::vector<double> perDay{};
};

/// What r is for is how much pairs' abnormal returns move together in the event window: those of
/// different days do not, whatever residuals did. Two pairs with fewer than 3 common estimation
/// days, or that do not vary on them, count as 0.
///
/// Pairs with the same days are added up day by day, in time proportional to pairs x days; only
/// different patterns of days are compared with each other.
///
/// None for fewer than two pairs. REQUIRES: `days` of both windows of each member
std::optional<MeanCorrelation> meanResidualCorrelation(const GroupSample& sample);

} // namespace core
