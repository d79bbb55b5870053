#include "core/time/day_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> daysFrom(const std::string& text, int firstYear, int lastYear)
{
    const auto rule = parseDayRule(text);
    if (!rule)
        return {rule.error().message};
    std::vector<std::string> days;
    for (const TradingDate date : daysOf(*rule, firstYear, lastYear))
        days.push_back(toIso(date));
    return days;
}

std::string errorOf(const std::string& text)
{
    const auto rule = parseDayRule(text);
    if (rule)
        return "no error";
    EXPECT_EQ(rule.error().code, ErrorCode::Format);
    return rule.error().message;
}

TEST(DayRuleTest, MayListDaysAndWhatLiesBetweenTwoDays)
{
    EXPECT_THAT(daysFrom("2018-12-05", 0, 0), ElementsAre("2018-12-05"));
    EXPECT_THAT(daysFrom("2012-10-29..2012-10-30", 0, 0), ElementsAre("2012-10-29", "2012-10-30"));
    EXPECT_THAT(daysFrom("2018-12-31..2019-01-01  2021-01-01", 0, 0),
                ElementsAre("2018-12-31", "2019-01-01", "2021-01-01"));
}

TEST(DayRuleTest, MayNameADayOfEachYear)
{
    EXPECT_THAT(daysFrom("12-25", 2024, 2025), ElementsAre("2024-12-25", "2025-12-25"));
    EXPECT_THAT(daysFrom("02-29", 2023, 2028), ElementsAre("2024-02-29", "2028-02-29"));
}

/// Easter Sundays: 2000-04-23, 2008-03-23 and 2011-04-24 are among the earliest and latest of our
/// time; 1818-03-22 and 1943-04-25 are the extremes (tables of the U.S. Naval Observatory).
TEST(DayRuleTest, MayCountFromEaster)
{
    EXPECT_THAT(daysFrom("easter", 2000, 2000), ElementsAre("2000-04-23"));
    EXPECT_THAT(daysFrom("easter", 1818, 1818), ElementsAre("1818-03-22"));
    EXPECT_THAT(daysFrom("easter", 1943, 1943), ElementsAre("1943-04-25"));
    EXPECT_THAT(daysFrom("easter-2", 2008, 2008), ElementsAre("2008-03-21"));
    EXPECT_THAT(daysFrom("easter+1", 2011, 2011), ElementsAre("2011-04-25"));
    EXPECT_THAT(daysFrom("easter+60", 2018, 2018), ElementsAre("2018-05-31"));
}

TEST(DayRuleTest, MayCountTheWeekdaysOfAMonth)
{
    EXPECT_THAT(daysFrom("3rd monday of january", 2025, 2025), ElementsAre("2025-01-20"));
    EXPECT_THAT(daysFrom("last monday of may", 2021, 2021), ElementsAre("2021-05-31"));
    EXPECT_THAT(daysFrom("4th thursday of november+1", 2024, 2024), ElementsAre("2024-11-29"));
    EXPECT_THAT(daysFrom("1st sunday of march-1", 2026, 2026), ElementsAre("2026-02-28"));
}

TEST(DayRuleTest, MayHoldInSomeYearsOnly)
{
    EXPECT_THAT(daysFrom("06-19 from 2022", 2020, 2023), ElementsAre("2022-06-19", "2023-06-19"));
    EXPECT_THAT(daysFrom("06-19 until 2021", 2020, 2023), ElementsAre("2020-06-19", "2021-06-19"));
    EXPECT_THAT(daysFrom("10-03 from 2014 until 2015", 2010, 2030),
                ElementsAre("2014-10-03", "2015-10-03"));
    EXPECT_THAT(daysFrom("last monday of may from 2011 until 2013 except 2012", 2000, 2030),
                ElementsAre("2011-05-30", "2013-05-27"));
    EXPECT_THAT(daysFrom("01-01 from 2031", 2010, 2030), IsEmpty());
}

TEST(DayRuleTest, SaysWhatBecomesOfAWeekend)
{
    using Weekend = DayRule::Weekend;
    EXPECT_EQ(parseDayRule("12-25")->weekend, Weekend::Lost);
    EXPECT_EQ(parseDayRule("07-04 or nearest weekday")->weekend, Weekend::Nearest);
    EXPECT_EQ(parseDayRule("12-25 or next weekday from 2023")->weekend, Weekend::Next);
    EXPECT_EQ(parseDayRule("2027-03-21 or next weekday if sunday")->weekend,
              Weekend::NextIfOnSunday);
}

TEST(DayRuleTest, SaysWhatItDoesNotUnderstand)
{
    EXPECT_EQ(errorOf(""), "\"\" names no day");
    EXPECT_EQ(errorOf("christmas"), "\"christmas\" names no day");
    EXPECT_EQ(errorOf("13-01"), "\"13-01\" names no day");
    EXPECT_EQ(errorOf("02-30"), "\"02-30\" names no day");
    EXPECT_EQ(errorOf("easter+x"), "\"easter+x\" names no day");
    EXPECT_EQ(errorOf("easter+1000"), "\"easter+1000\" names no day");
    EXPECT_EQ(errorOf("5th monday of may"), "\"5th\" names no day");
    EXPECT_EQ(errorOf("1st mon of may"), "\"mon\" is no weekday such as monday");
    EXPECT_EQ(errorOf("1st monday of mai"), "\"mai\" is no month as in \"1st monday of may\"");
    EXPECT_EQ(errorOf("1st monday may"), "\"may\" is no month as in \"1st monday of may\"");
    EXPECT_EQ(errorOf("session before easter"),
              "\"easter\" is not a day of the year such as 12-31");
    EXPECT_EQ(errorOf("12-25 from 22"), "\"22\" is not a year");
    EXPECT_EQ(errorOf("12-25 except"), "\"\" is not a year");
    EXPECT_EQ(errorOf("12-25 or friday"), "\"or\" does not belong there");
    EXPECT_EQ(errorOf("12-25 until 2020 from 2010"), "\"from\" does not belong there");
    EXPECT_EQ(errorOf("2025-05-01 from 2020"), "\"from\" does not belong there");
    EXPECT_EQ(errorOf("2025-02-30"), "\"2025-02-30\" is not a date");
    EXPECT_EQ(
        errorOf("2025-05-02..2025-05-01"),
        "\"2025-05-02..2025-05-01\" does not run from one day to a later one of the same year");
}

} // namespace
