#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

/// What a real file must give.
struct RealFile {
    std::string path{};
    std::string dialect{};
    std::int64_t bars = 0;
    std::string symbol{};
};

void PrintTo(const RealFile& file, std::ostream* out)
{
    *out << file.path;
}

Result<ReadContent> readShared(const std::string& path, const ImportOptions& options = {})
{
    const auto bytes = readFile(sharedFile(path), std::uint64_t{1} << 30);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return read(*bytes, path, options);
}

struct RealPriceFile : testing::TestWithParam<RealFile> { };

TEST_P(RealPriceFile, IsReadWithoutLosingARow)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto content = readShared(GetParam().path);

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.dialect, GetParam().dialect);
    EXPECT_EQ(content->report.accepted, GetParam().bars);
    EXPECT_TRUE(content->report.rejected.empty());
    ASSERT_FALSE(seriesOf(*content).empty());
    EXPECT_EQ(seriesOf(*content).front().symbol, GetParam().symbol);
}

// Rows were counted with `wc -l`, less the header lines.
INSTANTIATE_TEST_SUITE_P(
    Provider, RealPriceFile,
    testing::Values(
        RealFile{"data/dialects/alphavantage_daily_NVDA_unadjusted_excerpt.csv", "alphavantage", 12,
                 "alphavantage"},
        RealFile{"data/dialects/ariva_historic_excerpt.csv", "ariva", 2, "ariva"},
        RealFile{"data/dialects/bundesbank_bbk_csv_structure.csv", "series", 4,
                 "BBEX3.D.USD.EUR.BB.AC.000"},
        RealFile{"data/dialects/onvista_html_table_german.html", "html", 3, "LU0302296495"},
        RealFile{"data/dialects/polygon_aggs_prev_AAPL.json", "polygon", 1, "AAPL"},
        RealFile{"data/dialects/yahoo_v8_chart_MUV2.DE_1.json", "yahoo-chart", 123, "MUV2.DE"},
        RealFile{"data/dialects/bundesbank_en_USD_edited.csv", "csv", 510, "bundesbank"},
        RealFile{"data/dialects/eodhd_style_AAPL_TSLA.csv", "eodhd", 7714, "AAPL.US"},
        RealFile{"data/dialects/finam_usdrub_one_row.csv", "stooq-ascii", 1, "USDRUB"},
        RealFile{"data/dialects/index_daily_openinterest.txt", "csv", 512, "index"},
        RealFile{"data/dialects/investing_com_de_DAX_excerpt.csv", "investing-de", 15, "investing"},
        RealFile{"data/dialects/investing_com_en_NVDA.csv", "investing-en", 2519, "investing"},
        RealFile{"data/dialects/investing_com_en_old_date.csv", "investing-en", 3, "investing"},
        RealFile{"data/dialects/minute_header_shorter_than_rows.txt", "csv", 30889, "minute"},
        RealFile{"data/dialects/nasdaq_com_NVDA.csv", "nasdaq", 249, "nasdaq"},
        RealFile{"data/dialects/nasdaq_com_usdbrl_NA_volume.csv", "nasdaq", 5, "nasdaq"},
        RealFile{"data/dialects/onvista_2016_excerpt.csv", "onvista", 5, "onvista"},
        RealFile{"data/dialects/stooq_ascii_NVDA.US_excerpt.txt", "stooq-ascii", 8, "NVDA.US"},
        RealFile{"data/dialects/stooq_polish_spx_d.csv", "stooq-pl", 2735, "stooq"},
        RealFile{"data/dialects/yahoo_old_YHOO_1996_2014.csv", "yahoo", 4713, "yahoo"},
        RealFile{"data/dialects/yahoo_reordered_us_dates_ENR.DE_2021.csv", "yahoo", 160, "yahoo"},
        RealFile{"data/daily/BTC-USD_yahoo_ohlc_adj.csv", "yahoo", 4210, "BTC-USD"},
        RealFile{"data/daily/DAX40_long_with_fx_and_stale_rows.csv", "csv", 20160, "ADS.DE"},
        RealFile{"data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv", "yahoo", 145,
                 "ENR"},
        RealFile{"data/daily/GDAXI_yfinance_multiheader.csv", "yfinance", 1389, "^GDAXI"},
        RealFile{"data/daily/NVDA_yfinance_multiheader_autoadjust.csv", "yfinance", 458, "NVDA"},
        RealFile{"data/daily/semis_long_format.csv", "csv", 8029, "AMD"},
        RealFile{"reference/NVDA.csv", "csv", 291, "NVDA"},
        RealFile{"reference/DAX.csv", "csv", 296, "DAX"}));

