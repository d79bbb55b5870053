#include "core/series/returns.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace core;

namespace {

TEST(SimpleReturn, IsTheFractionByWhichAPriceMoved)
{
    // statistics.md R4: Nvidia on 27 January 2025, from NumPy on the closes of that file.
    EXPECT_NEAR(simpleReturn(142.62, 118.42), -0.169682, 1e-6);
    EXPECT_DOUBLE_EQ(simpleReturn(100.0, 150.0), 0.5);
    EXPECT_DOUBLE_EQ(simpleReturn(100.0, 0.0), -1.0);
}

TEST(SimpleReturn, HasNoMeaningFromAPriceThatIsNotPositive)
{
    EXPECT_TRUE(std::isnan(simpleReturn(0.0, 10.0)));
    EXPECT_TRUE(std::isnan(simpleReturn(-37.63, 10.01)));
    EXPECT_TRUE(std::isnan(simpleReturn(std::numeric_limits<double>::quiet_NaN(), 1.0)));
    EXPECT_TRUE(std::isnan(simpleReturn(1.0, std::numeric_limits<double>::quiet_NaN())));
}

} // namespace
