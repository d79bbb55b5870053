#include "core/study/abnormal_returns.h"
#include "tests/core/study/made_up_returns.h"
#include "tests/core/study/study_oracle.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

void expectLikeOracle(StudyModel model, const PairReturns& pair, const PairEstimates& estimates,
                      std::size_t row)
{
    const oracle::Fit fit = oracle::fit(model, pair.estimation);
    oracle::Real sum = 0;
    oracle::Real offset = 0;
    std::size_t present = 0;
    for (std::size_t i = 0; i < pair.event.size(); ++i) {
        const std::size_t at = estimates.at(row, pair.event.slot(i));
        const oracle::Real abnormal = oracle::residual(fit, pair.event, i);
        const oracle::Real from = oracle::marketAt(pair.event, i) - fit.marketMean;
        EXPECT_TRUE(estimates.present[at]);
        EXPECT_NEAR(estimates.abnormal[at], static_cast<double>(abnormal), 1e-14);
        EXPECT_NEAR(estimates.error[at], static_cast<double>(oracle::exactError(fit, 1, from)),
                    1e-14);
        sum += abnormal;
        offset += from;
        ++present;
    }
    EXPECT_EQ(estimates.sums[row].days, present);
    EXPECT_NEAR(estimates.sums[row].value, static_cast<double>(sum), 1e-13);
    EXPECT_NEAR(
        estimates.exactErrors[row],
        static_cast<double>(oracle::exactError(fit, static_cast<oracle::Real>(present), offset)),
        1e-13);
}

TEST(EstimatePairs, GivesWhatTheDefinitionsGiveWithAndWithoutMissingDays)
{
    MadeUpReturns returns({.estimation = 120, .event = 11});
    returns.addShares(20, 0.5);
    returns.addShares(20, 0.5, 0.1);
    for (const StudyModel model :
         {StudyModel::Market, StudyModel::MarketAdjusted, StudyModel::MeanAdjusted}) {
        const PairEstimates estimates = returns.estimates(model);
        for (std::size_t pair = 0; pair < returns.pairs.size(); ++pair)
            expectLikeOracle(model, returns.pairs[pair], estimates, pair);
    }
}

TEST(EstimatePairs, UsesItsMemoryAgainWithoutATraceOfWhatWasThere)
{
    MadeUpReturns many({.estimation = 60, .event = 21});
    many.addShares(5, 0.5);
    many.add(std::vector<double>(81, 0.0), std::vector<double>(81, 0.0));
    MadeUpReturns few({.estimation = 50, .event = 5}, 2);
    few.addShares(3, 0.5, 0.3);
    PairEstimates used = many.estimates();

    estimatePairs(StudyModel::Market, few.pairs, few.slots, used);

    const PairEstimates fresh = few.estimates();
    EXPECT_EQ(used.abnormal, fresh.abnormal);
    EXPECT_EQ(used.error, fresh.error);
    EXPECT_EQ(used.present, fresh.present);
    EXPECT_EQ(used.fits, fresh.fits);
    EXPECT_EQ(used.obstacles, fresh.obstacles);
    EXPECT_EQ(used.exactErrors, fresh.exactErrors);
}

TEST(EstimatePairs, SaysWhichPairsHaveNoResult)
{
    MadeUpReturns returns({.estimation = 60, .event = 3});
    returns.addShares(1, 0.5);
    returns.add(std::vector<double>(63, 0.01), returns.noise(63, 0.01));
    std::vector<bool> withoutEvent(63, false);
    std::fill(withoutEvent.begin() + 60, withoutEvent.end(), true);
    returns.add(returns.noise(63, 0.02), returns.noise(63, 0.01), withoutEvent);

    const PairEstimates estimates = returns.estimates();

    EXPECT_EQ(estimates.obstacles[0], std::nullopt);
    EXPECT_EQ(estimates.obstacles[1], StudyObstacle::ConstantPrice);
    EXPECT_EQ(estimates.obstacles[2], StudyObstacle::NoEventReturn);
}

TEST(EstimatePairs, TakesTheVarianceFromTheEstimationWindowAlone) // mistake: event window too
{
    MadeUpReturns calm({.estimation = 60, .event = 3});
    calm.addShares(1, 0.5);
    MadeUpReturns crash({.estimation = 60, .event = 3});
    crash.addShares(1, 0.5, 0.0, -0.9);

    EXPECT_EQ(calm.estimates().fits, crash.estimates().fits);
    EXPECT_EQ(calm.estimates().error, crash.estimates().error);
}

