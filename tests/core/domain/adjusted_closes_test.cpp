#include "core/domain/adjusted_closes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace core;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

PriceSeries barsWith(const std::vector<double>& closes)
{
    PriceSeries bars;
    for (const double close : closes)
        bars.append({.time = Instant{std::chrono::days(bars.size())}, .close = close});
    return bars;
}

TEST(AdjustedCloses, AreKeptAsWhatTheyMakeOfTheClose)
{
    const PriceSeries bars = barsWith({100.0, 200.0});

    const AdjustedCloses closes = adjustedClosesOf(bars, std::vector{50.0, 200.0});

    EXPECT_EQ(closes.times, bars.times);
    EXPECT_EQ(closes.logFactors, (std::vector{-0.693147, 0.0})); // ln(1/2)
}

TEST(AdjustedCloses, OfSinglePrecisionStandAtOneFactor)
{
    // Yahoo's prices of 1398.HK on 3, 4 and 5 January 2022: the same dividends are to come.
    const auto factors =
        adjustedClosesOf(
            barsWith({4.420000076293945, 4.440000057220459}),
            std::vector{4.420000076293945 * static_cast<double>(0.852141F),
                        static_cast<double>(static_cast<float>(4.440000057220459 * 0.852141))})
            .logFactors;

    ASSERT_EQ(factors.size(), 2U);
    EXPECT_EQ(factors[0], factors[1]);
}

TEST(AdjustedCloses, HaveNoNegativeZero)
{
    const auto closes = adjustedClosesOf(barsWith({1.0}), std::vector{1.0 - 1e-9});

    ASSERT_EQ(closes.logFactors.size(), 1U);
    EXPECT_FALSE(std::signbit(closes.logFactors.front()));
}

TEST(AdjustedCloses, AreNotKnownWhereAPriceIsNone)
{
    const PriceSeries bars = barsWith({1.0, 1.0, 0.0, -1.0, 2.0});

    const auto closes = adjustedClosesOf(bars, std::vector{kMissing, 0.0, 1.0, -1.0, 2.0});

    EXPECT_EQ(closes.times, std::vector{bars.times.back()});
    EXPECT_TRUE(adjustedClosesOf(bars, {}).empty());
}

} // namespace
