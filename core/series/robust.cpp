#include "core/series/robust.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace core {

namespace {

double quantile(std::span<double> values, std::size_t index)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

double median(std::span<double> values)
{
    return values.empty() ? 0.0 : quantile(values, values.size() / 2);
}

double robustScale(std::span<double> values)
{
    if (values.empty())
        return 0.0;
    for (double& value : values)
        value = std::abs(value);
    constexpr double kOfMedian = 1.4826;     // 1 / the 75th percentile of the normal distribution
    constexpr double kOfPercentile = 0.7803; // 1 / its 90th: two-sided 80 per cent
    const double middle = median(values);
    const double high = quantile(values, values.size() * 4 / 5);
    return std::max(kOfMedian * middle, kOfPercentile * high);
}

} // namespace core
