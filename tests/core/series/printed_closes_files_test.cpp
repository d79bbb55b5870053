#include "core/series/printed_closes.h"
#include "tests/core/series/real_series.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <utility>

using namespace core;
using namespace tests;
using testing::Each;
using testing::IsEmpty;

namespace {

const ReadSeries& ofSymbol(const std::vector<ReadSeries>& all, std::string_view symbol)
{
    const auto found = std::ranges::find(all, symbol, &ReadSeries::symbol);
    EXPECT_NE(found, all.end()) << symbol;
    return found != all.end() ? *found : all.front();
}

/// The closes of rows without headers: "Danaher;01.10.1996;41.2500".
std::map<std::string, PriceSeries> rowsIn(const std::string& path)
{
    std::ifstream file(sharedFile(path));
    std::map<std::string, PriceSeries> series;
    for (std::string line; std::getline(file, line);) {
        const std::size_t day = line.find(';') + 1;
        const auto number = [&line](std::size_t at, std::size_t digits) {
            return std::stoi(line.substr(at, digits));
        };
        const auto date =
            TradingDate::from(number(day + 6, 4), static_cast<unsigned>(number(day + 3, 2)),
                              static_cast<unsigned>(number(day, 2)));
        EXPECT_TRUE(date) << line;
        series[line.substr(0, day - 1)].append(
            {.time = timeOf(*date), .close = std::stod(line.substr(day + 11))});
    }
    return series;
}

std::vector<bool> flagsOf(const ReadSeries& series, InstrumentKind kind = InstrumentKind::Share)
{
    return unprintedCloses(series.bars, kind);
}

/// How many bars behind `exDay` the first close stands that is taken for a printed one.
std::ptrdiff_t printedAfter(const ReadSeries& series, TradingDate exDay)
{
    const auto flags = flagsOf(series);
    EXPECT_FALSE(flags.empty());
    const auto printed = std::ranges::find(flags, false);
    EXPECT_TRUE(std::none_of(printed, flags.end(), [](bool flag) { return flag; }))
        << series.symbol;
    return (printed - flags.begin())
        - static_cast<std::ptrdiff_t>(series.bars.indexAtOrAfter(timeOf(exDay)));
}

struct PrintedFile : testing::TestWithParam<const char*> { };

TEST_P(PrintedFile, HasNoUnprintedClose)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto all = seriesIn(GetParam());

    EXPECT_FALSE(all.empty());
    for (const ReadSeries& series : all)
        EXPECT_THAT(flagsOf(series), IsEmpty()) << series.symbol;
}

INSTANTIATE_TEST_SUITE_P(
    Provider, PrintedFile,
    testing::Values(
        "reference/NVDA.csv", "reference/DAX.csv", "reference/SPX.csv",
        "data/daily/NVDA_yahoo_ohlc_adj.csv",
        "data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv",
        "data/daily/GDAXI_yfinance_multiheader.csv",
        "data/daily/IXIC_yfinance_multiheader_autoadjust.csv",
        "data/daily/KS11_yfinance_multiheader_2025_26.csv",
        "data/daily/SOX_yfinance_multiheader_2025_26.csv",
        "data/dialects/alphavantage_daily_NVDA_unadjusted_excerpt.csv",
        "data/dialects/index_daily_openinterest.txt",
        "data/dialects/investing_com_de_DAX_excerpt.csv", "data/dialects/investing_com_en_NVDA.csv",
        "data/dialects/nasdaq_com_NVDA.csv", "data/dialects/onvista_2016_excerpt.csv",
        "data/dialects/onvista_html_table_german.html", "data/dialects/polygon_aggs_prev_AAPL.json",
        "data/dialects/stooq_polish_spx_d.csv", "data/dialects/yahoo_old_YHOO_1996_2014.csv",
        "data/dialects/yahoo_reordered_us_dates_ENR.DE_2021.csv",
        "data/dialects/yahoo_v8_chart_MUV2.DE_1.json", "data/eventstudy/estudy2_prices.csv"));

