#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

using namespace core;
using namespace tests;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr std::size_t kBar = 60;
constexpr std::size_t kEnd = 1000;

/// A share that falls by its dividends on their ex-days.
struct SharesWithDividends : testing::Test {
    void pay(std::size_t bar, double yield)
    {
        share.addDividend(bar, share.bars.close[bar - 1] * yield);
        share.scale(bar, kEnd, 1.0 - yield);
    }

    /// As providers do: every close before an ex-day by (1 - amount / close of the day before).
    void adjust()
    {
        share.adjustedClose = share.bars.close;
        for (const CorporateAction& dividend : share.actions) {
            const std::size_t bar = *share.bars.indexOf(timeOf(dividend.day));
            for (std::size_t i = 0; i < bar; ++i)
                share.adjustedClose[i] *= 1.0 - dividend.value / share.bars.close[bar - 1];
        }
    }

    MadeUpShare share{400};
};

TEST_F(SharesWithDividends, AreGood)
{
    pay(kBar, 0.03);
    pay(kBar + 63, 0.25);
    adjust();

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(SharesWithDividends, CannotPayMoreThanTheyCost)
{
    share.addDividend(kBar, 150.0);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks dividend_above_price")));
}

TEST_F(SharesWithDividends, FallByALargeOne)
{
    share.addDividend(kBar, 30.0);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks dividend_without_drop")));
    EXPECT_THAT(messageOf(share.findings(), "dividend_without_drop"),
                HasSubstr("The dividend of 30 EUR on " + toIso(share.day(kBar))));
}

TEST_F(SharesWithDividends, NeedNotFallByASmallOne)
{
    share.addDividend(kBar, 1.5);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(SharesWithDividends, ThatAreAHundredTimesTooSmallShowTogether)
{
    for (std::size_t bar = kBar; bar < 360; bar += 40) {
        pay(bar, 0.03);
        share.actions.back().value /= 100.0;
    }

    const auto findings = share.findings();

    EXPECT_THAT(findings, SizeIs(8));
    EXPECT_EQ(findings.front().code, "dividend_too_small");
    EXPECT_EQ(findings.front().severity, QualitySeverity::Blocks);
}

TEST_F(SharesWithDividends, MayPayVeryLittle)
{
    // Nvidia pays 0.01 on a price of 130.
    for (std::size_t bar = kBar; bar < 360; bar += 40)
        share.addDividend(bar, 0.01);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(SharesWithDividends, DoNotPayTheSameTwiceInAWeek)
{
    share.addDividend(kBar, 1.0);
    share.addDividend(kBar + 1, 1.05);
    share.addDividend(kBar + 10, 1.0);
    share.addDividend(kBar + 11, 2.0); // a special one beside the usual one

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar + 1), "blocks dividend_repeated")));
}

TEST_F(SharesWithDividends, ThatTheAdjustedCloseIgnoresBlock)
{
    pay(kBar, 0.03);
    share.adjustedClose = share.bars.close;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks dividend_not_adjusted")));
    EXPECT_THAT(messageOf(share.findings(), "dividend_not_adjusted"),
                HasSubstr("3.0 % of the price; the adjusted close allows for none."));
}

TEST_F(SharesWithDividends, ThatTheAdjustedCloseTakesAHundredthOfBlock)
{
    pay(kBar, 0.03);
    share.actions.back().value /= 100.0;
    adjust();
    share.actions.back().value *= 100.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks dividend_not_adjusted")));
}

TEST_F(SharesWithDividends, AreAdjustedOnADayThatIsAlsoOneOfASplit)
{
    pay(kBar, 0.03);
    adjust();
    share.addSplit(kBar, 5.0); // in the close already

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "note split_in_prices")));
}

TEST_F(SharesWithDividends, HaveAnAdjustedCloseThatMovesWithTheClose)
{
    adjust();
    share.adjustedClose[kBar] /= 100.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(kBar), "blocks adjusted_close_jump")));
}

} // namespace
