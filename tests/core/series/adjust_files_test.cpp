#include "core/base/file.h"
#include "core/series/adjust.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

using namespace core;
using namespace tests;

namespace {

/// Real prices, held against what their providers made of them.
struct RealPrices : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "the shared files are not here";
    }

    static std::string textOf(const std::string& name)
    {
        return readFile(sharedFile("data/" + name), std::uint64_t{1} << 26).value();
    }

    static ReadSeries seriesIn(std::string text, const std::string& name,
                               const std::string& symbol = {})
    {
        const auto content = read(text, name);
        EXPECT_TRUE(content) << content.error().message;
        for (const ReadSeries& series : seriesOf(*content)) {
            if (symbol.empty() || series.symbol == symbol)
                return series;
        }
        ADD_FAILURE() << name << " has no " << symbol;
        return {};
    }

    /// The same file, its adjusted close read as the close.
    static ReadSeries adjustedIn(std::string text, const std::string& name,
                                 const std::string& header, const std::string& symbol = {})
    {
        const std::size_t end = text.find('\n');
        std::string headers = "," + text.substr(0, end);
        for (const auto& [from, to] : {std::pair<std::string, std::string>{",Close", ",x"},
                                       {",close", ",x"},
                                       {"," + header, ",Close"}}) {
            if (const std::size_t at = headers.find(from); at != std::string::npos)
                headers.replace(at, from.size(), to);
        }
        return seriesIn(headers.substr(1) + text.substr(end), name, symbol);
    }

    /// The largest difference of closes, as a fraction.
    static double largestGap(const PriceSeries& left, const PriceSeries& right)
    {
        EXPECT_EQ(left.times, right.times);
        double largest = 0.0;
        for (std::size_t index = 0; index < left.size(); ++index)
            largest = std::max(largest, std::abs(left.close[index] / right.close[index] - 1.0));
        return largest;
    }

    /// The bars of `more` from `from` on.
    static void append(PriceSeries& bars, const PriceSeries& more, Instant from)
    {
        for (std::size_t index = more.indexAtOrAfter(from); index < more.size(); ++index)
            bars.append(more.bar(index));
    }

    static CorporateAction split(int year, unsigned month, unsigned dayOfMonth, double ratio)
    {
        return {.day = *TradingDate::from(year, month, dayOfMonth), .value = ratio};
    }
};

struct YahooFile : RealPrices, testing::WithParamInterface<const char*> { };

// Yahoo computes in single precision, of which half a unit is 6e-8.
TEST_P(YahooFile, HasTheAdjustedClosesThatFollowFromItsOwnActions)
{
    const std::string name = std::string("quality_defects/yf/") + GetParam();
    const ReadSeries prices = seriesIn(textOf(name), name);

    const PriceSeries all = adjusted(prices.bars, prices.actions, PriceAdjustment::All);

    ASSERT_FALSE(prices.actions.empty());
    EXPECT_LT(largestGap(all, adjustedIn(textOf(name), name, "Adj Close").bars), 3e-7);
}

// 4063.T has a split of five for one in March 2023, which is in its prices already.
INSTANTIATE_TEST_SUITE_P(Of, YahooFile,
                         testing::Values("IBE-MC-1d-no-bad-divs.csv", "TISG-MI-1d-no-bad-divs.csv",
                                         "EA-15m-no-bad-divs.csv", "4063-T-1d-bad-div-fixed.csv"));

struct YahooSplit : RealPrices, testing::WithParamInterface<const char*> { };

TEST_P(YahooSplit, IsInYahoosPricesAlreadyAlsoWhereTheyAreWrong)
{
    const std::string name = std::string("quality_defects/yf/") + GetParam();
    const ReadSeries prices = seriesIn(textOf(name), name);

    const PriceSeries splits = adjusted(prices.bars, prices.actions, PriceAdjustment::Splits);

    ASSERT_EQ(
        std::ranges::count(prices.actions, CorporateActionKind::Split, &CorporateAction::kind), 1);
    EXPECT_EQ(splits.close, prices.bars.close);
}

INSTANTIATE_TEST_SUITE_P(Of, YahooSplit,
                         testing::Values("4063-T-1d-bad-div.csv", "ALPHA-PA-1d-bad-stock-split.csv",
                                         "AV-L-1wk-bad-stock-split.csv",
                                         "DEX-AX-1d-bad-stock-split.csv",
                                         "LA-V-1d-bad-stock-split.csv",
                                         "MOB-ST-1d-bad-stock-split.csv", "RGL-L-1d-bad-div.csv",
                                         "SPM-MI-1d-bad-stock-split.csv"));

TEST_F(RealPrices, OfAProviderThatPrintsThemAsTheyWereAreAdjustedForTheirSplits)
{
    // Tesla has never paid a dividend, so that EODHD's adjusted close is for splits only; it is
    // printed to four decimals, of 1.5927 dollars in 2010.
    const std::string name = "dialects/eodhd_style_AAPL_TSLA.csv";
    const ReadSeries prices = seriesIn(textOf(name), name, "TSLA.US");
    const ReadSeries theirs = adjustedIn(textOf(name), name, "adjusted_close", "TSLA.US");
    const std::vector actions{split(2020, 8, 31, 5.0), split(2022, 8, 25, 3.0)};

    const PriceSeries splits = adjusted(prices.bars, actions, PriceAdjustment::Splits);

    EXPECT_LT(largestGap(splits, theirs.bars), 4e-5);
    EXPECT_GT(largestGap(prices.bars, theirs.bars), 10.0);
}

