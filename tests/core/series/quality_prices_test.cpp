#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

#include <limits>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

TEST(QualityOfPrices, IsGoodWhereNothingIsWrong)
{
    EXPECT_THAT(linesOf(MadeUpShare().findings()), IsEmpty());
    EXPECT_THAT(linesOf(MadeUpShare(0).findings()), IsEmpty());
    EXPECT_THAT(linesOf(MadeUpShare(1).findings()), IsEmpty());
    EXPECT_THAT(linesOf(MadeUpShare(2).findings()), IsEmpty());
}

TEST(QualityOfPrices, ZeroIsNoPriceOfAShare)
{
    MadeUpShare share;
    share.bars.open[50] = 0.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(50), "blocks not_positive")));
    EXPECT_EQ(messageOf(share.findings(), "not_positive"),
              "Open is 0 on 2021-05-10, which is no price.");
}

TEST(QualityOfPrices, NegativeIsRealForOil)
{
    // West Texas Intermediate, May 2020 contract, on 17, 20 and 21 April 2020.
    PriceSeries oil;
    for (const auto& [day, close] :
         {std::pair{date(2020, 4, 17), 18.27}, std::pair{date(2020, 4, 20), -37.63},
          std::pair{date(2020, 4, 21), 10.01}})
        oil.append({.time = timeOf(day), .close = close, .volume = 1000.0});

    const auto asCommodity = findQualityFaults({.bars = oil, .kind = InstrumentKind::Commodity});
    const auto asShare = findQualityFaults({.bars = oil, .kind = InstrumentKind::Share});

    EXPECT_THAT(linesOf(asCommodity), ElementsAre("2020-04-20 note not_positive"));
    EXPECT_THAT(linesOf(asShare), ElementsAre("2020-04-20 blocks not_positive"));
}

TEST(QualityOfPrices, ARateThatNobodyTradesMayBeNegative)
{
    PriceSeries rate;
    for (unsigned day = 3; day <= 7; ++day)
        rate.append({.time = timeOf(date(2021, 5, day)), .close = 0.2 - 0.1 * day});

    EXPECT_FALSE(anyBlocks(findQualityFaults({.bars = rate})));
}

TEST(QualityOfPrices, AHighIsNotBelowALow)
{
    MadeUpShare share;
    std::swap(share.bars.high[50], share.bars.low[50]);

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(50), "blocks high_below_low")));
}

TEST(QualityOfPrices, ACloseLiesBetweenLowAndHigh)
{
    MadeUpShare far;
    far.bars.high[50] = cents(far.bars.close[50] * 0.97);
    far.bars.open[50] = far.bars.low[50] = far.bars.high[50];
    MadeUpShare near;
    near.bars.high[50] = cents(near.bars.close[50] * 0.995);
    near.bars.open[50] = near.bars.low[50] = near.bars.high[50];

    EXPECT_THAT(linesOf(far.findings()), ElementsAre(lineOf(far.day(50), "blocks outside_range")));
    EXPECT_THAT(linesOf(near.findings()), ElementsAre(lineOf(near.day(50), "note outside_range")));
}

TEST(QualityOfPrices, RoundingIsNoFault)
{
    MadeUpShare share;
    for (std::size_t bar = 0; bar < share.bars.size(); ++bar) {
        share.bars.high[bar] = std::round(share.bars.close[bar]);
        share.bars.low[bar] = std::round(share.bars.close[bar]) - 1.0;
        share.bars.open[bar] = kMissing;
    }

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfPrices, OnlyClosesAreEnough)
{
    MadeUpShare share;
    for (auto* column : {&share.bars.open, &share.bars.high, &share.bars.low, &share.bars.volume})
        std::ranges::fill(*column, kMissing);

    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST(QualityOfPrices, AHighInPenceStandsOutAmongPounds)
{
    MadeUpShare share;
    share.bars.high[50] *= 100.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(50), "blocks hundredfold")));
}

TEST(QualityOfPrices, ALowFarFromBothClosesBlocksIfNobodyTradedMore)
{
    MadeUpShare quiet;
    quiet.bars.low[50] *= 0.4;
    MadeUpShare busy = quiet;
    busy.bars.volume[50] *= 5.0; // as on 6 May 2010
    MadeUpShare usual;
    usual.bars.low[50] *= 0.8;

    EXPECT_THAT(linesOf(quiet.findings()), ElementsAre(lineOf(quiet.day(50), "blocks spike")));
    EXPECT_THAT(linesOf(busy.findings()), ElementsAre(lineOf(busy.day(50), "note spike")));
    EXPECT_THAT(linesOf(usual.findings()), IsEmpty());
}

TEST(QualityOfPrices, AnAdjustedCloseDoesNotGoWithAnUnadjustedOpen)
{
    MadeUpShare share(127);
    for (std::size_t bar = 0; bar < 64; ++bar)
        share.bars.close[bar] *= 0.95; // for a dividend of five per cent on bar 64
    const auto findings = share.findings();

    EXPECT_EQ(std::ranges::count(findings, "mixed_scale", &QualityFinding::code), 63);
    EXPECT_THAT(messageOf(findings, "mixed_scale"), testing::HasSubstr("about 0.949 times"));
}

TEST(QualityOfPrices, AVolumeBelowZeroIsNoted)
{
    MadeUpShare share;
    share.bars.volume[50] = -130.0;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(50), "note negative_volume")));
    EXPECT_EQ(messageOf(share.findings(), "negative_volume"),
              "Volume -130 on 2021-05-10 is below zero.");
}

} // namespace
