#include "core/time/exchange_calendars.h"

#include "core/base/resources.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

using namespace core;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

TradingDate date(std::string_view text)
{
    return parseTradingDate(text).value();
}

std::string calendarOf(const std::string& mics, const std::string& days = {})
{
    return "mics," + mics + "\nname,Mine\nzone,UTC\nspan,2025-01-01,2025-12-31\nhours,09:00-17:00\n"
        + days;
}

TEST(TheBuiltInFiles, AreAllInOrderAndNameNoMarketTwice)
{
    ExchangeCalendars calendars;
    std::set<std::string> markets;

    const auto all = calendars.all();

    EXPECT_THAT(calendars.problems(), IsEmpty());
    EXPECT_EQ(all.size(), embeddedFiles("calendars/").size());
    for (const auto& [calendar, source] : all) {
        EXPECT_TRUE(source.empty());
        EXPECT_FALSE(calendar->name().empty());
        EXPECT_EQ(calendar->firstDate(), date("2010-01-01"));
        EXPECT_EQ(calendar->lastDate(), date("2030-12-31"));
        EXPECT_LE(date("2026-12-31"), calendar->announcedUntil());
        for (const std::string& mic : calendar->mics())
            EXPECT_TRUE(markets.insert(mic).second) << mic;
    }
}

TEST(TheBuiltInFiles, HaveAGermanNameForEveryDay)
{
    ExchangeCalendars calendars;
    for (const auto& [calendar, source] : calendars.all()) {
        for (const auto& day : calendar->exceptions(calendar->firstDate(), calendar->lastDate()))
            EXPECT_FALSE(day.germanName.empty()) << calendar->name() << " " << toIso(day.date);
    }
}

TEST(TheBuiltInFiles, GiveTheSameDaysUnderEachNameOfAMarket)
{
    ExchangeCalendars calendars;

    EXPECT_EQ(calendars.forMic("XNGS"), calendars.forMic("XNAS"));
    EXPECT_EQ(calendars.forMic("XETA"), calendars.forMic("XETR"));
    EXPECT_EQ(calendars.forMic("XAMS"), calendars.forMic("XPAR"));
    EXPECT_EQ(calendars.forMic("XSHE"), calendars.forMic("XSHG"));
    EXPECT_NE(calendars.forMic("XLIS"), calendars.forMic("XPAR"));
    EXPECT_EQ(calendars.forMic("XXXX"), nullptr);
}

struct MyFolder : testing::Test {
    tests::TemporaryFolder folder;
};

/// The block of README.md that begins with this line, without its fences.
std::string exampleOfReadme()
{
    const std::string text = tests::bytesOf(std::string(PRESSMARK_SOURCE_DIR) + "/README.md");
    const std::size_t begin = text.find("# Text in UTF-8, one entry a line");
    return begin == std::string::npos ? "" : text.substr(begin, text.find("```", begin) - begin);
}

TEST_F(MyFolder, TakesTheExampleOfTheReadme)
{
    folder.write("xasx.calendar", exampleOfReadme());
    ExchangeCalendars calendars(folder.path());

    const ExchangeCalendar* sydney = calendars.forMic("XASX");

    ASSERT_NE(sydney, nullptr) << calendars.problems().front().message;
    EXPECT_EQ(sydney->name(), "Australian Securities Exchange");
    EXPECT_EQ(sydney->announcedUntil(), date("2026-12-31"));
    EXPECT_EQ(sydney->closureReason(date("2027-12-27")), "Christmas Day (observed)");
    EXPECT_EQ(sydney->specialHoursReason(date("2027-12-24")), "Christmas Eve");
    EXPECT_EQ(toIso(sydney->session(date("2025-06-02"))->closes), "2025-06-02T06:11:00Z");
}

TEST_F(MyFolder, NeedNotExist)
{
    ExchangeCalendars calendars(folder.path() / "none");

    EXPECT_NE(calendars.forMic("XNYS"), nullptr);
    EXPECT_THAT(calendars.problems(), IsEmpty());
}

