#include "core/series/printed_closes.h"

#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

using namespace core;
using namespace tests;
using testing::Each;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

/// Five years of closes in cents that begin at `price`, as `shown` makes them.
PriceSeries closesFrom(double price, double (*shown)(double), TradingDate first = date(2015, 1, 5))
{
    MadeUpShare share(1300, first);
    for (double& close : share.bars.close)
        close = shown(cents(close * price / 100.0));
    return share.bars;
}

double asItIs(double close)
{
    return close;
}

double inSinglePrecision(double close)
{
    return static_cast<double>(static_cast<float>(close));
}

double toSixDecimals(double close)
{
    return std::round(inSinglePrecision(close) * 1e6) / 1e6;
}

double lessADividend(double close)
{
    return close * (1.0 - 0.37 / 118.42);
}

double lessADividendInSinglePrecision(double close)
{
    return inSinglePrecision(lessADividend(close));
}

double lessADividendToFourDecimals(double close)
{
    return std::round(lessADividend(close) * 1e4) / 1e4;
}

TEST(PrintedCloses, AreDecimalsAsProvidersStoreThem)
{
    for (const double price : {0.9, 4.0, 25.0, 118.0, 480.0, 1'900.0, 23'000.0}) {
        for (const auto shown : {asItIs, inSinglePrecision, toSixDecimals})
            EXPECT_THAT(unprintedCloses(closesFrom(price, shown), InstrumentKind::Share), IsEmpty())
                << price;
    }
}

TEST(PrintedCloses, MayBeDividedBySplits)
{
    // Nvidia 4:1 and 10:1; Tesla 5:1 and 3:1; Apple 7:1 and 4:1; Alphabet 2:1 and 20:1.
    for (const double split : {2.0, 3.0, 4.0, 10.0, 15.0, 28.0, 40.0}) {
        PriceSeries bars = closesFrom(300.0, asItIs);
        for (double& close : bars.close)
            close = inSinglePrecision(close / split);

        EXPECT_THAT(unprintedCloses(bars, InstrumentKind::Share), IsEmpty()) << split;
    }
}

TEST(PrintedCloses, WereFractionsOnlyUntilNewYorkTookToDecimals)
{
    const auto sixteenths = [](double close) { return std::round(close * 16.0) / 16.0 / 24.0; };
    const auto early = closesFrom(60.0, sixteenths, date(1995, 1, 2));
    const auto late = closesFrom(60.0, sixteenths, date(2015, 1, 5));

    EXPECT_THAT(unprintedCloses(early, InstrumentKind::Share), IsEmpty());
    EXPECT_THAT(unprintedCloses(late, InstrumentKind::Share), Each(true));
}

