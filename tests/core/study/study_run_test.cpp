#include "tests/core/study/finite_numbers.h"
#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

TEST(RunStudy, KeepsThePairsInTheirOrderAndPutsLabelsTogether)
{
    MadeUpMarket market;
    StudyInput input;
    for (const char* label : {"regulation", "release", "regulation", "release", "release"}) {
        input.pairs.push_back(market.pair(market.addShare(-0.05), "S"));
        input.pairs.back().label = label;
        input.pairs.back().instrument = InstrumentId{std::ssize(input.pairs)};
    }

    const Study study = studyOr(input, {});

    ASSERT_EQ(study.groups.size(), 3u);
    EXPECT_EQ(study.groups[0].label, "");
    EXPECT_EQ(study.groups[0].pairs, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_EQ(study.groups[1].label, "regulation");
    EXPECT_EQ(study.groups[1].pairs, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(study.groups[2].pairs, (std::vector<std::size_t>{1, 3, 4}));
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ(study.pairs[i].instrument, input.pairs[i].instrument);
}

TEST(RunStudy, MeansOfAGroupAreThoseOfItsPairs)
{
    MadeUpMarket market;
    StudyInput input;
    for (int i = 0; i < 4; ++i)
        input.pairs.push_back(market.pair(market.addShare(-0.05)));
    const Study study = studyOr(input, {});
    const StudyGroup& group = study.groups.front();

    double car = 0.0;
    double first = 0.0;
    for (const StudyPair& pair : study.pairs) {
        car += pair.car->value / 4.0;
        first += *pair.days.front().abnormal / 4.0;
    }
    EXPECT_NEAR(*group.caar, car, 1e-15);
    EXPECT_NEAR(*group.days.back().caar, car, 1e-15);
    EXPECT_NEAR(*group.days.front().aar, first, 1e-15);
    EXPECT_EQ(group.days.front().pairs, 4u);
    ASSERT_EQ(group.tests.size(), kStudyTestKinds);
    EXPECT_EQ(group.tests.back().kind, StudyTestKind::GrankT);
    const StudyTest& t = testOf(group, StudyTestKind::CrossSectionalT);
    EXPECT_NEAR(*t.window.value, *group.caar / *group.days.back().error, 1e-12);
}

TEST(RunStudy, MeansOfADayAreOverThePairsThatHaveIt)
{
    MadeUpMarket market;
    const PriceSeries& whole = market.addShare(-0.05);
    const PriceSeries& other = market.addShare(-0.05);
    const PriceSeries holed = without(market.addShare(-0.05), day(2025, 1, 28));
    StudyInput input{.pairs = {market.pair(whole), market.pair(other), market.pair(holed)}};
    const Study study = studyOr(input, {});
    const StudyMeanDay& mean = study.groups.front().days[6]; // day 1
    const auto of = [&](std::size_t pair) { return study.pairs[pair].days[6]; };

    ASSERT_FALSE(of(2).abnormal);
    EXPECT_EQ(mean.pairs, 2u);
    EXPECT_NEAR(*mean.aar, (*of(0).abnormal + *of(1).abnormal) / 2.0, 1e-15);
    double caar = 0.0;
    for (std::size_t pair = 0; pair < 3; ++pair)
        caar += of(pair).cumulative->value / 3.0;
    EXPECT_NEAR(*mean.caar, caar, 1e-15);
}

TEST(RunStudy, IsTheSameForAnyOrderOfTheInstruments)
{
    MadeUpMarket market;
    StudyInput input;
    for (int i = 0; i < 6; ++i)
        input.pairs.push_back(market.pair(market.addShare(-0.05)));
    input.pairs[3].share.bars =
        &market.shares.emplace_back(without(market.shares[3], day(2024, 9, 10)));
    const Study study = studyOr(input, {});
    std::ranges::reverse(input.pairs);

    const Study reversed = studyOr(input, {});

    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(reversed.pairs[i].car, study.pairs[5 - i].car);
    for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind) {
        const StudyTest& a = study.groups.front().tests[kind];
        const StudyTest& b = reversed.groups.front().tests[kind];
        EXPECT_NEAR(*a.window.value, *b.window.value, 1e-10) << toString(a.kind);
        for (std::size_t slot = 0; slot < a.perDay.size(); ++slot)
            EXPECT_NEAR(*a.perDay[slot].value, *b.perDay[slot].value, 1e-10) << toString(a.kind);
    }
}

TEST(RunStudy, APairThatCannotBeComputedLeavesTheOthersAlone)
{
    MadeUpMarket market;
    StudyInput input;
    input.pairs.push_back(market.pair(market.addShare(-0.05)));
    input.pairs.push_back(market.pair(market.addShare(-0.05)));
    const Study two = studyOr(input, {});
    const PriceSeries nothing;
    input.pairs.insert(input.pairs.begin() + 1, market.pair(nothing));

    const Study three = studyOr(input, {});

    EXPECT_EQ(three.pairs[1].blocked->obstacle, StudyObstacle::NoPrices);
    EXPECT_EQ(three.pairs[0], two.pairs[0]);
    EXPECT_EQ(three.pairs[2], two.pairs[1]);
    EXPECT_EQ(three.groups.front().tests, two.groups.front().tests);
}

TEST(RunStudy, OneInstrumentHasNoTestsAcrossInstruments)
{
    MadeUpMarket market;
    const Study study = market.studyOf(market.addShare(-0.17));

    EXPECT_TRUE(study.pairs.front().car);
    EXPECT_FALSE(study.groups.front().meanResidualCorrelation);
    for (const StudyTest& test : study.groups.front().tests) {
        EXPECT_EQ(test.window.obstacle, StudyObstacle::FewPairs);
        EXPECT_EQ(test.perDay.size(), 11u);
        EXPECT_FALSE(test.window.value);
    }
}

TEST(RunStudy, RefusesSettingsThatMakeNoStudy)
{
    MadeUpMarket market;
    const StudyInput input{.pairs = {market.pair(market.addShare())}};
    PriceSeries weekly = market.shares.front();
    weekly.interval = Interval::Week1;
    const auto code = [](const StudyInput& asked, const StudySettings& settings) {
        return runStudy(asked, settings).error().code;
    };

    for (const StudySettings& settings :
         {StudySettings{.estimation = {-100, -5}}, StudySettings{.window = {5, -5}},
          StudySettings{.estimation = {-6000, -31}}, StudySettings{.window = {0, 5001}}})
        EXPECT_EQ(code(input, settings), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({}, {}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.pairs = {market.pair(weekly)}}, {}), ErrorCode::InvalidArgument);
}

