#include "core/series/resample.h"
#include "core/time/exchange_calendars.h"
#include "plain_resampler.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>

using namespace core;
using namespace tests;

namespace {

using std::chrono::minutes;

const ExchangeCalendar* calendarOf(const char* mic)
{
    static ExchangeCalendars calendars;
    return calendars.forMic(mic);
}

Instant at(const char* text)
{
    return parseInstant(text).value();
}

/// A bar each minute from `first` to `last`, with closes 1, 2, 3 ... and a volume of 10.
void addMinutes(PriceSeries& bars, const char* first, const char* last)
{
    for (Instant time = at(first); time <= at(last); time += minutes{1}) {
        const double close = static_cast<double>(bars.size() + 1);
        bars.append({.time = time,
                     .open = close,
                     .high = close + 0.5,
                     .low = close - 0.5,
                     .close = close,
                     .volume = 10.0});
    }
}

PriceSeries resampled(const PriceSeries& bars, Interval to, const char* mic = "")
{
    Resampler resampler(bars.interval, to, calendarOf(mic));
    resampler.add(bars, 0, bars.size());
    return resampler.finish();
}

std::vector<std::string> timesOf(const PriceSeries& bars)
{
    std::vector<std::string> times;
    for (const Instant time : bars.times)
        times.push_back(isIntraday(bars.interval) ? toIso(time) : toIso(dateOf(time)));
    return times;
}

using Times = std::vector<std::string>;

struct MinutesOfNewYork : testing::Test {
    PriceSeries bars{.interval = Interval::Minute1};
};

TEST_F(MinutesOfNewYork, MakeHoursFromTheOpeningOn)
{
    addMinutes(bars, "2025-01-24T14:30Z", "2025-01-24T20:59Z");

    const PriceSeries hours = resampled(bars, Interval::Hour1, "XNYS");

    EXPECT_EQ(timesOf(hours),
              (Times{"2025-01-24T14:30:00Z", "2025-01-24T15:30:00Z", "2025-01-24T16:30:00Z",
                     "2025-01-24T17:30:00Z", "2025-01-24T18:30:00Z", "2025-01-24T19:30:00Z",
                     "2025-01-24T20:30:00Z"}));
    EXPECT_EQ(hours.bar(1),
              (Bar{.time = at("2025-01-24T15:30Z"),
                   .open = 61.0,
                   .high = 120.5,
                   .low = 60.5,
                   .close = 120.0,
                   .volume = 600.0}));
    EXPECT_EQ(hours.volume.back(), 300.0);
}

TEST_F(MinutesOfNewYork, MakeHoursOfUtcWithoutACalendar)
{
    addMinutes(bars, "2025-01-24T14:30Z", "2025-01-24T15:59Z");

    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1)),
              (Times{"2025-01-24T14:00:00Z", "2025-01-24T15:00:00Z"}));
}

TEST_F(MinutesOfNewYork, MoveWithTheClocks)
{
    // Summer time began on Sunday, 9 March 2025.
    addMinutes(bars, "2025-03-07T14:30Z", "2025-03-07T14:40Z");
    addMinutes(bars, "2025-03-10T13:30Z", "2025-03-10T13:40Z");

    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, "XNYS")),
              (Times{"2025-03-07T14:30:00Z", "2025-03-10T13:30:00Z"}));
    EXPECT_EQ(timesOf(resampled(bars, Interval::Day1, "XNYS")),
              (Times{"2025-03-07", "2025-03-10"}));
}

TEST_F(MinutesOfNewYork, EndAHalfDayAtItsClose)
{
    // The day after Thanksgiving closes at 13:00.
    addMinutes(bars, "2024-11-29T17:30Z", "2024-11-29T18:30Z");

    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, "XNYS")),
              (Times{"2024-11-29T17:30:00Z", "2024-11-29T18:00:00Z"}));
    const PriceSeries day = resampled(bars, Interval::Day1, "XNYS");
    EXPECT_EQ(day.close, std::vector{31.0}); // the bar of the closing auction, and none after it
    EXPECT_EQ(day.volume, std::vector{310.0});
}

TEST_F(MinutesOfNewYork, LeaveTradingBeforeAndAfterTheSessionOutOfItsDay)
{
    addMinutes(bars, "2025-01-24T13:00Z", "2025-01-24T13:59Z");
    addMinutes(bars, "2025-01-24T14:30Z", "2025-01-24T21:00Z");
    addMinutes(bars, "2025-01-24T21:01Z", "2025-01-25T00:59Z"); // 19:59 in New York

    const PriceSeries day = resampled(bars, Interval::Day1, "XNYS");

    EXPECT_EQ(timesOf(day), Times{"2025-01-24"});
    EXPECT_EQ(day.open, std::vector{61.0});
    EXPECT_EQ(day.close, std::vector{451.0});
    const PriceSeries hours = resampled(bars, Interval::Hour1, "XNYS");
    EXPECT_EQ(timesOf(hours).front(), "2025-01-24T12:30:00Z");
    EXPECT_EQ(timesOf(hours).back(), "2025-01-25T00:00:00Z");
}

TEST_F(MinutesOfNewYork, MakeADayOfWhatThereIsWhereTheCalendarHasNoSession)
{
    addMinutes(bars, "2025-01-20T15:00Z", "2025-01-20T15:10Z"); // Martin Luther King Day
    addMinutes(bars, "2025-01-25T04:30Z", "2025-01-25T04:40Z"); // still Friday there

    EXPECT_EQ(timesOf(resampled(bars, Interval::Day1, "XNYS")),
              (Times{"2025-01-20", "2025-01-24"}));
    EXPECT_EQ(timesOf(resampled(bars, Interval::Day1)), (Times{"2025-01-20", "2025-01-25"}));
}

