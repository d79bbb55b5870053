#include "core/claims/claim_interval.h"

#include "tests/core/claims/claim_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using tests::level;
using tests::marketValue;
using tests::percent;

namespace {

Claim hedged(Claim claim, Hedge hedge)
{
    claim.hedge = hedge;
    return claim;
}

/// Within a billionth: the ends are sums of decimal fractions.
void expectEnds(const ClaimInterval& interval, double low, double high)
{
    ASSERT_TRUE(interval.low && interval.high);
    EXPECT_NEAR(*interval.low, low, 1e-9 * std::abs(low) + 1e-12);
    EXPECT_NEAR(*interval.high, high, 1e-9 * std::abs(high) + 1e-12);
}

// Expected ends are the table of the header, by hand.
TEST(ClaimInterval, OfAnExactNumberAllowsRoundingAndTruncation)
{
    expectEnds(claimInterval(percent(17, 1, Direction::Up)), 0.165, 0.18);
    expectEnds(claimInterval(percent(0.62, 0.01, Direction::Up)), 0.00615, 0.0063);
    expectEnds(claimInterval(level(21414.25, 0.01, "points")), 21414.245, 21414.26);
}

TEST(ClaimInterval, OfAFallIsNegative)
{
    expectEnds(claimInterval(percent(17, 1, Direction::Down)), -0.18, -0.165);
}

TEST(ClaimInterval, OfAboutIsFivePerCentWide)
{
    expectEnds(claimInterval(hedged(percent(17, 1, Direction::Down), Hedge::About)), -0.1785,
               -0.1615);
}

TEST(ClaimInterval, OfAboutIsAtLeastHalfADigitWide)
{
    expectEnds(claimInterval(hedged(percent(3, 1, Direction::Up), Hedge::About)), 0.025, 0.035);
}

TEST(ClaimInterval, OfAboutALevelIsHalfAPerCentWide)
{
    expectEnds(claimInterval(hedged(level(21400, 1, "points"), Hedge::About)), 21293.0, 21507.0);
}

TEST(ClaimInterval, OfAlmostEndsAtTheNumber)
{
    expectEnds(claimInterval(hedged(marketValue(600, 1, Direction::None), Hedge::Almost)), 558.0,
               600.0);
}

TEST(ClaimInterval, OfAlmostALevelIsOnePerCentWide)
{
    expectEnds(claimInterval(hedged(level(22000, 1, "points"), Hedge::Almost)), 21780.0, 22000.0);
}

TEST(ClaimInterval, OfAlmostIsAtLeastHalfADigitWide)
{
    expectEnds(claimInterval(hedged(level(3, 1, "EUR"), Hedge::Almost)), 2.5, 3.0);
}

TEST(ClaimInterval, OfUpToIsThatOfAnExactNumber)
{
    expectEnds(claimInterval(hedged(percent(20, 1, Direction::Down), Hedge::UpTo)), -0.21, -0.195);
}

TEST(ClaimInterval, OfMoreThanIsOpen)
{
    const auto interval = claimInterval(hedged(percent(6, 1, Direction::Up), Hedge::MoreThan));

    EXPECT_NEAR(interval.low.value(), 0.06, 1e-12);
    EXPECT_FALSE(interval.high);
}

TEST(ClaimInterval, OfAFallOfMoreThanIsOpenDownwards)
{
    const auto interval = claimInterval(hedged(percent(6, 1, Direction::Down), Hedge::MoreThan));

    EXPECT_FALSE(interval.low);
    EXPECT_NEAR(interval.high.value(), -0.06, 1e-12);
}

TEST(ClaimInterval, OfARiseOfLessThanHoldsNoFall)
{
    const auto interval = claimInterval(hedged(percent(2, 1, Direction::Up), Hedge::LessThan));

    EXPECT_TRUE(interval.holds(0.01));
    EXPECT_FALSE(interval.holds(-0.01));
    EXPECT_FALSE(interval.holds(0.021));
}

TEST(ClaimInterval, OfARangeReachesFromItsLowerToItsUpperEnd)
{
    Claim claim = percent(2, 1, Direction::Down);
    claim.upTo = 0.03;

    expectEnds(claimInterval(claim), -0.04, -0.015);
}

TEST(ClaimInterval, OfAChangeWithoutDirectionLiesOnTheSideOfWhatWasMeasured)
{
    const Claim claim = percent(5, 1, Direction::None);

    EXPECT_TRUE(claimInterval(claim, 0.05).holds(0.05));
    EXPECT_TRUE(claimInterval(claim, -0.05).holds(-0.05));
    EXPECT_FALSE(claimInterval(claim, -0.03).holds(-0.03));
}

TEST(ClaimInterval, HoldsItsEndsWhateverTheirLastBit)
{
    // 2.5 per cent of 200 in binary fractions is 0.024999999999999911.
    EXPECT_TRUE(claimInterval(percent(3, 1, Direction::Up)).holds(205.0 / 200.0 - 1.0));
    // Single precision, as some sources store it.
    EXPECT_TRUE(claimInterval(level(0.13, 0.01, "USD")).holds(double(0.125F) * (1.0 - 5e-8)));
}

TEST(ClaimInterval, IsUnderstatedBeyondTenPerCentOrADigit)
{
    const Claim more = hedged(percent(6, 1, Direction::Up), Hedge::MoreThan);
    const Claim less = hedged(percent(50, 1, Direction::Up), Hedge::LessThan);

    EXPECT_FALSE(isUnderstated(more, 0.069));
    EXPECT_TRUE(isUnderstated(more, 0.0753));
    EXPECT_FALSE(isUnderstated(less, 0.46));
    EXPECT_TRUE(isUnderstated(less, 0.44));
    EXPECT_FALSE(isUnderstated(percent(6, 1, Direction::Up), 0.2));
}

} // namespace
