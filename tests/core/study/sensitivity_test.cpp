#include "core/study/sensitivity.h"
#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

TEST(UsualFamily, HoldsTheSettingsAndNothingTwice)
{
    const StudySettings settings{.estimation = {-120, -11}, .window = {-3, 3}};
    const SensitivityFamily family = usualFamily(settings);

    EXPECT_EQ(family.models.size(), 3u);
    EXPECT_EQ(family.estimations, (std::vector<DayWindow>{{-65, -11}, {-92, -11}, {-120, -11}}));
    EXPECT_EQ(
        family.windows,
        (std::vector<DayWindow>{{0, 0}, {0, 1}, {-1, 1}, {-2, 2}, {-5, 5}, {-10, 10}, {-3, 3}}));
    EXPECT_EQ(usualFamily({.window = {-1, 1}}).windows.size(), 6u);
}

TEST(UsualFamily, LeavesTheEstimationWindowAlone)
{
    for (const DayWindow& window :
         usualFamily({.estimation = {-100, -3}, .window = {0, 1}}).windows)
        EXPECT_FALSE(window.overlaps({-100, -3}));
}

TEST(Sensitivity, OfOnePairIsItsStudyAskedInEachWay)
{
    MadeUpMarket market;
    const StudyInput input{.pairs = {market.pair(market.addShare(-0.1))}};
    const StudySettings settings{};
    const auto cells = sensitivity(input, settings, usualFamily(settings));

    ASSERT_TRUE(cells);
    EXPECT_EQ(cells->size(), 3u * 3u * 6u);
    EXPECT_EQ(std::ranges::count(*cells, true, &SensitivityCell::isChosen), 1);
    for (const SensitivityCell& cell : *cells) {
        StudySettings asked = settings;
        asked.model = cell.model;
        asked.estimation = cell.estimation;
        asked.window = cell.window;
        const StudyPair pair = studyOr(input, asked).pairs.front();
        EXPECT_EQ(cell.caar, pair.car->value);
        EXPECT_EQ(cell.statistic.value, pair.car->tExact);
        EXPECT_EQ(cell.statistic.p, pair.car->p);
        EXPECT_EQ(cell.statistic.dof, pair.car->dof);
        EXPECT_EQ(cell.isChosen, asked == settings);
    }
}

TEST(Sensitivity, OfSeveralPairsIsTheirMeanWithTheTestAdjustedForCorrelation)
{
    MadeUpMarket market;
    StudyInput input;
    for (int i = 0; i < 4; ++i)
        input.pairs.push_back(market.pair(market.addShare(-0.1)));
    const StudySettings settings{};
    const auto cells = sensitivity(input, settings, usualFamily(settings));
    const Study study = studyOr(input, settings);

    const auto chosen = std::ranges::find(*cells, true, &SensitivityCell::isChosen);
    EXPECT_EQ(chosen->pairs, 4u);
    EXPECT_NEAR(*chosen->caar, *study.groups.front().caar, 1e-15);
    EXPECT_EQ(chosen->statistic, testOf(study.groups.front(), StudyTestKind::AdjustedBmp).window);
}

TEST(Sensitivity, ShowsALuckyWindowAsOne)
{
    // The share rises by half on one day long after the event: only the widest window has it.
    MadeUpMarket market;
    PriceSeries share = market.addShare(0.0, 0.01);
    for (std::size_t i = market.at(market.event) + 9; i < share.size(); ++i)
        share.close[i] *= 1.5;
    const StudySettings settings{.window = {-10, 10}};
    const auto cells =
        sensitivity({.pairs = {market.pair(share)}}, settings, usualFamily(settings));

    for (const SensitivityCell& cell : *cells)
        EXPECT_EQ(*cell.statistic.p < 0.01, cell.window == (DayWindow{-10, 10}));
}

TEST(Sensitivity, SaysWhyACellIsEmpty)
{
    MadeUpMarket market;
    const PriceSeries still =
        MadeUpMarket::pricesOf(market.sessions, std::vector<double>(market.sessions.size(), 0.0));
    const StudySettings settings{};
    const auto cells =
        sensitivity({.pairs = {market.pair(still)}}, settings, usualFamily(settings));

    for (const SensitivityCell& cell : *cells) {
        EXPECT_EQ(cell.statistic.obstacle, StudyObstacle::ConstantPrice);
        EXPECT_FALSE(cell.caar);
    }
}

TEST(Sensitivity, RefusesWhatAStudyRefuses)
{
    const StudySettings settings{.window = {5, -5}};

    EXPECT_FALSE(sensitivity({}, settings, usualFamily(settings)));
}

} // namespace
