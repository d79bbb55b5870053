#pragma once

#include "core/study/group_sample.h"

#include <optional>

namespace core {

/// r of Kolari and Pynnonen (2010): the mean, over each two different pairs, of the correlation of
/// their estimation residuals, centred and scaled over the calendar days that both have.
///
/// What r is for is how much pairs' abnormal returns move together in the event window. Two pairs
/// whose event windows have no calendar day in common cannot, whatever their residuals did: they
/// count as 0. So do two with fewer than 3 common estimation days, or that do not vary on them.
///
/// Pairs with the same days are added up day by day, in time proportional to pairs x days; only
/// different patterns of days are compared with each other.
///
/// None for fewer than two pairs. REQUIRES: `days` of both windows of each member
std::optional<double> meanResidualCorrelation(const GroupSample& sample);

} // namespace core
