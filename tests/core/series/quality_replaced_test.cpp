#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// A share of which import 2 replaced the last 20 of 40 bars.
struct AShareReadTwice : testing::Test {
    AShareReadTwice()
    {
        ReplacedBars replaced{.import = ImportId{2}};
        for (std::size_t bar = 20; bar < 40; ++bar)
            replaced.before.append(share.bars.bar(bar));
        share.replaced.push_back(replaced);
    }

    PriceSeries& before() { return share.replaced.front().before; }

    MadeUpShare share{40};
};

TEST_F(AShareReadTwice, IsGoodWhereBothSaidTheSame)
{
    EXPECT_THAT(linesOf(share.findings()), IsEmpty());
}

TEST_F(AShareReadTwice, BlocksWhereTheyGaveTwoPrices)
{
    before().close[10] *= 1.03;
    before().close[12] *= 1.002;
    before().close[14] *= 1.0001; // one price, rounded twice

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(30), "blocks duplicate_disagrees"),
                            lineOf(share.day(32), "note duplicate_disagrees")));
    EXPECT_THAT(messageOf(share.findings(), "duplicate_disagrees"),
                HasSubstr("Import 2 replaced close "));
}

TEST_F(AShareReadTwice, IsNotedWhereTheVolumeWasRevised)
{
    before().volume[10] *= 0.9;
    before().volume[12] *= 0.999;

    EXPECT_THAT(linesOf(share.findings()),
                ElementsAre(lineOf(share.day(30), "note volume_revised")));
}

TEST_F(AShareReadTwice, IsMixedWhereOldBarsStandBesideNewOnesOfAnotherScale)
{
    for (double& close : before().close)
        close *= 1.004; // the new ones are adjusted for one more dividend

    const auto findings = share.findings();

    EXPECT_THAT(linesOf(findings), ElementsAre(lineOf(share.day(20), "blocks mixed_sources")));
    EXPECT_THAT(findings.front().message, HasSubstr("0.996016 times"));
}

TEST_F(AShareReadTwice, IsBlockedBeforeAnImportWithoutANumberYet)
{
    share.replaced.front().import = ImportId{};
    before().close[10] *= 1.03;

    EXPECT_THAT(messageOf(share.findings(), "duplicate_disagrees"),
                HasSubstr("This import replaced close "));
}

} // namespace