/// A value that stands in a real file, read by eye.
struct Spot {
    std::string path{};
    Instant time{};
    double open = 0.0;
    double close = 0.0;
};

void PrintTo(const Spot& spot, std::ostream* out)
{
    *out << spot.path;
}

struct ValueOfARealFile : testing::TestWithParam<Spot> { };

TEST_P(ValueOfARealFile, IsReadAsItStands)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const PriceSeries bars = barsOf(readShared(GetParam().path));

    const auto at = bars.indexOf(GetParam().time);
    ASSERT_TRUE(at);
    EXPECT_EQ(bars.open[*at], GetParam().open);
    EXPECT_EQ(bars.close[*at], GetParam().close);
}

INSTANTIATE_TEST_SUITE_P(
    Provider, ValueOfARealFile,
    testing::Values(
        Spot{"data/dialects/nasdaq_com_NVDA.csv", day(2025, 1, 27), 124.80, 118.42},
        Spot{"data/dialects/onvista_2016_excerpt.csv", day(2015, 1, 16), 186.00, 191.80},
        Spot{"data/dialects/investing_com_de_DAX_excerpt.csv", day(2021, 11, 19), 16245.0, 16170.0},
        Spot{"data/dialects/stooq_polish_spx_d.csv", day(2015, 1, 2), 2058.9, 2058.2},
        Spot{"data/dialects/stooq_ascii_NVDA.US_excerpt.txt", day(1999, 1, 22), 0.0401271,
             0.0376018},
        Spot{"data/dialects/yahoo_reordered_us_dates_ENR.DE_2021.csv", day(2020, 9, 29), 21.85, 22},
        Spot{"data/daily/NVDA_yahoo_ohlc_adj.csv", day(2011, 1, 3), 0.3880000114440918,
             0.3955000042915344},
        Spot{"data/dialects/onvista_html_table_german.html", day(2020, 12, 7), 678.24, 677.13},
        Spot{"data/dialects/polygon_aggs_prev_AAPL.json", day(2022, 4, 26), 162.25, 156.8},
        Spot{"reference/DAX.csv", day(2024, 1, 2), 16828.75, 16769.36}));

/// The fields of a line, without quotes; an oracle that shares nothing with the reader.
std::vector<std::string> fieldsOfLine(const std::string& line, const std::string& between)
{
    std::vector<std::string> fields;
    std::string rest = line;
    for (std::size_t at = rest.find(between); at != std::string::npos; at = rest.find(between)) {
        fields.push_back(rest.substr(0, at));
        rest.erase(0, at + between.size());
    }
    fields.push_back(rest);
    return fields;
}

