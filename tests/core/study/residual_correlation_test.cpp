#include "core/study/residual_correlation.h"
#include "tests/core/study/correlation_oracle.h"
#include "tests/core/study/made_up_returns.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

double correlationOf(const MadeUpReturns& returns)
{
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();
    return meanResidualCorrelation(
               {.estimates = estimates, .returns = returns.pairs, .members = members})
        .value();
}

double oracleOf(const MadeUpReturns& returns)
{
    return static_cast<double>(oracle::meanCorrelation(StudyModel::Market, returns.pairs));
}

TEST(MeanResidualCorrelation, IsTheMeanOverEachTwoPairs)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    returns.addShares(15, 0.8);

    EXPECT_NEAR(correlationOf(returns), oracleOf(returns), 1e-12);
    EXPECT_GT(correlationOf(returns), 0.2);
}

TEST(MeanResidualCorrelation, IsTakenOverTheCalendarDaysThatBothPairsHave)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    returns.addShares(5, 0.8);
    returns.addShares(10, 0.8, 0.2);

    EXPECT_NEAR(correlationOf(returns), oracleOf(returns), 1e-12);
}

TEST(MeanResidualCorrelation, AlignsByCalendarDayNotByPosition)
{
    // Two shares with the same residuals, one of which lacks the first days: by position nothing
    // would be left of their correlation.
    MadeUpReturns returns({.estimation = 80, .event = 3});
    const std::vector<double> market = returns.noise(83, 0.01);
    const std::vector<double> share = returns.noise(83, 0.02);
    std::vector<bool> missing(83, false);
    missing[0] = missing[1] = missing[2] = true;
    returns.add(share, market);
    returns.add(share, market, missing);

    EXPECT_GT(correlationOf(returns), 0.99);
}

TEST(MeanResidualCorrelation, AlignsEventsOfNeighbouringDaysByTheCalendar)
{
    // The second event is one session later: the same calendar days are other slots.
    MadeUpReturns returns({.estimation = 80, .event = 3});
    const std::vector<double> market = returns.noise(84, 0.01);
    const std::vector<double> share = returns.noise(84, 0.02);
    returns.add({share.begin(), share.end() - 1}, {market.begin(), market.end() - 1}, {}, 0);
    returns.add({share.begin() + 1, share.end()}, {market.begin() + 1, market.end()}, {}, 1);

    EXPECT_GT(correlationOf(returns), 0.99);
    EXPECT_NEAR(correlationOf(returns), oracleOf(returns), 1e-12);
}

TEST(MeanResidualCorrelation, IsZeroBetweenEventsThatHaveNoDayInCommon)
{
    // The same share twice, ten sessions apart: residuals of the estimation windows are the same,
    // but returns of different days cannot move together.
    MadeUpReturns returns({.estimation = 80, .event = 3});
    const std::vector<double> market = returns.noise(93, 0.01);
    const std::vector<double> share = returns.noise(93, 0.02);
    returns.add({share.begin(), share.begin() + 83}, {market.begin(), market.begin() + 83}, {}, 0);
    returns.add({share.begin() + 10, share.end()}, {market.begin() + 10, market.end()}, {}, 10);

    EXPECT_EQ(correlationOf(returns), 0.0);
}

TEST(MeanResidualCorrelation, IsACorrelationNotAProductOfResiduals) // mistake: raw dot products
{
    // A wilder share correlates as much as a calm one; a mean of products would be led by it.
    MadeUpReturns calm({.estimation = 80, .event = 3});
    calm.addShares(4, 0.8);
    MadeUpReturns wild({.estimation = 80, .event = 3});
    for (std::size_t i = 0; i < calm.pairs.size(); ++i) {
        std::vector<double> share;
        std::vector<double> market;
        for (const WindowReturns& window : {calm.pairs[i].estimation, calm.pairs[i].event}) {
            for (std::size_t k = 0; k < window.size(); ++k) {
                share.push_back((i == 0 ? 100.0 : 1.0) * window.share[k]);
                market.push_back(window.market[k]);
            }
        }
        wild.add(share, market);
    }

    EXPECT_NEAR(correlationOf(wild), correlationOf(calm), 1e-12);
}

TEST(MeanResidualCorrelation, IsOneOfTheSameShareTwiceAndNoneOfOneShare)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    const std::vector<double> market = returns.noise(83, 0.01);
    const std::vector<double> share = returns.noise(83, 0.02);
    returns.add(share, market);
    const auto one = returns.everybody();
    const PairEstimates ofOne = returns.estimates();
    const GroupSample single{.estimates = ofOne, .returns = returns.pairs, .members = one};
    EXPECT_EQ(meanResidualCorrelation(single), std::nullopt);

    returns.add(share, market);

    EXPECT_NEAR(correlationOf(returns), 1.0, 1e-12);
}

} // namespace
