#include "core/series/adjust.h"

#include "core/series/returns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;

namespace {

TradingDate on(unsigned month, unsigned dayOfMonth)
{
    return *TradingDate::from(2024, month, dayOfMonth);
}

CorporateAction split(TradingDate day, double ratio)
{
    return {.kind = CorporateActionKind::Split, .day = day, .value = ratio};
}

CorporateAction dividend(TradingDate day, double amount)
{
    return {.kind = CorporateActionKind::Dividend, .day = day, .value = amount};
}

void add(PriceSeries& bars, TradingDate day, double open, double close, double volume = 1000.0)
{
    bars.append({.time = timeOf(day),
                 .open = open,
                 .high = std::max(open, close),
                 .low = std::min(open, close),
                 .close = close,
                 .volume = volume});
}

/// Nvidia around its split of ten for one, as printed: Alpha Vantage up to 7 June, Yahoo after.
PriceSeries nvidia()
{
    PriceSeries bars;
    add(bars, on(6, 5), 1183.70, 1224.40, 52840178.0);
    add(bars, on(6, 6), 1240.48, 1209.98, 66469619.0);
    add(bars, on(6, 7), 1197.70, 1208.88, 41238580.0);
    add(bars, on(6, 10), 120.37, 121.79, 314162700.0);
    add(bars, on(6, 11), 121.77, 120.91, 222551200.0);
    return bars;
}

bool sameColumns(const PriceSeries& left, const PriceSeries& right)
{
    return left.times == right.times && left.open == right.open && left.high == right.high
        && left.low == right.low && left.close == right.close && left.volume == right.volume;
}

TEST(Adjust, DividesPricesBeforeASplitByItsRatioAndMultipliesVolumes)
{
    const std::vector actions{split(on(6, 10), 10.0)};

    const PriceSeries bars = adjusted(nvidia(), actions, PriceAdjustment::Splits);

    EXPECT_EQ(bars.close[2], 1208.88 / 10.0); // exactly
    EXPECT_EQ(bars.open[0], 1183.70 / 10.0);
    EXPECT_EQ(bars.volume[2], 412385800.0);
    EXPECT_EQ(bars.close[3], 121.79);
    EXPECT_EQ(bars.volume[4], 222551200.0);
    EXPECT_NEAR(simpleReturn(bars.close[2], bars.close[3]), 0.0075, 0.0001); // not -90 per cent
}

TEST(Adjust, LeavesPricesAloneThatTheirSourceAdjusted)
{
    const std::vector actions{split(on(6, 10), 10.0)};
    const PriceSeries once = adjusted(nvidia(), actions, PriceAdjustment::Splits);

    EXPECT_TRUE(sameColumns(adjusted(once, actions, PriceAdjustment::Splits), once));
}

TEST(Adjust, ChangesNothingWithoutActionsOrWhenNoneAreWanted)
{
    const std::vector actions{split(on(6, 10), 10.0), dividend(on(6, 11), 1.0)};

    EXPECT_TRUE(sameColumns(adjusted(nvidia(), {}, PriceAdjustment::All), nvidia()));
    EXPECT_TRUE(sameColumns(adjusted(nvidia(), actions, PriceAdjustment::None), nvidia()));
    EXPECT_TRUE(adjusted(PriceSeries{}, actions, PriceAdjustment::All).empty());
}

TEST(Adjust, KnowsAReverseSplitFromAFallOfTheSameSize)
{
    PriceSeries bars;
    add(bars, on(3, 1), 0.40, 0.37);
    add(bars, on(3, 4), 3.65, 3.70); // ten old shares for a new one
    PriceSeries fell;
    add(fell, on(3, 1), 3.70, 3.70);
    add(fell, on(3, 4), 0.37, 0.37); // the wrong way: real Yahoo files have it (LA.V, 2020)
    const std::vector actions{split(on(3, 4), 0.1)};

    EXPECT_EQ(adjusted(bars, actions, PriceAdjustment::Splits).close[0], 0.37 / 0.1);
    EXPECT_EQ(adjusted(fell, actions, PriceAdjustment::Splits).close[0], 3.70);
}

TEST(Adjust, FollowsYahoosPublishedExampleOfADividend)
{
    // help.yahoo.com/kb/SLN28256.html: 0.08 dollars on 13 February, the close before 24.96;
    // 1 - 0.08 / 24.96 = 0.9968, adjusted close 24.88.
    PriceSeries bars;
    add(bars, on(2, 12), 25.00, 24.96);
    add(bars, on(2, 13), 24.95, 24.53);

    const PriceSeries all =
        adjusted(bars, std::vector{dividend(on(2, 13), 0.08)}, PriceAdjustment::All);

    EXPECT_NEAR(all.close[0], 24.88, 0.005);
    EXPECT_EQ(all.close[1], 24.53);
    EXPECT_EQ(all.volume[0], 1000.0);
    EXPECT_NEAR(simpleReturn(all.close[0], all.close[1]), 24.53 / (24.96 - 0.08) - 1.0, 1e-12);
    EXPECT_EQ(
        adjusted(bars, std::vector{dividend(on(2, 13), 0.08)}, PriceAdjustment::Splits).close[0],
        24.96);
}

TEST(Adjust, TakesADividendOnTheDayOfASplitForTheNewShares)
{
    PriceSeries bars;
    add(bars, on(5, 1), 100.0, 100.0);
    add(bars, on(5, 2), 49.0, 49.0);
    const std::vector actions{dividend(on(5, 2), 1.0), split(on(5, 2), 2.0)};

    const PriceSeries all = adjusted(bars, actions, PriceAdjustment::All);

    EXPECT_DOUBLE_EQ(all.close[0], 49.0); // 100 / 2 - 1
}

TEST(Adjust, CountsAnAnnouncedDividendInTheSharesOfPricesThatAreAdjusted)
{
    PriceSeries bars; // four for one on 20 May is in the prices
    add(bars, on(3, 4), 25.0, 25.0);
    add(bars, on(3, 5), 25.0, 25.0);
    add(bars, on(5, 17), 25.0, 25.0);
    add(bars, on(5, 20), 25.0, 25.0);
    CorporateAction paid = dividend(on(3, 5), 1.0);
    const auto first = [&] {
        return adjusted(bars, std::vector{paid, split(on(5, 20), 4.0)}, PriceAdjustment::All)
            .close[0];
    };

    EXPECT_DOUBLE_EQ(first(), 24.75);
    paid.value = 0.25;
    paid.besidePrices = true;
    EXPECT_DOUBLE_EQ(first(), 24.75);
}

TEST(Adjust, DoesNothingForActionsThatHaveNoBarOnBothSides)
{
    const std::vector actions{split(on(6, 5), 2.0), split(on(6, 12), 2.0), dividend(on(1, 2), 1.0),
                              dividend(on(7, 1), 1.0)};

    EXPECT_TRUE(sameColumns(adjusted(nvidia(), actions, PriceAdjustment::All), nvidia()));
}

TEST(Adjust, LetsAnActionOfADayWithoutTradingActFromTheNextBar)
{
    const PriceSeries sunday =
        adjusted(nvidia(), std::vector{split(on(6, 9), 10.0)}, PriceAdjustment::Splits);

    EXPECT_EQ(sunday.close[2], 120.888);
    EXPECT_EQ(sunday.close[3], 121.79);
}

TEST(Adjust, LeavesOutDividendsThatCannotBe)
{
    CorporateAction foreign = dividend(on(6, 7), 1.0);
    foreign.currency = "EUR";
    const std::vector actions{dividend(on(6, 10), 5000.0), foreign,
                              dividend(on(6, 11), std::numeric_limits<double>::quiet_NaN())};

    EXPECT_TRUE(sameColumns(adjusted(nvidia(), actions, PriceAdjustment::All, {.currency = "USD"}),
                            nvidia()));
}

TEST(Adjust, BeginsTheDayOfIntradayBarsWhereTheExchangeIs)
{
    using namespace std::chrono_literals;
    PriceSeries bars{.interval = Interval::Minute1};
    const Instant evening = timeOf(on(6, 10)) + 30min; // still 7 June in New York, after hours
    const Instant morning = timeOf(on(6, 10)) + 13h + 30min;
    bars.append({.time = evening - 1min, .open = 1208.0, .close = 1209.0});
    bars.append({.time = evening, .open = 1209.0, .close = 1210.0});
    bars.append({.time = morning, .open = 120.4, .close = 121.0});
    const std::vector actions{split(on(6, 10), 10.0)};

    const PriceSeries there =
        adjusted(bars, actions, PriceAdjustment::Splits, {.zone = "America/New_York"});

    EXPECT_EQ(there.close, (std::vector{120.9, 121.0, 121.0}));
    EXPECT_TRUE(std::isnan(there.high[0]));
}

/// Weeks of prices as printed, around a split on Wednesday, 12 June.
PriceSeries weeks(unsigned firstDay)
{
    PriceSeries bars{.interval = Interval::Week1};
    add(bars, on(5, firstDay + 24), 1100.0, 1180.0);
    add(bars, on(6, firstDay), 1180.0, 1200.0);
    add(bars, on(6, firstDay + 7), 1210.0, 121.0);
    add(bars, on(6, firstDay + 14), 121.0, 125.0);
    return bars;
}

TEST(Adjust, FindsTheSplitOfAWeekWhicheverOfItsDaysNamesIt)
{
    const std::vector actions{split(on(6, 12), 10.0)};
    for (const unsigned firstDay : {3U, 7U}) { // labelled by Mondays, by Fridays
        const PriceSeries bars = adjusted(weeks(firstDay), actions, PriceAdjustment::Splits);

        EXPECT_EQ(bars.close, (std::vector{118.0, 120.0, 121.0, 125.0})) << firstDay;
        EXPECT_EQ(bars.open, (std::vector{110.0, 118.0, 121.0, 121.0})) << firstDay;
        EXPECT_TRUE(std::isnan(bars.high[2]) && std::isnan(bars.low[2])) << firstDay;
        EXPECT_EQ(bars.high[1], 120.0) << firstDay;
    }
}

TEST(Adjust, FindsTheSplitOfAMonth)
{
    PriceSeries bars{.interval = Interval::Month1};
    add(bars, on(5, 1), 860.0, 1096.33);
    add(bars, on(6, 1), 1136.21, 123.54);
    add(bars, on(7, 1), 123.47, 117.02);

    const PriceSeries months =
        adjusted(bars, std::vector{split(on(6, 10), 10.0)}, PriceAdjustment::Splits);

    EXPECT_EQ(months.close, (std::vector{1096.33 / 10.0, 123.54, 117.02}));
    EXPECT_EQ(months.open[1], 1136.21 / 10.0);
    EXPECT_TRUE(std::isnan(months.high[1]));
}

} // namespace
