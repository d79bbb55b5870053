#include "core/study/abnormal_returns.h"

#include "core/study/market_model.h"
#include "core/study/p_values.h"

#include <cmath>

namespace core {

namespace {

double square(double value)
{
    return value * value;
}

/// One pair's row of the matrices, and its sum.
void estimateDays(const StudyFit& fit, const WindowReturns& event, std::size_t pair,
                  PairEstimates& estimates)
{
    AbnormalSum sum;
    for (std::size_t index = 0; index < event.size(); ++index) {
        const std::size_t at = estimates.at(pair, event.slot(index));
        const double market = event.market.empty() ? 0.0 : event.market[index];
        const double abnormal = event.share[index] - expectedReturn(fit, market);
        const double error = forecastError(fit, market);
        estimates.abnormal[at] = abnormal;
        estimates.error[at] = error;
        estimates.present[at] = 1;
        sum.value += abnormal;
        sum.marketOffset += market - fit.marketMean;
        sum.dailyVariances += square(error);
    }
    sum.days = event.size();
    estimates.sums[pair] = sum;
    estimates.exactErrors[pair] = exactError(fit, sum);
}

void clear(PairEstimates& estimates, std::size_t pairs, const WindowSlots& slots)
{
    estimates.slots = slots;
    estimates.fits.assign(pairs, {});
    estimates.obstacles.assign(pairs, std::nullopt);
    estimates.abnormal.assign(pairs * slots.event, 0.0);
    estimates.error.assign(pairs * slots.event, 0.0);
    estimates.present.assign(pairs * slots.event, 0);
    estimates.sums.assign(pairs, {});
    estimates.exactErrors.assign(pairs, 0.0);
}

} // namespace

double forecastError(const StudyFit& fit, double market)
{
    double variance = 1.0;
    if (fit.parameters >= 1)
        variance += 1.0 / static_cast<double>(fit.estimationDays);
    if (fit.parameters >= 2)
        variance += square(market - fit.marketMean) / fit.marketSquares;
    return fit.sigma * std::sqrt(variance);
}

double exactError(const StudyFit& fit, const AbnormalSum& sum)
{
    const double days = static_cast<double>(sum.days);
    double variance = days;
    if (fit.parameters >= 1)
        variance += square(days) / static_cast<double>(fit.estimationDays);
    if (fit.parameters >= 2)
        variance += square(sum.marketOffset) / fit.marketSquares;
    return fit.sigma * std::sqrt(variance);
}

StudyCumulative cumulativeOf(const StudyFit& fit, const AbnormalSum& sum)
{
    const double rootDays = std::sqrt(static_cast<double>(sum.days));
    StudyCumulative cumulative{.value = sum.value,
                               .days = sum.days,
                               .naiveError = fit.naiveSigma * rootDays,
                               .plainError = fit.sigma * rootDays,
                               .dailyError = std::sqrt(sum.dailyVariances),
                               .exactError = exactError(fit, sum),
                               .dof = fit.dof()};
    cumulative.tNaive = cumulative.value / cumulative.naiveError;
    cumulative.tPlain = cumulative.value / cumulative.plainError;
    cumulative.tExact = cumulative.value / cumulative.exactError;
    cumulative.p = twoSidedStudent(cumulative.tExact, cumulative.dof);
    return cumulative;
}

void estimatePairs(StudyModel model, std::span<const PairReturns> pairs, const WindowSlots& slots,
                   PairEstimates& estimates)
{
    clear(estimates, pairs.size(), slots);
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        const auto fit = fitModel(model, pairs[pair].estimation);
        if (!fit) {
            estimates.obstacles[pair] = fit.error();
        } else if (pairs[pair].event.size() == 0) {
            estimates.obstacles[pair] = StudyObstacle::NoEventReturn;
        } else {
            estimates.fits[pair] = *fit;
            estimateDays(*fit, pairs[pair].event, pair, estimates);
        }
    }
}

} // namespace core
