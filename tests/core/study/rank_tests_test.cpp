#include "core/study/rank_tests.h"
#include "core/study/ranks.h"
#include "tests/core/study/made_up_returns.h"
#include "tests/core/study/rank_oracle.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace core;
using namespace tests;
using oracle::Real;

namespace {

std::vector<Real> residualsOf(const GroupSample& sample, std::size_t pair)
{
    const WindowReturns& returns = sample.returns[pair].estimation;
    const oracle::Fit fit = oracle::fit(StudyModel::Market, returns);
    std::vector<Real> residuals;
    for (std::size_t i = 0; i < returns.size(); ++i)
        residuals.push_back(oracle::residual(fit, returns, i));
    return residuals;
}

/// Corrado's statistic of each day and of the window, by the definitions.
std::vector<Real> corradoOf(const GroupSample& sample)
{
    const WindowSlots& slots = sample.estimates.slots;
    oracle::MeanRanks ranks;
    for (const std::size_t pair : sample.members) {
        const PairReturns& returns = sample.returns[pair];
        const oracle::Fit fit = oracle::fit(StudyModel::Market, returns.estimation);
        std::vector<Real> values = residualsOf(sample, pair);
        std::vector<std::size_t> days;
        for (std::size_t i = 0; i < values.size(); ++i)
            days.push_back(returns.estimation.slot(i));
        for (std::size_t i = 0; i < returns.event.size(); ++i) {
            values.push_back(oracle::residual(fit, returns.event, i));
            days.push_back(slots.estimation + returns.event.slot(i));
        }
        const auto among = static_cast<Real>(values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            ranks.add(days[i], oracle::rankOf(values, i) / (1 + among) - 0.5L);
    }
    const Real deviation = ranks.deviation(sample.members.size());
    std::vector<Real> statistics;
    Real sum = 0;
    for (std::size_t slot = 0; slot < slots.event; ++slot) {
        sum += ranks.mean(slots.estimation + slot);
        statistics.push_back(ranks.mean(slots.estimation + slot) / deviation);
    }
    statistics.push_back(sum / std::sqrt(static_cast<Real>(slots.event)) / deviation);
    return statistics;
}

/// GRANK-T of values (one a member; none where the day is missing), by the definitions.
Real grankOf(const GroupSample& sample, const std::vector<std::optional<Real>>& appended)
{
    std::vector<Real> present;
    for (const auto& value : appended) {
        if (value)
            present.push_back(*value);
    }
    const Real deviation = oracle::deviationOf(present);
    const std::size_t last = sample.estimates.slots.estimation;
    oracle::MeanRanks ranks;
    for (std::size_t index = 0; index < appended.size(); ++index) {
        if (!appended[index])
            continue;
        const std::size_t pair = sample.members[index];
        const WindowReturns& returns = sample.returns[pair].estimation;
        const oracle::Fit fit = oracle::fit(StudyModel::Market, returns);
        std::vector<Real> values = residualsOf(sample, pair);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] /= oracle::exactError(fit, 1, oracle::marketAt(returns, i) - fit.marketMean);
        values.push_back(*appended[index] / deviation);
        const auto days = static_cast<Real>(values.size()); // T
        for (std::size_t i = 0; i < values.size(); ++i)
            ranks.add(i + 1 == values.size() ? last : returns.slot(i),
                      oracle::rankOf(values, i) / (days + 1) - 0.5L);
    }
    const Real z = ranks.mean(last) / ranks.deviation(present.size());
    const auto days = static_cast<Real>(ranks.counts.size());
    return z * std::sqrt((days - 2) / (days - 1 - z * z));
}

std::vector<std::optional<Real>> standardisedOf(const GroupSample& sample, std::size_t slot)
{
    std::vector<std::optional<Real>> values;
    for (const std::size_t pair : sample.members)
        values.push_back(sample.estimates.present[sample.estimates.at(pair, slot)]
                             ? std::optional<Real>(sample.estimates.standardised(pair, slot))
                             : std::nullopt);
    return values;
}

void expectLikeOracles(const GroupSample& sample)
{
    const RankTests tests = rankTests(sample);
    const std::vector<Real> corrado = corradoOf(sample);
    const std::size_t days = sample.estimates.slots.event;
    std::vector<std::optional<Real>> sums;
    for (const std::size_t pair : sample.members)
        sums.emplace_back(sample.estimates.standardisedSum(pair));

    ASSERT_EQ(tests.corrado.perDay.size(), days);
    for (std::size_t slot = 0; slot < days; ++slot) {
        EXPECT_NEAR(*tests.corrado.perDay[slot].value, static_cast<double>(corrado[slot]), 1e-9);
        EXPECT_NEAR(*tests.grank.perDay[slot].value,
                    static_cast<double>(grankOf(sample, standardisedOf(sample, slot))), 1e-9);
    }
    EXPECT_NEAR(*tests.corrado.window.value, static_cast<double>(corrado[days]), 1e-9);
    EXPECT_NEAR(*tests.grank.window.value, static_cast<double>(grankOf(sample, sums)), 1e-9);
}

TEST(Ranks, AreThoseOfTheDefinitionWhateverTheScaleAndHoweverManyAreEqual)
{
    MadeUpReturns returns({.estimation = 1, .event = 1});
    for (const double coarse : {0.0, 0.5, 100.0}) {
        std::vector<double> values = returns.noise(300, 1.0);
        for (double& value : values)
            value = coarse > 0.0 ? std::round(value / coarse) * coarse : value;
        const std::vector<Real> exact(values.begin(), values.end());
        for (const double scale : {1.0, 1e-6, 1e6}) {
            Ranks ranks;
            ranks.rank(values, scale);
            for (std::size_t i = 0; i < values.size(); ++i)
                ASSERT_EQ(ranks.doubled()[i], static_cast<int>(2 * oracle::rankOf(exact, i)));
            EXPECT_TRUE(std::ranges::is_sorted(ranks.sorted()));
        }
    }
}

TEST(Ranks, OfTheFirstValuesInTheOrderOfOthersAreTheSameAsByThemselves)
{
    MadeUpReturns returns({.estimation = 1, .event = 1});
    const std::vector<double> all = returns.noise(271, 1.0);
    std::vector<double> first(all.begin(), all.begin() + 250);
    for (double& value : first)
        value *= 1.0 + 0.02 * returns.normal(returns.random);
    Ranks ranks;
    ranks.rank(all, 1.0);
    Ranks alone;
    alone.rank(first, 1.0);

    Ranks like;
    like.rankLike(ranks, first);

    EXPECT_TRUE(std::ranges::equal(like.doubled(), alone.doubled()));
}

TEST(RankTests, AreThoseOfTheDefinitions)
{
    MadeUpReturns returns({.estimation = 60, .event = 5});
    returns.addShares(12, 0.7, 0.0, 0.01);
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();

    expectLikeOracles({.estimates = estimates, .returns = returns.pairs, .members = members});
}

TEST(RankTests, AreThoseOfTheDefinitionsWhereDaysAreMissing)
{
    MadeUpReturns returns({.estimation = 60, .event = 5});
    returns.addShares(6, 0.7, 0.0, 0.01);
    returns.addShares(6, 0.7, 0.2, 0.01);
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();

    expectLikeOracles({.estimates = estimates, .returns = returns.pairs, .members = members});
}

TEST(RankTests, AreThoseOfTheDefinitionsForMoreThanAThousandPairs)
{
    MadeUpReturns returns({.estimation = 13, .event = 2});
    returns.addShares(1900, 0.3, 0.0, 0.002);
    returns.addShares(150, 0.3, 0.1, 0.002);
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();

    expectLikeOracles({.estimates = estimates, .returns = returns.pairs, .members = members});
}

TEST(RankTests, DoNotDependOnTheOrderOfThePairs)
{
    MadeUpReturns returns({.estimation = 60, .event = 5});
    returns.addShares(12, 0.7, 0.0, 0.01);
    auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();
    const GroupSample sample{.estimates = estimates, .returns = returns.pairs, .members = members};
    const RankTests before = rankTests(sample);

    std::ranges::reverse(members);

    EXPECT_EQ(rankTests(sample).corrado, before.corrado);
    EXPECT_NEAR(*rankTests(sample).grank.window.value, *before.grank.window.value, 1e-12);
}

TEST(RankTests, SayWhyThereIsNoneOfPairsThatDoNotDiffer)
{
    MadeUpReturns returns({.estimation = 60, .event = 2});
    const std::vector<double> market = returns.noise(62, 0.01);
    const std::vector<double> share = returns.noise(62, 0.02);
    returns.add(share, market);
    returns.add(share, market);
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();

    const RankTests tests =
        rankTests({.estimates = estimates, .returns = returns.pairs, .members = members});

    EXPECT_EQ(tests.grank.window.obstacle, StudyObstacle::NoCrossVariance);
    EXPECT_TRUE(tests.corrado.window.value);
}

TEST(RankTests, SayWhyThereIsNoneOfADayThatOnePairHas)
{
    MadeUpReturns returns({.estimation = 60, .event = 2});
    returns.addShares(1, 0.7);
    std::vector<bool> missing(62, false);
    missing.back() = true;
    returns.add(returns.noise(62, 0.02), returns.noise(62, 0.01), missing);
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();

    const RankTests tests =
        rankTests({.estimates = estimates, .returns = returns.pairs, .members = members});

    EXPECT_EQ(tests.grank.perDay.back().obstacle, StudyObstacle::FewPairs);
    EXPECT_EQ(tests.corrado.perDay.back().obstacle, StudyObstacle::FewPairs);
    EXPECT_TRUE(tests.grank.perDay.front().value);
}

} // namespace
