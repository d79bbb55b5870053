#include "core/study/sensitivity.h"
#include "tests/core/study/finite_numbers.h"
#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

#include <limits>

using namespace core;
using namespace tests;

namespace {

constexpr std::array kModels{StudyModel::Market, StudyModel::MarketAdjusted,
                             StudyModel::MeanAdjusted};

/// Studies of shares that are hardly any, in every model and both kinds of returns.
struct StudyOfOddities : testing::Test {
    /// Every study of the share, once alone and once with two usual shares.
    void expectNumbers(const PriceSeries& share, const PriceSeries* index = nullptr)
    {
        for (const StudyModel model : kModels) {
            for (const StudyReturns returns : {StudyReturns::Simple, StudyReturns::Log}) {
                StudyInput input{.pairs = {market.pair(share)}};
                if (index != nullptr)
                    input.pairs.front().market.bars = index;
                StudySettings settings{.model = model, .returns = returns};
                expectFinite(studyOr(input, settings));
                expectFiniteCells(input, settings);
                input.pairs.push_back(market.pair(market.shares[0]));
                input.pairs.push_back(market.pair(market.shares[1]));
                expectFinite(studyOr(input, settings));
            }
        }
    }

    static void expectFiniteCells(const StudyInput& input, const StudySettings& settings)
    {
        const auto cells = sensitivity(input, settings, usualFamily(settings));
        ASSERT_TRUE(cells);
        for (const SensitivityCell& cell : *cells) {
            expectFinite(cell.caar, "of a cell");
            expectFinite(cell.statistic, "of a cell");
        }
    }

    std::optional<StudyObstacle> obstacle(const PriceSeries& share, const StudySettings& settings)
    {
        const auto blocked = market.studyOf(share, settings).pairs.front().blocked;
        return blocked ? std::optional(blocked->obstacle) : std::nullopt;
    }

    PriceSeries lastBars(std::size_t count)
    {
        PriceSeries bars;
        for (std::size_t i = market.at(market.event) + 2 - count; i < market.at(market.event) + 2;
             ++i)
            bars.append(market.shares[0].bar(i));
        return bars;
    }

