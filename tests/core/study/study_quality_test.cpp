#include "core/domain/quality_code.h"
#include "core/series/quality.h"
#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

QualityFinding findingOn(TradingDate date, QualitySeverity severity = QualitySeverity::Blocks)
{
    return {.day = date, .code = "spike", .message = "It jumps.", .severity = severity};
}

/// The study of one share with findings of it or of its market, estimation -250:-31, window -1:1.
struct StudyOfFindings : testing::Test {
    StudyPair pairWith(std::vector<QualityFinding> ofShare, std::vector<QualityFinding> ofMarket,
                       bool ignoreQuality = false)
    {
        share = std::move(ofShare);
        index = std::move(ofMarket);
        StudyPairInput pair = market.pair(bars);
        pair.share.findings = share;
        pair.market.findings = index;
        study = studyOr({.pairs = {pair}}, {.window = {-1, 1}, .ignoreQuality = ignoreQuality});
        return study.pairs.front();
    }
    bool blocks(TradingDate date) { return pairWith({findingOn(date)}, {}).blocked.has_value(); }
    TradingDate session(int number)
    {
        const auto at = static_cast<std::ptrdiff_t>(market.at(market.event)) + number;
        return market.sessions[static_cast<std::size_t>(at)];
    }

    MadeUpMarket market;
    PriceSeries bars = market.addShare(-0.17);
    std::vector<QualityFinding> share;
    std::vector<QualityFinding> index;
    Study study;
};

TEST_F(StudyOfFindings, ABlockingFindingInTheEstimationWindowBlocksWithItsReason)
{
    const StudyPair pair = pairWith({findingOn(session(-100))}, {});

    ASSERT_TRUE(pair.blocked);
    EXPECT_EQ(pair.blocked->obstacle, StudyObstacle::Quality);
    EXPECT_EQ(pair.blocked->day, session(-100));
    EXPECT_EQ(pair.blocked->code, "spike");
    EXPECT_EQ(pair.blocked->message, "It jumps.");
    EXPECT_FALSE(pair.blocked->ofMarket);
    EXPECT_FALSE(pair.car);
    EXPECT_FALSE(pair.fit);
    EXPECT_TRUE(pair.days.empty());
    EXPECT_TRUE(study.groups.front().pairs.empty());
}

TEST_F(StudyOfFindings, ItBlocksWhereAReturnNeedsTheClose)
{
    EXPECT_TRUE(blocks(session(1)));
    EXPECT_TRUE(blocks(session(-1)));
    EXPECT_TRUE(blocks(session(-2))); // the base of the first return
    EXPECT_FALSE(blocks(session(-3)));
    EXPECT_FALSE(blocks(session(-30)));
    EXPECT_TRUE(blocks(session(-31)));
    EXPECT_FALSE(blocks(session(2)));
}

TEST_F(StudyOfFindings, ItBlocksAlsoWhenItIsOfTheMarket)
{
    const StudyPair pair = pairWith({}, {findingOn(session(-100))});

    ASSERT_TRUE(pair.blocked);
    EXPECT_TRUE(pair.blocked->ofMarket);
}

TEST_F(StudyOfFindings, OfReturnsThatAMissingSessionSpoilsNoneIsUsedSoTheyBlockNothing)
{
    QualityFinding gap = findingOn(session(-100));
    gap.code = quality_code::kReturnOverGap;

    EXPECT_FALSE(pairWith({gap}, {}).blocked);
}

TEST_F(StudyOfFindings, ALevelShiftThatIsNotedBlocksWhatIsUsualButNotTheEvent)
{
    QualityFinding shift = findingOn(session(-100), QualitySeverity::Note);
    shift.code = quality_code::kLevelShift;
    EXPECT_TRUE(pairWith({shift}, {}).blocked);

    shift.day = session(0);
    EXPECT_FALSE(pairWith({shift}, {}).blocked);
}

TEST_F(StudyOfFindings, ANoteBlocksNothing)
{
    EXPECT_FALSE(pairWith({findingOn(session(0), QualitySeverity::Note)}, {}).blocked);
}

