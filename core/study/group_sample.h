#pragma once

#include "core/study/abnormal_returns.h"
#include "core/study/pair_returns.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The pairs that a test looks at: estimates and returns of many, and which of them it is about.
/// REQUIRES: members have no obstacle
struct GroupSample {
    const PairEstimates& estimates;
    std::span<const PairReturns> returns{};
    std::span<const std::size_t> members{};
};

/// The abnormal returns of a pair's estimation window, as far as they are there, oldest first.
void estimationResiduals(const GroupSample& sample, std::size_t pair,
                         std::vector<double>& residuals);

/// The share of positive ones among those of all members.
/// REQUIRES: there is a member
double positiveShare(const GroupSample& sample);

} // namespace core