TEST(CumulativeOver, IsTheStudyOfThatWindow)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare(-0.17);
    const StudyPair wide = market.studyOf(share, {.window = {-5, 5}}).pairs.front();
    const StudyPair narrow = market.studyOf(share, {.window = {-1, 1}}).pairs.front();

    const auto inside = cumulativeOver(wide, {-1, 1});

    ASSERT_TRUE(inside);
    EXPECT_NEAR(inside->value, narrow.car->value, 1e-14);
    EXPECT_NEAR(inside->exactError, narrow.car->exactError, 1e-14);
    EXPECT_NEAR(inside->p, narrow.car->p, 1e-10);
    EXPECT_EQ(cumulativeOver(wide, {-5, 5})->days, 11u);
    EXPECT_EQ(cumulativeOver(wide, {-6, 0}), std::nullopt);
    EXPECT_EQ(cumulativeOver(wide, {1, 0}), std::nullopt);
    EXPECT_EQ(cumulativeOver(StudyPair{}, {0, 0}), std::nullopt);
}

TEST(MeanCumulativeOver, IsTheCaarOfThatWindow)
{
    MadeUpMarket market;
    StudyInput input;
    for (int i = 0; i < 3; ++i)
        input.pairs.push_back(market.pair(market.addShare(-0.05)));
    const Study wide = studyOr(input, {.window = {-5, 5}});
    const Study narrow = studyOr(input, {.window = {-1, 1}});

    EXPECT_NEAR(*meanCumulativeOver(wide, wide.groups.front(), {-1, 1}),
                *narrow.groups.front().caar, 1e-14);
    EXPECT_EQ(meanCumulativeOver(wide, wide.groups.front(), {-6, 1}), std::nullopt);
}

TEST(StudyConventions, SayWhatTheModelDoes)
{
    EXPECT_NE(studyConventions({}).find("L-2 degrees"), std::string::npos);
    EXPECT_NE(studyConventions({.returns = StudyReturns::Log}).find("log returns"),
              std::string::npos);
    EXPECT_EQ(studyConventions({.model = StudyModel::MeanAdjusted}).find("market"),
              std::string::npos);
}

} // namespace
