#include "core/time/calendar_rules.h"

#include "core/base/resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

using namespace core;
using testing::HasSubstr;

namespace {

/// Four lines of a calendar for 2025, followed by `days`.
std::string calendarWith(const std::string& days)
{
    return "mics,XTST,XTWO\nzone,Europe/Berlin\nspan,2025-01-01,2025-12-31\nhours,09:00-17:30\n"
        + days;
}

TradingDate date(const std::string& text)
{
    return parseTradingDate(text).value();
}

CalendarRules::Hours hours(const std::string& text)
{
    return hoursFromString(text).value();
}

std::string errorOf(const std::string& csv)
{
    const auto rules = parseCalendarRules(csv, "test.csv");
    if (rules)
        return "no error";
    EXPECT_EQ(rules.error().code, ErrorCode::Format);
    return rules.error().message;
}

TEST(CalendarRulesTest, SayWhatTheFileSays)
{
    const auto rules = parseCalendarRules(
        calendarWith("# a comment, with a comma\n\n"
                     "special,2025-12-30,09:00-14:00,Last session,Letzter Handelstag\n"
                     "closed,2025-05-01,Labour Day,Tag der Arbeit\n"
                     "closed,2025-04-18,Good Friday\n"),
        "test.csv");

    ASSERT_TRUE(rules) << rules.error().message;
    EXPECT_THAT(rules->mics, testing::ElementsAre("XTST", "XTWO"));
    EXPECT_EQ(rules->zone, "Europe/Berlin");
    EXPECT_EQ(rules->firstDate, date("2025-01-01"));
    EXPECT_EQ(rules->lastDate, date("2025-12-31"));
    EXPECT_EQ(rules->announcedUntil, date("2025-12-31"));
    EXPECT_THAT(
        rules->hours,
        testing::ElementsAre(CalendarRules::HoursSince{date("2025-01-01"), hours("09:00-17:30")}));
    ASSERT_EQ(rules->exceptions.size(), 3U);
    EXPECT_EQ(rules->exceptions[0],
              (CalendarRules::Exception{date("2025-04-18"), std::nullopt, "Good Friday", ""}));
    EXPECT_EQ(rules->exceptions[1],
              (CalendarRules::Exception{date("2025-05-01"), std::nullopt, "Labour Day",
                                        "Tag der Arbeit"}));
    EXPECT_EQ(rules->exceptions[2],
              (CalendarRules::Exception{date("2025-12-30"), hours("09:00-14:00"), "Last session",
                                        "Letzter Handelstag"}));
}

TEST(CalendarRulesTest, AreTheSameFromAWindowsFile)
{
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : calendarWith("closed, 2025-05-01 ,Labour Day\n"))
        windows += c == '\n' ? "\r\n" : std::string(1, c);

    const auto rules = parseCalendarRules(windows, "test.csv");

    ASSERT_TRUE(rules) << rules.error().message;
    EXPECT_EQ(rules->exceptions.size(), 1U);
}

TEST(CalendarRulesTest, NeedNoLineEndAtTheEnd)
{
    EXPECT_TRUE(parseCalendarRules(calendarWith("closed,2025-05-01,Labour Day"), "test.csv"));
}

/// A sixth line, and what is wrong with it.
struct BadDay {
    std::string line{};
    std::string message{};
};

constexpr auto kClosedTakes = "\"closed\" takes days, a name and perhaps a German name";
constexpr auto kSpecialTakes = "\"special\" takes days, hours, a name and perhaps a German name";

