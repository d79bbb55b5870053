#include "core/study/return_columns.h"
#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

const StudyDay& dayOf(const Study& study, int number)
{
    return *std::ranges::find(study.pairs.front().days, number, &StudyDay::day);
}

double moveOf(const PriceSeries& bars, TradingDate from, TradingDate to)
{
    return bars.close[bars.indexOf(timeOf(to)).value()]
        / bars.close[bars.indexOf(timeOf(from)).value()]
        - 1.0;
}

TEST(StudyDays, AreSessionsNotWeekdays) // mistake: prices laid on consecutive weekdays
{
    // Christmas, New Year, 9 January and 20 January 2025 had no session: counted as weekdays, the
    // fall of 27 January would be read at other days of the window.
    MadeUpMarket market;
    const Study study =
        market.studyOf(market.addShare(-0.17), {.estimation = {-200, -31}, .window = {-20, 5}});

    EXPECT_EQ(dayOf(study, 0).date, day(2025, 1, 27));
    EXPECT_EQ(dayOf(study, -5).date, day(2025, 1, 17));
    EXPECT_EQ(dayOf(study, -10).date, day(2025, 1, 10));
    EXPECT_EQ(dayOf(study, -11).date, day(2025, 1, 8));
    EXPECT_EQ(dayOf(study, -20).date, day(2024, 12, 24));
    EXPECT_LT(*dayOf(study, 0).abnormal, -0.1);
    EXPECT_GT(*dayOf(study, -17).abnormal, -0.1);
}

TEST(StudyDays, TheReturnOfDayZeroRunsFromTheCloseBefore) // mistake: window after the fall
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare(-0.17);
    const Study study = market.studyOf(share);

    EXPECT_NEAR(*dayOf(study, 0).actual, moveOf(share, day(2025, 1, 24), day(2025, 1, 27)), 1e-15);
    EXPECT_NEAR(*dayOf(study, 0).market, moveOf(market.market, day(2025, 1, 24), day(2025, 1, 27)),
                1e-15);
}

TEST(StudyDays, AMoveOverAMissingSessionIsNoReturnOfADay)
{
    MadeUpMarket market;
    const PriceSeries share = without(market.addShare(), day(2025, 1, 28));
    const Study study = market.studyOf(share);

    EXPECT_EQ(dayOf(study, 1).date, day(2025, 1, 28));
    EXPECT_FALSE(dayOf(study, 1).abnormal);
    EXPECT_FALSE(dayOf(study, 2).abnormal);
    EXPECT_TRUE(dayOf(study, 3).abnormal);
    EXPECT_EQ(study.pairs.front().car->days, 9u);
    EXPECT_EQ(dayOf(study, 2).cumulative, dayOf(study, 0).cumulative);
}

TEST(StudyDays, AMissingEstimationDayMovesNothingElse)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare();
    const Study whole = market.studyOf(share);
    const Study holed = market.studyOf(without(share, day(2024, 9, 10)));

    EXPECT_EQ(holed.pairs.front().fit->estimationDays, whole.pairs.front().fit->estimationDays - 2);
    for (int number = -5; number <= 5; ++number) {
        EXPECT_EQ(dayOf(holed, number).date, dayOf(whole, number).date);
        EXPECT_EQ(dayOf(holed, number).actual, dayOf(whole, number).actual);
        EXPECT_NEAR(*dayOf(holed, number).abnormal, *dayOf(whole, number).abnormal, 1e-3);
    }
}

TEST(StudyDays, ABarOfADayWithoutASessionIsNotLookedAt)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare();
    PriceSeries extra;
    for (std::size_t i = 0; i < share.size(); ++i) {
        if (dateOf(share.times[i]) == day(2025, 1, 21))
            extra.append({.time = timeOf(day(2025, 1, 20)), .close = 1.0});
        extra.append(share.bar(i));
    }

    EXPECT_EQ(market.studyOf(extra).pairs, market.studyOf(share).pairs);
}

TEST(StudyDays, WithoutACalendarTheBarsAreTheSessions)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare(-0.17);
    StudyPairInput pair = market.pair(share);
    const Study known = studyOr({.pairs = {pair}}, {});
    pair.share.calendar = nullptr;
    pair.market.calendar = nullptr;

    EXPECT_EQ(studyOr({.pairs = {pair}}, {}).pairs, known.pairs);
}

