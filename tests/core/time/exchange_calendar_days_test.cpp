// The days of New York and Xetra, against an independent witness: the rules of the exchanges,
// computed anew.

#include "core/time/exchange_calendars.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace core;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

TradingDate date(std::string_view text)
{
    return parseTradingDate(text).value();
}

local_days dayOf(year y, int month, int day)
{
    return local_days{y / month / day};
}

/// Easter Sunday by the rule of Gauss with its two exceptions (the program uses
/// that of Meeus, Jones and Butcher).
local_days easter(year y)
{
    const int number = static_cast<int>(y);
    const int a = number % 19;
    const int century = number / 100;
    const int m = (15 + century - century / 4 - (13 + 8 * century) / 25) % 30;
    const int n = (4 + century - century / 4) % 7;
    const int d = (19 * a + m) % 30;
    const int e = (2 * (number % 4) + 4 * (number % 7) + 6 * d + n) % 7;
    if (d == 29 && e == 6)
        return dayOf(y, 4, 19);
    if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19)
        return dayOf(y, 4, 18);
    return dayOf(y, 3, 22) + days{d + e};
}

TEST(EasterTest, IsWhatTheAlmanacSays)
{
    EXPECT_EQ(easter(2015y), dayOf(2015y, 4, 5));
    EXPECT_EQ(easter(2016y), dayOf(2016y, 3, 27));
    EXPECT_EQ(easter(2019y), dayOf(2019y, 4, 21));
    EXPECT_EQ(easter(2024y), dayOf(2024y, 3, 31));
    EXPECT_EQ(easter(2025y), dayOf(2025y, 4, 20));
    EXPECT_EQ(easter(2030y), dayOf(2030y, 4, 21));
}

bool isWeekday(local_days day)
{
    return weekday{day}.iso_encoding() <= 5;
}

/// NYSE Rule 7.2: observed on the Friday before a Saturday and the Monday after a Sunday.
bool isObserved(local_days day, local_days holiday)
{
    const weekday of{holiday};
    return day
        == holiday - (of == Saturday ? days{1} : days{0}) + (of == Sunday ? days{1} : days{0});
}

bool newYorkIsClosed(local_days day)
{
    const year y = year_month_day{day}.year();
    const std::set<local_days> unscheduled{dayOf(2012y, 10, 29), dayOf(2012y, 10, 30),
                                           dayOf(2018y, 12, 5), dayOf(2025y, 1, 9)};
    const bool newYear = weekday{dayOf(y, 1, 1)} != Saturday && isObserved(day, dayOf(y, 1, 1));
    return newYear || day == local_days{y / January / Monday[3]}
    || day == local_days{y / February / Monday[3]} || day == easter(y) - days{2}
    || day == local_days{y / May / Monday[last]} || (y >= 2022y && isObserved(day, dayOf(y, 6, 19)))
        || isObserved(day, dayOf(y, 7, 4)) || day == local_days{y / September / Monday[1]}
    || day == local_days{y / November / Thursday[4]} || isObserved(day, dayOf(y, 12, 25))
        || unscheduled.contains(day);
}

bool newYorkClosesEarly(local_days day)
{
    const year y = year_month_day{day}.year();
    const bool beforeIndependence = day == dayOf(y, 7, 3) && isWeekday(day + days{1});
    const bool afterThanksgiving = day - days{1} == local_days{y / November / Thursday[4]};
    const bool christmasEve = day == dayOf(y, 12, 24);
    return (beforeIndependence || afterThanksgiving || christmasEve) && isWeekday(day)
        && !newYorkIsClosed(day);
}

bool xetraIsClosed(local_days day)
{
    const year y = year_month_day{day}.year();
    const bool untilThen = y <= 2021y
        && ((y >= 2015y && day == easter(y) + days{50}) || (y >= 2014y && day == dayOf(y, 10, 3))
            || day == dayOf(2017y, 10, 31));
    return untilThen || day == dayOf(y, 1, 1) || day == easter(y) - days{2}
    || day == easter(y) + days{1} || day == dayOf(y, 5, 1) || day == dayOf(y, 12, 24)
        || day == dayOf(y, 12, 25) || day == dayOf(y, 12, 26) || day == dayOf(y, 12, 31);
}

