#include "core/study/cross_moments.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

CrossMoments crossMoments(std::span<const double> values)
{
    constexpr double kRelativeRounding = 1e-12;
    const double count = static_cast<double>(values.size());
    CrossMoments moments{.mean = std::accumulate(values.begin(), values.end(), 0.0) / count};
    if (values.size() < 2)
        return moments;
    double squares = 0.0;
    double largest = 0.0;
    for (const double value : values) {
        squares += (value - moments.mean) * (value - moments.mean);
        largest = std::max(largest, std::abs(value));
    }
    const double deviation = std::sqrt(squares / (count - 1.0));
    if (deviation > kRelativeRounding * largest)
        moments.deviation = deviation;
    return moments;
}

} // namespace core