TEST(PrintedClosesOfFiles, BeginInAnAdjustedListWithTheLastExDayOfEachShare)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto all = seriesIn("data/daily/DAX40_long_with_fx_and_stale_rows.csv");
    ASSERT_EQ(all.size(), 40U);

    // The days after the general meetings of 2025, from the companies' calendars.
    const std::vector<std::pair<std::string_view, std::string_view>> exDays{
        {"SIE.DE", "2025-02-14"},  {"SHL.DE", "2025-02-19"}, {"IFX.DE", "2025-02-21"},
        {"DTE.DE", "2025-04-10"},  {"BAS.DE", "2025-05-05"}, {"MUV2.DE", "2025-05-02"},
        {"HNR1.DE", "2025-05-08"}, {"MBG.DE", "2025-05-08"}, {"ALV.DE", "2025-05-09"},
        {"BMW.DE", "2025-05-15"},  {"CBK.DE", "2025-05-16"}, {"DBK.DE", "2025-05-23"}};
    for (const auto& [symbol, exDay] : exDays) {
        const auto late = printedAfter(ofSymbol(all, symbol), *parseTradingDate(exDay));
        EXPECT_GE(late, 0) << symbol;
        EXPECT_LE(late, 5) << symbol;
    }
    // Zalando and, in these years, Siemens Energy paid none.
    EXPECT_THAT(flagsOf(ofSymbol(all, "ZAL.DE")), IsEmpty());
    EXPECT_THAT(flagsOf(ofSymbol(all, "ENR.DE")), IsEmpty());
}

TEST(PrintedClosesOfFiles, AreInALongTableOnlyThoseOfWhatPaysNoDividend)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto all = seriesIn("data/daily/semis_long_format.csv");

    EXPECT_THAT(flagsOf(ofSymbol(all, "AMD")), IsEmpty());
    EXPECT_THAT(flagsOf(ofSymbol(all, "^GSPC"), InstrumentKind::Index), IsEmpty());
    // Intel paid its last dividend of 2024 to those who held it before 7 August.
    EXPECT_GE(printedAfter(ofSymbol(all, "INTC"), *parseTradingDate("2024-08-07")), 0);
    EXPECT_LE(printedAfter(ofSymbol(all, "INTC"), *parseTradingDate("2024-08-07")), 5);
    for (const std::string_view symbol : {"NVDA", "TSM", "ASML", "SOXX"}) {
        const auto flags = flagsOf(ofSymbol(all, symbol));
        ASSERT_GT(flags.size(), 1100U) << symbol;
        EXPECT_THAT(std::vector<bool>(flags.begin(), flags.begin() + 1100), Each(true)) << symbol;
    }
}

TEST(PrintedClosesOfFiles, AreNoneOfWhatIsAdjustedOrRescaled)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    // The last ex-day of Nvidia in it is 12 March 2025.
    const auto adjusted = seriesIn("data/daily/NVDA_yfinance_multiheader_autoadjust.csv");
    ASSERT_EQ(adjusted.size(), 1U);
    EXPECT_GE(printedAfter(adjusted.front(), *parseTradingDate("2025-03-12")), 0);
    EXPECT_LE(printedAfter(adjusted.front(), *parseTradingDate("2025-03-12")), 5);

    for (const auto* path : {"data/dialects/stooq_ascii_NVDA.US_excerpt.txt",
                             "data/eventstudy/indicators_GOOG_expected_EMA_MACD_RSI_SMA.csv"}) {
        const auto all = seriesIn(path);
        ASSERT_FALSE(all.empty()) << path;
        EXPECT_FALSE(flagsOf(all.front()).empty()) << path;
        EXPECT_THAT(flagsOf(all.front()), Each(true)) << path;
    }
}

TEST(PrintedClosesOfFiles, WereFractionsInThe1990s)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto shares = rowsIn("data/eventstudy/estools_SP500_02_FirmData.csv");
    const auto market = rowsIn("data/eventstudy/estools_SP500_03_MarketData.csv");

    EXPECT_EQ(shares.size(), 16U);
    for (const auto& [name, bars] : shares)
        EXPECT_THAT(unprintedCloses(bars, InstrumentKind::Share), IsEmpty()) << name;
    ASSERT_EQ(market.size(), 1U); // the index, beginning at 100
    EXPECT_EQ(unprintedCloses(market.begin()->second, InstrumentKind::Index).size(), 822U);
    EXPECT_THAT(unprintedCloses(market.begin()->second, InstrumentKind::Index), Each(true));
}

TEST(PrintedClosesOfFiles, AreThoseOfCoinsWhateverTheirDigits)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto all = seriesIn("data/daily/BTC-USD_yahoo_ohlc_adj.csv");

    ASSERT_EQ(all.size(), 1U);
    EXPECT_THAT(flagsOf(all.front(), InstrumentKind::Crypto), IsEmpty());
}

} // namespace
