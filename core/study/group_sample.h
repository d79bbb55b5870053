#pragma once

#include "core/study/abnormal_returns.h"
#include "core/study/pair_returns.h"

#include <cstddef>
#include <span>

namespace core {

/// The pairs that a test looks at: estimates and returns of many, and which of them it is about.
/// REQUIRES: members have no obstacle
struct GroupSample {
    const PairEstimates& estimates;
    std::span<const PairReturns> returns{};
    std::span<const std::size_t> members{};
};

} // namespace core
