#include "core/time/exchange_calendars.h"
#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

#include <limits>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// The share of made_up_series.h on Xetra, from Tuesday, 6 April to Thursday, 29 April 2021: there
/// is no holiday between.
struct QualityAgainstTheCalendar : testing::Test {
    QualityAgainstTheCalendar() { share.calendar = calendars.forMic("XETR"); }

    ExchangeCalendars calendars;
    MadeUpShare share{18, date(2021, 4, 6)};
};

TEST_F(QualityAgainstTheCalendar, IsGoodWhereEverySessionHasItsBar)
{
    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(QualityAgainstTheCalendar, ACopyBlocksOnADayOnWhichTheExchangeWasOpen)
{
    share.copyFromBefore(10);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 blocks stale_copy"));
    EXPECT_EQ(messageOf(share.findings(), "stale_copy"),
              "Close " + std::to_string(share.bars.close[10]).substr(0, 5)
                  + " and volume 0 repeat 2021-04-19; the exchange was open.");
}

TEST_F(QualityAgainstTheCalendar, EachCopyOfARunNamesTheDayThatItRepeats)
{
    share.copyFromBefore(10);
    share.copyFromBefore(11);

    const auto findings = share.findings();

    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_THAT(findings[1].message, testing::HasSubstr("repeat 2021-04-19"));
}

TEST_F(QualityAgainstTheCalendar, ACopyBlocksWhereNoCalendarIsKnown)
{
    share.calendar = nullptr;
    share.copyFromBefore(10);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 blocks stale_copy"));
    EXPECT_THAT(messageOf(share.findings(), "stale_copy"), testing::HasSubstr("is not known"));
}

TEST_F(QualityAgainstTheCalendar, ACopyWithoutVolumeNeedsMoreThanItsClose)
{
    share.copyFromBefore(10);
    share.bars.volume[10] = kMissing;
    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 blocks stale_copy"));

    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low})
        (*column)[10] = kMissing;
    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(QualityAgainstTheCalendar, SixEqualClosesAreCopies)
{
    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low, &share.bars.volume})
        std::ranges::fill(*column, kMissing);
    std::fill_n(share.bars.close.begin() + 5, 5, share.bars.close[5]);
    EXPECT_THAT(linesOf(share.findings()), IsEmpty());

    share.bars.close[10] = share.bars.close[5];
    EXPECT_THAT(share.findings(), SizeIs(5));
}

TEST_F(QualityAgainstTheCalendar, AFundMayHaveTheSamePriceTwice)
{
    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low})
        *column = share.bars.close;
    std::ranges::fill(share.bars.volume, 0.0);
    share.copyFromBefore(10);

    EXPECT_THAT(linesOf(share.findings(InstrumentKind::Fund)), IsEmpty());
}

TEST_F(QualityAgainstTheCalendar, AnEqualCloseThatWasTradedIsNoCopy)
{
    const double traded = share.bars.volume[10];
    share.copyFromBefore(10);
    share.bars.volume[10] = traded;

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(QualityAgainstTheCalendar, AMoveAcrossAMissingSessionIsNoOneDayMove)
{
    share.remove(10); // Tuesday, 20 April

    const auto findings = share.findings();

    EXPECT_THAT(
        linesOf(findings),
        ElementsAre("2021-04-20 note missing_sessions", "2021-04-21 blocks return_over_gap"));
    EXPECT_EQ(findings[1].message,
              "The move to 2021-04-21 is measured from 2021-04-19, 2 sessions "
              "before, and is no one-day move.");
}

TEST_F(QualityAgainstTheCalendar, AHolidayIsNoMissingSession)
{
    MadeUpShare easter(10, date(2021, 3, 29)); // Good Friday was 2 April, Easter Monday 5 April
    easter.calendar = share.calendar;
    easter.remove(5);
    easter.remove(4);

    EXPECT_THAT(linesOf(easter.findings()), IsEmpty());
}

TEST_F(QualityAgainstTheCalendar, ABarOnAHolidayIsNotedIfItIsACopyAndBlocksElse)
{
    MadeUpShare easter(10, date(2021, 3, 29));
    easter.calendar = share.calendar;
    easter.copyFromBefore(4);

    EXPECT_THAT(linesOf(easter.findings()),
                ElementsAre("2021-04-02 note no_session", "2021-04-02 note stale_copy",
                            "2021-04-05 blocks no_session"));
    EXPECT_THAT(easter.findings()[2].message, testing::HasSubstr("Easter Monday"));
}

TEST_F(QualityAgainstTheCalendar, ABarOnASundayBlocks)
{
    share.bars.times[3] += std::chrono::days{2}; // Friday, 9 April

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre("2021-04-09 note missing_sessions", "2021-04-11 blocks no_session",
                            "2021-04-11 blocks return_over_gap"));
}

TEST_F(QualityAgainstTheCalendar, CryptoTradesEveryDay)
{
    share.calendar = nullptr;

    const auto findings = share.findings(InstrumentKind::Crypto);

    EXPECT_EQ(linesOf(findings).front(), "2021-04-10 note missing_sessions");
    EXPECT_EQ(
        messageOf(findings, "missing_sessions"),
        "There is no bar for 2 sessions from 2021-04-10 to 2021-04-11; the exchange was open.");
}

TEST_F(QualityAgainstTheCalendar, ALongPauseIsNotedWhereNoCalendarIsKnown)
{
    share.calendar = nullptr;
    for (int removed = 0; removed < 8; ++removed)
        share.remove(4);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-22 note missing_sessions"));
}

} // namespace
