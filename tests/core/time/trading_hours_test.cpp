// Opening hours: how files write them, and what the built-in calendars say of them. The hours are
// those of the exchanges' own pages of trading hours; the instants in UTC are reckoned by hand.

#include "core/time/exchange_calendars.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace std::chrono_literals;

namespace {

TradingDate date(std::string_view text)
{
    return parseTradingDate(text).value();
}

TEST(TradingHoursTest, AreReadAsTheyAreWritten)
{
    for (const std::string text : {"09:30-16:00", "09:00-17:30/17:35", "09:30-11:30 13:00-15:00",
                                   "09:30-12:00 13:00-16:00/16:10"}) {
        const auto hours = hoursFromString(text);
        ASSERT_TRUE(hours) << text;
        EXPECT_EQ(toString(*hours), text);
    }
    EXPECT_EQ(hoursFromString("09:00-17:30/17:35")->ends(), 17h + 35min);
    EXPECT_EQ(hoursFromString("09:00-17:30")->ends(), 17h + 30min);
}

TEST(TradingHoursTest, AreInTheOrderOfTheDay)
{
    for (const std::string text :
         {"", "09:30", "16:00-09:30", "09:30-09:30", "09:30-12:00 12:00-15:00",
          "09:30-12:00 11:00-15:00", "09:30-12:00 13:00-15:00 16:00-17:00", "09:00-17:30/17:30",
          "09:00-17:30/", "09:00-17:30/17:35/17:40", "9:00-17:30", "09:00-24:00", "09:60-10:00"})
        EXPECT_FALSE(hoursFromString(text)) << text;
}

struct TheHours : testing::Test {
    ExchangeCalendars calendars;

