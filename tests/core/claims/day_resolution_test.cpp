#include "core/claims/day_resolution.h"

#include "core/base/resources.h"
#include "core/time/exchange_calendars.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using Kind = DayReference::Kind;
using std::chrono::local_days;
using std::chrono::weekday;

namespace {

Publication publishedOn(const char* when, const char* zone = "Europe/Berlin")
{
    return {.published = parsePartialDate(when).value(), .zone = zone};
}

std::string resolved(const DayReference& reference, const char* published,
                     const ExchangeCalendar* calendar = nullptr)
{
    const auto days = resolveDays(reference, publishedOn(published), calendar);
    if (!days)
        return "unknown";
    return days->first == days->last ? toIso(days->first)
                                     : toIso(days->first) + " to " + toIso(days->last);
}

DayReference weekdayReference(weekday day, int ago = 0)
{
    return {.kind = Kind::Weekday, .ago = ago, .weekday = day};
}

struct WithCalendars : testing::Test {
    ExchangeCalendars calendars;
    const ExchangeCalendar* newYork = calendars.forMic("XNYS");
};

using DayResolution = WithCalendars;

TEST_F(DayResolution, TakesTheDayOfPublicationForItsOwnWeekday)
{
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Tuesday), "2025-01-28"), "2025-01-28");
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Monday), "2025-01-28"), "2025-01-27");
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Friday), "2025-01-28"), "2025-01-24");
}

TEST_F(DayResolution, CountsWeeksFromMonday)
{
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Friday, 1), "2025-01-28"), "2025-01-24");
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Monday, 1), "2025-01-28"), "2025-01-20");
    EXPECT_EQ(resolved({.kind = Kind::Week, .ago = 1}, "2025-01-28"), "2025-01-20 to 2025-01-26");
}

TEST_F(DayResolution, TakesLastWeekOnAWeekendForTheOneThatHasJustEnded)
{
    const DayReference lastWeek{.kind = Kind::Week, .ago = 1};

    EXPECT_EQ(resolved(lastWeek, "2025-01-26"), "2025-01-20 to 2025-01-26");
    EXPECT_EQ(resolved(lastWeek, "2025-01-27"), "2025-01-20 to 2025-01-26");
    EXPECT_TRUE(isDayDoubtful(lastWeek, publishedOn("2025-01-26"), nullptr));
    EXPECT_FALSE(isDayDoubtful(lastWeek, publishedOn("2025-01-27"), nullptr));
}

TEST_F(DayResolution, IsDoubtfulWhereTheMarketsClockShowsAnotherDay)
{
    const DayReference wednesday = weekdayReference(std::chrono::Wednesday);
    const ExchangeCalendar* seoul = calendars.forMic("XKRX");
    const auto at = [](const char* instant) {
        return Publication{PartialDate::ofMinute(*parseInstant(instant), "America/New_York"),
                           "America/New_York"};
    };

    EXPECT_TRUE(isDayDoubtful(wednesday, at("2026-03-04T03:30:00Z"), seoul));
    EXPECT_FALSE(isDayDoubtful(wednesday, at("2026-03-04T03:30:00Z"), newYork));
    EXPECT_FALSE(isDayDoubtful(wednesday, at("2026-03-04T21:30:00Z"), seoul));
}

TEST_F(DayResolution, EndsTheCurrentSpanWithTheDayOfPublication)
{
    EXPECT_EQ(resolved({.kind = Kind::Week}, "2025-01-28"), "2025-01-27 to 2025-01-28");
    EXPECT_EQ(resolved({.kind = Kind::MonthsAgo}, "2025-01-28"), "2025-01-01 to 2025-01-28");
    EXPECT_EQ(resolved({.kind = Kind::YearsAgo}, "2025-01-28"), "2025-01-01 to 2025-01-28");
}

TEST_F(DayResolution, NeverTakesTodayForADayThatIsOver)
{
    DayReference lastFriday = weekdayReference(std::chrono::Friday);
    lastFriday.isOver = true;

    EXPECT_EQ(resolved(lastFriday, "2025-01-31"), "2025-01-24");
    EXPECT_EQ(resolved(lastFriday, "2025-01-28"), "2025-01-24");
}

