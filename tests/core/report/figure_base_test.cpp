#include "core/report/figure_base.h"

#include <gtest/gtest.h>

#include <limits>

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

TEST_F(AWeek, IsRebasedToTheCloseAheadOfItsOnlyDay)
{
    FigureSeries& series = data.series.front();
    series.bars = {};
    series.bars.append({.time = timeOf(day(23)), .close = 147.22});

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

TEST_F(AWeek, EndsOnItsLastDayWhateverOtherInstrumentsHave)
{
    FigureSeries other{.instrument = {.id = InstrumentId{2}}};
    for (const unsigned date : {22U, 23U, 27U, 28U})
        other.bars.append({.time = timeOf(day(date)), .close = 100.0 + date});
    data.series.push_back(other);
    mark(27, -0.17);

    EXPECT_EQ(drawnBars(data, 1).first, 1U);
    EXPECT_EQ(drawnBars(data, 1).last, 3U);
    EXPECT_NEAR(*rebasedEnd(data, 0), 118.42 / 142.62 - 1.0, 1e-12);
    EXPECT_NEAR(*rebasedEnd(data, 1), 127.0 / 123.0 - 1.0, 1e-12);
}

TEST_F(AWeek, HasABaseDayOfItsOwnForWhatBeganLater)
{
    data.spec.style = ChartStyle::Rebased;
    FigureSeries late{.instrument = {.id = InstrumentId{2}}};
    late.bars.append({.time = timeOf(day(27)), .close = 10.0});
    data.series.push_back(late);
    FigureSeries open{.instrument = {.id = InstrumentId{3}}}; // on the base day, a holiday here
    open.bars.append({.time = timeOf(day(27)), .close = 10.0});
    open.base = Bar{.time = timeOf(day(25)), .close = 9.0};
    data.series.push_back(open);
    data.spec.baseDay = day(26);

    EXPECT_EQ(ownBaseDay(data, 0), std::nullopt);
    EXPECT_EQ(ownBaseDay(data, 1), day(27));
    EXPECT_EQ(ownBaseDay(data, 2), day(25));
    EXPECT_EQ(closeOn(data.series[2], rebaseDay(data)), 9.0);
    data.spec.style = ChartStyle::Line;
    EXPECT_EQ(ownBaseDay(data, 1), std::nullopt);
}

TEST_F(AWeek, MarksOnlyEventsOfItsSpan)
{
    mark(22, 0.0);
    mark(23, 0.0);
    mark(26, 0.0); // a Sunday between two sessions
    mark(28, 0.0);
    data.events.emplace_back(); // no day: known by the month only

    std::vector<bool> marked;
    for (const FigureEvent& event : data.events)
        marked.push_back(isMarked(data, event));

    EXPECT_EQ(marked, (std::vector<bool>{false, true, true, false, false}));
}

/// `days` complete bars of a share in dollars.
FigureData candles(int days)
{
    FigureSeries share{.instrument = {.id = InstrumentId{1}, .currency = "USD"}};
    for (int index = 0; index < days; ++index)
        share.bars.append({.time = timeOf(day(1)) + std::chrono::days{index},
                           .open = 1.0,
                           .high = 1.0,
                           .low = 1.0,
                           .close = 1.0});
    return {.series = {share}};
}

TEST(AFiguresStyle, IsCandlesWhileEachDayHasRoom)
{
    FigureData data = candles(300);

    EXPECT_EQ(drawnStyle(data), ChartStyle::Candles);
    data.spec.size = *figurePreset("print1"); // 85 mm are 321 px
    EXPECT_EQ(drawnStyle(data), ChartStyle::Line);
}

TEST(AFiguresStyle, IsALineWhereThereAreClosesOnly)
{
    FigureData data = candles(10);
    for (double& open : data.series[0].bars.open)
        open = std::numeric_limits<double>::quiet_NaN();

    EXPECT_EQ(drawnStyle(data), ChartStyle::Line);
}

TEST(AFiguresStyle, StaysWhatItIsInPanelsWhereInstrumentsHaveNoAxisInCommon)
{
    FigureData data = candles(10);
    data.series.push_back(data.series.front());

    EXPECT_TRUE(hasPanels(data));
    EXPECT_EQ(drawnStyle(data), ChartStyle::Candles);
    data.spec.style = ChartStyle::Line;
    EXPECT_FALSE(hasPanels(data));
    EXPECT_EQ(drawnStyle(data), ChartStyle::Line);
    data.series[1].instrument.currency = "EUR";
    EXPECT_TRUE(hasPanels(data));
    EXPECT_EQ(drawnStyle(data), ChartStyle::Line);
}

TEST(TheWordsOfAnEvent, SayHowLongItLasted)
{
    const auto words = [](const char* when, const char* until, const char* language) {
        return whenWords(
            {.when = parsePartialDate(when).value(), .until = parsePartialDate(until).value()},
            language);
    };

    EXPECT_EQ(words("2025-01-25", "2025-02-05", "en"),
              "25\u00A0January to 5\u00A0February\u00A02025");
    EXPECT_EQ(words("2025-01-25", "2025-02-05", "de"),
              "25.\u00A0Januar bis 5.\u00A0Februar\u00A02025");
    EXPECT_EQ(words("2025-01-27", "2025-01-31", "de"), "27. bis 31.\u00A0Januar\u00A02025");
    EXPECT_EQ(words("2024-12-31", "2025-01-02", "en"),
              "31\u00A0December\u00A02024 to 2\u00A0January\u00A02025");
    EXPECT_EQ(words("2025-01", "2025-03", "en"), "January to March\u00A02025");
    EXPECT_EQ(words("2024", "2025", "en"), "2024 to 2025");
    EXPECT_EQ(words("2025-01-27", "2025-01-27", "en"), "27\u00A0January\u00A02025");
}

} // namespace