TEST_F(StudyOfFindings, OverrulingItIsSaid)
{
    const StudyPair clean = pairWith({}, {});
    const StudyPair pair =
        pairWith({findingOn(session(-90)), findingOn(session(-100)), findingOn(session(-10))},
                 {findingOn(session(0))}, true);

    EXPECT_EQ(pair, clean);
    const StudyWarning* warning = warningOf(study, StudyWarningCode::QualityIgnored);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->day, session(-100));
    EXPECT_EQ(warning->name, "It jumps.");
    EXPECT_EQ(warning->count, 3u); // the one between the windows needs no overruling
    EXPECT_EQ(warning->pairs, std::vector<std::size_t>{0});
    EXPECT_EQ(warning->finding, "spike");
    EXPECT_FALSE(warning->ofMarket);
}

TEST_F(StudyOfFindings, OverrulingOneOfTheMarketIsSaidToBeOfTheMarket)
{
    pairWith({}, {findingOn(session(0))}, true);

    const StudyWarning* warning = warningOf(study, StudyWarningCode::QualityIgnored);
    ASSERT_NE(warning, nullptr);
    EXPECT_TRUE(warning->ofMarket);
    EXPECT_EQ(warning->count, 1u);
}

TEST(StudyOfFindingsElsewhere, TheMarketsLastCloseBeforeItRestedIsNeededToo)
{
    // New York rested on 20 January 2025: for a share of Frankfurt with a window from the 21st on,
    // the market's return begins at its close of the 17th.
    MadeUpMarket market;
    std::vector<double> moves(400, 0.0);
    for (double& move : moves)
        move = 0.02 * market.normal(market.random);
    const PriceSeries share =
        MadeUpMarket::pricesOf(MadeUpMarket::sessionsOf(*market.frankfurt), moves);
    StudyPairInput pair = market.pair(share);
    pair.share.calendar = market.frankfurt;
    const auto isBlockedBy = [&](TradingDate date) {
        const std::vector findings{findingOn(date)};
        pair.market.findings = findings;
        return studyOr({.pairs = {pair}}, {.window = {-4, 0}}).pairs.front().blocked.has_value();
    };

    EXPECT_TRUE(isBlockedBy(day(2025, 1, 17)));
    EXPECT_FALSE(isBlockedBy(day(2025, 1, 16)));
}

/// Findings of the quality gate itself.
std::vector<QualityFinding> gate(const MadeUpMarket& market, const PriceSeries& bars)
{
    return findQualityFaults(
        {.bars = bars, .kind = InstrumentKind::Share, .calendar = market.newYork});
}

TEST(QualityGate, BlocksAStudyOverAnUnadjustedSplit) // mistake: split inside the estimation window
{
    MadeUpMarket market;
    PriceSeries bars = market.addShare();
    const std::size_t split = market.at(day(2024, 9, 10));
    for (std::size_t i = split; i < bars.size(); ++i)
        bars.close[i] /= 10.0;
    const auto findings = gate(market, bars);
    StudyPairInput pair = market.pair(bars);
    pair.share.findings = findings;

    const Study study = studyOr({.pairs = {pair}}, {});

    ASSERT_TRUE(study.pairs.front().blocked);
    EXPECT_EQ(study.pairs.front().blocked->day, day(2024, 9, 10));
}

TEST(QualityGate, BlocksAStudyOverAStaleRowOnTheEveOfTheEvent) // mistake: stale row on the eve
{
    MadeUpMarket market;
    PriceSeries bars = market.addShare(-0.17);
    const std::size_t eve = market.at(market.event) - 1;
    bars.close[eve] = bars.close[eve - 1];
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars.open[i] = 0.999 * bars.close[i];
        bars.high[i] = 1.002 * bars.close[i];
        bars.low[i] = 0.997 * bars.close[i];
        bars.volume[i] = 1e6 + static_cast<double>(i);
    }
    bars.volume[eve] = bars.volume[eve - 1];
    const auto findings = gate(market, bars);
    StudyPairInput pair = market.pair(bars);
    pair.share.findings = findings;

    const Study study = studyOr({.pairs = {pair}}, {.window = {0, 0}});

    ASSERT_TRUE(study.pairs.front().blocked);
    EXPECT_EQ(study.pairs.front().blocked->code, quality_code::kStaleCopy);
    EXPECT_EQ(study.pairs.front().blocked->day, day(2025, 1, 24));
}

} // namespace
