#include "ui/chart/session_ticks.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace ui;

namespace {

const QLocale kEnglish(QLocale::English);
const QLocale kGerman(QLocale::German);

double width(const QString& text)
{
    return 6.5 * static_cast<double>(text.size());
}

TickRoom roomOf(double first, double last, double pixels)
{
    return {.first = first,
            .last = last,
            .left = 0.0,
            .right = pixels,
            .labelLeft = 0.0,
            .labelRight = pixels};
}

using Words = std::vector<std::string>;

Words labelsOf(const std::vector<TimeTick>& ticks)
{
    Words labels;
    for (const TimeTick& tick : ticks) {
        if (!tick.label.isEmpty())
            labels.push_back(tick.label.toStdString());
    }
    return labels;
}

struct TheTicksOfTheDemo : testing::Test {
    std::shared_ptr<const core::PriceSeries> bars = tests::demoSeries("NVDA");
    SessionAxis axis{bars->times, bars->interval};
    double last = static_cast<double>(bars->size()) - 0.5;

    std::vector<TimeTick> ticks(double first, double end, double pixels,
                                const QLocale& locale = kEnglish, FirstYear year = FirstYear::Named)
    {
        return timeTicks(axis, roomOf(first, end, pixels), locale, year, width);
    }
};

TEST_F(TheTicksOfTheDemo, NamesMonthsOverAYear)
{
    EXPECT_EQ(labelsOf(ticks(-0.5, last, 1200.0)),
              (Words{"Jan 2024", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                     "Nov", "Dec", "Jan 2025", "Feb"}));
}

TEST_F(TheTicksOfTheDemo, NamesQuartersWhereMonthsHaveNoRoom)
{
    EXPECT_EQ(labelsOf(ticks(-30.0, last, 330.0)),
              (Words{"Jan 2024", "Apr", "Jul", "Oct", "Jan 2025"}));
}

TEST_F(TheTicksOfTheDemo, NamesTheFirstSessionOfEachWeek)
{
    const double from = axis.positionOf(tests::day("2025-01-06")) - 0.5;
    const double to = axis.positionOf(tests::day("2025-02-14")) + 0.5;

    // Monday, 20 January was a holiday in New York.
    EXPECT_EQ(labelsOf(ticks(from, to, 800.0)),
              (Words{"6 Jan 2025", "13 Jan", "21 Jan", "27 Jan", "3 Feb", "10 Feb"}));
}

TEST_F(TheTicksOfTheDemo, LeavesTheFirstYearOutWhenItStandsElsewhere)
{
    const double from = axis.positionOf(tests::day("2024-12-23")) - 0.5;
    const double to = axis.positionOf(tests::day("2025-01-31")) + 0.5;

    EXPECT_EQ(labelsOf(ticks(from, to, 900.0, kGerman, FirstYear::Implied)),
              (Words{"23. Dez.", "30. Dez.", "6. Jan. 2025", "13. Jan.", "21. Jan.", "27. Jan."}));
}

TEST_F(TheTicksOfTheDemo, NamesEveryDayOfAWeek)
{
    const double from = axis.positionOf(tests::day("2025-01-27")) - 0.5;

    EXPECT_EQ(labelsOf(ticks(from, from + 5.0, 600.0)),
              (Words{"27 Jan 2025", "28 Jan", "29 Jan", "30 Jan", "31 Jan"}));
}

TEST_F(TheTicksOfTheDemo, GoesOnBehindTheData)
{
    const auto found = ticks(last - 20.0, last + 40.0, 900.0);

    EXPECT_GT(found.back().position, last);
}

TEST(TimeTicks, NamesHoursAndTheDayTheyBelongTo)
{
    core::PriceSeries minutes{.interval = core::Interval::Minute5};
    for (const char* opening : {"2025-01-27T14:30Z", "2025-01-28T14:30Z"}) {
        for (int index = 0; index < 78; ++index)
            minutes.append({.time = *core::parseInstant(opening) + std::chrono::minutes{5 * index},
                            .close = 1.0});
    }
    const SessionAxis axis(minutes.times, minutes.interval, "America/New_York");

    const Words labels =
        labelsOf(timeTicks(axis, roomOf(-0.5, 155.5, 700.0), kEnglish, FirstYear::Implied, width));

    EXPECT_EQ(labels,
              (Words{"27 Jan", "11:00", "12:00", "13:00", "14:00", "15:00", "28 Jan", "11:00",
                     "12:00", "13:00", "14:00", "15:00"}));
}

TEST(TimeTicks, NeverTouchEachOtherNorLeaveTheirRoom)
{
    const auto years = tests::weekdays(8000);
    const SessionAxis axis(years->times, years->interval);
    std::mt19937 random(3);
    for (int round = 0; round < 1000; ++round) {
        const double span = std::exp(std::uniform_real_distribution<double>(0.0, 9.0)(random));
        const double first = std::uniform_real_distribution<double>(-50.0, 8000.0)(random);
        const double pixels = std::uniform_real_distribution<double>(40.0, 3000.0)(random);

        const auto ticks = timeTicks(axis, roomOf(first, first + span, pixels),
                                     round % 2 == 0 ? kEnglish : kGerman, FirstYear::Named, width);

        double free = -1e9;
        for (const TimeTick& tick : ticks) {
            ASSERT_GE(tick.x, 0.0);
            ASSERT_LE(tick.x, pixels);
            if (tick.label.isEmpty())
                continue;
            ASSERT_GE(tick.labelLeft, std::max(0.0, free)) << tick.label.toStdString();
            ASSERT_LE(tick.labelLeft + tick.labelWidth, pixels + 1e-6);
            free = tick.labelLeft + tick.labelWidth + 16.0;
        }
    }
}

TEST(TimeTicks, AreAsManyAsThereIsRoomFor)
{
    const auto years = tests::weekdays(8000);
    const SessionAxis axis(years->times, years->interval);
    for (double span = 5.0; span < 8000.0; span *= 1.3) {
        const auto ticks =
            timeTicks(axis, roomOf(100.0, 100.0 + span, 900.0), kEnglish, FirstYear::Named, width);
        EXPECT_GE(labelsOf(ticks).size(), 3U) << span << testing::PrintToString(labelsOf(ticks));
        EXPECT_LE(labelsOf(ticks).size(), 20U) << span;
    }
}

/// One-minute bars from `from` to `to`, of a market that never closes.
core::PriceSeries everyMinute(const char* from, const char* to)
{
    core::PriceSeries minutes{.interval = core::Interval::Minute1};
    const core::Instant end = *core::parseInstant(to);
    for (core::Instant time = *core::parseInstant(from); time < end;
         time += std::chrono::minutes{1})
        minutes.append({.time = time, .close = 1.0});
    return minutes;
}

TEST(TimeTicks, NamesEveryMinuteOrTwoOverTenMinutes)
{
    const core::PriceSeries minutes = everyMinute("2025-01-27T14:30Z", "2025-01-27T21:00Z");
    const SessionAxis axis(minutes.times, minutes.interval, "America/New_York");

    EXPECT_EQ(
        labelsOf(timeTicks(axis, roomOf(29.5, 39.5, 900.0), kEnglish, FirstYear::Named, width)),
        (Words{"27 Jan 2025", "10:01", "10:02", "10:03", "10:04", "10:05", "10:06", "10:07",
               "10:08", "10:09"}));
    EXPECT_EQ(
        labelsOf(timeTicks(axis, roomOf(29.5, 39.5, 200.0), kEnglish, FirstYear::Named, width)),
        (Words{"27 Jan 2025", "10:05"}));
}

// The clocks of Berlin went from 02:00 to 03:00 on 30 March 2025, at 01:00 UTC.
TEST(TimeTicks, SkipsTheHourThatTheClockSkips)
{
    const core::PriceSeries minutes = everyMinute("2025-03-29T23:00Z", "2025-03-30T05:00Z");
    const SessionAxis axis(minutes.times, minutes.interval, "Europe/Berlin");

    const auto ticks =
        timeTicks(axis, roomOf(-0.5, 359.5, 480.0), kEnglish, FirstYear::Implied, width);

    EXPECT_EQ(labelsOf(ticks), (Words{"30 Mar", "01:00", "03:00", "04:00", "05:00", "06:00"}));
    EXPECT_DOUBLE_EQ(ticks[2].position, 120.0);
}

// They went back from 03:00 to 02:00 on 26 October 2025, at 01:00 UTC.
TEST(TimeTicks, NamesTheHourThatComesTwiceTwice)
{
    const core::PriceSeries minutes = everyMinute("2025-10-25T22:00Z", "2025-10-26T04:00Z");
    const SessionAxis axis(minutes.times, minutes.interval, "Europe/Berlin");

    const auto ticks =
        timeTicks(axis, roomOf(-0.5, 359.5, 480.0), kEnglish, FirstYear::Implied, width);

    EXPECT_EQ(labelsOf(ticks), (Words{"26 Oct", "01:00", "02:00", "02:00", "03:00", "04:00"}));
}

// The sessions of New York before and after 9 March 2025: 14:30 and 13:30 UTC are both 09:30.
TEST(TimeTicks, NamesTheSameHoursBeforeAndAfterTheClockIsSet)
{
    core::PriceSeries series{.interval = core::Interval::Minute5};
    for (const char* opening : {"2025-03-07T14:30Z", "2025-03-10T13:30Z"}) {
        for (int index = 0; index < 78; ++index)
            series.append({.time = *core::parseInstant(opening) + std::chrono::minutes{5 * index},
                           .close = 1.0});
    }
    const SessionAxis axis(series.times, series.interval, "America/New_York");

    EXPECT_EQ(
        labelsOf(timeTicks(axis, roomOf(-0.5, 155.5, 700.0), kEnglish, FirstYear::Implied, width)),
        (Words{"7 Mar", "11:00", "12:00", "13:00", "14:00", "15:00", "10 Mar", "11:00", "12:00",
               "13:00", "14:00", "15:00"}));
}

// 28 November 2024 was a holiday, and the 29th ended at 13:00.
TEST(TimeTicks, LeavesNoRoomForHolidaysNorForTheEndOfHalfDays)
{
    core::PriceSeries series{.interval = core::Interval::Hour1};
    const auto session = [&](const char* opening, int hours) {
        for (int hour = 0; hour < hours; ++hour)
            series.append(
                {.time = *core::parseInstant(opening) + std::chrono::hours{hour}, .close = 1.0});
    };
    session("2024-11-27T14:30Z", 7);
    session("2024-11-29T14:30Z", 4);
    session("2024-12-02T14:30Z", 7);
    const SessionAxis axis(series.times, series.interval, "America/New_York");

    const auto ticks =
        timeTicks(axis, roomOf(-0.5, 17.5, 400.0), kEnglish, FirstYear::Implied, width);

    EXPECT_EQ(labelsOf(ticks), (Words{"27 Nov", "12:30", "29 Nov", "2 Dec", "12:30", "15:30"}));
    EXPECT_DOUBLE_EQ(ticks[3].position, 7.0);
    EXPECT_DOUBLE_EQ(ticks[5].position, 11.0);
}

TEST(TimeTicks, NamesYearsOverHalfACentury)
{
    const auto years = tests::weekdays(261 * 50);
    const SessionAxis axis(years->times, years->interval);

    EXPECT_EQ(
        labelsOf(
            timeTicks(axis, roomOf(-0.5, 261.0 * 50.0, 900.0), kEnglish, FirstYear::Named, width)),
        (Words{"2020", "2025", "2030", "2035", "2040", "2045", "2050", "2055", "2060", "2065"}));
    EXPECT_EQ(labelsOf(timeTicks(axis, roomOf(-0.5, 261.0 * 50.0, 300.0), kGerman, FirstYear::Named,
                                 width)),
              (Words{"2020", "2030", "2040", "2050", "2060"}));
}

TEST(TimeTicks, NeverTouchEachOtherFromTenMinutesToFiveDays)
{
    const core::PriceSeries minutes = everyMinute("2025-03-28T00:00Z", "2025-04-04T00:00Z");
    for (const char* zone : {"Europe/Berlin", "America/New_York", "Asia/Kolkata"}) {
        const SessionAxis axis(minutes.times, minutes.interval, zone);
        for (double span = 10.0; span < 7200.0; span *= 1.17) {
            const auto ticks = timeTicks(axis, roomOf(2000.0, 2000.0 + span, 900.0), kGerman,
                                         FirstYear::Named, width);
            EXPECT_GE(labelsOf(ticks).size(), 2U) << span;
            double free = -1e9;
            for (const TimeTick& tick : ticks) {
                if (tick.label.isEmpty())
                    continue;
                EXPECT_GE(tick.labelLeft, free) << span << tick.label.toStdString();
                free = tick.labelLeft + tick.labelWidth + 16.0;
            }
        }
    }
}

TEST(TimeTicks, AreNoneWithoutWidth)
{
    const SessionAxis axis;

    EXPECT_TRUE(
        timeTicks(axis, roomOf(0.0, 0.0, 100.0), kEnglish, FirstYear::Named, width).empty());
    EXPECT_TRUE(timeTicks(axis, roomOf(0.0, 10.0, 0.0), kEnglish, FirstYear::Named, width).empty());
}

} // namespace