bool xetraClosesEarly(local_days day)
{
    const year y = year_month_day{day}.year();
    local_days final = dayOf(y, 12, 31);
    while (!isWeekday(final) || xetraIsClosed(final))
        final -= days{1};
    return day == final;
}

struct TheDays : testing::Test {
    ExchangeCalendars calendars;
    const ExchangeCalendar& newYork = *calendars.forMic("XNYS");
    const ExchangeCalendar& xetra = *calendars.forMic("XETR");
};

TEST_F(TheDays, ReachFrom2010To2030)
{
    for (const ExchangeCalendar* calendar : {&newYork, &xetra}) {
        EXPECT_EQ(calendar->firstDate(), date("2010-01-01"));
        EXPECT_EQ(calendar->lastDate(), date("2030-12-31"));
    }
}

TEST_F(TheDays, AreThoseOfTheRules)
{
    for (local_days day = dayOf(2010y, 1, 1); day <= dayOf(2030y, 12, 31); day += days{1}) {
        const TradingDate at{day};

        EXPECT_EQ(newYork.isSession(at), isWeekday(day) && !newYorkIsClosed(day)) << toIso(at);
        EXPECT_EQ(newYork.closureReason(at).has_value(), isWeekday(day) && newYorkIsClosed(day));
        EXPECT_EQ(xetra.isSession(at), isWeekday(day) && !xetraIsClosed(day)) << toIso(at);
        EXPECT_EQ(xetra.closureReason(at).has_value(), isWeekday(day) && xetraIsClosed(day));
    }
}

TEST_F(TheDays, AreShortWhereTheRulesSaySo)
{
    for (local_days day = dayOf(2010y, 1, 1); day <= dayOf(2030y, 12, 31); day += days{1}) {
        const TradingDate at{day};
        if (const auto session = newYork.session(at)) {
            EXPECT_EQ(session->closes - session->opens,
                      newYorkClosesEarly(day) ? 3h + 30min : 6h + 30min)
                << toIso(at);
        }
        if (const auto session = xetra.session(at)) {
            EXPECT_EQ(session->closes - session->opens,
                      xetraClosesEarly(day) ? 5h + 5min : 8h + 35min)
                << toIso(at);
        }
    }
}

/// Announced early closes of the NYSE; none on 3 July where the 4th is a Saturday to Monday.
TEST_F(TheDays, AreShortInNewYorkWhereItWasAnnounced)
{
    for (const auto early : {"2015-11-27", "2015-12-24", "2018-07-03", "2018-12-24", "2019-07-03",
                             "2023-07-03", "2024-07-03", "2024-11-29", "2024-12-24", "2025-07-03",
                             "2026-11-27", "2026-12-24", "2028-07-03"})
        EXPECT_TRUE(newYork.specialHoursReason(date(early))) << early;
    for (const auto whole : {"2015-07-02", "2016-07-01", "2016-12-23", "2020-07-02", "2021-07-02",
                             "2021-12-23", "2022-07-01", "2026-07-02"})
        EXPECT_FALSE(newYork.specialHoursReason(date(whole))) << whole;
}

int sessionsIn(const ExchangeCalendar& calendar, int year)
{
    int sessions = 0;
    for (local_days day = dayOf(std::chrono::year{year}, 1, 1);
         day <= dayOf(std::chrono::year{year}, 12, 31); day += days{1})
        sessions += calendar.isSession(TradingDate{day}) ? 1 : 0;
    return sessions;
}

/// The counts of the years as the exchanges and data providers publish them.
TEST_F(TheDays, AreAsManyAsIsWellKnown)
{
    EXPECT_EQ(sessionsIn(newYork, 2010), 252);
    EXPECT_EQ(sessionsIn(newYork, 2012), 250);
    EXPECT_EQ(sessionsIn(newYork, 2018), 251);
    EXPECT_EQ(sessionsIn(newYork, 2019), 252);
    EXPECT_EQ(sessionsIn(newYork, 2020), 253);
    EXPECT_EQ(sessionsIn(newYork, 2023), 250);
    EXPECT_EQ(sessionsIn(newYork, 2024), 252);
    EXPECT_EQ(sessionsIn(newYork, 2025), 250);
    EXPECT_EQ(sessionsIn(xetra, 2023), 255);
    EXPECT_EQ(sessionsIn(xetra, 2024), 254);
}

} // namespace
