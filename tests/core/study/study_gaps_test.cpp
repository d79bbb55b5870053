#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

// What is missing, and whose it is: the share's or the market's.

namespace {

struct StudyWithGaps : testing::Test {
    StudyWithGaps() { market.addShare(-0.05); }

    /// Studies the share as `bars` against `index`.
    const Study& run(const PriceSeries& bars, const PriceSeries& index,
                     const StudySettings& settings = {})
    {
        StudyPairInput pair = market.pair(bars);
        pair.market.bars = &index;
        study = studyOr({.pairs = {pair}}, settings);
        return study;
    }

    const StudyWarning* find(StudyWarningCode code, bool ofMarket) const
    {
        const auto found = std::ranges::find_if(study.warnings, [&](const StudyWarning& warning) {
            return warning.code == code && warning.ofMarket == ofMarket;
        });
        return found == study.warnings.end() ? nullptr : &*found;
    }

    TradingDate session(int number) const
    {
        const auto at = static_cast<std::ptrdiff_t>(market.at(market.event)) + number;
        return market.sessions[static_cast<std::size_t>(at)];
    }

    /// The bars from a session on, or up to one.
    PriceSeries from(const PriceSeries& bars, int number) const
    {
        PriceSeries left;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            if (session(number) <= dateOf(bars.times[i]))
                left.append(bars.bar(i));
        }
        return left;
    }
    PriceSeries upTo(const PriceSeries& bars, int number) const
    {
        PriceSeries left;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            if (dateOf(bars.times[i]) <= session(number))
                left.append(bars.bar(i));
        }
        return left;
    }

    const PriceSeries& share() const { return market.shares.front(); }

    MadeUpMarket market;
    Study study;
};

using enum StudyWarningCode;

TEST_F(StudyWithGaps, GapsOfTheMarketAreToldAsItsOwn)
{
    PriceSeries index = without(market.market, session(-100));
    index = without(without(index, session(-60)), session(2));
    run(share(), index);

    EXPECT_EQ(find(MissingDays, false), nullptr);
    EXPECT_EQ(find(MissingEventDays, false), nullptr);
    ASSERT_NE(find(MissingDays, true), nullptr);
    EXPECT_EQ(find(MissingDays, true)->count, 4u); // each takes the return after it too
    ASSERT_NE(find(MissingEventDays, true), nullptr);
    EXPECT_EQ(find(MissingEventDays, true)->count, 2u);
}

TEST_F(StudyWithGaps, GapsOfTheShareAreNotThoseOfTheMarketAndBothAreTold)
{
    run(without(share(), session(-100)), without(market.market, session(-60)));

    ASSERT_NE(find(MissingDays, false), nullptr);
    EXPECT_EQ(find(MissingDays, false)->count, 2u);
    ASSERT_NE(find(MissingDays, true), nullptr);
    EXPECT_EQ(find(MissingDays, true)->count, 2u);
    EXPECT_EQ(study.pairs.front().fit->estimationDays, 216u);
}

TEST_F(StudyWithGaps, ADayThatBothLackIsOneOfTheShare)
{
    run(without(share(), session(-100)), without(market.market, session(-100)));

    EXPECT_EQ(find(MissingDays, false)->count, 2u);
    EXPECT_EQ(find(MissingDays, true), nullptr);
}

TEST_F(StudyWithGaps, AMarketWithGapsMakesNoThinTradingOfTheShare)
{
    PriceSeries index = market.market;
    for (int number = -90; number < -40; number += 2)
        index = without(index, session(number));
    run(share(), index);

    EXPECT_EQ(find(MissingDays, true)->count, 50u);
    EXPECT_EQ(find(ThinTrading, false), nullptr);
    EXPECT_EQ(find(ThinTrading, true), nullptr);
}

TEST_F(StudyWithGaps, AMarketWithoutABarOnDay0IsToldWithTheMoveOfTheShare)
{
    run(share(), without(market.market, session(0)));

    EXPECT_EQ(find(NoReturnOnDay0, false), nullptr);
    const StudyWarning* warning = find(NoReturnOnDay0, true);
    ASSERT_NE(warning, nullptr);
    const std::size_t day0 = market.at(market.event);
    EXPECT_NEAR(*warning->value, share().close[day0] / share().close[day0 - 1] - 1.0, 1e-15);
}