TEST_F(MinutesOfNewYork, LeaveAGapWhereNobodyTraded)
{
    addMinutes(bars, "2025-01-24T14:30Z", "2025-01-24T15:44Z");
    addMinutes(bars, "2025-01-24T17:00Z", "2025-01-24T17:10Z");

    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, "XNYS")),
              (Times{"2025-01-24T14:30:00Z", "2025-01-24T15:30:00Z", "2025-01-24T16:30:00Z"}));
}

TEST(HoursCountedFromMidnight, BelongToTheSessionTheyReachInto)
{
    PriceSeries hours{.interval = Interval::Hour1};
    for (int hour = 13; hour <= 21; ++hour)
        hours.append({.time = at("2025-01-24T00:00Z") + std::chrono::hours{hour},
                      .close = static_cast<double>(hour)});

    const PriceSeries day = resampled(hours, Interval::Day1, "XNYS");

    EXPECT_EQ(day.low, std::vector{14.0});
    EXPECT_EQ(day.close, std::vector{21.0});
}

TEST(DaysOfAnExchange, MakeWeeksThatBeginOnMondayAndMonthsThatBeginOnTheFirst)
{
    PriceSeries days;
    for (const char* day : {"2024-12-30", "2024-12-31", "2025-01-02", "2025-01-03", "2025-01-07"})
        days.append({.time = timeOf(*parseTradingDate(day)),
                     .close = static_cast<double>(days.size()),
                     .volume = 1.0});

    const PriceSeries weeks = resampled(days, Interval::Week1, "XNYS");
    const PriceSeries months = resampled(days, Interval::Month1, "XNYS");

    EXPECT_EQ(timesOf(weeks), (Times{"2024-12-30", "2025-01-06"}));
    EXPECT_EQ(weeks.close, (std::vector{3.0, 4.0}));
    EXPECT_EQ(weeks.volume, (std::vector{4.0, 1.0}));
    EXPECT_EQ(timesOf(months), (Times{"2024-12-01", "2025-01-01"}));
    EXPECT_EQ(months.close, (std::vector{1.0, 4.0}));
}

TEST(ResampledBars, AreMadeOfShorterOnesThatFit)
{
    EXPECT_TRUE(canResample(Interval::Minute1, Interval::Month1));
    EXPECT_TRUE(canResample(Interval::Minute30, Interval::Hour1));
    EXPECT_TRUE(canResample(Interval::Day1, Interval::Week1));
    EXPECT_FALSE(canResample(Interval::Week1, Interval::Month1));
    EXPECT_FALSE(canResample(Interval::Day1, Interval::Day1));
    EXPECT_FALSE(canResample(Interval::Day1, Interval::Hour1));
}

/// Bars at random minutes around the two changes of the clocks of a year.
PriceSeries randomBars(std::mt19937& random, Interval interval, minutes length)
{
    PriceSeries bars{.interval = interval};
    Instant time = at(random() % 2 == 0 ? "2025-03-05T00:00Z" : "2025-10-22T00:00Z");
    while (bars.size() < 3000) {
        const bool pause = random() % 40 == 0;
        time += length * static_cast<int>(1 + random() % (pause ? 900 : 2));
        Bar bar{.time = time, .close = static_cast<double>(random() % 500)};
        if (random() % 4 != 0)
            bar.open = bar.close + 1.0;
        if (random() % 4 != 0)
            bar.high = bar.close + 2.0;
        if (random() % 4 != 0)
            bar.low = bar.close - 2.0;
        if (random() % 4 != 0)
            bar.volume = static_cast<double>(random() % 100);
        bars.append(bar);
    }
    return bars;
}

TEST(ResampledBars, AreThoseOfTheDefinition)
{
    const std::vector<std::pair<Interval, minutes>> intervals{
        {Interval::Minute1, minutes{1}},   {Interval::Minute5, minutes{5}},
        {Interval::Minute15, minutes{15}}, {Interval::Minute30, minutes{30}},
        {Interval::Hour1, minutes{60}},    {Interval::Day1, minutes{24 * 60}},
        {Interval::Week1, minutes{0}},     {Interval::Month1, minutes{0}}};
    std::mt19937 random(7);
    for (const auto& [from, length] : intervals) {
        for (const auto& [to, lengthTo] : intervals) {
            if (!canResample(from, to))
                continue;
            for (const char* mic : {"", "XNYS", "XETR"}) {
                SCOPED_TRACE(std::string(toString(from)) + " to " + std::string(toString(to))
                             + mic);
                const PriceSeries bars = randomBars(random, from, length);
                Resampler resampler(from, to, calendarOf(mic));
                for (std::size_t i = 0; i < bars.size();) { // as blocks would come
                    const std::size_t count = std::min(bars.size() - i, random() % 700 + 1);
                    resampler.add(bars, i, count);
                    i += count;
                }
                const PriceSeries made = resampler.finish();
                const auto expected = plainResample(bars, length, to, lengthTo, calendarOf(mic));
                ASSERT_EQ(made.size(), expected.size());
                for (std::size_t i = 0; i < made.size(); ++i)
                    ASSERT_EQ(made.bar(i), expected[i]) << toIso(made.times[i]);
                EXPECT_TRUE(resampler.finish().empty());
            }
        }
    }
}

} // namespace
