#include "core/study/abnormal_returns.h"

#include "core/base/parallel.h"
#include "core/study/market_model.h"
#include "core/study/p_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace core {

namespace {

double square(double value)
{
    return value * value;
}

bool isSameView(std::span<const double> a, std::span<const double> b)
{
    return a.data() == b.data() && a.size() == b.size();
}

/// What the errors of an event window are made of besides s. It is of the market and the lengths
/// alone, and kept for pairs that view the same returns of the market.
class ForecastFactors {
public:
    void look(const StudyFit& fit, const PairReturns& returns)
    {
        if (fit.estimationDays == m_estimationDays && returns.event.size() == m_factors.size()
            && isSameView(returns.estimation.market, m_estimation)
            && isSameView(returns.event.market, m_event))
            return;
        m_estimationDays = fit.estimationDays;
        m_estimation = returns.estimation.market;
        m_event = returns.event.market;
        m_factors.resize(returns.event.size());
        m_offset = 0.0;
        m_squares = 0.0;
        StudyFit unit = fit;
        unit.sigma = 1.0;
        for (std::size_t i = 0; i < m_factors.size(); ++i) {
            const double market = m_event.empty() ? 0.0 : m_event[i];
            m_factors[i] = forecastError(unit, market);
            m_offset += market - fit.marketMean;
            m_squares += square(m_factors[i]);
        }
        m_exact = exactError(unit, {.marketOffset = m_offset, .days = m_factors.size()});
    }

    std::span<const double> ofDays() const { return m_factors; }
    double squares() const { return m_squares; }
    double offset() const { return m_offset; } ///< sum of x - xm
    double exact() const { return m_exact; }

private:
    std::size_t m_estimationDays = 0;
    std::span<const double> m_estimation{};
    std::span<const double> m_event{};
    std::vector<double> m_factors{};
    double m_offset = 0.0;
    double m_squares = 0.0;
    double m_exact = 0.0;
};

/// One pair's row of the matrices, and its sum.
void estimateDays(const StudyFit& fit, const WindowReturns& event, const ForecastFactors& factors,
                  std::size_t pair, PairEstimates& estimates)
{
    const std::size_t row = estimates.at(pair, 0);
    double* const abnormal = estimates.abnormal.data() + row;
    double* const error = estimates.error.data() + row;
    unsigned char* const present = estimates.present.data() + row;
    const std::span factor = factors.ofDays();
    double sum = 0.0;
    for (std::size_t i = 0; i < event.size(); ++i) {
        const std::size_t slot = event.slot(i);
        const double market = event.market.empty() ? 0.0 : event.market[i];
        abnormal[slot] = event.share[i] - expectedReturn(fit, market);
        error[slot] = fit.sigma * factor[i];
        present[slot] = 1;
        sum += abnormal[slot];
    }
    estimates.sums[pair] = {.value = sum,
                            .marketOffset = factors.offset(),
                            .dailyVariances = square(fit.sigma) * factors.squares(),
                            .days = event.size()};
    estimates.exactErrors[pair] = fit.sigma * factors.exact();
}

void resize(PairEstimates& estimates, std::size_t pairs, const WindowSlots& slots)
{
    estimates.slots = slots;
    estimates.fits.resize(pairs);
    estimates.obstacles.resize(pairs);
    estimates.abnormal.resize(pairs * slots.event);
    estimates.error.resize(pairs * slots.event);
    estimates.present.resize(pairs * slots.event);
    estimates.sums.resize(pairs);
    estimates.exactErrors.resize(pairs);
}

void clearDays(PairEstimates& estimates, std::size_t pair)
{
    const auto row = static_cast<std::ptrdiff_t>(estimates.at(pair, 0));
    const std::size_t slots = estimates.slots.event;
    std::fill_n(estimates.abnormal.begin() + row, slots, 0.0);
    std::fill_n(estimates.error.begin() + row, slots, 0.0);
    std::fill_n(estimates.present.begin() + row, slots, 0);
}

void clear(PairEstimates& estimates, std::size_t pair, StudyObstacle obstacle)
{
    clearDays(estimates, pair);
    estimates.fits[pair] = {};
    estimates.sums[pair] = {};
    estimates.exactErrors[pair] = 0.0;
    estimates.obstacles[pair] = obstacle;
}

/// The pairs from `first` on, `count` of them. Parts have no memory in common.
void estimatePart(StudyModel model, std::span<const PairReturns> pairs, std::size_t first,
                  std::size_t count, PairEstimates& estimates)
{
    ModelFitter fitter(model);
    ForecastFactors factors;
    for (std::size_t pair = first; pair < first + count; ++pair) {
        if (pair + kFetchAhead < first + count) {
            fetchSoon(pairs[pair + kFetchAhead].estimation.share);
            fetchSoon(pairs[pair + kFetchAhead].event.share);
        }
        const auto fit = fitter.fit(pairs[pair].estimation);
        const WindowReturns& event = pairs[pair].event;
        if (!fit) {
            clear(estimates, pair, fit.error());
        } else if (event.size() == 0) {
            clear(estimates, pair, StudyObstacle::NoEventReturn);
        } else {
            if (event.size() != estimates.slots.event)
                clearDays(estimates, pair);
            estimates.fits[pair] = *fit;
            estimates.obstacles[pair].reset();
            factors.look(*fit, pairs[pair]);
            estimateDays(*fit, event, factors, pair, estimates);
        }
    }
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
    constexpr std::size_t kPartPairs = 500; // fewer are done before another thread begins
    resize(estimates, pairs.size(), slots);
    forEachPart(partsOf(pairs.size(), kPartPairs), [&](std::size_t part) {
        estimatePart(model, pairs, part * kPartPairs, partOf(pairs, part, kPartPairs).size(),
                     estimates);
    });
}

} // namespace core
