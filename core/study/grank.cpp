#include "core/study/mean_ranks.h"
#include "core/study/p_values.h"
#include "core/study/rank_tests.h"
#include "core/study/ranks.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The standard deviation of values; 0 where it is none but rounding, or of one value.
double deviationOf(std::span<const double> values)
{
    double mean = 0.0;
    double largest = 0.0;
    for (const double value : values) {
        mean += value / static_cast<double>(values.size());
        largest = std::max(largest, std::abs(value));
    }
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double degrees = std::max(1.0, static_cast<double>(values.size()) - 1.0);
    const double deviation = std::sqrt(squares / degrees);
    return deviation > 1e-12 * largest ? deviation : 0.0;
}

/// What is ranked as one more day: the SAR of one day, or the SCAR of the window (slot == days).
std::optional<double> appendedValue(const PairEstimates& estimates, std::size_t pair,
                                    std::size_t slot)
{
    if (slot == estimates.slots.event)
        return estimates.standardisedSum(pair);
    if (!estimates.present[estimates.at(pair, slot)])
        return std::nullopt;
    return estimates.standardised(pair, slot);
}

/// One test: a value appended to the estimation days of each pair.
struct Appended {
    double deviation = 0.0; ///< of the values across pairs
    std::size_t pairs = 0;
    RankSums sums{0}; ///< estimation days, then the appended one

    Appended(const GroupSample& sample, std::size_t slot)
        : sums(sample.estimates.slots.estimation + 1)
    {
        std::vector<double> values;
        for (const std::size_t pair : sample.members) {
            if (const auto value = appendedValue(sample.estimates, pair, slot))
                values.push_back(*value);
        }
        pairs = values.size();
        deviation = deviationOf(values);
    }
};

/// The estimation days of one pair with their ranks among themselves.
struct RankedPair {
    std::vector<double> standardised{}; ///< SAR
    std::vector<double> residuals{};    ///< only used inside
    Ranks ranks{};

    void rank(const GroupSample& sample, std::size_t pair)
    {
        estimationResiduals(sample, pair, residuals);
        const StudyFit& fit = sample.estimates.fits[pair];
        const std::span market = sample.returns[pair].estimation.market;
        standardised.resize(residuals.size());
        for (std::size_t i = 0; i < residuals.size(); ++i)
            standardised[i] = residuals[i] / forecastError(fit, market.empty() ? 0.0 : market[i]);
        ranks.rank(standardised, 1.0);
    }
};

/// Adds U of a pair's days once `value` is ranked among them: it moves those above it up by one,
/// and shares its rank with those that equal it.
void append(const RankedPair& pair, const WindowReturns& estimation, double value, RankSums& sums)
{
    const std::span ranks = pair.ranks.ranks();
    const std::span sorted = pair.ranks.sorted();
    const double weight = 1.0 / (2.0 + static_cast<double>(ranks.size()));
    const std::span<const double> standardised = pair.standardised;
    const auto u = [&](std::size_t i) {
        const double above = standardised[i] > value ? 0.5 : 0.0;
        const double notBelow = standardised[i] >= value ? 0.5 : 0.0;
        return (ranks[i] + (above + notBelow)) * weight - 0.5;
    };
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const std::size_t day = estimation.slots.empty() ? i : estimation.slot(i);
        sums.sum[day] += u(i);
        sums.pairs[day] += 1.0;
    }
    const auto equal = std::ranges::equal_range(sorted, value);
    const auto below = static_cast<double>(equal.begin() - sorted.begin());
    const auto ties = static_cast<double>(equal.size());
    sums.sum.back() += (below + ties / 2.0 + 1.0) * weight - 0.5;
    sums.pairs.back() += 1.0;
}

StudyStatistic statisticOf(const Appended& appended)
{
    if (appended.pairs < 2)
        return {.obstacle = StudyObstacle::FewPairs};
    if (appended.deviation == 0.0)
        return {.obstacle = StudyObstacle::NoCrossVariance};
    const RankVariance variance = rankVariance(appended.sums, appended.pairs);
    if (variance.deviation == 0.0)
        return {.obstacle = StudyObstacle::NoRankVariance};
    const double z = *appended.sums.mean(appended.sums.sum.size() - 1) / variance.deviation;
    const double degrees = static_cast<double>(variance.days) - 2.0;
    const double rest = degrees + 1.0 - z * z;
    if (degrees <= 0.0 || rest <= 0.0)
        return {.obstacle = StudyObstacle::NoRankVariance};
    const double t = z * std::sqrt(degrees / rest);
    return {.value = t, .p = twoSidedStudent(t, degrees), .dof = degrees};
}

} // namespace

StudyTest grankTest(const GroupSample& sample)
{
    const std::size_t days = sample.estimates.slots.event;
    std::vector<Appended> tests;
    for (std::size_t slot = 0; slot <= days; ++slot)
        tests.emplace_back(sample, slot);

    RankedPair ranked;
    for (const std::size_t pair : sample.members) {
        ranked.rank(sample, pair);
        for (std::size_t slot = 0; slot <= days; ++slot) {
            const auto value = appendedValue(sample.estimates, pair, slot);
            if (value && tests[slot].deviation > 0.0)
                append(ranked, sample.returns[pair].estimation, *value / tests[slot].deviation,
                       tests[slot].sums);
        }
    }
    StudyTest test{.kind = StudyTestKind::GrankT};
    for (std::size_t slot = 0; slot < days; ++slot)
        test.perDay.push_back(statisticOf(tests[slot]));
    test.window = statisticOf(tests[days]);
    return test;
}

} // namespace core
