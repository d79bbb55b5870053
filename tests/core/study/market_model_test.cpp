#include "core/study/market_model.h"
#include "tests/core/study/study_oracle.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

using namespace core;
using namespace tests;

namespace {

constexpr std::array kModels{StudyModel::Market, StudyModel::MarketAdjusted,
                             StudyModel::MeanAdjusted};

struct TwoColumns {
    std::vector<double> share{};
    std::vector<double> market{};

    WindowReturns view() const { return {.share = share, .market = market}; }
};

/// A share that is `alpha` + `beta` x market + noise of standard deviation `sigma`.
TwoColumns columnsOf(std::size_t days, double alpha, double beta, double sigma, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    TwoColumns columns;
    for (std::size_t i = 0; i < days; ++i) {
        columns.market.push_back(0.0003 + 0.011 * normal(random));
        columns.share.push_back(alpha + beta * columns.market.back() + sigma * normal(random));
    }
    return columns;
}

void expectLikeOracle(StudyModel model, const WindowReturns& returns, double tolerance)
{
    const oracle::Fit expected = oracle::fit(model, returns);
    const auto fit = fitModel(model, returns);

    ASSERT_TRUE(fit);
    const auto near = [&](double value, oracle::Real right) {
        EXPECT_NEAR(value, static_cast<double>(right),
                    tolerance * std::max(1e-4, std::abs(static_cast<double>(right))));
    };
    near(fit->alpha, expected.alpha);
    near(fit->beta, expected.beta);
    near(fit->sigma, expected.sigma);
    near(fit->naiveSigma, expected.naiveSigma);
    near(fit->marketMean, expected.marketMean);
    near(fit->marketSquares, expected.marketSquares);
}

TEST(ModelFitter, GivesWhatTheDefinitionsGiveInLongDouble)
{
    unsigned seed = 1;
    for (const StudyModel model : kModels) {
        for (const std::size_t days : {5u, 6u, 7u, 8u, 9u, 15u, 16u, 17u, 100u, 250u, 1001u})
            expectLikeOracle(model, columnsOf(days, 0.001, 1.3, 0.02, seed++).view(), 1e-12);
    }
}

TEST(ModelFitter, LosesNoDigitsWhereTheMeanIsFarFromZero)
{
    for (const StudyModel model : kModels)
        expectLikeOracle(model, columnsOf(250, 5.0, 1.3, 0.02, 7).view(), 1e-11);
}

TEST(ModelFitter, LosesNoDigitsOfResidualsThatAreAlmostNothing)
{
    // The difference of sums of squares would have three digits left here.
    const TwoColumns columns = columnsOf(250, 0.001, 1.3, 1e-8, 3);
    const oracle::Fit expected = oracle::fit(StudyModel::Market, columns.view());

    EXPECT_NEAR(fitModel(StudyModel::Market, columns.view())->sigma,
                static_cast<double>(expected.sigma), 1e-6 * static_cast<double>(expected.sigma));
}

TEST(ModelFitter, KeepsTheMarketOnlyForWhoViewsTheSameReturns)
{
    const TwoColumns first = columnsOf(250, 0.001, 1.3, 0.02, 1);
    const TwoColumns second = columnsOf(250, 0.002, 0.7, 0.01, 2);
    const WindowReturns shorter{.share = std::span(first.share).first(100),
                                .market = std::span(first.market).first(100)};
    ModelFitter fitter(StudyModel::Market);

    for (const WindowReturns& returns : {first.view(), first.view(), second.view(), shorter})
        EXPECT_EQ(fitter.fit(returns), fitModel(StudyModel::Market, returns));
}

TEST(ModelFitter, TakesTwoDegreesOfFreedomForTwoParametersNotOne) // mistake: L-1
{
    const TwoColumns columns = columnsOf(20, 0.001, 1.3, 0.02, 5);
    const auto fit = fitModel(StudyModel::Market, columns.view());

    EXPECT_EQ(fit->dof(), 18.0);
    EXPECT_NEAR(fit->sigma / fit->naiveSigma, std::sqrt(19.0 / 18.0), 1e-12);
    EXPECT_EQ(fitModel(StudyModel::MeanAdjusted, columns.view())->dof(), 19.0);
    EXPECT_EQ(fitModel(StudyModel::MarketAdjusted, columns.view())->dof(), 20.0);
}

TEST(ModelFitter, NeedsThreeDaysMoreThanParameters)
{
    for (const StudyModel model : kModels) {
        const auto fewest = static_cast<std::size_t>(parametersOf(model)) + 3;
        for (std::size_t days = 0; days < fewest; ++days)
            EXPECT_EQ(fitModel(model, columnsOf(days, 0.001, 1.3, 0.02, 5).view()).error(),
                      StudyObstacle::FewEstimationDays);
        EXPECT_TRUE(fitModel(model, columnsOf(fewest, 0.001, 1.3, 0.02, 5).view()));
    }
}

TEST(ModelFitter, SaysWhatDoesNotMove)
{
    const TwoColumns usual = columnsOf(50, 0.001, 1.3, 0.02, 5);
    const std::vector<double> constant(50, 0.001);
    std::vector<double> twice;
    std::vector<double> shifted;
    for (const double x : usual.market) {
        twice.push_back(0.001 + 2.0 * x);
        shifted.push_back(0.001 + x);
    }
    const auto obstacle = [](StudyModel model, const std::vector<double>& share,
                             const std::vector<double>& market) {
        return fitModel(model, {.share = share, .market = market}).error();
    };

    for (const StudyModel model : kModels)
        EXPECT_EQ(obstacle(model, constant, usual.market), StudyObstacle::ConstantPrice);
    EXPECT_EQ(obstacle(StudyModel::Market, usual.share, constant), StudyObstacle::ConstantMarket);
    EXPECT_EQ(obstacle(StudyModel::Market, twice, usual.market), StudyObstacle::ExactFit);
    EXPECT_EQ(obstacle(StudyModel::MarketAdjusted, shifted, usual.market), StudyObstacle::ExactFit);
    EXPECT_EQ(obstacle(StudyModel::MarketAdjusted, usual.market, usual.market),
              StudyObstacle::ExactFit);
    EXPECT_TRUE(fitModel(StudyModel::MarketAdjusted, {.share = usual.share, .market = constant}));
    EXPECT_TRUE(fitModel(StudyModel::MeanAdjusted, {.share = usual.share}));
}

} // namespace
