#include "core/store/bar_plan.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

using enum BarTableColumn;

constexpr BarStatistics kMinutesOfManyShares{.bars = 10'000'000,
                                             .blocks = 2'500,
                                             .days = 26'000,
                                             .series = 100,
                                             .symbols = 100,
                                             .intervals = 1};

const std::vector<BarCondition> kOneSymbol{{Symbol, Comparison::Equal},
                                           {Interval, Comparison::Equal}};

BarPlan planOf(const std::vector<BarCondition>& conditions,
               const std::vector<BarSorting>& sorting = {})
{
    return planBars(conditions, sorting, kMinutesOfManyShares);
}

std::vector<BarCondition> with(std::vector<BarCondition> conditions, BarCondition more)
{
    conditions.push_back(more);
    return conditions;
}

TEST(BarPlan, SortsOneSymbolAndIntervalByTimeEitherWay)
{
    EXPECT_EQ(planOf(kOneSymbol, {{Time}}).order, BarOrder::ByTime);
    EXPECT_EQ(planOf(kOneSymbol, {{Time, true}}).order, BarOrder::ByTimeDescending);
    EXPECT_EQ(planOf(kOneSymbol, {{Day}}).order, BarOrder::ByTime);
    EXPECT_EQ(planOf(kOneSymbol, {{Symbol}, {Day}, {Time}}).order, BarOrder::ByTime);
    for (const auto& sorting : std::vector<std::vector<BarSorting>>{
             {{Time}}, {{Time, true}}, {{Day, true}, {Time, true}}, {{Interval, true}, {Time}}})
        EXPECT_TRUE(planOf(kOneSymbol, sorting).sorted);
}

TEST(BarPlan, SortsAllBySymbolIntervalAndTime)
{
    EXPECT_TRUE(planOf({}, {{Symbol}}).sorted);
    EXPECT_TRUE(planOf({}, {{Symbol}, {Interval}}).sorted);
    EXPECT_TRUE(planOf({}, {{Symbol}, {Interval}, {Time, true}}).sorted);
    EXPECT_TRUE(planOf({{Symbol, Comparison::Equal}}, {{Interval}, {Day}}).sorted);
}

TEST(BarPlan, LeavesOtherOrdersToSqlite)
{
    EXPECT_FALSE(planOf({}, {{Time}}).sorted);
    EXPECT_FALSE(planOf({}, {{Symbol, true}}).sorted);
    EXPECT_FALSE(planOf({}, {{Symbol}, {Time}}).sorted);
    EXPECT_FALSE(planOf({{Symbol, Comparison::Equal}}, {{Time}}).sorted);
    EXPECT_FALSE(planOf(kOneSymbol, {{Close}}).sorted);
    EXPECT_FALSE(planOf(kOneSymbol, {{Day}, {Time, true}}).sorted);
    // Two markets may have a bar at the same time.
    EXPECT_FALSE(planOf(kOneSymbol, {{Time}, {Mic}}).sorted);
    EXPECT_TRUE(planOf(with(kOneSymbol, {Mic, Comparison::Equal}), {{Time}, {Close}}).sorted);
}

TEST(BarPlan, ExpectsLessWhereMoreIsAsked)
{
    const BarPlan all = planOf({});
    const BarPlan symbol = planOf(kOneSymbol);
    const BarPlan since = planOf(with(kOneSymbol, {Day, Comparison::GreaterOrEqual}));
    const BarPlan between = planOf(
        with(with(kOneSymbol, {Time, Comparison::Less}), {Time, Comparison::GreaterOrEqual}));
    const BarPlan ofDay = planOf(with(kOneSymbol, {Day, Comparison::Equal}));
    const BarPlan ofTime = planOf(with(kOneSymbol, {Time, Comparison::Equal}));

    EXPECT_EQ(all.rows, 10'000'000);
    EXPECT_EQ(symbol.rows, 100'000);
    EXPECT_EQ(ofDay.rows, 384);
    EXPECT_EQ(ofTime.rows, 1);
    EXPECT_GT(all.cost, symbol.cost);
    EXPECT_GT(symbol.cost, since.cost);
    EXPECT_GT(since.cost, between.cost);
    EXPECT_GT(between.cost, ofDay.cost);
    EXPECT_GT(ofDay.cost, ofTime.cost);
}

TEST(BarPlan, ExpectsNothingStrangeOfAnEmptyArchive)
{
    const BarPlan plan = planBars(kOneSymbol, {}, BarStatistics{});

    EXPECT_EQ(plan.rows, 1);
    EXPECT_LT(plan.cost, 1e4);
}

TEST(BarPlan, IsWrittenInWordsAndReadAgain)
{
    const std::vector<BarCondition> conditions{{Symbol, Comparison::Equal},
                                               {Day, Comparison::GreaterOrEqual},
                                               {Time, Comparison::Less},
                                               {Mic, Comparison::Equal}};

    EXPECT_EQ(toText(conditions), "symbol= day>= time< mic=");
    EXPECT_EQ(conditionsFrom(toText(conditions)), conditions);
    EXPECT_TRUE(conditionsFrom("").empty());
}

} // namespace