TEST(PrintedCloses, OfIndicesHaveThreeDecimalsAtMost)
{
    const auto thousandths = [](double close) { return std::round(close * 1.0007e3) / 1e3; };
    const auto more = [](double close) { return std::round(close * 1.000'713e5) / 1e5; };

    EXPECT_THAT(unprintedCloses(closesFrom(3'000.0, thousandths), InstrumentKind::Index),
                IsEmpty());
    EXPECT_THAT(unprintedCloses(closesFrom(3'000.0, more), InstrumentKind::Index), Each(true));
}

TEST(PrintedCloses, AreNoneOnceADividendWasTakenOff)
{
    for (const double price : {25.0, 118.0, 480.0, 1'900.0}) {
        for (const auto shown :
             {lessADividend, lessADividendInSinglePrecision, lessADividendToFourDecimals}) {
            const auto flags = unprintedCloses(closesFrom(price, shown), InstrumentKind::Share);

            EXPECT_THAT(flags, SizeIs(1300U)) << price;
            EXPECT_THAT(flags, Each(true)) << price;
        }
    }
}

TEST(PrintedCloses, BeginAtMostAWeekAfterTheLastExDay)
{
    for (std::size_t exDay = 1200; exDay < 1240; ++exDay) {
        PriceSeries bars = closesFrom(40.0, inSinglePrecision);
        for (std::size_t bar = 0; bar < exDay; ++bar)
            bars.close[bar] = lessADividendInSinglePrecision(bars.close[bar]);

        const auto flags = unprintedCloses(bars, InstrumentKind::Share);

        ASSERT_THAT(flags, SizeIs(1300U));
        const auto printed = std::ranges::find(flags, false) - flags.begin();
        EXPECT_GE(printed, static_cast<std::ptrdiff_t>(exDay)) << exDay;
        EXPECT_LE(printed, static_cast<std::ptrdiff_t>(exDay + 5)) << exDay;
        EXPECT_THAT(std::vector<bool>(flags.begin() + printed, flags.end()), Each(false)) << exDay;
    }
}

TEST(PrintedCloses, DoNotBeginWithADividendThatLeavesARoundFactor)
{
    PriceSeries bars = closesFrom(4.0, asItIs);
    for (std::size_t bar = 0; bar < 1200; ++bar)
        bars.close[bar] *= bar < 800 ? 0.9875 * (1.0 - 0.37 / 118.42) : 0.9875; // 0.10 of 8.00

    const auto flags = unprintedCloses(bars, InstrumentKind::Share);

    ASSERT_THAT(flags, SizeIs(1300U));
    EXPECT_EQ(std::ranges::find(flags, false) - flags.begin(), 1205);
}

TEST(PrintedCloses, AreNotDoubtedForOneThatIsOdd)
{
    PriceSeries bars = closesFrom(40.0, asItIs);
    for (std::size_t bar = 20; bar < bars.size(); bar += 20)
        bars.close[bar] = lessADividend(bars.close[bar]);

    EXPECT_THAT(unprintedCloses(bars, InstrumentKind::Fund), IsEmpty());
}

TEST(PrintedCloses, AreNoQuestionOfWhatHasAnyNumberOfDigits)
{
    const auto bars = closesFrom(40.0, lessADividend);

    for (const auto kind : {InstrumentKind::Currency, InstrumentKind::Crypto, InstrumentKind::Bond,
                            InstrumentKind::Commodity})
        EXPECT_THAT(unprintedCloses(bars, kind), IsEmpty());
    EXPECT_THAT(unprintedCloses(bars, InstrumentKind::Other), Each(true));
}

TEST(PrintedCloses, AreNotDoubtedWhereThereIsNoPrice)
{
    PriceSeries bars = closesFrom(40.0, asItIs);
    std::ranges::fill(bars.close, 0.0);

    EXPECT_THAT(unprintedCloses(bars, InstrumentKind::Share), IsEmpty());
    EXPECT_THAT(unprintedCloses({}, InstrumentKind::Share), IsEmpty());
}

TEST(QualityOfDigits, IsNotedOnTheFirstDayOfARun)
{
    MadeUpShare share(300);
    for (std::size_t bar = 50; bar < 200; ++bar)
        share.scale(bar, bar + 1, 1.0 - 0.37 / 118.42);

    const auto findings = share.findingsWithDigits();

    EXPECT_THAT(linesOf(findings),
                testing::ElementsAre(lineOf(share.day(45), "note unprinted_closes")));
    EXPECT_EQ(messageOf(findings, "unprinted_closes"),
              "From " + toIso(share.day(45)) + " to " + toIso(share.day(204))
                  + " the closes have more digits than exchanges print, as after an adjustment for "
                    "dividends: levels in texts cannot be held against them, moves only within "
                    "what a dividend of the day takes off.");
    EXPECT_EQ(messageOf(share.findingsWithDigits(InstrumentKind::Crypto), "unprinted_closes"), "");
}

TEST(QualityOfDigits, IsNoMatterOfMinutes)
{
    MadeUpShare share(300);
    share.scale(0, 300, 1.0 - 0.37 / 118.42);
    share.bars.interval = Interval::Hour1;
    const auto ofHours = linesOf(share.findingsWithDigits());
    share.bars.interval = Interval::Week1;
    const auto ofWeeks = linesOf(share.findingsWithDigits());

    EXPECT_THAT(ofHours, IsEmpty());
    EXPECT_THAT(ofWeeks, testing::ElementsAre(lineOf(share.day(0), "note unprinted_closes")));
}

} // namespace
