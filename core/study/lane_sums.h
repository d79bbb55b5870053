#pragma once

#include <array>
#include <cstddef>

namespace core {

/// Sums term(0) + ... + term(count - 1) in eight lanes, each of which adds every eighth term. A
/// compiler makes vector instructions of the lanes without being allowed to reorder sums, so that
/// the result is the same on every machine; and rounding grows with count / 8 only.
template<typename Term>
double laneSum(std::size_t count, Term term)
{
    constexpr std::size_t kLanes = 8;
    std::array<double, kLanes> lanes{};
    const std::size_t whole = count - count % kLanes;
    for (std::size_t at = 0; at < whole; at += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += term(at + lane);
    }
    for (std::size_t at = whole; at < count; ++at)
        lanes[at - whole] += term(at);
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
        + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

} // namespace core