TEST_F(DayResolution, DoesNotGuessWhichMondayWasTheLastOne)
{
    DayReference lastMonday = weekdayReference(std::chrono::Monday);
    lastMonday.isOver = true;

    EXPECT_EQ(resolved(lastMonday, "2025-01-29"), "unknown");
}

TEST_F(DayResolution, FindsDaysToCome)
{
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Monday, -1), "2025-01-28"), "2025-02-03");
    EXPECT_EQ(resolved({.kind = Kind::DaysAgo, .ago = -1}, "2025-01-28"), "2025-01-29");
}

TEST_F(DayResolution, KnowsTheSessionsOfAMarket)
{
    // 20 January 2025, a Monday, was Martin Luther King Day.
    EXPECT_EQ(resolved({.kind = Kind::SessionsAgo, .ago = 1}, "2025-01-21", newYork), "2025-01-17");
    EXPECT_EQ(resolved({.kind = Kind::SessionsAgo, .ago = 1}, "2025-01-21"), "2025-01-20");
    EXPECT_EQ(resolved({.kind = Kind::WeekStart}, "2025-01-22", newYork), "2025-01-21");
    EXPECT_EQ(resolved({.kind = Kind::WeekStart}, "2025-01-20", newYork), "2025-01-13");
    // Good Friday of 2025 was 18 April.
    EXPECT_EQ(resolved({.kind = Kind::WeekEnd}, "2025-04-20", newYork), "2025-04-17");
}

TEST_F(DayResolution, TakesTheLastEndOfAWeekThatHasCome)
{
    EXPECT_EQ(resolved({.kind = Kind::WeekEnd}, "2025-01-28"), "2025-01-24");
    EXPECT_EQ(resolved({.kind = Kind::WeekEnd}, "2025-01-31"), "2025-01-31");
    EXPECT_EQ(resolved({.kind = Kind::WeekEnd}, "2025-02-02"), "2025-01-31");
}

TEST_F(DayResolution, CountsSessionsBackFromANamedDay)
{
    DayReference beforeTuesday = weekdayReference(std::chrono::Tuesday);
    beforeTuesday.sessionsBefore = 1;

    EXPECT_EQ(resolved(beforeTuesday, "2025-01-22", newYork), "2025-01-17");
    EXPECT_EQ(resolved(beforeTuesday, "2025-01-29", newYork), "2025-01-27");
}

TEST_F(DayResolution, LooksForADateWithoutAYearInThePast)
{
    const DayReference date{
        .kind = Kind::Date, .day = std::chrono::day{27}, .month = std::chrono::January};

    EXPECT_EQ(resolved(date, "2025-01-28"), "2025-01-27");
    EXPECT_EQ(resolved(date, "2025-06-02"), "2025-01-27");
    EXPECT_EQ(resolved(date, "2025-01-10"), "unknown"); // may be to come
    EXPECT_EQ(resolved({.kind = Kind::Month, .month = std::chrono::March}, "2025-01-28"),
              "2024-03-01 to 2024-03-31");
}

TEST_F(DayResolution, NeedsNoPublicationForAFullDate)
{
    const DayReference date{.kind = Kind::Date,
                            .day = std::chrono::day{27},
                            .month = std::chrono::January,
                            .year = std::chrono::year{2025}};

    const auto days = resolveDays(date, {}, newYork);

    ASSERT_TRUE(days);
    EXPECT_EQ(toIso(days->first), "2025-01-27");
}

TEST_F(DayResolution, IsUnknownWherePublicationIsNotKnownToTheDay)
{
    EXPECT_EQ(resolved(weekdayReference(std::chrono::Monday), "2025-01"), "unknown");
    EXPECT_EQ(resolved({}, "2025-01"), "unknown");
    EXPECT_EQ(resolved({.kind = Kind::MonthsAgo, .ago = 1}, "2025-01"), "2024-12-01 to 2024-12-31");
    EXPECT_FALSE(resolveDays(weekdayReference(std::chrono::Monday), {}, nullptr));
}