std::vector<std::string> linesOfShared(const std::string& path)
{
    std::ifstream file(sharedFile(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        std::erase(line, '\r');
        if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

TEST(RealPriceFiles, AreReadToEveryDigitFromStooq)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const std::string path = "data/dialects/stooq_ascii_NVDA.US_excerpt.txt";
    const auto lines = linesOfShared(path);
    const PriceSeries bars = barsOf(readShared(path));

    ASSERT_EQ(bars.size() + 1, lines.size());
    for (std::size_t index = 0; index < bars.size(); ++index) {
        const auto fields = fieldsOfLine(lines[index + 1], ",");
        std::string printed = toIso(dateOf(bars.times[index]));
        std::erase(printed, '-');
        EXPECT_EQ(printed, fields[2]);
        EXPECT_EQ(bars.open[index], std::stod(fields[4]));
        EXPECT_EQ(bars.high[index], std::stod(fields[5]));
        EXPECT_EQ(bars.low[index], std::stod(fields[6]));
        EXPECT_EQ(bars.close[index], std::stod(fields[7]));
        EXPECT_EQ(bars.volume[index], std::stod(fields[8]));
    }
}

/// "16.170,0" and "96,31K" by hand.
double germanNumber(std::string text)
{
    std::erase(text, '.');
    const double scale = text.ends_with('K') ? 1e3 : text.ends_with('M') ? 1e6 : 1.0;
    std::ranges::replace(text, ',', '.');
    return std::round(std::stod(text) * 100.0) / 100.0 * scale;
}

TEST(RealPriceFiles, AreReadToEveryDigitFromInvestingComInGerman)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const std::string path = "data/dialects/investing_com_de_DAX_excerpt.csv";
    const auto lines = linesOfShared(path);
    const PriceSeries bars = barsOf(readShared(path));

    ASSERT_EQ(bars.size() + 1, lines.size());
    for (std::size_t index = 0; index < bars.size(); ++index) {
        // The newest day stands first.
        const auto fields = fieldsOfLine(lines[lines.size() - 1 - index], "\",\"");
        const std::string day = toIso(dateOf(bars.times[index]));
        EXPECT_EQ("\"" + day.substr(8) + "." + day.substr(5, 2) + "." + day.substr(0, 4),
                  fields[0]);
        EXPECT_EQ(bars.close[index], germanNumber(fields[1]));
        EXPECT_EQ(bars.open[index], germanNumber(fields[2]));
        EXPECT_EQ(bars.high[index], germanNumber(fields[3]));
        EXPECT_EQ(bars.low[index], germanNumber(fields[4]));
        EXPECT_NEAR(bars.volume[index], germanNumber(fields[5]), 1e-6);
    }
}

/// A real file that holds no bars, and what must be said.
struct Refusal {
    std::string path{};
    std::string reason{};
};

void PrintTo(const Refusal& refusal, std::ostream* out)
{
    *out << refusal.path;
}

struct RealFileWithoutBars : testing::TestWithParam<Refusal> { };

TEST_P(RealFileWithoutBars, IsRefusedWithTheReason)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto content = readShared(GetParam().path);

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
    EXPECT_THAT(content.error().message, HasSubstr(GetParam().path));
    EXPECT_THAT(content.error().message, HasSubstr(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    Provider, RealFileWithoutBars,
    testing::Values(Refusal{"data/dialects/traderepublic_export_01.csv", "transactions"},
                    Refusal{"data/dialects/traderepublic_export_03.csv", "transactions"},
                    Refusal{"data/dialects/traderepublic_export_05.csv", "transactions"},
                    Refusal{"data/dialects/fred_old_new_header.txt", "no price column"},
                    Refusal{"data/dialects/dukascopy_seconds_excerpt.csv", "shorter than a minute"},
                    Refusal{"data/dialects/tick_iso_millis.csv", "shorter than a minute"}));

TEST(RealPriceFiles, AreReadTheSameFromNasdaqAndYahoo)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const PriceSeries nasdaq = barsOf(readShared("data/dialects/nasdaq_com_NVDA.csv"));
    const PriceSeries yahoo = barsOf(readShared("data/daily/NVDA_yahoo_ohlc_adj.csv"));

    std::size_t both = 0;
    for (std::size_t index = 0; index < nasdaq.size(); ++index) {
        const auto at = yahoo.indexOf(nasdaq.times[index]);
        if (!at)
            continue;
        ++both;
        EXPECT_NEAR(yahoo.close[*at], nasdaq.close[index], 0.005);
    }
    EXPECT_EQ(both, nasdaq.size());
}

} // namespace
