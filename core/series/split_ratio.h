#pragma once

#include <optional>
#include <string>

namespace core {

/// A split as companies make them: `shares` new ones for `old` old ones.
struct SplitRatio {
    int shares = 1;
    int old = 1;

    /// What it does to the logarithm of the price.
    double logMove() const;
    std::string text() const; ///< "3:2"

    bool operator==(const SplitRatio&) const = default;
};

/// The split whose effect on the price is nearest to `logMove`, if it is within `tolerance` of it:
/// from 2:1 to 100:1, 3:2, 5:2, and in reverse from 1:2 to 1:100. Smaller ones (5:4, 4:3) are too near to
/// what prices do by themselves to be told from the price alone.
std::optional<SplitRatio> nearestSplit(double logMove, double tolerance);

} // namespace core
