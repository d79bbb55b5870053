#include "core/study/group_sample.h"

namespace core {

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
    std::vector<double> residuals;
    std::size_t positive = 0;
    std::size_t all = 0;
    for (const std::size_t pair : sample.members) {
        estimationResiduals(sample, pair, residuals);
        for (const double residual : residuals)
            positive += residual > 0.0 ? 1 : 0;
        all += residuals.size();
    }
    return static_cast<double>(positive) / static_cast<double>(all);
}

} // namespace core
