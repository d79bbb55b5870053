#pragma once

#include <span>

namespace core {

/// The mean of values of several pairs, and how much these differ.
struct CrossMoments {
    double mean = 0.0;
    double deviation = 0.0; ///< standard, with n-1; 0 of one value, or where it is but rounding
};
/// REQUIRES: there is a value
CrossMoments crossMoments(std::span<const double> values);

} // namespace core
