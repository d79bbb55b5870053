#include "ui/chart/chart_bars.h"

#include "tests/ui/chart/demo_series.h"
#include "tests/ui/chart/long_series.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

/// 78,000 minutes: an overview of 305 groups, and the bars of one week.
class ALongSeries : public testing::Test {
protected:
    static constexpr int kLevel = 2;
    const core::PriceSeries whole = tests::minutes(200);
    const BarSpan week{30'000, 31'950};
    ChartBars bars{tests::outlineOf(whole), tests::windowOf(whole, kLevel, 0, whole.size())};

    void loadTheWeek() { bars.setDetail(tests::windowOf(whole, 0, week.first, week.last)); }
};

TEST_F(ALongSeries, CountsBarsThatItDoesNotHold)
{
    EXPECT_EQ(bars.size(), whole.size());
    EXPECT_EQ(bars.axis().size(), whole.size());
    EXPECT_EQ(bars.interval(), core::Interval::Minute1);
    EXPECT_EQ(bars.lastClose(), whole.close.back());
}

TEST_F(ALongSeries, LosesNoExtremeInItsOverview)
{
    const auto columns = barColumns(bars.overview(), {0, bars.size()}, 100);

    EXPECT_LE(columns.size(), 101U);
    const auto range = rangeOf(columns);
    EXPECT_DOUBLE_EQ(range->high, std::ranges::max(whole.high));
    EXPECT_DOUBLE_EQ(range->low, std::ranges::min(whole.low));
    std::size_t counted = 0;
    for (const BarColumn& column : columns)
        counted += column.bars;
    EXPECT_EQ(counted, whole.size());
}

TEST_F(ALongSeries, MayHaveItsDetailAtItsBeginningOrWhole)
{
    for (const std::size_t end : {std::size_t{1950}, whole.size()}) {
        bars.setDetail(tests::windowOf(whole, 0, 0, end));

        EXPECT_EQ(bars.axis().size(), whole.size());
        EXPECT_EQ(barColumns(bars.groupsFor({0, 390}), {0, 390}, 400).size(), 390U);
    }
}

TEST_F(ALongSeries, ShowsTheSameOfALoadedPartAsOneThatIsHeldWhole)
{
    loadTheWeek();
    const BarSpan day{30'500, 30'890};

    const auto loaded = barColumns(bars.groupsFor(day), day, 100);
    const auto held = barColumns(whole, day, 100);

    ASSERT_EQ(loaded.size(), held.size());
    for (std::size_t index = 0; index < held.size(); ++index) {
        EXPECT_DOUBLE_EQ(loaded[index].position, held[index].position);
        EXPECT_DOUBLE_EQ(loaded[index].open, held[index].open);
        EXPECT_DOUBLE_EQ(loaded[index].high, held[index].high);
        EXPECT_DOUBLE_EQ(loaded[index].low, held[index].low);
        EXPECT_DOUBLE_EQ(loaded[index].close, held[index].close);
        EXPECT_DOUBLE_EQ(loaded[index].volume, held[index].volume);
    }
}

TEST_F(ALongSeries, FallsBackToItsOverviewBesideTheLoadedPart)
{
    loadTheWeek();

    EXPECT_EQ(&bars.groupsFor({29'000, 30'100}).bars, &bars.overview().bars);
    EXPECT_NE(&bars.groupsFor({30'000, 30'100}).bars, &bars.overview().bars);
}

TEST_F(ALongSeries, PlacesTheTimesThatAreKnownExactly)
{
    loadTheWeek();
    const SessionAxis axis = bars.axis();

    for (std::size_t bar = week.first; bar < week.last; ++bar) {
        const auto place = static_cast<double>(bar);
        ASSERT_DOUBLE_EQ(axis.positionOf(whole.times[bar]), place);
        ASSERT_EQ(axis.timeAt(place), whole.times[bar]);
    }
    for (const std::size_t bar : {std::size_t{0}, std::size_t{256}, whole.size() - 1})
        EXPECT_DOUBLE_EQ(axis.positionOf(whole.times[bar]), static_cast<double>(bar));
}

TEST_F(ALongSeries, PlacesTheOthersWithinTheirGroup)
{
    const SessionAxis axis = bars.axis();

    for (std::size_t bar = 0; bar < whole.size(); bar += 17)
        EXPECT_NEAR(axis.positionOf(whole.times[bar]), static_cast<double>(bar), 256.0);
}

TEST_F(ALongSeries, KnowsTheDayOfEachLoadedBar)
{
    loadTheWeek();
    const SessionAxis axis = bars.axis("America/New_York");
    const core::TradingDate day = core::dateOf(whole.times[30'420]);

    EXPECT_DOUBLE_EQ(axis.positionOf(day), 30'420.0);
    EXPECT_EQ(axis.dayAt(30'421.0), day);
}

TEST_F(ALongSeries, GivesABarAndTheCloseBeforeItWhereTheyAreLoaded)
{
    loadTheWeek();

    EXPECT_EQ(bars.bar(30'500), whole.bar(30'500));
    EXPECT_EQ(bars.closeBefore(30'500), whole.close[30'499]);
    EXPECT_EQ(bars.closeBefore(0), std::nullopt);
    EXPECT_EQ(bars.closeBefore(50'000), std::nullopt);
    EXPECT_EQ(bars.bar(50'000).time, whole.times[50'000 / 256 * 256]);
}

TEST_F(ALongSeries, IsCoarseWhereMoreDetailWouldShow)
{
    EXPECT_FALSE(bars.isCoarse({0, whole.size()}, 100));
    EXPECT_TRUE(bars.isCoarse({0, whole.size()}, 1000));
    EXPECT_TRUE(bars.isCoarse({30'500, 30'890}, 100));

    loadTheWeek();

    EXPECT_FALSE(bars.isCoarse({30'500, 30'890}, 1000));
}

TEST_F(ALongSeries, IsNotChangedByWhatIsDoneToACopy)
{
    ChartBars copy = bars;
    copy.setDetail(tests::windowOf(whole, 0, week.first, week.last));

    EXPECT_TRUE(bars.isCoarse(week, 1000));
    EXPECT_FALSE(copy.isCoarse(week, 1000));
    copy.setDetail(nullptr);
    EXPECT_TRUE(copy.isCoarse(week, 1000));
}

TEST(AShortSeries, IsHeldWhole)
{
    const auto series = tests::weekdays(10);
    const ChartBars bars(series);

    EXPECT_FALSE(bars.isCoarse({0, 10}, 1000));
    EXPECT_EQ(bars.indexAtOrAfter(series->times[4]), 4U);
    EXPECT_EQ(bars.indexAtOrAfter(series->times[9] + std::chrono::days{1}), 10U);
    EXPECT_EQ(bars.closeBefore(4), series->close[3]);
}

TEST(NoSeries, HoldsNothing)
{
    EXPECT_TRUE(ChartBars().isEmpty());
    EXPECT_TRUE(ChartBars(core::SeriesOutline{}, nullptr).isEmpty());
    EXPECT_EQ(ChartBars().axis().size(), 0U);
}

} // namespace
