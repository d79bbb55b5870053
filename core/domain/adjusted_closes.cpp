#include "core/domain/adjusted_closes.h"

#include <cassert>
#include <cmath>

namespace core {

namespace {

/// Far below any dividend, and above what single precision, in which many providers compute,
/// leaves of a factor that stays the same.
constexpr double kSteps = 1e6;

} // namespace

AdjustedCloses adjustedClosesOf(const PriceSeries& bars, std::span<const double> adjusted)
{
    assert(adjusted.empty() || adjusted.size() == bars.size());
    AdjustedCloses closes;
    for (std::size_t bar = 0; bar < adjusted.size(); ++bar) {
        if (!(adjusted[bar] > 0.0) || !(bars.close[bar] > 0.0))
            continue;
        const double factor = std::log(adjusted[bar] / bars.close[bar]);
        if (!std::isfinite(factor))
            continue;
        closes.times.push_back(bars.times[bar]);
        closes.logFactors.push_back(std::round(factor * kSteps) / kSteps + 0.0); // no negative zero
    }
    return closes;
}

} // namespace core
