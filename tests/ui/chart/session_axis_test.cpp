#include "ui/chart/session_axis.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

using namespace ui;
using tests::day;

namespace {

struct TheWeekOfTheShock : testing::Test {
    std::shared_ptr<const core::PriceSeries> bars = tests::seriesOf(
        {tests::closeOnly("2025-01-23", 147.22), tests::closeOnly("2025-01-24", 142.62),
         tests::closeOnly("2025-01-27", 118.42), tests::closeOnly("2025-01-28", 128.99)});
    SessionAxis axis{bars->times, bars->interval};
};

TEST_F(TheWeekOfTheShock, LeavesNoGapForTheWeekend)
{
    EXPECT_DOUBLE_EQ(axis.positionOf(day("2025-01-24")), 1.0);
    EXPECT_DOUBLE_EQ(axis.positionOf(day("2025-01-27")), 2.0);
}

TEST_F(TheWeekOfTheShock, PutsADayOffBetweenItsNeighbours)
{
    EXPECT_NEAR(axis.positionOf(day("2025-01-25")), 1.0 + 1.0 / 3.0, 1e-12);
    EXPECT_NEAR(axis.positionOf(day("2025-01-26")), 1.0 + 2.0 / 3.0, 1e-12);
}

TEST_F(TheWeekOfTheShock, CountsWeekdaysBeyondTheData)
{
    EXPECT_NEAR(axis.positionOf(day("2025-01-31")), 6.0, 1e-9);
    EXPECT_NEAR(axis.positionOf(day("2025-02-03")), 7.0, 1e-9);
    EXPECT_NEAR(axis.positionOf(day("2025-01-22")), -1.0, 1e-9);
    EXPECT_NEAR(axis.positionOf(day("2025-01-17")), -4.0, 1e-9);
}

TEST_F(TheWeekOfTheShock, KnowsTheBarAtAPosition)
{
    EXPECT_EQ(axis.barAt(1.4), 1U);
    EXPECT_EQ(axis.barAt(3.4), 3U);
    EXPECT_EQ(axis.barAt(3.6), std::nullopt);
    EXPECT_EQ(axis.barAt(-0.6), std::nullopt);
}

TEST(SessionAxis, LeadsFromEveryDayToItsPositionAndBack)
{
    const auto bars = tests::demoSeries("NVDA");
    const SessionAxis axis(bars->times, bars->interval);

    for (auto date = day("2023-06-01").day(); date < day("2025-09-01").day();
         date += std::chrono::days{1})
        EXPECT_EQ(axis.dayAt(axis.positionOf(core::TradingDate{date})), core::TradingDate{date})
            << toIso(core::TradingDate{date});
}

TEST(SessionAxis, RisesWithTime)
{
    const auto bars = tests::demoSeries("NVDA");
    const SessionAxis axis(bars->times, bars->interval);

    double before = axis.positionOf(day("2023-06-01"));
    for (auto date = day("2023-06-02").day(); date < day("2025-09-01").day();
         date += std::chrono::days{1}) {
        const double position = axis.positionOf(core::TradingDate{date});
        ASSERT_GT(position, before) << toIso(core::TradingDate{date});
        before = position;
    }
}

TEST(SessionAxis, GoesOnThroughWeekendsWhereTheyAreTraded)
{
    core::PriceSeries coin;
    for (int index = 0; index < 20; ++index)
        coin.append(
            {.time = core::timeOf(day("2025-01-01")) + std::chrono::days{index}, .close = 1.0});
    const SessionAxis axis(coin.times, coin.interval);

    EXPECT_NEAR(axis.positionOf(day("2025-01-26")), 25.0, 1e-9); // a Sunday
}

TEST(SessionAxis, FindsTheFirstBarOfADayInTheExchangesZone)
{
    core::PriceSeries minutes{.interval = core::Interval::Minute30};
    for (const char* time : {"2025-01-24T20:30Z", "2025-01-27T14:30Z", "2025-01-27T15:00Z"})
        minutes.append({.time = *core::parseInstant(time), .close = 1.0});
    const SessionAxis axis(minutes.times, minutes.interval, "America/New_York");

    EXPECT_DOUBLE_EQ(axis.positionOf(day("2025-01-27")), 1.0);
    EXPECT_EQ(axis.dayAt(0.0), day("2025-01-24"));
}

TEST(SessionAxis, FindsTimesInARowWhereItFindsThemAlone)
{
    std::mt19937_64 random(7);
    std::vector<core::Instant> bars;
    core::Instant time = core::timeOf(day("2025-01-06"));
    for (int bar = 0; bar < 500; ++bar) {
        time += std::chrono::minutes{1 + random() % (bar % 50 == 0 ? 5000 : 3)};
        bars.push_back(time);
    }
    const SessionAxis axis(bars, core::Interval::Minute1);

    std::size_t near = 0;
    for (int asked = 0; asked < 3000; ++asked) {
        // Mostly further on, now and then anywhere, also before the first bar and after the last.
        const auto minutes =
            asked % 100 == 0 ? random() % 60'000 : 20 * static_cast<unsigned>(asked);
        const core::Instant wanted =
            bars.front() - std::chrono::minutes{50} + std::chrono::minutes{minutes};
        EXPECT_DOUBLE_EQ(axis.positionOf(wanted, near), axis.positionOf(wanted));
    }
}

TEST(SessionAxis, WorksWithOneBar)
{
    const auto one = tests::seriesOf({tests::closeOnly("2025-01-27", 118.42)});
    const SessionAxis axis(one->times, one->interval);

    EXPECT_DOUBLE_EQ(axis.positionOf(day("2025-01-27")), 0.0);
    EXPECT_NEAR(axis.positionOf(day("2025-01-28")), 1.0, 1e-9);
    EXPECT_EQ(axis.dayAt(0.0), day("2025-01-27"));
}

} // namespace
