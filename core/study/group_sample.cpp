#include "core/study/group_sample.h"

#include "core/base/parallel.h"

namespace core {

namespace {

struct SignCount {
    std::size_t positive = 0;
    std::size_t all = 0;
};

SignCount signsOf(const GroupSample& sample, std::span<const std::size_t> members)
{
    SignCount count;
    std::vector<double> residuals;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i + kFetchAhead < members.size())
            fetchSoon(sample.returns[members[i + kFetchAhead]].estimation.share);
        estimationResiduals(sample, members[i], residuals);
        for (const double residual : residuals)
            count.positive += residual > 0.0 ? 1 : 0;
        count.all += residuals.size();
    }
    return count;
}

} // namespace

void estimationResiduals(const GroupSample& sample, std::size_t pair,
                         std::vector<double>& residuals)
{
    const StudyFit& fit = sample.estimates.fits[pair];
    const WindowReturns& returns = sample.returns[pair].estimation;
    const std::size_t days = returns.size();
    residuals.resize(days);
    double* const to = residuals.data(); // plain pointers, for the compiler to see the loop
    const double* const share = returns.share.data();
    const double* const market = returns.market.data();
    const double alpha = fit.alpha;
    const double beta = fit.beta;
    if (returns.market.empty()) {
        for (std::size_t i = 0; i < days; ++i)
            to[i] = share[i] - alpha;
        return;
    }
    for (std::size_t i = 0; i < days; ++i)
        to[i] = share[i] - (alpha + beta * market[i]);
}

double positiveShare(const GroupSample& sample)
{
    constexpr std::size_t kPartPairs = 500; // fewer are counted before another thread begins
    std::vector<SignCount> counts(partsOf(sample.members.size(), kPartPairs));
    forEachPart(counts.size(), [&](std::size_t part) {
        counts[part] = signsOf(sample, partOf(sample.members, part, kPartPairs));
    });
    SignCount sum;
    for (const SignCount& count : counts) {
        sum.positive += count.positive;
        sum.all += count.all;
    }
    return static_cast<double>(sum.positive) / static_cast<double>(sum.all);
}

} // namespace core
