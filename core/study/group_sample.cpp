#include "core/study/group_sample.h"

#include "core/study/market_model.h"

namespace core {

void estimationResiduals(const GroupSample& sample, std::size_t pair,
                         std::vector<double>& residuals)
{
    const StudyFit& fit = sample.estimates.fits[pair];
    const WindowReturns& returns = sample.returns[pair].estimation;
    residuals.resize(returns.size());
    if (returns.market.empty()) {
        for (std::size_t i = 0; i < returns.size(); ++i)
            residuals[i] = returns.share[i] - fit.alpha;
        return;
    }
    for (std::size_t i = 0; i < returns.size(); ++i)
        residuals[i] = returns.share[i] - expectedReturn(fit, returns.market[i]);
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