std::vector<BadDay> badDays()
{
    return {
        BadDay{"closed,2025-02-30,Nothing", "\"2025-02-30\" is not a date"},
        BadDay{"closed,1.5.2025,Labour Day", "\"1.5.2025\" names no day"},
        BadDay{"closed,2025-05-01,Again", "2025-05-01 stands there a second time"},
        BadDay{"special,2025-05-01,09:00-14:00,Again", "2025-05-01 stands there a second time"},
        BadDay{"closed,2026-01-01,New Year", "2026-01-01 lies outside the span"},
        BadDay{"closed,2024-12-31,Silvester", "2024-12-31 lies outside the span"},
        BadDay{"closed,2025-05-03,Saturday",
               "2025-05-03 is on a weekend, which has no session anyway"},
        BadDay{"closed", kClosedTakes},
        BadDay{"closed,2025-05-02", kClosedTakes},
        BadDay{"closed,2025-05-02,", kClosedTakes},
        BadDay{"closed,2025-05-02,a,b,c", kClosedTakes},
        BadDay{"special,2025-05-02,Name", kSpecialTakes},
        BadDay{"special,2025-05-02,14:00,Name", "\"14:00\" are no hours such as 09:30-16:00"},
        BadDay{"special,2025-05-02,9:00-14:00,Name",
               "\"9:00-14:00\" are no hours such as 09:30-16:00"},
        BadDay{"special,2025-05-02,14:00-09:00,Name",
               "\"14:00-09:00\" are no hours such as 09:30-16:00"},
        BadDay{"special,2025-05-02,09:00-24:00,Name",
               "\"09:00-24:00\" are no hours such as 09:30-16:00"},
        BadDay{"holiday,2025-05-02,Name",
               "\"holiday\" is none of mics, name, zone, span, announced, hours, closed, special"},
        BadDay{"zone,Europe/Paris", "\"zone\" stands there a second time"},
        BadDay{std::string("closed,2025-05-02,a\0b", 21), "The line is not text in UTF-8"},
        BadDay{"closed,2025-05-02,\xFC", "The line is not text in UTF-8"},
        BadDay{std::string(5000, ','), "The line is longer than 4096 bytes"}};
}

TEST(CalendarRulesTest, NameABadDayWithFileLineAndReason)
{
    for (const BadDay& bad : badDays()) {
        const std::string csv = calendarWith("closed,2025-05-01,Labour Day\n" + bad.line + "\n");

        EXPECT_EQ(errorOf(csv), "test.csv, line 6: " + bad.message + ".");
    }
}

TEST(CalendarRulesTest, NeedTheirFirstFourKinds)
{
    EXPECT_EQ(errorOf(""), "test.csv: There is no line \"mics\".");
    EXPECT_EQ(errorOf("mics,XTST\nzone,UTC\nspan,2025-01-01,2025-12-31\n"),
              "test.csv: There is no line \"hours\".");
    EXPECT_EQ(errorOf("mics,XTST\nclosed,2025-05-01,Labour Day\n"),
              "test.csv, line 2: mics, zone, span and hours must stand before the days.");
}

TEST(CalendarRulesTest, NameAMistakeInTheirFirstFourKinds)
{
    EXPECT_THAT(errorOf("mics\n"), HasSubstr("line 1: \"mics\" takes 1 value."));
    EXPECT_THAT(errorOf("mics,XTS\n"), HasSubstr("\"XTS\" is no market code"));
    EXPECT_THAT(errorOf("mics,xtst\n"), HasSubstr("\"xtst\" is no market code"));
    EXPECT_THAT(errorOf("mics,XTST,XTST\n"), HasSubstr("\"XTST\" stands there twice"));
    EXPECT_THAT(errorOf("zone,Europe/Atlantis\n"),
                HasSubstr("There is no time zone \"Europe/Atlantis\""));
    EXPECT_THAT(errorOf("zone,UTC,UTC\n"), HasSubstr("\"zone\" takes 1 value."));
    EXPECT_THAT(errorOf("span,2025-01-01\n"), HasSubstr("\"span\" takes 2 values."));
    EXPECT_THAT(errorOf("span,2025-01-01,2025-13-31\n"), HasSubstr("\"2025-13-31\" is not a date"));
    EXPECT_THAT(errorOf("span,2025-12-31,2025-01-01\n"), HasSubstr("ends before it begins"));
    EXPECT_THAT(errorOf("hours,all day\n"), HasSubstr("\"all day\" are no hours"));
}

TEST(CalendarRulesTest, DoNotRepeatMuchOfAFileInTheirErrors)
{
    EXPECT_LT(errorOf(std::string(4000, 'x')).size(), 200U);
    EXPECT_THAT(errorOf(std::string(64'000'000, 'x')), HasSubstr("line 1: The line is longer"));
}

/// Whatever is done to the bytes of a calendar, the result is rules or an error with its name.
TEST(CalendarRulesTest, SurviveRandomDamage)
{
    const auto files = embeddedFiles("calendars/");
    ASSERT_FALSE(files.empty());
    const std::string whole(files.front().bytes);
    std::mt19937 random(20250127);
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (int round = 0; round < 1000; ++round) {
        std::string damaged = whole.substr(0, below(whole.size()) + 1);
        for (std::size_t change = below(8); change > 0; --change)
            damaged[below(damaged.size())] = static_cast<char>(below(256));

        const auto rules = parseCalendarRules(damaged, "damaged.csv");

        if (!rules) {
            EXPECT_TRUE(rules.error().message.starts_with("damaged.csv"));
        }
    }
}

} // namespace
