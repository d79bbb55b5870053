#include "core/report/session_words.h"

#include "core/time/exchange_calendars.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

/// Nvidia and a real calendar of its market; the clock of the event as a sentence.
struct TheReasonOfAFirstSession : testing::Test {
    std::string reason(const char* when, const char* language = "en")
    {
        const PartialDate date = parsePartialDate(when).value();
        const ExchangeCalendar* calendar = calendars.forMic(instrument.mic);
        FirstSession first;
        if (calendar != nullptr)
            first.session = calendar->firstReactionDate(date);
        else
            first.session = firstPrice;
        return firstSessionReason(date, instrument, calendar, first, language);
    }

    ExchangeCalendars calendars{{}};
    Instrument instrument{.symbol = "NVDA", .mic = "XNAS", .name = "Nvidia"};
    std::optional<TradingDate> firstPrice{};
};

TEST_F(TheReasonOfAFirstSession, IsAHoliday)
{
    EXPECT_EQ(
        reason("2025-01-20"),
        "20 January 2025 was Martin Luther King Day: Nvidia first traded on 21 January 2025.");
    EXPECT_EQ(reason("2025-01-20", "de"),
              "Der 20. Januar 2025 war geschlossen (Martin-Luther-King-Tag): Nvidia wurde erst am "
              "21. Januar 2025 gehandelt.");
}

TEST_F(TheReasonOfAFirstSession, IsAWeekend)
{
    EXPECT_EQ(reason("2025-01-25"),
              "25 January 2025 was a Saturday: Nvidia first traded on 27 January 2025.");
    EXPECT_EQ(
        reason("2025-01-26", "de"),
        "Der 26. Januar 2025 war ein Sonntag: Nvidia wurde erst am 27. Januar 2025 gehandelt.");
}

TEST_F(TheReasonOfAFirstSession, IsTheCloseBeforeTheMinute)
{
    EXPECT_EQ(reason("2025-01-27T22:30Z"),
              "At 17:30 local time on 27 January 2025, XNAS had closed (at 16:00): Nvidia first "
              "traded after it on 28 January 2025.");
    EXPECT_EQ(reason("2025-01-27T22:30Z", "de"),
              "Am 27. Januar 2025 um 17:30 Uhr Ortszeit hatte XNAS schon geschlossen (um 16:00 "
              "Uhr): Nvidia wurde danach erst am 28. Januar 2025 gehandelt.");
}

TEST_F(TheReasonOfAFirstSession, KnowsHalfDaysAndWeekendsBehindThem)
{
    EXPECT_EQ(reason("2024-11-29T19:00Z"),
              "At 14:00 local time on 29 November 2024, XNAS had closed (at 13:00): Nvidia first "
              "traded after it on 2 December 2024.");
}

TEST_F(TheReasonOfAFirstSession, IsTheOpeningAfterTheMinute)
{
    EXPECT_EQ(reason("2025-01-27T13:00Z"),
              "At 08:00 local time on 27 January 2025, XNAS had not opened yet (it did at 09:30): "
              "Nvidia first traded the same day.");
    EXPECT_EQ(reason("2025-01-27T15:00Z"),
              "At 10:00 local time on 27 January 2025, XNAS was open: Nvidia could react at once.");
    EXPECT_EQ(reason("2025-01-27T15:00Z", "de"),
              "Am 27. Januar 2025 um 10:00 Uhr Ortszeit war XNAS geöffnet: Nvidia konnte sofort "
              "reagieren.");
}

TEST_F(TheReasonOfAFirstSession, CountsTheDayWhereTheExchangeIs)
{
    instrument = {.symbol = "7203", .mic = "XTKS", .name = "Toyota"};

    // The evening of Friday in New York is Saturday in Tokyo.
    EXPECT_EQ(reason("2025-01-24T20:00-05:00"),
              "25 January 2025 was a Saturday: Toyota first traded on 27 January 2025.");
}

TEST_F(TheReasonOfAFirstSession, IsATradingDayWithoutAnHour)
{
    EXPECT_EQ(reason("2025-01-27"),
              "27 January 2025 was a trading day of XNAS; the hour of the event is not known, so "
              "that session counts.");
}

TEST_F(TheReasonOfAFirstSession, SaysWhyAMonthOrAYearHasNone)
{
    EXPECT_EQ(reason("2025-01"),
              "Only the month of the event is known (January 2025), so there is "
              "no single first session.");
    EXPECT_EQ(reason("2025-01", "de"),
              "Nur der Monat des Ereignisses ist bekannt (Januar 2025), "
              "also keine einzelne erste Sitzung.");
    EXPECT_EQ(reason("2025"),
              "Only the year of the event is known (2025), so there is no single "
              "first session.");
    EXPECT_EQ(firstSessionReason({}, instrument, nullptr, {}, "en"),
              "The day of the event is not known, so there is no first session.");
}

TEST_F(TheReasonOfAFirstSession, KnowsThatCryptoTradesEveryDay)
{
    instrument = {.symbol = "BTC", .name = "Bitcoin", .kind = InstrumentKind::Crypto};

    EXPECT_EQ(reason("2025-01-25"), "Bitcoin trades every day, so also on 25 January 2025.");
    EXPECT_EQ(reason("2025-01-25", "de"),
              "Bitcoin wird jeden Tag gehandelt, also auch am 25. Januar 2025.");
}

TEST_F(TheReasonOfAFirstSession, IsTheFirstPriceWhereNoCalendarIsKnown)
{
    instrument = {.symbol = "ODD", .mic = "XODD", .name = "100%1 Odd"};

    EXPECT_EQ(reason("2025-01-25"),
              "No calendar of its market is known, and no price of 100%1 Odd "
              "from 25 January 2025 or soon after it.");
    firstPrice = TradingDate::from(2025, 1, 29);
    EXPECT_EQ(
        reason("2025-01-25"),
        "No calendar of its market is known; 100%1 Odd first has a price of 29 January 2025.");
}

TEST_F(TheReasonOfAFirstSession, SaysWhereACalendarEnds)
{
    EXPECT_EQ(reason("1850-01-25"),
              "The calendar of XNAS does not reach as far as 25 January 1850.");
}

} // namespace
