#include "core/study/mean_ranks.h"
#include "core/study/p_values.h"
#include "core/study/rank_tests.h"
#include "core/study/ranks.h"

#include <cmath>

namespace core {

namespace {

/// Adds U of a pair's days, estimation days first.
void addRanks(const PairReturns& returns, std::size_t estimationSlots,
              std::span<const double> ranks, RankSums& sums)
{
    const double weight = 1.0 / (1.0 + static_cast<double>(ranks.size()));
    const std::size_t before = returns.estimation.size();
    for (std::size_t i = 0; i < before; ++i) {
        const std::size_t day = returns.estimation.slot(i);
        sums.sum[day] += ranks[i] * weight - 0.5;
        sums.pairs[day] += 1.0;
    }
    for (std::size_t i = before; i < ranks.size(); ++i) {
        const std::size_t day = estimationSlots + returns.event.slot(i - before);
        sums.sum[day] += ranks[i] * weight - 0.5;
        sums.pairs[day] += 1.0;
    }
}

RankSums rankedDays(const GroupSample& sample)
{
    const PairEstimates& estimates = sample.estimates;
    RankSums sums(estimates.slots.estimation + estimates.slots.event);
    Ranks ranks;
    std::vector<double> values;
    for (const std::size_t pair : sample.members) {
        const PairReturns& returns = sample.returns[pair];
        estimationResiduals(sample, pair, values);
        for (std::size_t i = 0; i < returns.event.size(); ++i)
            values.push_back(estimates.abnormal[estimates.at(pair, returns.event.slot(i))]);
        ranks.rank(values, estimates.fits[pair].sigma);
        addRanks(returns, estimates.slots.estimation, ranks.ranks(), sums);
    }
    return sums;
}

StudyStatistic normal(double value)
{
    return {.value = value, .p = twoSidedNormal(value)};
}

} // namespace

StudyTest corradoRankTest(const GroupSample& sample)
{
    const WindowSlots& slots = sample.estimates.slots;
    StudyTest test{.kind = StudyTestKind::CorradoRank};
    const RankSums sums = rankedDays(sample);
    const RankVariance variance = rankVariance(sums, sample.members.size());
    double sum = 0.0;
    double days = 0.0;
    for (std::size_t slot = 0; slot < slots.event; ++slot) {
        const std::size_t day = slots.estimation + slot;
        const auto mean = sums.mean(day);
        if (variance.deviation == 0.0) {
            test.perDay.push_back({.obstacle = StudyObstacle::NoRankVariance});
        } else if (sums.pairs[day] < 2.0) {
            test.perDay.push_back({.obstacle = StudyObstacle::FewPairs});
        } else {
            test.perDay.push_back(normal(*mean / variance.deviation));
        }
        sum += mean.value_or(0.0);
        days += mean ? 1.0 : 0.0;
    }
    test.window = variance.deviation == 0.0
        ? StudyStatistic{.obstacle = StudyObstacle::NoRankVariance}
        : normal(sum / (std::sqrt(days) * variance.deviation));
    return test;
}

} // namespace core