TEST_F(StudyWithGaps, AnEstimationWindowThatBeginsBeforeThePricesIsSaidHoweverLongTheRestIs)
{
    run(from(share(), -200), market.market);

    const StudyWarning* warning = find(EstimationBeyondData, false);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->day, session(-200));
    EXPECT_EQ(warning->count, 169u); // -199 to -31: the first bar has no return
    EXPECT_EQ(warning->expected, 220u);
    EXPECT_EQ(study.pairs.front().fit->estimationDays, 169u);
    EXPECT_EQ(find(ShortEstimation, false), nullptr);
    EXPECT_EQ(find(EstimationBeyondData, true), nullptr);
    EXPECT_EQ(find(MissingDays, true), nullptr);
}

TEST_F(StudyWithGaps, TheBarBeforeTheEstimationWindowIsTheLastThatMayBeTheFirst)
{
    run(from(share(), -251), market.market);
    EXPECT_EQ(find(EstimationBeyondData, false), nullptr);

    run(from(share(), -250), market.market);
    ASSERT_NE(find(EstimationBeyondData, false), nullptr);
    EXPECT_EQ(find(EstimationBeyondData, false)->count, 219u);
}

TEST_F(StudyWithGaps, AMarketWhosePricesBeginInsideTheEstimationWindowIsSaid)
{
    run(share(), from(market.market, -200));

    const StudyWarning* warning = find(EstimationBeyondData, true);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->day, session(-200));
    EXPECT_EQ(warning->count, 169u);
    EXPECT_EQ(find(EstimationBeyondData, false), nullptr);
    EXPECT_EQ(find(MissingDays, true), nullptr);
    EXPECT_EQ(find(MissingDays, false), nullptr);
}

TEST_F(StudyWithGaps, SeveralPairsWithTheSameFirstDayAreOneWarningWithTheFewestSessions)
{
    const PriceSeries late = from(share(), -200);
    StudyInput input{.pairs = {market.pair(late), market.pair(late)}};
    input.pairs[1].day = session(-1);
    study = studyOr(input, {});

    ASSERT_NE(find(EstimationBeyondData, false), nullptr);
    EXPECT_EQ(find(EstimationBeyondData, false)->pairs, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(find(EstimationBeyondData, false)->count, 168u);
}

TEST_F(StudyWithGaps, AnEstimationWindowAfterTheEventThatEndsBeyondThePricesIsSaid)
{
    StudyPairInput pair = market.pair(share());
    pair.day = day(2024, 6, 3);
    const auto day0 = market.at(pair.day);
    study = studyOr({.pairs = {pair}}, {.estimation = {11, 250}});

    const StudyWarning* warning = find(EstimationBeyondData, false);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->day, market.sessions.back());
    EXPECT_EQ(warning->expected, 240u);
    EXPECT_EQ(warning->count, market.sessions.size() - 1 - day0 - 10);
    EXPECT_EQ(study.pairs.front().fit->estimationDays, warning->count);
}

TEST_F(StudyWithGaps, AMarketThatEndsInTheEventWindowHasItsMissingDaysTold)
{
    run(share(), upTo(market.market, 2));

    EXPECT_EQ(find(MissingEventDays, false), nullptr);
    ASSERT_NE(find(MissingEventDays, true), nullptr);
    EXPECT_EQ(find(MissingEventDays, true)->count, 3u);
    EXPECT_EQ(study.pairs.front().car->days, 8u);
}

TEST_F(StudyWithGaps, WhatTradesEveryDayIsSaidToMeetAMarketThatRests)
{
    PriceSeries coin;
    double close = 100.0;
    for (auto at = market.sessions.front().day(); at <= market.sessions.back().day();
         at += std::chrono::days{1}) {
        close *= 1.0 + 0.02 * market.normal(market.random);
        coin.append({.time = timeOf(TradingDate{at}), .close = close});
    }
    StudyPairInput pair = market.pair(coin);
    pair.share.calendar = nullptr;
    study = studyOr({.pairs = {pair}}, {.estimation = {-130, -11}});

    const StudyWarning* warning = find(MarketElsewhere, false);
    ASSERT_NE(warning, nullptr);
    // -5:5 is 22 January to 1 February with three days of weekends; the 120 estimation days, 19
    // September to 16 January, have 34 of them and 4 holidays on weekdays.
    EXPECT_EQ(warning->count, 3u + 34u + 4u);
    EXPECT_EQ(study.pairs.front().fit->estimationDays, 120u);
    const auto marketOf = [&](int number) {
        return *study.pairs.front().days[static_cast<std::size_t>(number + 5)].market;
    };
    EXPECT_EQ(marketOf(-2), 0.0);
    EXPECT_EQ(marketOf(-1), 0.0);
    const auto& closes = market.market.close;
    EXPECT_NEAR(marketOf(0),
                closes[market.at(day(2025, 1, 27))] / closes[market.at(day(2025, 1, 24))] - 1.0,
                1e-15);
}

} // namespace
