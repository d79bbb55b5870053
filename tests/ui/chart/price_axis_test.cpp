#include "ui/chart/price_axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace ui;

namespace {

using Values = std::vector<double>;

TEST(PriceTicks, AreRound)
{
    EXPECT_EQ(priceTicks({113.0, 154.0}, 0.1), (Values{115, 120, 125, 130, 135, 140, 145, 150}));
    EXPECT_EQ(priceTicks({113.0, 154.0}, 0.2), (Values{120, 130, 140, 150}));
    EXPECT_EQ(priceTicks({-21.0, 6.0}, 0.15), (Values{-20, -15, -10, -5, 0, 5}));
}

TEST(PriceTicks, HaveNoNegativeZero)
{
    for (const double tick : priceTicks({-1.0, 1.0}, 0.2))
        EXPECT_FALSE(tick == 0.0 && std::signbit(tick));
}

TEST(PriceTicks, AreMultiplesOfPowersOfTenOverDecades)
{
    EXPECT_EQ(priceTicks({1.0, 1000.0, true}, 0.08),
              (Values{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}));
    EXPECT_EQ(priceTicks({1.0, 1000.0, true}, 0.3), (Values{1, 10, 100, 1000}));
}

TEST(PriceTicks, AreRoundStepsWithinADecade)
{
    EXPECT_EQ(priceTicks({45.0, 160.0, true}, 0.08), (Values{60, 80, 100, 120, 140, 160}));
}

TEST(PriceTicks, KeepTheirDistanceOnEveryScale)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> exponent(-4.0, 6.0);
    std::uniform_real_distribution<double> share(0.03, 0.5);
    for (int round = 0; round < 2000; ++round) {
        const double low = std::pow(10.0, exponent(random));
        const double high = low * (1.0 + std::pow(10.0, exponent(random) / 2.0));
        const PriceScale scale{low, high, round % 2 == 0};
        const double least = share(random);

        const Values ticks = priceTicks(scale, least);

        for (std::size_t index = 0; index < ticks.size(); ++index) {
            ASSERT_GE(scale.shareOf(ticks[index]), -1e-6);
            ASSERT_LE(scale.shareOf(ticks[index]), 1.0 + 1e-6);
            const double before = index > 0 ? scale.shareOf(ticks[index - 1]) : -1.0;
            ASSERT_GE(scale.shareOf(ticks[index]) - before, least * 0.999);
        }
    }
}

TEST(PriceTicks, AreNoneOnNonsense)
{
    EXPECT_TRUE(priceTicks({1.0, 1.0}, 0.1).empty());
    EXPECT_TRUE(priceTicks({std::nan(""), 1.0}, 0.1).empty());
    EXPECT_TRUE(priceTicks({0.0, 1.0}, 0.0).empty());
}

TEST(PriceScale, LeadsBackFromEveryShare)
{
    for (const PriceScale& scale : {PriceScale{113.0, 154.0}, PriceScale{1.0, 900.0, true},
                                    PriceScale{-60.0, 300.0, true, 100.0}}) {
        for (const double share : {-0.5, 0.0, 0.25, 1.0, 1.5})
            EXPECT_NEAR(scale.shareOf(scale.valueAt(share)), share, 1e-12);
    }
}

TEST(PriceScale, ShowsEqualRatiosAsEqualHeightsIfLogarithmic)
{
    const PriceScale scale{1.0, 100.0, true};

    EXPECT_NEAR(scale.shareOf(10.0), 0.5, 1e-12);
}

TEST(PriceScale, GetsRoomAroundItsValues)
{
    const PriceScale scale = scaleFor({100.0, 200.0}, false, 0.0, 0.1, 0.2);

    EXPECT_DOUBLE_EQ(scale.low, 90.0);
    EXPECT_DOUBLE_EQ(scale.high, 220.0);
}

TEST(PriceScale, HasHeightForOneValue)
{
    for (const double value : {0.0, 118.42, -37.63, 1e-6}) {
        const PriceScale scale = scaleFor({value, value}, false, 0.0, 0.0, 0.0);
        EXPECT_LT(scale.low, value);
        EXPECT_GT(scale.high, value);
    }
}

TEST(PriceScale, StaysLinearWhereThereIsNoLogarithm)
{
    EXPECT_FALSE(scaleFor({-37.63, 20.0}, true, 0.0, 0.0, 0.0).logarithmic);
    EXPECT_TRUE(scaleFor({-37.63, 20.0}, true, 100.0, 0.0, 0.0).logarithmic);
}

TEST(DecimalsOf, AreTheFewestThatAreExact)
{
    EXPECT_EQ(decimalsOf({120.0, 130.0}), 0);
    EXPECT_EQ(decimalsOf({0.5, 1.0}), 1);
    EXPECT_EQ(decimalsOf({0.25, 0.5}), 2);
    EXPECT_EQ(decimalsOf({0.0002}), 4);
    EXPECT_EQ(decimalsOf({}), 0);
}

} // namespace
