#include "core/ingest/date_evidence.h"
#include "core/ingest/row_time.h"

#include "core/ingest/interval_guess.h"
#include "core/ingest/zone_clock.h"

#include <gtest/gtest.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

std::chrono::local_days on(int year, unsigned month, unsigned day)
{
    return std::chrono::local_days{std::chrono::year{year} / month / day};
}

RowTime parsed(std::string_view text, DateOrder order = DateOrder::DayFirst)
{
    const auto time = parseRowTime(text, order);
    EXPECT_TRUE(time) << text;
    return time.value_or(RowTime{});
}

TEST(ParseRowTime, ReadsEveryFormOfADay)
{
    for (const char* text :
         {"2025-01-27", "2025/01/27", "2025.01.27", "20250127", "27.01.2025", "27.1.2025",
          "27.01.25", "27/01/2025", "27-01-2025", "Jan 27, 2025", "January 27, 2025", "27 Jan 2025",
          "27-Jan-25", "27-Jan-2025", "27. Januar 2025", "Mon, 27 Jan 2025"})
        EXPECT_EQ(parsed(text), (RowTime{.day = on(2025, 1, 27)})) << text;
    EXPECT_EQ(parsed("4-Mrz-96").day, on(1996, 3, 4));
}

TEST(ParseRowTime, ReadsSlashesInTheOrderThatTheFileHas)
{
    EXPECT_EQ(parsed("01/02/2025", DateOrder::DayFirst).day, on(2025, 2, 1));
    EXPECT_EQ(parsed("01/02/2025", DateOrder::MonthFirst).day, on(2025, 1, 2));
    EXPECT_EQ(parsed("01.02.2025", DateOrder::MonthFirst).day, on(2025, 2, 1));
}

TEST(ParseRowTime, ReadsTimesOfDayAndOffsets)
{
    const auto day = on(2025, 1, 27);
    EXPECT_EQ(parsed("2025-01-27 22:10"), (RowTime{.day = day, .clock = 22h + 10min}));
    EXPECT_EQ(parsed("2025-01-27T22:10:05.250Z"),
              (RowTime{.day = day, .clock = 22h + 10min + 5250ms, .offset = 0min}));
    EXPECT_EQ(parsed("2025-01-27 04:00:00-05:00"),
              (RowTime{.day = day, .clock = 4h, .offset = -300min}));
    EXPECT_EQ(parsed("27.01.2025 00:00:00.000"), (RowTime{.day = day, .clock = 0ms}));
    EXPECT_EQ(parsed("1/27/2025 10:10 PM", DateOrder::MonthFirst),
              (RowTime{.day = day, .clock = 22h + 10min}));
    EXPECT_EQ(parsed("20250127 221005"), (RowTime{.day = day, .clock = 22h + 10min + 5s}));
    EXPECT_EQ(parsed("202501272210"), (RowTime{.day = day, .clock = 22h + 10min}));
}

TEST(ParseRowTime, ReadsTheTimeSince1970)
{
    const RowTime expected{.day = on(2025, 1, 27), .clock = 14h + 30min, .offset = 0min};
    for (const char* text : {"1737988200", "1737988200000", "1737988200000000"})
        EXPECT_EQ(parsed(text), expected) << text;
}

TEST(ParseRowTime, RefusesDaysThatDoNotExistAndOtherText)
{
    for (const char* text : {"2025-02-30", "2025-13-01", "10x1-01-01", "31.04.2025", "Jan 32, 2025",
                             "", "abc", "2025-13", "27.01", "2025-01-27 25:00", "2025-01-27 abc",
                             "12.5", "0001-01-01", "2025-01-27 22:10 pm"})
        EXPECT_FALSE(parseRowTime(text, DateOrder::DayFirst)) << text;
}

TEST(ParseTimeOfDay, ReadsColumnsOfTheirOwn)
{
    EXPECT_EQ(parseTimeOfDay("09:01:00"), 9h + 1min);
    EXPECT_EQ(parseTimeOfDay("090100"), 9h + 1min);
    EXPECT_EQ(parseTimeOfDay("0901"), 9h + 1min);
    EXPECT_EQ(parseTimeOfDay("000000"), 0ms);
    EXPECT_FALSE(parseTimeOfDay("abc"));
    EXPECT_FALSE(parseTimeOfDay("246000"));
}

