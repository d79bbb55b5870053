#include "core/time/exchange_calendars.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>

using namespace core;
using namespace std::chrono_literals;

namespace {

using Found = std::optional<TradingDate>;

TradingDate date(std::string_view text)
{
    return parseTradingDate(text).value();
}

TradingDate daysAfter(TradingDate first, int days)
{
    return TradingDate{first.day() + std::chrono::days{days}};
}

struct TheBuiltInCalendars : testing::Test {
    ExchangeCalendars calendars;
    const ExchangeCalendar& newYork = *calendars.forMic("XNYS");
    const ExchangeCalendar& xetra = *calendars.forMic("XETR");

    Found newYorkAt(std::string_view local) const
    {
        return newYork.firstReactionDate(parseInstant(local, "America/New_York").value());
    }
    Found xetraAt(std::string_view local) const
    {
        return xetra.firstReactionDate(parseInstant(local, "Europe/Berlin").value());
    }
    Found newYorkOn(std::string_view when) const
    {
        return newYork.firstReactionDate(parsePartialDate(when).value());
    }
};

TEST_F(TheBuiltInCalendars, AreFoundByEachOfTheirMarkets)
{
    for (const auto mic : {"XNYS", "XNAS", "ARCX", "XASE", "BATS"})
        EXPECT_EQ(calendars.forMic(mic), &newYork) << mic;
    for (const auto mic : {"XETR", "XFRA"})
        EXPECT_EQ(calendars.forMic(mic), &xetra) << mic;
    for (const auto mic : {"", "XASX", "xnas", "XNASX"})
        EXPECT_EQ(calendars.forMic(mic), nullptr) << mic;
}

TEST_F(TheBuiltInCalendars, KnowWhenASessionOpensAndCloses)
{
    const auto winter = newYork.session(date("2025-01-27")).value();
    const auto german = xetra.session(date("2025-01-27")).value();

    EXPECT_EQ(toIso(winter.opens), "2025-01-27T14:30:00Z");
    EXPECT_EQ(toIso(winter.closes), "2025-01-27T21:00:00Z");
    EXPECT_EQ(toIso(german.opens), "2025-01-27T08:00:00Z");
    EXPECT_EQ(toIso(german.closes), "2025-01-27T16:35:00Z"); // with the closing auction
    EXPECT_FALSE(newYork.session(date("2025-01-20")));
    EXPECT_FALSE(newYork.session(date("2025-01-25")));
}

/// New York changes its clocks on 9 March 2025, Berlin on the 30th.
TEST_F(TheBuiltInCalendars, FollowTheClocksOfTheirZones)
{
    EXPECT_EQ(toIso(newYork.session(date("2025-03-07"))->closes), "2025-03-07T21:00:00Z");
    EXPECT_EQ(toIso(newYork.session(date("2025-03-10"))->closes), "2025-03-10T20:00:00Z");
    EXPECT_EQ(toIso(xetra.session(date("2025-03-28"))->closes), "2025-03-28T16:35:00Z");
    EXPECT_EQ(toIso(xetra.session(date("2025-03-31"))->closes), "2025-03-31T15:35:00Z");
    EXPECT_EQ(newYork.firstReactionDate(*parseInstant("2025-03-10T19:59Z")), date("2025-03-10"));
    EXPECT_EQ(newYork.firstReactionDate(*parseInstant("2025-03-10T20:00Z")), date("2025-03-11"));
    EXPECT_EQ(newYork.firstReactionDate(*parseInstant("2025-03-07T20:59Z")), date("2025-03-07"));
    EXPECT_EQ(newYork.firstReactionDate(*parseInstant("2025-10-31T19:59Z")), date("2025-10-31"));
    EXPECT_EQ(newYork.firstReactionDate(*parseInstant("2025-11-03T20:59Z")), date("2025-11-03"));
}

TEST_F(TheBuiltInCalendars, SayWhyADayHasNoSession)
{
    EXPECT_EQ(newYork.closureReason(date("2025-01-20")), "Martin Luther King Day");
    EXPECT_EQ(newYork.closureReason(date("2025-01-20"), "de"), "Martin-Luther-King-Tag");
    EXPECT_EQ(newYork.closureReason(date("2025-01-09")),
              "National day of mourning for Jimmy Carter");
    EXPECT_EQ(newYork.closureReason(date("2018-12-05")),
              "National day of mourning for George H. W. Bush");
    EXPECT_EQ(xetra.closureReason(date("2017-10-31")), "Reformation Day");
    EXPECT_EQ(xetra.closureReason(date("2017-10-31"), "de"), "Reformationstag");
}

TEST_F(TheBuiltInCalendars, GiveNoReasonForASessionOrAWeekend)
{
    EXPECT_FALSE(newYork.closureReason(date("2025-01-21")));
    EXPECT_FALSE(newYork.closureReason(date("2025-01-25")));
    EXPECT_FALSE(newYork.closureReason(date("2024-12-24"))); // a half day
    EXPECT_FALSE(newYork.closureReason(date("1999-01-18")));
}

TEST_F(TheBuiltInCalendars, SayWhyASessionIsShort)
{
    EXPECT_EQ(newYork.specialHoursReason(date("2024-11-29")), "Day after Thanksgiving");
    EXPECT_EQ(newYork.specialHoursReason(date("2024-12-24"), "de"), "Heiligabend");
    EXPECT_EQ(xetra.specialHoursReason(date("2024-12-30")), "Last session of the year");
    EXPECT_FALSE(newYork.specialHoursReason(date("2024-12-26")));
    EXPECT_FALSE(newYork.specialHoursReason(date("2024-12-25")));
}

TEST_F(TheBuiltInCalendars, LetTheSameSessionReactUntilItCloses)
{
    const Found monday = date("2025-01-27");
    const Found tuesday = date("2025-01-28");

    EXPECT_EQ(newYorkAt("2025-01-27T00:00"), monday);
    EXPECT_EQ(newYorkAt("2025-01-27T09:29:59"), monday);
    EXPECT_EQ(newYorkAt("2025-01-27T12:00"), monday);
    EXPECT_EQ(newYorkAt("2025-01-27T15:59:59.999"), monday);
    EXPECT_EQ(newYorkAt("2025-01-27T16:00"), tuesday);
    EXPECT_EQ(newYorkAt("2025-01-27T23:59:59.999"), tuesday);
    EXPECT_EQ(xetraAt("2025-01-27T17:34:59.999"), monday);
    EXPECT_EQ(xetraAt("2025-01-27T17:35"), tuesday);
}

TEST_F(TheBuiltInCalendars, TakeTheDayOfTheExchangeNotOfTheSpeaker)
{
    const Instant night = parseInstant("2025-01-28T03:00", "Europe/Berlin").value();

    EXPECT_EQ(newYork.firstReactionDate(night), date("2025-01-28")); // 21:00 on the 27th there
    EXPECT_EQ(xetra.firstReactionDate(night), date("2025-01-28"));
    EXPECT_EQ(newYork.firstReactionDate(PartialDate::ofMinute(night, "Europe/Berlin")),
              date("2025-01-28"));
}

TEST_F(TheBuiltInCalendars, WaitOverWeekendsAndHolidays)
{
    EXPECT_EQ(newYorkAt("2025-01-24T16:00"), date("2025-01-27")); // Friday evening
    EXPECT_EQ(newYorkAt("2025-01-25T12:00"), date("2025-01-27")); // Saturday
    EXPECT_EQ(newYorkAt("2025-01-20T12:00"), date("2025-01-21")); // Martin Luther King Day
    EXPECT_EQ(newYorkAt("2025-01-17T18:00"), date("2025-01-21")); // the Friday before it
    EXPECT_EQ(xetraAt("2025-04-17T18:00"), date("2025-04-22"));   // Maundy Thursday
}

TEST_F(TheBuiltInCalendars, CloseEarlyOnHalfDays)
{
    EXPECT_EQ(newYorkAt("2024-12-24T12:59"), date("2024-12-24"));
    EXPECT_EQ(newYorkAt("2024-12-24T13:00"), date("2024-12-26"));
    EXPECT_EQ(newYorkAt("2024-12-24T14:00"), date("2024-12-26"));
    EXPECT_EQ(newYorkAt("2024-11-29T13:30"), date("2024-12-02"));
    EXPECT_EQ(xetraAt("2024-12-30T14:04"), date("2024-12-30"));
    EXPECT_EQ(xetraAt("2024-12-30T14:05"), date("2025-01-02"));
}

/// The release of DeepSeek R1: a holiday in New York, a session in Frankfurt.
TEST_F(TheBuiltInCalendars, CountADayFromItsMorningOn)
{
    const PartialDate release = parsePartialDate("2025-01-20").value();

    EXPECT_EQ(newYork.firstReactionDate(release), date("2025-01-21"));
    EXPECT_EQ(xetra.firstReactionDate(release), date("2025-01-20"));
    EXPECT_EQ(newYorkOn("2025-01-27"), date("2025-01-27"));
}

TEST_F(TheBuiltInCalendars, DoNotInventTheDayOfAMonthOrAYear)
{
    EXPECT_FALSE(newYorkOn("2025-01"));
    EXPECT_FALSE(newYorkOn("2025"));
    EXPECT_FALSE(newYork.firstReactionDate(PartialDate{}));
}

TEST_F(TheBuiltInCalendars, KnowNothingOutsideTheirSpan)
{
    EXPECT_EQ(newYorkOn("2010-01-01"), date("2010-01-04"));
    EXPECT_FALSE(newYorkOn("2009-12-31"));
    EXPECT_FALSE(newYorkAt("2009-12-31T23:59"));
    EXPECT_EQ(newYorkAt("2030-12-31T15:59"), date("2030-12-31"));
    EXPECT_FALSE(newYorkAt("2030-12-31T16:00"));
    EXPECT_FALSE(newYorkOn("2031-01-02"));
    EXPECT_EQ(xetraAt("2030-12-30T14:00"), date("2030-12-30"));
    EXPECT_FALSE(xetraAt("2030-12-31T10:00"));
    EXPECT_FALSE(newYork.isSession(date("2009-12-31")));
    EXPECT_FALSE(newYork.isSession(date("2031-01-02")));
    EXPECT_FALSE(newYork.shift(date("2031-01-02"), -1));
    EXPECT_FALSE(newYork.firstReactionDate(Instant::min()));
    EXPECT_FALSE(newYork.firstReactionDate(Instant::max()));
}

TEST_F(TheBuiltInCalendars, StepOverSessions)
{
    EXPECT_EQ(newYork.shift(date("2025-01-17"), 1), date("2025-01-21"));
    EXPECT_EQ(newYork.shift(date("2025-01-21"), -1), date("2025-01-17"));
    EXPECT_EQ(newYork.shift(date("2025-01-20"), 0), date("2025-01-21"));
    EXPECT_EQ(newYork.shift(date("2025-01-25"), -1), date("2025-01-24"));
    EXPECT_EQ(newYork.shift(date("2010-01-01"), 0), date("2010-01-04"));
    EXPECT_FALSE(newYork.shift(date("2010-01-01"), -1));
    EXPECT_FALSE(newYork.shift(date("2030-12-31"), 1));
    EXPECT_EQ(xetra.shift(date("2030-12-31"), -1), date("2030-12-30"));
    EXPECT_FALSE(newYork.shift(date("2025-01-27"), std::numeric_limits<int>::max()));
    EXPECT_FALSE(newYork.shift(date("2025-01-27"), std::numeric_limits<int>::min()));
}

/// The definition of a shift: walk from day to day and count the sessions.
Found walked(const ExchangeCalendar& calendar, TradingDate from, int sessions)
{
    TradingDate day = from;
    while (calendar.covers(day) && !calendar.isSession(day))
        day = daysAfter(day, 1);
    for (int left = sessions; left != 0;) {
        const int step = sessions > 0 ? 1 : -1;
        day = daysAfter(day, step);
        if (!calendar.covers(day))
            return std::nullopt;
        if (calendar.isSession(day))
            left -= step;
    }
    return calendar.covers(day) ? Found(day) : std::nullopt;
}

TEST_F(TheBuiltInCalendars, StepAsFarAsWalkingDoes)
{
    std::mt19937 random(20250127);
    std::uniform_int_distribution<int> day(0, 7669);
    std::uniform_int_distribution<int> sessions(-300, 300);
    for (int round = 0; round < 5000; ++round) {
        const TradingDate from = daysAfter(newYork.firstDate(), day(random));
        const int count = sessions(random);
        for (const ExchangeCalendar* calendar : {&newYork, &xetra})
            ASSERT_EQ(calendar->shift(from, count), walked(*calendar, from, count))
                << toIso(from) << " " << count;
    }
}

/// The definition of the first reaction: the first session that ends after the instant.
TEST_F(TheBuiltInCalendars, ReactInTheFirstSessionThatEndsLater)
{
    std::mt19937 random(20250127);
    std::uniform_int_distribution<long long> minute(0, 7666LL * 24 * 60);
    for (const ExchangeCalendar* calendar : {&newYork, &xetra}) {
        std::vector<ExchangeCalendar::Session> sessions;
        for (int day = 0; day < 7670; ++day) {
            if (const auto session = calendar->session(daysAfter(calendar->firstDate(), day)))
                sessions.push_back(*session);
        }
        for (int round = 0; round < 3000; ++round) {
            const Instant instant = Instant{calendar->firstDate().day().time_since_epoch()} + 12h
                + std::chrono::minutes{minute(random)};
            const auto next = std::ranges::find_if(
                sessions, [&](const auto& session) { return session.closes > instant; });

            const Found found = calendar->firstReactionDate(instant);

            ASSERT_EQ(found, next == sessions.end() ? std::nullopt : Found(next->date))
                << toIso(instant);
        }
    }
}

TEST(ExchangeCalendarTest, CanHaveASessionOnAWeekend)
{
    const auto calendar = ExchangeCalendar::parse(
        "mics,XTST\nzone,UTC\nspan,2025-01-01,2025-12-31\nhours,09:00-17:00\n"
        "special,2025-02-01,10:00-12:00,Budget session\n",
        "test.calendar");

    ASSERT_TRUE(calendar) << calendar.error().message;
    EXPECT_TRUE(calendar->isSession(date("2025-02-01")));
    EXPECT_EQ(calendar->shift(date("2025-01-31"), 1), date("2025-02-01"));
    EXPECT_EQ(toIso(calendar->session(date("2025-02-01"))->closes), "2025-02-01T12:00:00Z");
    EXPECT_EQ(calendar->specialHoursReason(date("2025-02-01"), "de"), "Budget session");
}

TEST(ExchangeCalendarTest, MaySpanAllYearsThatHaveADate)
{
    const auto calendar = ExchangeCalendar::parse(
        "mics,XTST\nzone,UTC\nspan,0000-01-01,9999-12-31\nhours,09:00-17:00\n", "test.calendar");

    ASSERT_TRUE(calendar) << calendar.error().message;
    EXPECT_TRUE(calendar->isSession(date("9999-12-31"))); // a Friday
    EXPECT_FALSE(calendar->shift(date("9999-12-31"), 1));
}

} // namespace