TEST_F(DayResolution, IsUnknownForWordsThatAreNoDayAndForADayThatIsNone)
{
    EXPECT_EQ(resolved({.kind = Kind::Date}, "2025-01-28"), "unknown");
    EXPECT_EQ(resolved({.kind = Kind::Date,
                        .day = std::chrono::day{30},
                        .month = std::chrono::February,
                        .year = std::chrono::year{2024}},
                       "2025-01-28"),
              "unknown");
    EXPECT_EQ(resolved({.kind = Kind::SessionsAgo, .ago = 1'000'000}, "2025-01-28"), "unknown");
}

TEST_F(DayResolution, SeesTheDayInTheZoneOfTheArticle)
{
    const DayReference today{.kind = Kind::DaysAgo};
    const Publication late = publishedOn("2025-01-27T23:30:00Z");
    Publication inNewYork = late;
    inNewYork.zone = "America/New_York";

    EXPECT_EQ(toIso(resolveDays(today, late, nullptr)->first), "2025-01-28");
    EXPECT_EQ(toIso(resolveDays(today, inNewYork, nullptr)->first), "2025-01-27");
}

/// Walks back day by day, as a reader with a calendar on the wall would.
local_days walkedBack(local_days from, weekday wanted)
{
    while (weekday{from} != wanted)
        from -= std::chrono::days{1};
    return from;
}

TEST_F(DayResolution, AgreesWithWalkingBackDayByDay)
{
    const local_days first = local_days{std::chrono::year{2023} / 12 / 20};
    for (int step = 0; step < 800; ++step) {
        const local_days today = first + std::chrono::days{step};
        const Publication publication{.published = PartialDate::ofDay(today)};
        for (unsigned day = 0; day < 7; ++day) {
            const weekday wanted{day};
            const local_days last = walkedBack(today, wanted);
            EXPECT_EQ(resolveDays(weekdayReference(wanted), publication, newYork)->first.day(),
                      last);
            local_days inWeekBefore = walkedBack(today, std::chrono::Monday) - std::chrono::days{1};
            inWeekBefore = walkedBack(inWeekBefore, wanted);
            EXPECT_EQ(resolveDays(weekdayReference(wanted, 1), publication, newYork)->first.day(),
                      inWeekBefore);
        }
        local_days session = today - std::chrono::days{1};
        while (!newYork->isSession(TradingDate{session}))
            session -= std::chrono::days{1};
        EXPECT_EQ(
            resolveDays({.kind = Kind::SessionsAgo, .ago = 1}, publication, newYork)->first.day(),
            session);
    }
}

TEST(PublicationOf, TakesTheZoneOfThePlaceBeforeItsOwn)
{
    Article article{.place = "NEW YORK", .language = "de"};
    article.published = parsePartialDate("2025-01-28T12:00:00Z").value();

    EXPECT_EQ(publicationOf(article).zone, "America/New_York");
}

TEST(PublicationOf, KnowsPlacesAsDatelinesWriteThem)
{
    EXPECT_EQ(publicationOf({.place = "FRANKFURT/MAIN"}).zone, "Europe/Berlin");
    EXPECT_EQ(publicationOf({.place = "Frankfurt am Main"}).zone, "Europe/Berlin");
    EXPECT_EQ(publicationOf({.place = "OMAHA, Neb."}).zone, "America/Chicago");
    EXPECT_EQ(publicationOf({.place = "ZÜRICH"}).zone, "Europe/Zurich");
    EXPECT_EQ(publicationOf({.place = "Tokio"}).zone, "Asia/Tokyo");
}

TEST(PublicationOf, FallsBackToItsOwnZoneAndThenToTheLanguage)
{
    Article article{.place = "Nowhere", .language = "de-AT"};
    EXPECT_EQ(publicationOf(article).zone, "Europe/Berlin");
    article.published.zone = "+09:00";
    EXPECT_EQ(publicationOf(article).zone, "+09:00");
    EXPECT_EQ(publicationOf({.language = "en"}).zone, "America/New_York");
    EXPECT_EQ(publicationOf({}).zone, "");
}

} // namespace
