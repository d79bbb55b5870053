#include "core/study/mean_ranks.h"

#include <cmath>

namespace core {

namespace {

/// U are multiples of about 1 / days; below this they are sums that should be zero.
constexpr double kRankRounding = 1e-12;

} // namespace

RankVariance rankVariance(const RankSums& sums, std::size_t pairs)
{
    RankVariance variance;
    double squares = 0.0;
    for (std::size_t day = 0; day < sums.sum.size(); ++day) {
        const auto mean = sums.mean(day);
        if (!mean)
            continue;
        squares += sums.pairs[day] / static_cast<double>(pairs) * *mean * *mean;
        ++variance.days;
    }
    if (variance.days > 0)
        variance.deviation = std::sqrt(squares / static_cast<double>(variance.days));
    if (variance.deviation < kRankRounding)
        variance.deviation = 0.0;
    return variance;
}

} // namespace core
