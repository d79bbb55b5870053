#include "core/time/calendar_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;

namespace {

/// The exceptions of a calendar for one span of years, as "2025-01-01 closed New Year".
std::vector<std::string> daysOf(const std::string& span, const std::string& lines)
{
    const auto rules = parseCalendarRules(
        "mics,XTST\nzone,UTC\nspan," + span + "\nhours,09:00-17:00\n" + lines, "test.calendar");
    if (!rules)
        return {rules.error().message};
    std::vector<std::string> days;
    for (const auto& exception : rules->exceptions)
        days.push_back(toIso(exception.date) + " "
                       + (exception.hours ? toString(*exception.hours) : "closed") + " "
                       + exception.name);
    return days;
}

/// NYSE Rule 7.2; in 2021 and 2022 the 4th of July and Christmas fell on both ends of weekends.
TEST(CalendarDaysTest, MoveAHolidayToTheNearestWeekday)
{
    EXPECT_THAT(daysOf("2021-01-01,2022-12-31",
                       "closed,07-04 or nearest weekday,Fourth\n"
                       "closed,12-25 or nearest weekday,Christmas\n"),
                ElementsAre("2021-07-05 closed Fourth (observed)",
                            "2021-12-24 closed Christmas (observed)", "2022-07-04 closed Fourth",
                            "2022-12-26 closed Christmas (observed)"));
}

/// The bank holidays of England at Christmas 2021 and 2022 (gov.uk, "UK bank holidays").
TEST(CalendarDaysTest, MoveAHolidayToTheNextWeekdayThatIsNone)
{
    const std::string christmas = "closed,12-25 or next weekday,Christmas\n"
                                  "closed,12-26 or next weekday,Boxing Day\n";

    EXPECT_THAT(daysOf("2021-01-01,2021-12-31", christmas),
                ElementsAre("2021-12-27 closed Christmas (observed)",
                            "2021-12-28 closed Boxing Day (observed)"));
    EXPECT_THAT(
        daysOf("2022-01-01,2022-12-31", christmas),
        ElementsAre("2022-12-26 closed Boxing Day", "2022-12-27 closed Christmas (observed)"));
}

/// Japan's Golden Week of 2015: the 3rd of May, a Sunday, was made up for on the 6th.
TEST(CalendarDaysTest, MoveAHolidayOnASundayOverThoseThatFollow)
{
    EXPECT_THAT(daysOf("2015-01-01,2015-12-31",
                       "closed,05-03 or next weekday if sunday,Constitution\n"
                       "closed,05-04 or next weekday if sunday,Greenery\n"
                       "closed,05-05 or next weekday if sunday,Children\n"
                       "closed,02-28 or next weekday if sunday,On a Saturday\n"),
                ElementsAre("2015-05-04 closed Greenery", "2015-05-05 closed Children",
                            "2015-05-06 closed Constitution (observed)"));
}

TEST(CalendarDaysTest, MoveListedDaysToo)
{
    EXPECT_THAT(daysOf("2027-01-01,2028-12-31",
                       "closed,2027-03-21 2028-03-20 or next weekday if sunday,Equinox\n"),
                ElementsAre("2027-03-22 closed Equinox (observed)", "2028-03-20 closed Equinox"));
}

TEST(CalendarDaysTest, TakeWhatIsMovedIntoTheSpanFromTheNextYear)
{
    EXPECT_THAT(daysOf("2021-12-01,2021-12-31", "closed,01-01 or nearest weekday,New Year\n"),
                ElementsAre("2021-12-31 closed New Year (observed)"));
    EXPECT_THAT(daysOf("2022-01-03,2022-01-31", "closed,01-01 or next weekday,New Year\n"),
                ElementsAre("2022-01-03 closed New Year (observed)"));
}

TEST(CalendarDaysTest, FindTheLastSessionBeforeADay)
{
    const std::string lines = "special,session before 01-01,09:00-12:00,Last of the year\n"
                              "closed,12-31,New Year's Eve\n";

    EXPECT_THAT(daysOf("2022-12-01,2023-12-31", lines),
                ElementsAre("2022-12-30 09:00-12:00 Last of the year",
                            "2023-12-29 09:00-12:00 Last of the year"));
    EXPECT_THAT(
        daysOf("2025-12-01,2025-12-31", lines),
        ElementsAre("2025-12-30 09:00-12:00 Last of the year", "2025-12-31 closed New Year's Eve"));
}

TEST(CalendarDaysTest, AreClosedWhereALineSaysSoAndAnotherIsSpecial)
{
    EXPECT_THAT(daysOf("2025-12-01,2025-12-31",
                       "special,12-24,09:00-12:00,Half\nclosed,12-24,Christmas Eve\n"),
                ElementsAre("2025-12-24 closed Christmas Eve"));
}

TEST(CalendarDaysTest, ListedCountBeforeARule)
{
    EXPECT_THAT(daysOf("2025-12-01,2025-12-31",
                       "closed,12-24,Christmas Eve\nspecial,2025-12-24,09:00-12:00,This once\n"),
                ElementsAre("2025-12-24 09:00-12:00 This once"));
}

TEST(CalendarDaysTest, HaveTheNameOfTheFirstOfTwoRules)
{
    EXPECT_THAT(
        daysOf("2008-05-01,2008-05-31", "closed,easter+39,Ascension\nclosed,05-01,May Day\n"),
        ElementsAre("2008-05-01 closed Ascension"));
}

TEST(CalendarDaysTest, MakeNoSessionOfAWeekendByARule)
{
    EXPECT_THAT(daysOf("2022-12-01,2022-12-31", "special,12-24,09:00-12:00,Christmas Eve\n"),
                ElementsAre());
}

TEST(CalendarDaysTest, AreRefusedWhereTheyMakeNoSense)
{
    const auto refusal = [](const std::string& line) {
        return daysOf("2025-01-01,2025-12-31", line).front();
    };

    EXPECT_EQ(refusal("closed,session before 12-31,x"),
              "test.calendar, line 5: The session before a day can be special, but not closed.");
    EXPECT_EQ(refusal("special,12-24 or next weekday,09:00-12:00,x"),
              "test.calendar, line 5: A special session is not moved to another weekday.");
    EXPECT_EQ(refusal("closed,2025-12-20..2026-01-02,x"),
              "test.calendar, line 5: 2026-01-01 lies outside the span.");
    EXPECT_EQ(refusal("closed,2025-05-01 2025-05-01,x"),
              "test.calendar, line 5: 2025-05-01 stands there a second time.");
    EXPECT_EQ(refusal("closed,1st monday of mai,x"),
              "test.calendar, line 5: \"mai\" is no month as in \"1st monday of may\".");
}

} // namespace