TEST(StudyDays, WithoutACalendarAMoveOverMoreThanFiveDaysIsNoReturn)
{
    MadeUpMarket market;
    PriceSeries share = market.addShare(-0.17);
    PriceSeries index = market.market;
    const auto drop = [&](int ofMonth) {
        share = without(share, day(2025, 1, static_cast<unsigned>(ofMonth)));
        index = without(index, day(2025, 1, static_cast<unsigned>(ofMonth)));
    };
    StudyPairInput pair = market.pair(share);
    pair.market.bars = &index;
    pair.share.calendar = nullptr;
    pair.market.calendar = nullptr;
    drop(28);
    drop(29);
    drop(30); // from Monday 27 to Friday 31: four days
    EXPECT_TRUE(dayOf(studyOr({.pairs = {pair}}, {}), 1).abnormal);

    drop(31); // to Monday 3 February: seven
    EXPECT_EQ(dayOf(studyOr({.pairs = {pair}}, {}), 1).date, day(2025, 2, 3));
    EXPECT_FALSE(dayOf(studyOr({.pairs = {pair}}, {}), 1).abnormal);
}

TEST(StudyDays, OutsideTheYearsOfTheCalendarTheBarsAreTheSessions)
{
    MadeUpMarket market;
    PriceSeries share = market.addShare(-0.17);
    PriceSeries index = market.market;
    const auto back = std::chrono::days{364 * 30}; // whole weeks
    for (PriceSeries* bars : {&share, &index}) {
        for (Instant& time : bars->times)
            time -= back;
    }
    StudyPairInput pair = market.pair(share);
    pair.market.bars = &index;
    pair.day = TradingDate{market.event.day() - back};

    const Study study = studyOr({.pairs = {pair}}, {});

    EXPECT_NEAR(study.pairs.front().car->value,
                market.studyOf(market.shares.front()).pairs.front().car->value, 1e-12);
}

TEST(MarketReturns, OfAnotherExchangeCoverTheSameCalendarDaysAsTheShares)
{
    // New York rested on 20 January 2025, Frankfurt did not.
    MadeUpMarket market;
    std::vector<double> moves(400, 0.0);
    for (double& move : moves)
        move = 0.02 * market.normal(market.random);
    const PriceSeries share =
        MadeUpMarket::pricesOf(MadeUpMarket::sessionsOf(*market.frankfurt), moves);
    StudyPairInput pair = market.pair(share);
    pair.share.calendar = market.frankfurt;
    const Study study = studyOr({.pairs = {pair}}, {});

    EXPECT_EQ(dayOf(study, -5).date, day(2025, 1, 20));
    EXPECT_EQ(*dayOf(study, -5).market, 0.0);
    EXPECT_NEAR(*dayOf(study, -4).market, moveOf(market.market, day(2025, 1, 17), day(2025, 1, 21)),
                1e-15);
    ASSERT_NE(warningOf(study, StudyWarningCode::MarketElsewhere), nullptr);
    EXPECT_GE(warningOf(study, StudyWarningCode::MarketElsewhere)->count, 5u);
}

TEST(MarketReturns, AreMissingWhereASessionOfTheMarketHasNoBar)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare();
    const PriceSeries index = without(market.market, day(2025, 1, 28));
    StudyPairInput pair = market.pair(share);
    pair.market.bars = &index;
    const Study study = studyOr({.pairs = {pair}}, {});

    EXPECT_TRUE(dayOf(study, 0).abnormal);
    EXPECT_FALSE(dayOf(study, 1).abnormal);
    EXPECT_FALSE(dayOf(study, 2).abnormal);
    EXPECT_TRUE(dayOf(study, 3).abnormal);
}

TEST(MarketReturns, DoNotMatterToTheMeanAdjustedModel)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare();
    StudyPairInput pair = market.pair(share);
    pair.market = {};
    const Study alone = studyOr({.pairs = {pair}}, {.model = StudyModel::MeanAdjusted});

    EXPECT_EQ(alone.pairs, market.studyOf(share, {.model = StudyModel::MeanAdjusted}).pairs);
    EXPECT_FALSE(dayOf(alone, 0).market);
    EXPECT_EQ(alone.pairs.front().fit->parameters, 1);
}

TEST(LogReturns, AreLogarithmsOfTheSamePrices)
{
    MadeUpMarket market;
    const PriceSeries& share = market.addShare(-0.17);
    const Study simple = market.studyOf(share);
    const Study log = market.studyOf(share, {.returns = StudyReturns::Log});

    for (const int number : {-5, 0, 5}) {
        EXPECT_NEAR(*dayOf(log, number).actual, std::log1p(*dayOf(simple, number).actual), 1e-12);
        EXPECT_NEAR(*dayOf(log, number).market, std::log1p(*dayOf(simple, number).market), 1e-12);
    }
}

} // namespace
