#include "core/domain/price_series.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace core;
using namespace std::chrono_literals;

namespace {

TradingDate date(std::string_view text)
{
    return parseTradingDate(text).value();
}

/// Nvidia's closes of 24, 27 and 28 January 2025, with what a full row has.
struct ThreeDays : testing::Test {
    ThreeDays()
    {
        for (const auto& [day, close] :
             {std::pair{"2025-01-24", 142.62}, {"2025-01-27", 118.42}, {"2025-01-28", 128.99}})
            series.append({.time = timeOf(date(day)),
                           .open = 1.0,
                           .high = 2.0,
                           .low = 0.5,
                           .close = close,
                           .volume = 100.0});
    }

    PriceSeries series;
};

TEST(PriceSeriesTest, IsEmptyAtFirst)
{
    const PriceSeries series;

    EXPECT_TRUE(series.empty());
    EXPECT_EQ(series.size(), 0U);
    EXPECT_EQ(series.indexAtOrAfter(Instant{}), 0U);
    EXPECT_FALSE(series.indexOf(Instant{}));
}

TEST_F(ThreeDays, GiveBackTheBarsThatWereAppended)
{
    EXPECT_EQ(series.size(), 3U);
    EXPECT_EQ(series.bar(1), (Bar{timeOf(date("2025-01-27")), 1.0, 2.0, 0.5, 118.42, 100.0}));
}

TEST_F(ThreeDays, HaveColumnsOfOneLength)
{
    for (const auto* column :
         {&series.open, &series.high, &series.low, &series.close, &series.volume})
        EXPECT_EQ(column->size(), series.times.size());
}

TEST_F(ThreeDays, AreNotChangedByReservingRoom)
{
    series.reserve(1000);

    EXPECT_EQ(series.size(), 3U);
    EXPECT_GE(series.close.capacity(), 1000U);
}

TEST(PriceSeriesTest, KeepsWhatIsMissingMissing)
{
    PriceSeries series;
    const Bar closeOnly{.time = timeOf(date("2025-01-27")), .close = 118.42};

    series.append(closeOnly);

    EXPECT_EQ(series.bar(0), closeOnly);
    EXPECT_TRUE(std::isnan(series.open[0]));
    EXPECT_TRUE(std::isnan(series.volume[0]));
}

TEST(PriceSeriesTest, KeepsZeroAndNegativeValues)
{
    PriceSeries series;
    const Bar oil{.time = timeOf(date("2020-04-20")), .open = 0.0, .close = -37.63, .volume = 0.0};

    series.append(oil);

    EXPECT_EQ(series.bar(0), oil);
}

TEST_F(ThreeDays, AreFoundAtOrAfterAnyTime)
{
    EXPECT_EQ(series.indexAtOrAfter(Instant::min()), 0U);
    EXPECT_EQ(series.indexAtOrAfter(timeOf(date("2025-01-24"))), 0U);
    EXPECT_EQ(series.indexAtOrAfter(timeOf(date("2025-01-24")) + 1ms), 1U);
    EXPECT_EQ(series.indexAtOrAfter(timeOf(date("2025-01-25"))), 1U); // Saturday
    EXPECT_EQ(series.indexAtOrAfter(timeOf(date("2025-01-28"))), 2U);
    EXPECT_EQ(series.indexAtOrAfter(timeOf(date("2025-01-29"))), 3U);
    EXPECT_EQ(series.indexAtOrAfter(Instant::max()), 3U);
}

TEST_F(ThreeDays, AreFoundOnlyAtTheirOwnTime)
{
    EXPECT_EQ(series.indexOf(timeOf(date("2025-01-27"))), 1U);
    EXPECT_FALSE(series.indexOf(timeOf(date("2025-01-26"))));
    EXPECT_FALSE(series.indexOf(timeOf(date("2025-01-27")) + 1ms));
    EXPECT_FALSE(series.indexOf(timeOf(date("2025-01-29"))));
}

TEST(TimeOfTest, IsMidnightUtcOfTheTradingDate)
{
    EXPECT_EQ(toIso(timeOf(date("2025-01-27"))), "2025-01-27T00:00:00Z");
    EXPECT_EQ(toIso(timeOf(date("1969-12-31"))), "1969-12-31T00:00:00Z");
}

TEST(DateOfTest, IsTheInverseOfTimeOf)
{
    for (const auto text : {"1900-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2100-12-31"})
        EXPECT_EQ(dateOf(timeOf(date(text))), date(text)) << text;
}

TEST(DateOfTest, TakesTheUtcDayOfAnyInstant)
{
    EXPECT_EQ(dateOf(parseInstant("2025-01-27T23:59:59.999Z").value()), date("2025-01-27"));
    EXPECT_EQ(dateOf(parseInstant("1969-12-31T23:59:59.999Z").value()), date("1969-12-31"));
}

TEST(IntervalTest, IsIntradayBelowADay)
{
    EXPECT_TRUE(isIntraday(Interval::Minute1));
    EXPECT_TRUE(isIntraday(Interval::Hour1));
    EXPECT_FALSE(isIntraday(Interval::Day1));
    EXPECT_FALSE(isIntraday(Interval::Month1));
}

} // namespace
