#include "core/study/residual_correlation.h"
#include "tests/core/study/correlation_oracle.h"
#include "tests/core/study/made_up_returns.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

MeanCorrelation meansOf(const MadeUpReturns& returns)
{
    const auto members = returns.everybody();
    const PairEstimates estimates = returns.estimates();
    return meanResidualCorrelation(
               {.estimates = estimates, .returns = returns.pairs, .members = members})
        .value();
}

double correlationOf(const MadeUpReturns& returns)
{
    return meansOf(returns).window;
}

double oracleOf(const MadeUpReturns& returns, std::optional<std::size_t> slot = {})
{
    return static_cast<double>(oracle::meanCorrelation(StudyModel::Market, returns.pairs, slot));
}

/// The same share and market twice, the second time some sessions later.
MadeUpReturns twiceTheSame(std::ptrdiff_t later)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    const auto length = static_cast<std::ptrdiff_t>(returns.length());
    const auto market = returns.noise(static_cast<std::size_t>(length + later), 0.01);
    const auto share = returns.noise(static_cast<std::size_t>(length + later), 0.02);
    for (const std::ptrdiff_t first : {std::ptrdiff_t{0}, later})
        returns.add({share.begin() + first, share.begin() + first + length},
                    {market.begin() + first, market.begin() + first + length}, {},
                    static_cast<std::int32_t>(first));
    return returns;
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

TEST(MeanResidualCorrelation, OfWindowsThatOverlapInPartCountsInThatPart)
{
    // Residuals of the same share are the same on the same calendar day, so that their sums over
    // windows of 3 days correlate with the part of days that these share.
    const MadeUpReturns atOnce = twiceTheSame(0);
    const MadeUpReturns nextDay = twiceTheSame(1);
    const MadeUpReturns twoLater = twiceTheSame(2);

    EXPECT_NEAR(correlationOf(atOnce), 1.0, 1e-12);
    EXPECT_NEAR(correlationOf(nextDay), 2.0 / 3.0, 0.01);
    EXPECT_NEAR(correlationOf(twoLater), 1.0 / 3.0, 0.01);
    for (const MadeUpReturns* returns : {&atOnce, &nextDay, &twoLater})
        EXPECT_NEAR(correlationOf(*returns), oracleOf(*returns), 1e-12);
}

TEST(MeanResidualCorrelation, IsZeroBetweenEventsThatHaveNoDayInCommon)
{
    // Residuals of the estimation windows are the same, but returns of different days cannot move
    // together.
    EXPECT_EQ(correlationOf(twiceTheSame(3)), 0.0);
    EXPECT_EQ(correlationOf(twiceTheSame(10)), 0.0);
}

TEST(MeanResidualCorrelation, OfADayIsThatOfTheSameCalendarDay)
{
    for (std::size_t slot = 0; slot < 3; ++slot) {
        EXPECT_NEAR(meansOf(twiceTheSame(0)).perDay[slot], 1.0, 1e-12);
        EXPECT_EQ(meansOf(twiceTheSame(1)).perDay[slot], 0.0); // counted from day 0: other days
    }
}

TEST(MeanResidualCorrelation, OfADayIsOverThePairsThatHaveIt)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    returns.addShares(4, 0.8);
    returns.addShares(8, 0.8, 0.2);
    std::vector<bool> onlyFirst(83, false);
    onlyFirst[81] = onlyFirst[82] = true;
    returns.add(returns.noise(83, 0.02), returns.noise(83, 0.01), onlyFirst);

    for (std::size_t slot = 0; slot < 3; ++slot)
        EXPECT_NEAR(meansOf(returns).perDay[slot], oracleOf(returns, slot), 1e-12) << slot;
}

TEST(MeanResidualCorrelation, OfADayThatOnePairHasIsZero)
{
    MadeUpReturns returns({.estimation = 80, .event = 3});
    returns.addShares(1, 0.8);
    std::vector<bool> withoutLast(83, false);
    withoutLast.back() = true;
    returns.add(returns.noise(83, 0.02), returns.noise(83, 0.01), withoutLast);

    EXPECT_EQ(meansOf(returns).perDay.back(), 0.0);
    EXPECT_NE(meansOf(returns).perDay.front(), 0.0);
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
    EXPECT_FALSE(meanResidualCorrelation(single));

    returns.add(share, market);

    EXPECT_NEAR(correlationOf(returns), 1.0, 1e-12);
}

} // namespace
