#include "ui/chart/visible_span.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

using namespace ui;
using tests::day;

namespace {

struct TheVisibleSpan : testing::Test {
    std::shared_ptr<const core::PriceSeries> bars = tests::demoSeries("NVDA");
    SessionAxis axis{bars->times, bars->interval};
    std::size_t count = bars->size();
};

TEST_F(TheVisibleSpan, ShowsWholeMonths)
{
    const VisibleSpan span = lastMonths(axis, 3); // to 28 February 2025

    EXPECT_EQ(axis.dayAt(std::ceil(span.first)), day("2024-11-29")); // the 28th was Thanksgiving
    EXPECT_GE(span.last, static_cast<double>(count) - 0.5);
}

TEST_F(TheVisibleSpan, ShowsTheDaysThatAreAskedFor)
{
    const VisibleSpan span = spanOfDays(axis, day("2025-01-21"), day("2025-01-27"));

    EXPECT_DOUBLE_EQ(span.width(), 5.0);
    EXPECT_EQ(axis.dayAt(span.first + 0.5), day("2025-01-21"));
    EXPECT_EQ(axis.dayAt(span.last - 0.5), day("2025-01-27"));
}

TEST_F(TheVisibleSpan, StaysInsideTheData)
{
    const VisibleSpan whole = wholeSpan(count);

    EXPECT_EQ(insideOf({-1e6, 1e6}, count), whole);
    EXPECT_NEAR(insideOf({-100.0, -50.0}, count).first, whole.first, 1e-6);
    EXPECT_NEAR(insideOf({1e6, 1e6 + 50.0}, count).last, whole.last, 1e-6);
    EXPECT_EQ(insideOf({std::nan(""), 1.0}, count), whole);
}

TEST_F(TheVisibleSpan, ShowsAFewBarsAtTheLeast)
{
    EXPECT_GE(insideOf({100.0, 100.1}, count).width(), 5.0);
    EXPECT_GE(zoomed({100.0, 110.0}, 105.0, 0.0001, count).width(), 5.0);
}

TEST_F(TheVisibleSpan, ZoomsAroundThePointer)
{
    const VisibleSpan before{100.0, 150.0};

    const VisibleSpan after = zoomed(before, 120.0, 0.5, count);

    EXPECT_DOUBLE_EQ(after.width(), 25.0);
    EXPECT_DOUBLE_EQ((120.0 - after.first) / after.width(),
                     (120.0 - before.first) / before.width());
}

TEST_F(TheVisibleSpan, ZoomsOutToEverything)
{
    EXPECT_EQ(zoomed({100.0, 150.0}, 120.0, 1e6, count), wholeSpan(count));
}

TEST_F(TheVisibleSpan, MovesOnlyWhenItHasTo)
{
    const VisibleSpan span{100.0, 160.0};

    EXPECT_EQ(broughtIn(span, 130.0, count), span);
    const VisibleSpan moved = broughtIn(span, 159.0, count);
    EXPECT_DOUBLE_EQ(moved.width(), span.width());
    EXPECT_GT(159.0, moved.first + 0.15 * moved.width());
    EXPECT_LT(159.0, moved.last - 0.15 * moved.width());
}

TEST(VisibleSpan, HoldsASingleBar)
{
    const auto one = tests::seriesOf({tests::closeOnly("2025-01-27", 118.42)});
    const SessionAxis axis(one->times, one->interval);

    const VisibleSpan span = lastMonths(axis, 3);

    EXPECT_LT(span.first, 0.0);
    EXPECT_GT(span.last, 0.0);
}

TEST(VisibleSpan, KnowsTheShortMonths)
{
    const auto bars =
        tests::seriesOf({tests::closeOnly("2024-02-29", 1.0), tests::closeOnly("2024-03-28", 2.0),
                         tests::closeOnly("2024-04-30", 3.0), tests::closeOnly("2024-05-31", 4.0)});
    const SessionAxis axis(bars->times, bars->interval);

    // A month before 31 May is 30 April.
    EXPECT_LE(lastMonths(axis, 1).first, axis.positionOf(day("2024-04-30")));
}

} // namespace
