#include "core/report/figure_base.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TradingDate day(unsigned dayOfJanuary)
{
    return *TradingDate::from(2025, 1, dayOfJanuary);
}

/// Three closes of January 2025 and the one before them.
struct AWeek : testing::Test {
    AWeek()
    {
        FigureSeries series{.instrument = {.id = InstrumentId{1}}};
        series.bars.append({.time = timeOf(day(23)), .close = 147.22});
        series.bars.append({.time = timeOf(day(24)), .close = 142.62});
        series.bars.append({.time = timeOf(day(27)), .close = 118.42});
        series.before = Bar{.time = timeOf(day(22)), .close = 147.07};
        data.series.push_back(series);
    }

    void mark(unsigned dayOfJanuary, double change, std::int64_t instrument = 1)
    {
        FigureEvent event{.day = day(dayOfJanuary)};
        event.reactions.push_back(
            {.instrument = InstrumentId{instrument}, .day = day(dayOfJanuary), .change = change});
        data.events.push_back(event);
    }

    FigureData data;
};

TEST_F(AWeek, IsRebasedToTheCloseAheadOfTheStrongestMove)
{
    mark(24, -0.03);
    mark(27, -0.17);

    EXPECT_EQ(rebaseDay(data), day(24));
}

TEST_F(AWeek, IsRebasedToTheCloseAheadOfTheSpanWhereTheFirstDayMoved)
{
    mark(23, 0.05);

    EXPECT_EQ(rebaseDay(data), day(22));
}

TEST_F(AWeek, IsRebasedToItsFirstDayWithoutAMoveOfTheFirstInstrument)
{
    EXPECT_EQ(rebaseDay(data), day(23));
    mark(27, -0.05, 2);
    EXPECT_EQ(rebaseDay(data), day(23));
}

TEST_F(AWeek, HasTheCloseOfADayOrOfTheLastSessionBefore)
{
    const FigureSeries& series = data.series.front();

    EXPECT_EQ(closeOn(series, day(24)), 142.62);
    EXPECT_EQ(closeOn(series, day(26)), 142.62);
    EXPECT_EQ(closeOn(series, day(22)), 147.07);
    EXPECT_EQ(closeOn(series, day(10)), 147.22);
}

} // namespace
