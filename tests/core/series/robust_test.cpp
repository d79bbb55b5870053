#include "core/series/robust.h"

#include "core/series/split_ratio.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

using namespace core;

namespace {

TEST(RobustScale, IsTheStandardDeviationOfNormalValues)
{
    std::mt19937 generator(7);
    std::normal_distribution<double> normal(0.0, 0.02);
    std::vector<double> values(100'000);
    for (double& value : values)
        value = normal(generator);

    EXPECT_NEAR(robustScale(values), 0.02, 0.0003);
}

TEST(RobustScale, IsNotMovedByAFewWildValues)
{
    std::vector<double> values(60, 0.01);
    values[10] = 5.0;
    values[20] = -5.0;

    EXPECT_NEAR(robustScale(values), 0.0148, 1e-4);
}

TEST(RobustScale, IsNotZeroWhereMostPricesStandStill)
{
    std::vector<double> values(60, 0.0);
    for (std::size_t i = 0; i < values.size(); i += 3)
        values[i] = 0.05;

    EXPECT_NEAR(robustScale(values), 0.039, 1e-3);
}

TEST(RobustScale, OfNothingIsZero)
{
    EXPECT_EQ(robustScale({}), 0.0);
    EXPECT_EQ(median({}), 0.0);
}

TEST(NearestSplit, KnowsTheUsualOnes)
{
    EXPECT_EQ(nearestSplit(std::log(0.51), 0.05)->text(), "2:1");
    EXPECT_EQ(nearestSplit(std::log(0.66), 0.05)->text(), "3:2");
    EXPECT_EQ(nearestSplit(std::log(9.9), 0.05)->text(), "1:10");
    EXPECT_FALSE(nearestSplit(std::log(0.80), 0.05));
    EXPECT_FALSE(nearestSplit(std::log(0.56), 0.05));
}

} // namespace