TEST_F(RealPrices, OfDifferentAgesAreAdjustedForWhatTheyLack)
{
    // Investing.com's file is of the beginning of 2023: the split of 2021 is in its prices, that
    // of 2024 is not. Alpha Vantage's are as printed in 2024, Yahoo's are of 2026.
    const ReadSeries old =
        seriesIn(textOf("dialects/investing_com_en_NVDA.csv"), "investing_com_en_NVDA.csv");
    const ReadSeries printed =
        seriesIn(textOf("dialects/alphavantage_daily_NVDA_unadjusted_excerpt.csv"), "NVDA.csv");
    const ReadSeries young =
        seriesIn(textOf("daily/NVDA_yahoo_ohlc_adj.csv"), "NVDA_yahoo_ohlc_adj.csv");
    const std::vector actions{split(2021, 7, 20, 4.0), split(2024, 6, 10, 10.0)};
    PriceSeries mixed = old.bars;
    append(mixed, printed.bars, day(2024, 1, 1));
    append(mixed, young.bars, day(2024, 6, 10));

    const PriceSeries splits = adjusted(mixed, actions, PriceAdjustment::Splits);

    for (const Instant time : {day(2021, 7, 19), day(2021, 7, 20), day(2022, 12, 30),
                               day(2024, 6, 7), day(2024, 6, 10), day(2025, 1, 27)})
        EXPECT_NEAR(splits.close[*splits.indexOf(time)],
                    young.bars.close[*young.bars.indexOf(time)], 0.006)
            << toIso(time);
    EXPECT_EQ(adjusted(young.bars, actions, PriceAdjustment::Splits).close, young.bars.close);
}

TEST_F(RealPrices, OfAlphaVantageAheadOfTheSplitMeetYahoosBehindIt)
{
    PriceSeries both =
        seriesIn(textOf("dialects/alphavantage_daily_NVDA_unadjusted_excerpt.csv"), "NVDA.csv")
            .bars;
    const ReadSeries yahoo =
        seriesIn(textOf("daily/NVDA_yahoo_ohlc_adj.csv"), "NVDA_yahoo_ohlc_adj.csv");
    both.append(yahoo.bars.bar(*yahoo.bars.indexOf(day(2024, 6, 10))));

    const PriceSeries splits =
        adjusted(both, std::vector{split(2024, 6, 10, 10.0)}, PriceAdjustment::Splits);

    for (std::size_t index = 0; index < splits.size(); ++index) {
        const std::size_t at = *yahoo.bars.indexOf(splits.times[index]);
        EXPECT_NEAR(splits.close[index], yahoo.bars.close[at], 0.001);
        EXPECT_NEAR(splits.volume[index] / yahoo.bars.volume[at], 1.0, 0.01);
    }
}

TEST_F(RealPrices, OfNvidiaFollowFromTheDividendsThatItAnnounced)
{
    // Nvidia's announcements: 16 cents a quarter up to the split of July 2021, 4 up to that of June
    // 2024, then 1; the days are the ex-dates.
    const std::vector<std::pair<const char*, double>> announced{
        {"2020-09-01", 0.16}, {"2020-12-03", 0.16}, {"2021-03-09", 0.16}, {"2021-06-09", 0.16},
        {"2021-08-31", 0.04}, {"2021-12-01", 0.04}, {"2022-03-02", 0.04}, {"2022-06-08", 0.04},
        {"2022-09-07", 0.04}, {"2022-11-30", 0.04}, {"2023-03-07", 0.04}, {"2023-06-07", 0.04},
        {"2023-09-06", 0.04}, {"2023-12-05", 0.04}, {"2024-03-05", 0.04}, {"2024-06-11", 0.01},
        {"2024-09-12", 0.01}, {"2024-12-05", 0.01}, {"2025-03-12", 0.01}, {"2025-06-11", 0.01},
        {"2025-09-11", 0.01}, {"2025-12-04", 0.01}, {"2026-03-11", 0.01}};
    std::vector actions{split(2021, 7, 20, 4.0), split(2024, 6, 10, 10.0)};
    for (const auto& [on, amount] : announced)
        actions.push_back(
            {.kind = CorporateActionKind::Dividend, .day = *parseTradingDate(on), .value = amount});
    const std::string name = "daily/NVDA_yahoo_ohlc_adj.csv";
    const ReadSeries prices = seriesIn(textOf(name), name);
    const ReadSeries theirs = adjustedIn(textOf(name), name, "Adj Close");

    const PriceSeries all = adjusted(prices.bars, actions, PriceAdjustment::All);

    for (std::size_t index = all.indexAtOrAfter(day(2020, 7, 1)); index < all.size(); ++index)
        EXPECT_NEAR(all.close[index] / theirs.bars.close[index], 1.0, 2e-6)
            << toIso(all.times[index]);
}

} // namespace