    /// "2025-03-28T08:00:00Z/2025-03-28T16:35:00Z"
    std::string sessionOf(std::string_view mic, std::string_view day)
    {
        const auto session = calendars.forMic(mic)->session(date(day));
        return session ? toIso(session->opens) + "/" + toIso(session->closes) : "none";
    }
    /// When trading rests, if it does.
    std::string pauseOf(std::string_view mic, std::string_view day)
    {
        const auto session = calendars.forMic(mic)->session(date(day));
        return session && session->pause
            ? toIso(session->pause->first) + "/" + toIso(session->pause->second)
            : "none";
    }
    /// The first session that can react to what was said at a wall clock somewhere.
    std::string reaction(std::string_view mic, std::string_view local, std::string_view zone)
    {
        const auto day =
            calendars.forMic(mic)->firstReactionDate(parseInstant(local, zone).value());
        return day ? toIso(*day) : "none";
    }
};

/// Clocks change in Europe on 30 March and 26 October 2025, in the United States on 9 March and
/// 2 November, and in Asia not at all.
TEST_F(TheHours, FollowTheClocksOnBothSidesOfAChange)
{
    EXPECT_EQ(sessionOf("XLON", "2025-03-28"), "2025-03-28T08:00:00Z/2025-03-28T16:35:00Z");
    EXPECT_EQ(sessionOf("XLON", "2025-03-31"), "2025-03-31T07:00:00Z/2025-03-31T15:35:00Z");
    EXPECT_EQ(sessionOf("XLON", "2025-10-24"), "2025-10-24T07:00:00Z/2025-10-24T15:35:00Z");
    EXPECT_EQ(sessionOf("XLON", "2025-10-27"), "2025-10-27T08:00:00Z/2025-10-27T16:35:00Z");
    EXPECT_EQ(sessionOf("XPAR", "2025-03-28"), "2025-03-28T08:00:00Z/2025-03-28T16:35:00Z");
    EXPECT_EQ(sessionOf("XPAR", "2025-03-31"), "2025-03-31T07:00:00Z/2025-03-31T15:35:00Z");
    EXPECT_EQ(sessionOf("XLIS", "2025-03-31"), "2025-03-31T07:00:00Z/2025-03-31T15:35:00Z");
    EXPECT_EQ(sessionOf("XSWX", "2025-10-24"), "2025-10-24T07:00:00Z/2025-10-24T15:30:00Z");
    EXPECT_EQ(sessionOf("XSWX", "2025-10-27"), "2025-10-27T08:00:00Z/2025-10-27T16:30:00Z");
    EXPECT_EQ(sessionOf("XMIL", "2025-03-31"), "2025-03-31T07:00:00Z/2025-03-31T15:35:00Z");
    EXPECT_EQ(sessionOf("XNYS", "2025-10-31"), "2025-10-31T13:30:00Z/2025-10-31T20:00:00Z");
    EXPECT_EQ(sessionOf("XNYS", "2025-11-03"), "2025-11-03T14:30:00Z/2025-11-03T21:00:00Z");
    EXPECT_EQ(sessionOf("XTKS", "2025-03-28"), "2025-03-28T00:00:00Z/2025-03-28T06:30:00Z");
    EXPECT_EQ(sessionOf("XTKS", "2025-03-31"), "2025-03-31T00:00:00Z/2025-03-31T06:30:00Z");
}

/// jpx.co.jp: morning to 11:30 since 21 November 2011, afternoon to 15:30 since 5 November 2024.
TEST_F(TheHours, ChangedInTokyo)
{
    EXPECT_EQ(pauseOf("XTKS", "2011-11-18"), "2011-11-18T02:00:00Z/2011-11-18T03:30:00Z");
    EXPECT_EQ(pauseOf("XTKS", "2011-11-21"), "2011-11-21T02:30:00Z/2011-11-21T03:30:00Z");
    EXPECT_EQ(sessionOf("XTKS", "2024-11-01"), "2024-11-01T00:00:00Z/2024-11-01T06:00:00Z");
    EXPECT_EQ(sessionOf("XTKS", "2024-11-05"), "2024-11-05T00:00:00Z/2024-11-05T06:30:00Z");
}

/// hkex.com.hk: earlier mornings since 7 March 2011, a shorter noon since 5 March 2012, a closing
/// auction since 25 July 2016.
TEST_F(TheHours, ChangedInHongKong)
{
    EXPECT_EQ(sessionOf("XHKG", "2011-03-04"), "2011-03-04T02:00:00Z/2011-03-04T08:00:00Z");
    EXPECT_EQ(pauseOf("XHKG", "2011-03-04"), "2011-03-04T04:30:00Z/2011-03-04T06:30:00Z");
    EXPECT_EQ(sessionOf("XHKG", "2011-03-07"), "2011-03-07T01:30:00Z/2011-03-07T08:00:00Z");
    EXPECT_EQ(pauseOf("XHKG", "2012-03-02"), "2012-03-02T04:00:00Z/2012-03-02T05:30:00Z");
    EXPECT_EQ(pauseOf("XHKG", "2012-03-05"), "2012-03-05T04:00:00Z/2012-03-05T05:00:00Z");
    EXPECT_EQ(sessionOf("XHKG", "2016-07-22"), "2016-07-22T01:30:00Z/2016-07-22T08:00:00Z");
    EXPECT_EQ(sessionOf("XHKG", "2016-07-25"), "2016-07-25T01:30:00Z/2016-07-25T08:10:00Z");
}

/// borsaitaliana.it, notice of 12 October 2015.
TEST_F(TheHours, ChangedInMilan)
{
    EXPECT_EQ(sessionOf("XMIL", "2015-11-20"), "2015-11-20T08:00:00Z/2015-11-20T16:30:00Z");
    EXPECT_EQ(sessionOf("XMIL", "2015-11-23"), "2015-11-23T08:00:00Z/2015-11-23T16:35:00Z");
}

TEST_F(TheHours, RestAtNoonInAsiaOnly)
{
    EXPECT_EQ(pauseOf("XSHG", "2025-01-27"), "2025-01-27T03:30:00Z/2025-01-27T05:00:00Z");
    for (const auto mic : {"XNYS", "XETR", "XLON", "XPAR", "XMIL", "XSWX"})
        EXPECT_EQ(pauseOf(mic, "2025-01-27"), "none") << mic;
    EXPECT_EQ(pauseOf("XHKG", "2024-12-24"), "none"); // there is no afternoon
    EXPECT_EQ(pauseOf("XHKG", "2021-06-28"), "none"); // there was no morning
}

TEST_F(TheHours, LetASessionReactBeforeDuringAndAfterItAndAtNoon)
{
    constexpr auto kTokyo = "Asia/Tokyo";
    EXPECT_EQ(reaction("XTKS", "2025-01-27T07:00", kTokyo), "2025-01-27");
    EXPECT_EQ(reaction("XTKS", "2025-01-27T10:00", kTokyo), "2025-01-27");
    EXPECT_EQ(reaction("XTKS", "2025-01-27T12:00", kTokyo), "2025-01-27"); // at noon
    EXPECT_EQ(reaction("XTKS", "2025-01-27T15:29", kTokyo), "2025-01-27");
    EXPECT_EQ(reaction("XTKS", "2025-01-27T15:30", kTokyo), "2025-01-28");
    EXPECT_EQ(reaction("XTKS", "2024-11-01T15:15", kTokyo), "2024-11-05"); // Culture Day on Sunday
    EXPECT_EQ(reaction("XTKS", "2020-10-01T10:00", kTokyo), "2020-10-02"); // the system failed
    EXPECT_EQ(reaction("XSHG", "2025-01-27T12:15", "Asia/Shanghai"), "2025-01-27");
    EXPECT_EQ(reaction("XSHG", "2025-01-27T15:00", "Asia/Shanghai"), "2025-02-05");
}

TEST_F(TheHours, LetNothingReactAfterAHalfDay)
{
    EXPECT_EQ(reaction("XLON", "2024-12-24T12:34", "Europe/London"), "2024-12-24");
    EXPECT_EQ(reaction("XLON", "2024-12-24T12:35", "Europe/London"), "2024-12-27");
    EXPECT_EQ(reaction("XPAR", "2024-12-31T14:04", "Europe/Paris"), "2024-12-31");
    EXPECT_EQ(reaction("XPAR", "2024-12-31T14:05", "Europe/Paris"), "2025-01-02");
    EXPECT_EQ(reaction("XHKG", "2025-01-28T12:30", "Asia/Hong_Kong"), "2025-02-03");
    EXPECT_EQ(reaction("XHKG", "2022-11-02T14:00", "Asia/Hong_Kong"), "2022-11-03"); // typhoon
}

/// The evening of 26 January 2025 in New York is the morning of the 27th in Asia.
TEST_F(TheHours, AreThoseOfTheExchangeNotOfTheSpeaker)
{
    constexpr auto kNewYork = "America/New_York";
    EXPECT_EQ(reaction("XTKS", "2025-01-26T20:00", kNewYork), "2025-01-27");
    EXPECT_EQ(reaction("XTKS", "2025-01-27T01:29", kNewYork), "2025-01-27");
    EXPECT_EQ(reaction("XTKS", "2025-01-27T01:30", kNewYork), "2025-01-28");
    EXPECT_EQ(reaction("XHKG", "2025-01-26T21:00", kNewYork), "2025-01-27");
    EXPECT_EQ(reaction("XSHG", "2025-01-27T22:10", kNewYork), "2025-02-05"); // the New Year
    EXPECT_EQ(reaction("XLON", "2025-01-27T11:34", kNewYork), "2025-01-27");
    EXPECT_EQ(reaction("XLON", "2025-01-27T11:35", kNewYork), "2025-01-28");
}

} // namespace
