#include "core/domain/study_finding.h"
#include "core/report/study_sentence.h"
#include "core/report/study_words.h"
#include "tests/core/report/three_shares.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;

namespace {

TEST_F(ThreeShares, AreToldFromZeroWhereEveryAdjustedTestAndTheIntervalDo)
{
    EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    EXPECT_TRUE(holds(english(), "can still be told from zero")) << english();
    EXPECT_TRUE(holds(english(), "−9.33\u00A0%")) << english();
    EXPECT_TRUE(holds(english(), "95\u00A0% interval −15.00\u00A0% to −3.00\u00A0%")) << english();
    EXPECT_TRUE(holds(english(), "27 January\u00A02025") || holds(english(), "January"))
        << english();
}

TEST_F(ThreeShares, AreFewOnlyIfTheWarningIsOfAllAndNotOfThoseWithoutAKind)
{
    StudyWarning few{.code = StudyWarningCode::FewPairs, .count = 2};
    listing.study.warnings = {few};
    EXPECT_FALSE(holds(english(), "results are behind it")) << english();

    few.count = 3;
    listing.study.warnings = {few};
    EXPECT_TRUE(holds(english(), "only 3 results are behind it")) << english();
}

TEST_F(ThreeShares, AreNotWhereNoAdjustedTestDoesWhateverTheOthersSay)
{
    set(StudyTestKind::AdjustedBmp, -1.5, 0.13);
    set(StudyTestKind::AdjustedPatell, -1.8, 0.07);
    set(StudyTestKind::GrankT, -1.2, 0.23);

    EXPECT_EQ(studyFinding(listing), StudyFinding::NotShown);
    EXPECT_TRUE(holds(english(), "cannot be told from zero")) << english();
    EXPECT_FALSE(holds(english(), "can still be told")) << english();
    EXPECT_TRUE(holds(english(), "whatever tests say that take the results for independent"))
        << english();
    const std::string german = studySentence(listing, "de");
    EXPECT_TRUE(holds(german, "von null nicht zu unterscheiden")) << german;
    EXPECT_TRUE(holds(german, "−9,33\u00A0%")) << german;
}

TEST_F(ThreeShares, AreUnsettledWhereAdjustedTestsOrTheIntervalDisagree)
{
    set(StudyTestKind::GrankT, -1.2, 0.23);
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
    EXPECT_TRUE(holds(english(), "not established")) << english();

    set(StudyTestKind::GrankT, -3.0, 0.003);
    listing.groupIntervals = {StudyInterval{-0.2, 0.01}};
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);

    listing.groupIntervals = {StudyInterval{-0.15, -0.03}};
    set(StudyTestKind::AdjustedPatell, 3.0, 0.003); // to the other side
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, AreNotToldFromZeroWithoutTheAdjustedBmp)
{
    auto& window =
        listing.study.groups[0].tests[static_cast<std::size_t>(StudyTestKind::AdjustedBmp)].window;
    window = {.obstacle = StudyObstacle::NoCrossVariance};

    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, AreUnsettledWhereOnlyTheAdjustmentTellsThemFromZero)
{
    for (const StudyTestKind kind : {StudyTestKind::Bmp, StudyTestKind::Patell}) {
        set(kind, -1.7, 0.09); // a negative correlation makes adjusted tests the stronger ones
        EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
        EXPECT_TRUE(holds(english(), "not established")) << english();
        EXPECT_TRUE(holds(english(), studyTestWords(kind, "en") + " p\u00A0=\u00A00.090"))
            << english();
        EXPECT_FALSE(holds(english(), "disagree")) << english();
        const std::string german = studySentence(listing, "de");
        EXPECT_TRUE(holds(german, "erst nach Adjustierung")) << german;
        set(kind, -3.0, 0.003);
        EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    }
    listing.study.groups[0].tests[static_cast<std::size_t>(StudyTestKind::Patell)].window = {
        .obstacle = StudyObstacle::FewPairs};
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, SayHowManySessionsOfTheWindowHaveAReturn)
{
    listing.study.settings.window = {.first = -5, .last = 5};
    const auto sentences = [&](std::size_t first, std::size_t others) {
        for (StudyPair& pair : listing.study.pairs)
            pair.car->days = others;
        listing.study.pairs[0].car->days = first;
        return english() + "\n" + studySentence(listing, "de");
    };

    const std::string all = sentences(11, 11);
    EXPECT_TRUE(holds(all, "over the sessions −5 to +5 (95")) << all;
    EXPECT_TRUE(holds(all, "über die Sitzungen −5 bis +5 (95")) << all;
    const std::string some = sentences(5, 5);
    EXPECT_TRUE(holds(some, "over the sessions −5 to +5, of which 5 have a return (95")) << some;
    EXPECT_TRUE(holds(some, "über die Sitzungen −5 bis +5, von denen 5 eine Rendite haben (95"))
        << some;
    const std::string one = sentences(1, 1);
    EXPECT_TRUE(holds(one, "−5 to +5, of which 1 has a return (95")) << one;
    EXPECT_TRUE(holds(one, "−5 bis +5, von denen 1 eine Rendite hat (95")) << one;
    const std::string different = sentences(5, 11);
    EXPECT_TRUE(holds(different, "−5 to +5, of which from 5 to 11 have a return (95")) << different;
    EXPECT_TRUE(
        holds(different, "−5 bis +5, von denen je Ergebnis 5 bis 11 eine Rendite haben (95"))
        << different;
}

TEST_F(ThreeShares, SayThatFindingsWereOverruledAndOtherEventsFallIntoTheWindow)
{
    listing.study.warnings = {{.code = StudyWarningCode::QualityIgnored, .pairs = {1}},
                              {.code = StudyWarningCode::ConfoundingEvent,
                               .pairs = {0},
                               .name = "Vote",
                               .day = *TradingDate::from(2025, 1, 27)}};

    EXPECT_TRUE(holds(english(), "and its findings were overruled")) << english();
    EXPECT_TRUE(holds(studySentence(listing, "de"), "die Beanstandungen wurden übergangen"));
    EXPECT_TRUE(holds(english(), "other named events")) << english();
}

TEST_F(ThreeShares, OfWhichOneIsLeftGoByItsExactT)
{
    for (const std::size_t blocked : {1U, 2U}) {
        listing.study.pairs[blocked].car.reset();
        listing.study.pairs[blocked].fit.reset();
        listing.study.pairs[blocked].blocked = StudyBlock{.obstacle = StudyObstacle::NoPrices};
    }
    listing.study.groups[0].pairs = {0};
    listing.study.groups[0].caar = -0.17;

    EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    EXPECT_TRUE(holds(english(), "NVDA had a cumulative abnormal return")) << english();
    EXPECT_TRUE(holds(english(), "exact t = −8.50, 238 degrees of freedom")) << english();
    EXPECT_TRUE(holds(studySentence(listing, "de"), "2 weitere ließen sich nicht"));
    EXPECT_TRUE(holds(english(), "2 more could not be computed")) << english();

    listing.study.pairs[0].car->p = 0.2;
    EXPECT_EQ(studyFinding(listing), StudyFinding::NotShown);
}

} // namespace