    MadeUpMarket market;
    PriceSeries usual = (market.addShare(-0.05), market.addShare(-0.05));
};

TEST_F(StudyOfOddities, AConstantPriceHasAReason)
{
    const PriceSeries bars =
        MadeUpMarket::pricesOf(market.sessions, std::vector<double>(market.sessions.size(), 0.0));

    for (const StudyModel model : kModels)
        EXPECT_EQ(obstacle(bars, {.model = model}), StudyObstacle::ConstantPrice);
    expectNumbers(bars);
}

TEST_F(StudyOfOddities, AShareThatIsTheMarketHasAReason)
{
    EXPECT_EQ(obstacle(market.market, {}), StudyObstacle::ExactFit);
    EXPECT_EQ(obstacle(market.market, {.model = StudyModel::MarketAdjusted}),
              StudyObstacle::ExactFit);
    EXPECT_EQ(obstacle(market.market, {.model = StudyModel::MeanAdjusted}), std::nullopt);
    expectNumbers(market.market);
}

TEST_F(StudyOfOddities, AMarketThatDoesNotMoveHasAReason)
{
    const PriceSeries still =
        MadeUpMarket::pricesOf(market.sessions, std::vector<double>(market.sessions.size(), 0.0));
    StudyPairInput pair = market.pair(usual);
    pair.market.bars = &still;

    EXPECT_EQ(studyOr({.pairs = {pair}}, {}).pairs.front().blocked->obstacle,
              StudyObstacle::ConstantMarket);
    expectNumbers(usual, &still);
}

TEST_F(StudyOfOddities, TwoDaysOfDataHaveAReason)
{
    for (const std::size_t count : {2u, 3u, 30u, 33u}) {
        EXPECT_EQ(obstacle(lastBars(count), {}), StudyObstacle::FewEstimationDays) << count;
        expectNumbers(lastBars(count));
    }
    EXPECT_EQ(obstacle(lastBars(1), {}), StudyObstacle::BeforePrices);
    expectNumbers(lastBars(1));
    for (const std::size_t count : {36u, 38u, 39u, 40u})
        expectNumbers(lastBars(count));
}

TEST_F(StudyOfOddities, NoPricesHaveAReason)
{
    EXPECT_EQ(obstacle({}, {}), StudyObstacle::NoPrices);
    StudyPairInput pair = market.pair(usual);
    pair.market = {};
    EXPECT_EQ(studyOr({.pairs = {pair}}, {}).pairs.front().blocked->obstacle,
              StudyObstacle::NoMarket);
    pair.share = {};
    EXPECT_EQ(studyOr({.pairs = {pair}}, {}).pairs.front().blocked->obstacle,
              StudyObstacle::NoPrices);
    expectNumbers({});
}

TEST_F(StudyOfOddities, EverySecondDayMissingLeavesNoReturn)
{
    PriceSeries bars;
    for (std::size_t i = 0; i < usual.size(); i += 2)
        bars.append(usual.bar(i));

    EXPECT_EQ(obstacle(bars, {}), StudyObstacle::FewEstimationDays);
    expectNumbers(bars);
}

TEST_F(StudyOfOddities, AnEventAfterTheLastBarOrBeforeTheFirstHasAReason)
{
    StudyPairInput pair = market.pair(usual);
    const auto obstacleOn = [&](TradingDate date) {
        pair.day = date;
        const Study study = studyOr({.pairs = {pair}}, {});
        expectFinite(study);
        return study.pairs.front().blocked->obstacle;
    };

    EXPECT_EQ(obstacleOn(day(2025, 3, 14)), StudyObstacle::NoEventReturn);
    EXPECT_EQ(obstacleOn(day(2029, 3, 14)), StudyObstacle::FewEstimationDays);
    EXPECT_EQ(obstacleOn(day(2040, 3, 14)), StudyObstacle::NoSession);
    EXPECT_EQ(obstacleOn(day(2012, 3, 14)), StudyObstacle::BeforePrices);
    EXPECT_EQ(obstacleOn(day(1960, 3, 14)), StudyObstacle::BeforePrices);
}

TEST_F(StudyOfOddities, PricesThatAreNotPositiveAreMissingDays)
{
    PriceSeries bars = usual;
    bars.close[150] = -3.5;
    bars.close[170] = 0.0;
    for (const StudyReturns returns : {StudyReturns::Simple, StudyReturns::Log}) {
        const Study study = market.studyOf(bars, {.returns = returns});
        const StudyWarning* warning = warningOf(study, StudyWarningCode::NonPositivePrice);

        ASSERT_NE(warning, nullptr);
        EXPECT_EQ(warning->count, 2u);
        EXPECT_EQ(study.pairs.front().fit->estimationDays,
                  market.studyOf(usual).pairs.front().fit->estimationDays - 4);
    }
    expectNumbers(bars);
}

TEST_F(StudyOfOddities, PricesBeyondAllMeasureAreNoReturns)
{
    PriceSeries bars = usual;
    bars.close[120] = 1e308;
    bars.close[140] = 1e-308;
    bars.close[160] = std::numeric_limits<double>::infinity();
    bars.close[180] = std::numeric_limits<double>::quiet_NaN();
    bars.close[market.at(market.event)] = 1e300;
    expectNumbers(bars);
    expectNumbers(usual, &bars);
}

TEST_F(StudyOfOddities, TheSameShareTwiceDoesNotDiffer)
{
    const StudyInput input{.pairs = {market.pair(usual), market.pair(usual)}};
    const Study study = studyOr(input, {});

    expectFinite(study);
    EXPECT_NEAR(*study.groups.front().meanResidualCorrelation, 1.0, 1e-12);
    EXPECT_EQ(testOf(study.groups.front(), StudyTestKind::CrossSectionalT).window.obstacle,
              StudyObstacle::NoCrossVariance);
    EXPECT_TRUE(testOf(study.groups.front(), StudyTestKind::Patell).window.value);
}

TEST_F(StudyOfOddities, AWindowOfManySessionsBeyondTheDataIsComputedAsFarAsItGoes)
{
    const Study study = market.studyOf(usual, {.window = {0, 1000}});

    expectFinite(study);
    EXPECT_EQ(study.pairs.front().days.size(), 1001u);
    EXPECT_LT(study.pairs.front().car->days, 40u);
    EXPECT_NE(warningOf(study, StudyWarningCode::WindowBeyondData), nullptr);
}

} // namespace
