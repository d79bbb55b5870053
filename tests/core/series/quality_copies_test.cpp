#include "core/time/exchange_calendars.h"
#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr std::size_t kBar = 10;

/// The share of made_up_series.h on Xetra, on which Tuesday, 20 April 2021, says what Monday said,
/// the volume too.
struct AWholeCopy : testing::Test {
    AWholeCopy()
    {
        share.calendar = calendars.forMic("XETR");
        repeat(kBar);
    }

    void repeat(std::size_t bar)
    {
        for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low, &share.bars.close,
                             &share.bars.volume})
            (*column)[bar] = (*column)[bar - 1];
    }

    /// The same number on both days.
    void set(std::vector<double>& column, double value)
    {
        column[kBar - 1] = value;
        column[kBar] = value;
    }

    ExchangeCalendars calendars;
    MadeUpShare share{18, date(2021, 4, 6)};
};

TEST_F(AWholeCopy, Blocks)
{
    set(share.bars.volume, 130.0);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 blocks stale_copy"));
    EXPECT_THAT(messageOf(share.findings(), "stale_copy"),
                HasSubstr(", volume 130 and all other prices repeat 2021-04-19; the exchange was "
                          "open."));
}

TEST_F(AWholeCopy, BlocksOnEachDayOfARun)
{
    repeat(kBar + 1);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre("2021-04-20 blocks stale_copy", "2021-04-21 blocks stale_copy"));
}

TEST_F(AWholeCopy, IsNoneWhereOneOfTheFiveNumbersDiffers)
{
    share.bars.volume[kBar] += 1.0;

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(AWholeCopy, IsNotedWhereTwoDaysMayHaveBeenTradedAlike)
{
    MadeUpShare few = share;
    few.bars.volume[kBar - 1] = few.bars.volume[kBar] = 12.0;
    MadeUpShare flat = share;
    for (auto* column : {&flat.bars.open, &flat.bars.high, &flat.bars.low})
        (*column)[kBar - 1] = (*column)[kBar] = flat.bars.close[kBar];

    EXPECT_THAT(linesOf(few.findings()), ElementsAre("2021-04-20 note stale_copy"));
    EXPECT_THAT(linesOf(flat.findings()), ElementsAre("2021-04-20 note stale_copy"));
}

TEST_F(AWholeCopy, IsNotedWhereThePriceMovesByItsLastDigitAndInRoundLots)
{
    const double close = share.bars.close[kBar];
    set(share.bars.open, close);
    set(share.bars.high, close);
    set(share.bars.low, close - 0.01);
    set(share.bars.volume, 50'000.0);
    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 note stale_copy"));

    set(share.bars.volume, 50'017.0);
    EXPECT_THAT(linesOf(share.findings()), ElementsAre("2021-04-20 blocks stale_copy"));
}

TEST_F(AWholeCopy, IsNotedOnAHoliday)
{
    share = MadeUpShare(10, date(2021, 3, 29)); // Good Friday was 2 April
    share.calendar = calendars.forMic("XETR");
    share.remove(5);
    repeat(4);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre("2021-04-02 note no_session", "2021-04-02 note stale_copy"));
}

TEST_F(AWholeCopy, BlocksInCryptoByFractions)
{
    share.calendar = nullptr;
    set(share.bars.volume, 12.3456789);

    EXPECT_EQ(messageOf(share.findings(), "stale_copy").empty(), false);
    EXPECT_TRUE(anyBlocks(share.findings()));
}

} // namespace