DateEvidence::Verdict verdictOf(std::initializer_list<const char*> dates)
{
    DateEvidence evidence;
    for (const char* date : dates)
        evidence.add(date);
    return evidence.verdict();
}

TEST(DateEvidence, IsDecidedByADayBeyondTheTwelfth)
{
    using Verdict = DateEvidence::Verdict;
    EXPECT_EQ(verdictOf({"01/02/2025", "27/01/2025"}), Verdict::DayFirst);
    EXPECT_EQ(verdictOf({"01/02/2025", "9/29/2020"}), Verdict::MonthFirst);
    EXPECT_EQ(verdictOf({"01/02/2025", "02/03/2025"}), Verdict::Ambiguous);
    EXPECT_EQ(verdictOf({"01/01/2025", "02.03.2025", "2025-01-02"}), Verdict::NotNeeded);
    EXPECT_EQ(verdictOf({"27/01/2025", "01/27/2025"}), Verdict::Mixed);
}

TEST(IntervalOfDays, SeesDaysWeeksAndMonths)
{
    EXPECT_EQ(intervalOfDays({on(2025, 1, 24), on(2025, 1, 27), on(2025, 1, 28)}), Interval::Day1);
    EXPECT_EQ(intervalOfDays({on(2025, 1, 13), on(2025, 1, 6), on(2025, 1, 21), on(2025, 1, 27)}),
              Interval::Week1);
    EXPECT_EQ(intervalOfDays({on(2025, 1, 1), on(2025, 2, 1), on(2025, 3, 1)}), Interval::Month1);
    EXPECT_EQ(intervalOfDays({on(2025, 1, 1)}), Interval::Day1);
    EXPECT_EQ(intervalOfDays({}), Interval::Day1);
}

TEST(IntervalOfTimes, TakesTheCommonestGap)
{
    const auto at = [](std::chrono::milliseconds clock) { return on(2025, 1, 27) + clock; };
    EXPECT_EQ(intervalOfTimes({at(9h), at(9h + 1min), at(9h + 2min), at(15h)}), Interval::Minute1);
    EXPECT_EQ(intervalOfTimes({at(9h), at(9h + 15min), at(9h + 30min)}), Interval::Minute15);
    EXPECT_EQ(intervalOfTimes({at(9h), at(9h + 45min)}), Interval::Minute15);
    EXPECT_EQ(intervalOfTimes({at(22h), at(46h), at(70h)}), Interval::Day1);
    EXPECT_EQ(intervalOfTimes({at(9h), at(9h + 1s), at(9h + 2s)}), std::nullopt);
}

TEST(ZoneClock, KnowsTheHoursThatTheClocksSkipAndRepeat)
{
    ZoneClock berlin("Europe/Berlin");

    EXPECT_EQ(berlin.instantOf({.day = on(2025, 1, 27), .clock = 9h}),
              parseInstant("2025-01-27T08:00:00Z"));
    EXPECT_EQ(berlin.instantOf({.day = on(2025, 3, 30), .clock = 2h + 30min}), std::nullopt);
    EXPECT_EQ(berlin.instantOf({.day = on(2025, 10, 26), .clock = 2h + 30min}),
              parseInstant("2025-10-26T00:30:00Z"));
    EXPECT_EQ(berlin.instantOf({.day = on(2025, 10, 26), .clock = 2h + 30min}),
              parseInstant("2025-10-26T01:30:00Z"));
    EXPECT_EQ(berlin.repeated(), 2U);
}

TEST(ZoneClock, AgreesWithTheSlowWayAllYearRound)
{
    ZoneClock newYork("America/New_York");
    for (auto local = on(2025, 1, 1) + 0ms; local < on(2026, 1, 1) + 0ms; local += 7min) {
        const auto day = std::chrono::floor<std::chrono::days>(local);
        const auto fast = newYork.instantOf({.day = day, .clock = local - day});
        ASSERT_EQ(fast, toInstant(local, "America/New_York"));
    }
}

TEST(ZoneClock, PrefersTheOffsetThatTheRowNames)
{
    ZoneClock berlin("Europe/Berlin");

    EXPECT_EQ(berlin.instantOf({.day = on(2025, 1, 27), .clock = 9h, .offset = -300min}),
              parseInstant("2025-01-27T14:00:00Z"));
}

} // namespace