TEST_F(MyFolder, AddsAMarketAndReplacesABuiltInOne)
{
    folder.write("mine.calendar", calendarOf("XASX,XLON", "closed,2025-01-27,Australia Day\n"));
    folder.write("notes.txt", "nothing");
    ExchangeCalendars calendars(folder.path());

    const ExchangeCalendar* london = calendars.forMic("XLON");

    ASSERT_NE(london, nullptr);
    EXPECT_EQ(london->zone(), "UTC");
    EXPECT_EQ(calendars.forMic("XASX"), london);
    EXPECT_EQ(london->closureReason(date("2025-01-27")), "Australia Day");
    EXPECT_EQ(calendars.forMic("AIMX")->zone(), "Europe/London"); // the file does not name it
    EXPECT_EQ(calendars.find("XLON")->source, folder.file("mine.calendar"));
    EXPECT_THAT(calendars.problems(), IsEmpty());
}

TEST_F(MyFolder, LeavesTheBuiltInCalendarWhereAFileIsBroken)
{
    folder.write("mine.calendar", calendarOf("XLON", "closed,2025-02-30,Nothing\n"));
    ExchangeCalendars calendars(folder.path());

    EXPECT_NE(calendars.forMic("XNYS"), nullptr);
    EXPECT_THAT(calendars.problems(), IsEmpty()); // nobody asked for it
    EXPECT_EQ(calendars.forMic("XLON")->zone(), "Europe/London");
    EXPECT_EQ(calendars.forMic("XLON")->zone(), "Europe/London");

    ASSERT_THAT(calendars.problems(), SizeIs(1));
    EXPECT_EQ(calendars.problems()[0].message,
              folder.file("mine.calendar")
                  + ", line 6: \"2025-02-30\" is not a date. The file is left out.");
    EXPECT_EQ(calendars.problems()[0].line, 6U);
}

TEST_F(MyFolder, SaysAtOnceWhatIsWrongWhereAFileNamesNoMarket)
{
    folder.write("a.calendar", "mics,xlon\n");
    folder.write("b.calendar", "");
    std::filesystem::create_directory(folder.path() / "c.calendar");
    folder.write("d.calendar", std::string(2'000'000, '#'));
    ExchangeCalendars calendars(folder.path());

    EXPECT_NE(calendars.forMic("XLON"), nullptr);

    ASSERT_THAT(calendars.problems(), SizeIs(4));
    EXPECT_THAT(calendars.problems()[0].message, HasSubstr("a.calendar, line 1: \"xlon\" is no"));
    EXPECT_THAT(calendars.problems()[1].message, HasSubstr("b.calendar: There is no line"));
    EXPECT_THAT(calendars.problems()[2].message, HasSubstr("c.calendar"));
    EXPECT_THAT(calendars.problems()[3].message, HasSubstr("d.calendar"));
}

TEST_F(MyFolder, CountsTheFirstOfTwoFilesForAMarket)
{
    folder.write("a.calendar", calendarOf("XLON", "closed,2025-01-27,First\n"));
    folder.write("b.calendar", calendarOf("XLON,XASX", "closed,2025-01-27,Second\n"));
    ExchangeCalendars calendars(folder.path());

    EXPECT_EQ(calendars.forMic("XLON")->closureReason(date("2025-01-27")), "First");
    EXPECT_EQ(calendars.forMic("XASX")->closureReason(date("2025-01-27")), "Second");
}

TEST_F(MyFolder, KeepsItsCalendarsWhenMoreAreRead)
{
    folder.write("mine.calendar", calendarOf("XASX"));
    ExchangeCalendars calendars(folder.path());
    const ExchangeCalendar* mine = calendars.forMic("XASX");

    const auto all = calendars.all();
    ExchangeCalendars moved = std::move(calendars);

    EXPECT_EQ(all.front().calendar->mics().front(), "XASX");
    EXPECT_EQ(moved.forMic("XASX"), mine);
    EXPECT_EQ(mine->name(), "Mine");
}

} // namespace
