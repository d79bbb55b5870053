#include "core/series/pyramid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace core;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

Instant minute(int number)
{
    return Instant{std::chrono::minutes(number)};
}

PriceSeries closes(int count)
{
    PriceSeries bars{.interval = Interval::Minute1};
    for (int i = 0; i < count; ++i)
        bars.append({.time = minute(i), .close = static_cast<double>(i % 10)});
    return bars;
}

TEST(APyramid, MakesOneBarOfSixteen)
{
    PriceSeries bars{.interval = Interval::Minute1};
    for (int i = 0; i < 20; ++i)
        bars.append({.time = minute(i),
                     .open = i,
                     .high = 100.0 - i,
                     .low = 50.0 - i,
                     .close = i + 0.5,
                     .volume = 10.0});

    const PriceSeries level = nextLevel(bars);

    ASSERT_EQ(level.size(), 2U);
    EXPECT_EQ(level.interval, Interval::Minute1);
    EXPECT_EQ(level.bar(0),
              (Bar{.time = minute(0),
                   .open = 0.0,
                   .high = 100.0,
                   .low = 35.0,
                   .close = 15.5,
                   .volume = 160.0}));
    EXPECT_EQ(level.bar(1),
              (Bar{.time = minute(16),
                   .open = 16.0,
                   .high = 84.0,
                   .low = 31.0,
                   .close = 19.5,
                   .volume = 40.0}));
}

TEST(APyramid, KeepsTheExtremesOfASeriesOfCloses)
{
    const PriceSeries level = nextLevel(closes(16));

    EXPECT_TRUE(std::isnan(level.open[0]));
    EXPECT_EQ(level.high[0], 9.0);
    EXPECT_EQ(level.low[0], 0.0);
    EXPECT_EQ(level.close[0], 5.0);
    EXPECT_TRUE(std::isnan(level.volume[0]));
}

TEST(APyramid, TakesWhatThereIsWhereSomeBarsLackIt)
{
    PriceSeries bars = closes(3);
    bars.close = {7.0, 5.0, 6.0};
    bars.open = {kMissing, 6.5, 5.5};
    bars.high = {kMissing, 6.75, 6.25};
    bars.volume = {kMissing, 3.0, kMissing};

    EXPECT_EQ(
        nextLevel(bars).bar(0),
        (Bar{
            .time = minute(0), .open = 6.5, .high = 7.0, .low = 5.0, .close = 6.0, .volume = 3.0}));
}

TEST(APyramid, IsTheSameWhetherBarsOrGroupsAreGrouped)
{
    const PriceSeries bars = closes(1000);
    const PriceSeries twice = nextLevel(nextLevel(bars));

    ASSERT_EQ(twice.size(), 4U);
    BarGroup group;
    for (std::size_t i = 256; i < 512; ++i)
        group.add(bars, i);
    PriceSeries once;
    group.appendTo(once, bars.times[256]);
    EXPECT_TRUE(group.empty());
    EXPECT_EQ(once.bar(0), twice.bar(1));
}

TEST(APyramid, GroupsAPartOfASeriesFromItsFirstBar)
{
    const PriceSeries level = nextLevel(closes(100), 3, 17);

    EXPECT_EQ(level.times, (std::vector{minute(3), minute(19)}));
    EXPECT_EQ(level.high, (std::vector{9.0, 9.0}));
    EXPECT_TRUE(nextLevel(closes(0)).empty());
}

} // namespace
