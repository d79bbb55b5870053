#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

#include <limits>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr std::size_t kBar = 60;
constexpr std::size_t kEnd = 1000;

TEST(QualityOfMoves, ACrashThatIsTradedIsReal)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.80); // Siemens Energy on 27 January 2025
    share.bars.volume[kBar] *= 5.0;

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfMoves, ACrashOfAnIndexWithoutVolumeIsReal)
{
    MadeUpShare index;
    std::ranges::fill(index.bars.volume, std::nan(""));
    index.scale(kBar, kEnd, 0.88);
    index.scale(kBar + 2, kEnd, 1.09); // March 2020

    EXPECT_THAT(linesOf(index.findings(InstrumentKind::Index)), IsEmpty());
}

TEST(QualityOfMoves, AHalvedPriceLooksLikeASplit)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.5);
    for (std::size_t bar = kBar; bar < share.bars.size(); ++bar)
        share.bars.volume[bar] *= 2.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks suspected_split")));
    EXPECT_THAT(messageOf(share.findings(), "suspected_split"), HasSubstr("split 2:1"));
}

TEST(QualityOfMoves, AReverseSplitIsSuspectedToo)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 10.0);
    for (std::size_t bar = kBar; bar < share.bars.size(); ++bar)
        share.bars.volume[bar] *= 0.1;

    EXPECT_THAT(messageOf(share.findings(), "suspected_split"), HasSubstr("split 1:10"));
}

TEST(QualityOfMoves, ARecordedSplitExplainsTheMove)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.1);
    share.addSplit(kBar, 10.0);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfMoves, ARecordedSplitWithoutAMoveIsInThePricesAlready)
{
    MadeUpShare share;
    share.addSplit(kBar, 10.0);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "note split_in_prices")));
}

TEST(QualityOfMoves, ASplitThatShowsOnAnotherDayIsMisapplied)
{
    MadeUpShare share;
    share.scale(0, kBar, 10.0);
    share.addSplit(kBar - 5, 0.1);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar - 5), "note split_in_prices"),
                            lineOf(share.day(kBar), "blocks split_misapplied")));
}

TEST(QualityOfMoves, AnIndexIsNotSplit)
{
    MadeUpShare index;
    index.scale(kBar, kEnd, 0.5);
    std::ranges::fill(index.bars.volume, std::nan(""));

    EXPECT_FALSE(anyBlocks(index.findings(InstrumentKind::Index)));
}

TEST(QualityOfMoves, ALossByHalfThatIsTradedTenfoldIsNoSplit)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.5);
    share.bars.volume[kBar] *= 10.0;

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfMoves, EachDayOfARunInPenceBlocks)
{
    MadeUpShare share;
    share.scale(kBar, kBar + 4, 100.0);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks hundredfold"),
                            lineOf(share.day(kBar + 1), "blocks hundredfold"),
                            lineOf(share.day(kBar + 2), "blocks hundredfold"),
                            lineOf(share.day(kBar + 3), "blocks hundredfold")));
}

TEST(QualityOfMoves, ASeriesThatBeginsInPenceBlocksWhereItTurns)
{
    MadeUpShare share;
    share.scale(0, kBar, 100.0);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks hundredfold")));
}

TEST(QualityOfMoves, APriceForOneDayIsASpike)
{
    MadeUpShare share;
    share.scale(kBar, kBar + 1, 1.3);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre(lineOf(share.day(kBar), "blocks spike")));
    EXPECT_THAT(messageOf(share.findings(), "spike"), HasSubstr("returns to"));
}

TEST(QualityOfMoves, ARumourThatIsTradedAndDeniedIsOnlyNoted)
{
    MadeUpShare share;
    share.scale(kBar, kBar + 1, 1.3);
    share.bars.volume[kBar] *= 6.0;

    EXPECT_THAT(linesOf(share.findings()), ElementsAre(lineOf(share.day(kBar), "note spike")));
}

TEST(QualityOfMoves, ASmallSpikeIsNoneWherePricesMoveAsMuch)
{
    MadeUpShare share;
    for (std::size_t bar = 0; bar < share.bars.size(); bar += 2)
        share.scale(bar, bar + 1, 1.1);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfMoves, ALevelThatNothingExplainsBlocks)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 4.47);
    MadeUpShare half;
    half.scale(kBar, kEnd, 1.75);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks level_shift")));
    EXPECT_THAT(linesOf(half.findings()), ElementsAre(lineOf(half.day(kBar), "note level_shift")));
}

TEST(QualityOfMoves, WeeksOnALevelThatIsLeftAgainBlock)
{
    MadeUpShare share;
    share.scale(kBar, kBar + 20, 4.0);
    MadeUpShare traded = share;
    traded.bars.volume[kBar] *= 8.0; // more than a split of that ratio would bring
    traded.bars.volume[kBar + 20] *= 8.0;
    traded.scale(kBar, kBar + 20, 0.5);

    EXPECT_THAT(share.findings(), SizeIs(20));
    EXPECT_EQ(linesOf(share.findings()).front(), lineOf(share.day(kBar), "blocks level_shift"));
    EXPECT_THAT(linesOf(traded.findings()), IsEmpty());
}

TEST(QualityOfMoves, ASplitMayFollowSoonAfterNewsThatDoubledThePrice)
{
    MadeUpShare share;
    share.scale(kBar, kBar + 20, 2.0);
    share.bars.volume[kBar] *= 8.0;
    for (std::size_t bar = kBar + 20; bar < share.bars.size(); ++bar)
        share.bars.volume[bar] *= 2.0; // there are twice as many shares

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar + 20), "blocks suspected_split")));
}

TEST(QualityOfMoves, ACrashFromOpenToCloseIsNoSplit)
{
    MadeUpShare share; // Bitcoin on 12 March 2020
    const double open = share.bars.open[kBar];
    share.scale(kBar, kEnd, 0.655);
    share.bars.open[kBar] = open;
    share.bars.high[kBar] = open;

    EXPECT_FALSE(anyBlocks(share.findings()));
}

TEST(QualityOfMoves, WithoutVolumeAPriceThatHalvesWithADaysOwnMoveIsASplit)
{
    constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.5 * 0.965);
    MadeUpShare third; // as by 3:2, which crashes look like too
    third.scale(kBar, kEnd, 0.65);
    for (MadeUpShare* one : {&share, &third}) {
        for (auto* column : {&one->bars.open, &one->bars.high, &one->bars.low, &one->bars.volume})
            std::ranges::fill(*column, kMissing);
    }

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks suspected_split")));
    EXPECT_THAT(linesOf(third.findings()),
                ElementsAre(lineOf(third.day(kBar), "note level_shift")));
}

TEST(QualityOfMoves, NobodyMakesTwoSharesOfThree)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 1.5);
    std::ranges::fill(share.bars.volume, std::numeric_limits<double>::quiet_NaN());

    EXPECT_FALSE(anyBlocks(share.findings()));
}

TEST(QualityOfMoves, ALargeDividendExplainsAFall)
{
    MadeUpShare share;
    share.addDividend(kBar, cents(share.bars.close[kBar - 1] * 0.5));
    share.scale(kBar, kEnd, 0.5);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

} // namespace