TEST(EstimatePairs, TakesTheMarketOfThePairsOwnDaysNotOfTheWholeWindow) // mistake: full regressor
{
    MadeUpReturns returns({.estimation = 60, .event = 3});
    const std::vector<double> market = returns.noise(63, 0.01);
    const std::vector<double> share = returns.noise(63, 0.02);
    std::vector<bool> missing(63, false);
    std::fill(missing.begin(), missing.begin() + 20, true);
    returns.add(share, market, missing);

    const StudyFit fit = returns.estimates().fits.front();

    EXPECT_EQ(fit.estimationDays, 40u);
    EXPECT_NEAR(fit.marketMean,
                std::accumulate(market.begin() + 20, market.begin() + 60, 0.0) / 40.0, 1e-16);
}

TEST(EstimatePairs, TakesTheErrorsOfEachPairsOwnEstimationWindow) // mistake: full regressor
{
    // Both pairs view the same event days; the second has the last 20 estimation days alone.
    MadeUpReturns returns({.estimation = 60, .event = 3});
    returns.addShares(1, 0.5);
    PairReturns shorter = returns.pairs.front();
    shorter.estimation.share = shorter.estimation.share.last(20);
    shorter.estimation.market = shorter.estimation.market.last(20);
    shorter.estimation.days = shorter.estimation.days.last(20);
    returns.pairs.push_back(shorter);
    PairReturns earlier = shorter; // as many days, but others
    earlier.estimation.share = returns.pairs.front().estimation.share.first(20);
    earlier.estimation.market = returns.pairs.front().estimation.market.first(20);
    returns.pairs.push_back(earlier);

    const PairEstimates estimates = returns.estimates();

    for (std::size_t pair = 0; pair < 3; ++pair)
        expectLikeOracle(StudyModel::Market, returns.pairs[pair], estimates, pair);
}

TEST(ExactError, IsNotTheRootOfTheDailyVariances) // mistake: summing daily variances
{
    // Without a market: s^2 (n + n^2/L), against n s^2 (1 + 1/L).
    const StudyFit fit{.sigma = 0.02, .naiveSigma = 0.02, .estimationDays = 100, .parameters = 1};
    const double daily = forecastError(fit, 0.0);
    const AbnormalSum sum{.value = 0.1, .dailyVariances = 10.0 * daily * daily, .days = 10};

    const StudyCumulative car = cumulativeOf(fit, sum);

    EXPECT_NEAR(car.dailyError, 0.02 * std::sqrt(10.0 + 0.1), 1e-15);
    EXPECT_NEAR(car.exactError, 0.02 * std::sqrt(10.0 + 1.0), 1e-15);
    EXPECT_NEAR(car.tExact, 0.1 / car.exactError, 1e-12);
    EXPECT_EQ(car.dof, 99.0);
}

TEST(ExactError, IsThatOfTheDayForOneDay)
{
    const StudyFit fit{.beta = 1.2,
                       .sigma = 0.02,
                       .estimationDays = 100,
                       .parameters = 2,
                       .marketMean = 0.001,
                       .marketSquares = 0.01};

    EXPECT_NEAR(exactError(fit, {.marketOffset = 0.03 - 0.001, .days = 1}),
                forecastError(fit, 0.03), 1e-16);
}

TEST(PairEstimates, DividesBySigmaNotByItsRoot) // mistake: dividing by sqrt(sigma)
{
    // In per cent instead of fractions, every standardised value stays the same.
    MadeUpReturns fractions({.estimation = 60, .event = 3});
    fractions.addShares(4, 0.5);
    MadeUpReturns perCent({.estimation = 60, .event = 3});
    for (const PairReturns& pair : fractions.pairs) {
        std::vector<double> share;
        std::vector<double> market;
        for (const WindowReturns& window : {pair.estimation, pair.event}) {
            for (std::size_t i = 0; i < window.size(); ++i) {
                share.push_back(100.0 * window.share[i]);
                market.push_back(100.0 * window.market[i]);
            }
        }
        perCent.add(share, market);
    }
    const PairEstimates a = fractions.estimates();
    const PairEstimates b = perCent.estimates();

    for (std::size_t pair = 0; pair < 4; ++pair) {
        EXPECT_NEAR(a.standardised(pair, 1), b.standardised(pair, 1), 1e-11);
        EXPECT_NEAR(a.standardisedSum(pair), b.standardisedSum(pair), 1e-11);
    }
}

} // namespace
