#include "tests/core/series/made_up_series.h"

#include "core/series/adjust.h"

#include <gmock/gmock.h>

#include <limits>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr std::size_t kBar = 60;
constexpr std::size_t kEnd = 1000;

/// A share that falls by 30 per cent overnight.
struct AFall : testing::Test {
    AFall() { share.scale(kBar, kEnd, 0.7); }

    std::string line(std::string_view severityAndCode) const
    {
        return lineOf(share.day(kBar), severityAndCode);
    }

    MadeUpShare share;
};

TEST_F(AFall, BlocksASplitThatItDoesNotFitAppliedOrNot)
{
    share.addSplit(kBar, 2.0);
    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low, &share.bars.close}) {
        (*column)[kBar - 1] = 100.0;
        (*column)[kBar] = 70.0;
    }

    EXPECT_THAT(linesOf(share.findings()), ElementsAre(line("blocks split_fits_neither")));
    EXPECT_EQ(messageOf(share.findings(), "split_fits_neither"),
              "The split 2:1 does not fit the move from 100 to 70 on " + toIso(share.day(kBar))
                  + ": if the prices are adjusted for it, -30.0 % are left, if not, 40.0 %.");
}

TEST_F(AFall, BlocksItToWhicheverSideAdjustingTakesIt)
{
    share.scale(kBar, kEnd, 0.77 / 0.7); // adjusting takes it to be in the prices
    share.addSplit(kBar, 2.0);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre(line("blocks split_fits_neither")));
}

TEST_F(AFall, BlocksItWhereOnlyClosesAreKnown)
{
    constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low, &share.bars.volume})
        std::ranges::fill(*column, kMissing);
    share.addSplit(kBar, 2.0);

    EXPECT_THAT(linesOf(share.findings()), ElementsAre(line("blocks split_fits_neither")));
}

TEST_F(AFall, BlocksNothingWhereItIsTraded)
{
    share.addSplit(kBar, 2.0);
    for (std::size_t bar = kBar; bar < share.bars.size(); ++bar)
        share.bars.volume[bar] *= 2.0; // there are twice as many shares
    share.bars.volume[kBar] *= 4.0;

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(AFall, BlocksNothingThatASplitAndADividendExplain)
{
    share.scale(kBar, kEnd, 0.4 / 0.7);
    share.addSplit(kBar, 2.0);
    share.addDividend(kBar, cents(share.bars.close[kBar - 1] * 0.1));

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(AFall, DoesNotSayThatNoSplitIsRecordedWhereOneIs)
{
    share.scale(kBar, kEnd, 0.5 / 0.7);
    share.addSplit(kBar, 10.0);

    EXPECT_THAT(messageOf(share.findings(), "suspected_split"),
                testing::HasSubstr("split 2:1; another one is recorded."));
}

TEST(QualityOfSplits, TwoBetweenTheSameTwoBarsAreOne)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.1);
    share.addSplit(kBar, 5.0);
    share.addSplit(kBar, 2.0);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfSplits, ASmallOneIsNoMoreThanADaysMove)
{
    MadeUpShare share;
    share.scale(kBar, kEnd, 0.97);
    share.addSplit(kBar, 1.05);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfSplits, AWeekMayBeginAheadOfTheSplit)
{
    MadeUpShare share;
    share.bars.interval = Interval::Week1;
    for (std::size_t bar = 0; bar < share.bars.size(); ++bar)
        share.bars.times[bar] = timeOf(date(2021, 3, 1)) + std::chrono::days{7 * bar};
    share.scale(kBar, kEnd, 0.25);
    share.addSplit(kBar, 4.0);
    share.actions.back().day = TradingDate{share.day(kBar).day() - std::chrono::days{3}};

    EXPECT_EQ(messageOf(share.findings(), "split_fits_neither"), "");
}

} // namespace
