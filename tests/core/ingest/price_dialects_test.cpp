#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// A few rows as a provider writes them, and what the first bar by time must be.
struct Rows {
    std::string dialect{};
    std::string path{};
    std::string text{};
    std::string symbol{};
    std::string time{}; ///< ISO 8601
    Interval interval = Interval::Day1;
    std::optional<double> open{};
    double close = 0.0;
    std::optional<double> volume{};
};

void PrintTo(const Rows& rows, std::ostream* out)
{
    *out << rows.dialect;
}

struct RowsOfAProvider : testing::TestWithParam<Rows> { };

TEST_P(RowsOfAProvider, AreReadAsTheyAreMeant)
{
    const Rows& rows = GetParam();

    const auto content = read(rows.text, rows.path);

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.dialect, rows.dialect);
    EXPECT_TRUE(content->report.rejected.empty());
    const PriceSeries bars = barsOf(content);
    ASSERT_FALSE(bars.empty());
    EXPECT_EQ(seriesOf(*content).front().symbol, rows.symbol);
    EXPECT_EQ(bars.interval, rows.interval);
    EXPECT_EQ(toIso(bars.times.front()), rows.time);
    const Bar first = bars.bar(0);
    EXPECT_EQ(first.open, rows.open);
    EXPECT_EQ(first.close, rows.close);
    EXPECT_EQ(first.volume, rows.volume);
}

constexpr auto kMinute = Interval::Minute1;
constexpr auto kDay = Interval::Day1;

INSTANTIATE_TEST_SUITE_P(
    WithHeaders, RowsOfAProvider,
    testing::Values(
        Rows{"nasdaq", "x.csv",
             "NVDA\nDate,Close/Last,Volume,Open,High,Low\n01/28/2025,$128.99,579666400,$121.81,"
             "$129.00,$116.25\n01/27/2025,$118.42,818830900,$124.80,$128.40,$116.70\n",
             "NVDA", "2025-01-27T00:00:00Z", kDay, 124.80, 118.42, 818830900},
        Rows{"yfinance-history", "NVDA.csv",
             "Datetime,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits\n"
             "2025-01-27 00:00:00-05:00,124.8,128.4,116.7,118.42,118.41,818830900,0.0,0.0\n",
             "NVDA", "2025-01-27T00:00:00Z", kDay, 124.80, 118.42, 818830900},
        Rows{"metatrader5", "EURUSD_M1.csv",
             "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n"
             "2025.01.27\t00:00:00\t1.04735\t1.04741\t1.04730\t1.04738\t57\t12\t3\n"
             "2025.01.27\t00:01:00\t1.04738\t1.04739\t1.04701\t1.04702\t61\t13\t3\n",
             "EURUSD", "2025-01-27T00:00:00Z", kMinute, 1.04735, 1.04738, 12},
        Rows{"dukascopy", "EURUSD_1m.csv",
             "Gmt time,Open,High,Low,Close,Volume\n"
             "27.01.2025 00:00:00.000,1.04735,1.04741,1.0473,1.04738,57.5\n"
             "27.01.2025 00:01:00.000,1.04738,1.04739,1.04701,1.04702,61\n",
             "EURUSD", "2025-01-27T00:00:00Z", kMinute, 1.04735, 1.04738, 57.5},
        Rows{"csv", "EURUSD_local.csv",
             "Local time,Open,High,Low,Close,Volume\n"
             "27.01.2025 01:00:00.000 GMT+0100,1.04735,1.04741,1.0473,1.04738,57.5\n"
             "27.01.2025 01:01:00.000 GMT+0100,1.04738,1.04739,1.04701,1.04702,61\n",
             "EURUSD", "2025-01-27T00:00:00Z", kMinute, 1.04735, 1.04738, 57.5},
        Rows{"cryptodatadownload", "Binance_BTCUSDT_d.csv",
             "https://www.CryptoDataDownload.com\nunix,date,symbol,open,high,low,close,Volume BTC\n"
             "1737936000000,2025-01-27,BTCUSDT,102620,103260.5,97777.77,102082.83,1\n",
             "BTCUSDT", "2025-01-27T00:00:00Z", kDay, 102620, 102082.83, std::nullopt},
        Rows{"comdirect", "export.csv",
             "DAX (WKN: 846900 Börse: Xetra)\n\nDatum;Eröffnung;Hoch;Tief;Schluss;Volumen\n"
             "27.01.2025;21.188,21;21.320,86;21.083,85;21.282,18;87.654.321\n",
             "846900", "2025-01-27T00:00:00Z", kDay, 21188.21, 21282.18, 87654321},
        Rows{"csv", "DAX_m.csv",
             "Time (GMT+1);Schluss\n27.01.2025 09:00;21.188,21\n27.01.2025 09:01;21.188,50\n",
             "DAX", "2025-01-27T08:00:00Z", kMinute, std::nullopt, 21188.21, std::nullopt},
        Rows{"boerse-frankfurt", "SAP_xetra.csv",
             "Datum;Eröffnung;Schluss;Tageshoch;Tagestief;Umsatz (gesamt);Umsatz in Stück\n"
             "27.01.2025;262,05;264,50;265,00;259,10;501.234.567,80;1.901.234\n",
             "SAP", "2025-01-27T00:00:00Z", kDay, 262.05, 264.50, 1901234},
        Rows{"finanzen.net", "siemens.csv",
             "Datum;Eröffnung;Schluss;Tageshoch;Tagestief\n"
             "27.01.2025;201,50;199,96;202,00;198,30\n",
             "siemens", "2025-01-27T00:00:00Z", kDay, 201.50, 199.96, std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    WithoutHeaders, RowsOfAProvider,
    testing::Values(
        Rows{"metatrader4", "EURUSD1.csv",
             "2025.01.27,00:00,1.04735,1.04741,1.04730,1.04738,57\n"
             "2025.01.27,00:01,1.04738,1.04739,1.04701,1.04702,61\n",
             "EURUSD1", "2025-01-27T00:00:00Z", kMinute, 1.04735, 1.04738, 57},
        Rows{"histdata", "DAT_ASCII_EURUSD_M1_2025.csv",
             "20250127 000000;1.047350;1.047410;1.047300;1.047380;0\n"
             "20250127 000100;1.047380;1.047390;1.047010;1.047020;0\n",
             "EURUSD", "2025-01-27T05:00:00Z", kMinute, 1.04735, 1.04738, 0},
        // In July New York is four hours behind, and HistData still writes five.
        Rows{"histdata-mt", "DAT_MT_EURUSD_M1_2024.csv",
             "2024.07.01,00:00,1.07350,1.07410,1.07300,1.07380,0\n"
             "2024.07.01,00:01,1.07380,1.07390,1.07010,1.07020,0\n",
             "EURUSD", "2024-07-01T05:00:00Z", kMinute, 1.0735, 1.0738, 0},
        Rows{"binance", "BTCUSDT_1m.csv",
             "1737936000000,102620.00,102650.01,102600,102640.5,12.5,1737936059999,1,2,3,4,0\n"
             "1737936060000,102640.50,102650.01,102600,102610.5,10.5,1737936119999,1,2,3,4,0\n",
             "BTCUSDT", "2025-01-27T00:00:00Z", kMinute, 102620, 102640.5, 12.5},
        Rows{"binance", "BTCUSDT_us.csv",
             "1737936000000000,102620.00,102650.01,102600,102640.5,12.5,1737936059999999,1,2,3,4,"
             "0\n1737936060000000,102640.50,102650.01,102600,102610.5,10.5,1737936119999999,1,2,3,"
             "4,0\n",
             "BTCUSDT", "2025-01-27T00:00:00Z", kMinute, 102620, 102640.5, 12.5},
        Rows{"kraken", "XBTUSD_1.csv",
             "1737936000,102620,102650.1,102600,102640.5,0.75,3\n"
             "1737936060,102640.5,102650.1,102600,102610.5,1.25,4\n",
             "XBTUSD", "2025-01-27T00:00:00Z", kMinute, 102620, 102640.5, 0.75},
        Rows{"csv", "DAX.csv",
             "27.01.2025;21188,21;21320,86;21083,85;21282,18\n"
             "28.01.2025;21300,00;21450,50;21250,10;21430,58\n",
             "DAX", "2025-01-27T00:00:00Z", kDay, 21188.21, 21282.18, std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    OfASeries, RowsOfAProvider,
    testing::Values(
        Rows{"fred", "x.csv", "observation_date,DGS10\n2025-01-20,.\n2025-01-27,4.53\n", "DGS10",
             "2025-01-27T00:00:00Z", kDay, std::nullopt, 4.53, std::nullopt},
        Rows{"sdmx", "x.csv",
             "KEY,FREQ,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
             "EXR.D.USD.EUR.SP00.A,D,EUR,2025-01-27,1.0462,A\n",
             "EXR.D.USD.EUR.SP00.A", "2025-01-27T00:00:00Z", kDay, std::nullopt, 1.0462,
             std::nullopt},
        Rows{"csv", "x.csv",
             "\"DATE\",\"TIME PERIOD\",\"US dollar/Euro (EXR.D.USD.EUR.SP00.A)\"\n"
             "\"2025-01-27\",\"27 Jan 2025\",\"1.0462\"\n",
             "EXR.D.USD.EUR.SP00.A", "2025-01-27T00:00:00Z", kDay, std::nullopt, 1.0462,
             std::nullopt},
        Rows{"series", "x.csv",
             "\"\",BBEX3.D.USD.EUR.BB.AC.000,BBEX3.D.USD.EUR.BB.AC.000_FLAGS\nunit,USD,\n"
             "last update,2025-02-01,\n2025-01-26,.,No value available\n2025-01-27,1.0462,\n",
             "BBEX3.D.USD.EUR.BB.AC.000", "2025-01-27T00:00:00Z", kDay, std::nullopt, 1.0462,
             std::nullopt}));

TEST(PriceDialects, ReadInstrumentsSideBySide)
{
    const auto content = read("Date,NVDA,^GDAXI\n2025-01-24,142.62,21394.93\n"
                              "2025-01-27,118.42,21282.18\n",
                              "wide.csv");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.dialect, "series");
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[1].symbol, "^GDAXI");
    EXPECT_EQ(seriesOf(*content)[1].bars.close, (std::vector{21394.93, 21282.18}));
}

TEST(PriceDialects, RefuseTwoColumnsOfOneInstrument)
{
    EXPECT_FALSE(read("Date,NVDA,NVDA\n2025-01-24,142.62,1\n2025-01-27,118.42,2\n"));
}

TEST(PriceDialects, KeepTheUnitOfEachSeries)
{
    const auto content = read("\"\";A.USD;A.USD_FLAGS;A.TRY;A.TRY_FLAGS\nEinheit;USD;;TRY;\n"
                              "2024-01-02;1,0935;;32,5684;\n");

    ASSERT_TRUE(content) << content.error().message;
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[0].currency, "USD");
    EXPECT_EQ(seriesOf(*content)[1].currency, "TRY");
    EXPECT_EQ(seriesOf(*content)[1].bars.close, std::vector{32.5684});
}

TEST(PriceDialects, TakeTheIsinInTheTitleForTheSymbol)
{
    const auto content =
        read("Kurse zu Fonds A (LU0302296495)\nDatum;Schluss\n27.01.2025;665,89\n");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(seriesOf(*content).front().symbol, "LU0302296495");
}

TEST(PriceDialects, ReadTheTableOfAnHtmlPage)
{
    const auto content =
        read("<!DOCTYPE html>\n<html><body><h1>Kurse zu Fonds (LU0302296495)</h1>\n"
             "<table><tr><td>Navigation</td></tr></table>\n"
             "<table>\n<tr><th>Datum</th><th>Schluss</th></tr>\n"
             "<tr><td>27.01.2025</td><td>1.665,89&nbsp;&euro;</td></tr>\n"
             "<tr><td>28.01.2025</td><td>x</td></tr>\n</table></body></html>\n",
             "seite.html");

    EXPECT_EQ(barsOf(content).close, std::vector{1665.89});
    EXPECT_EQ(content->report.dialect, "html");
    EXPECT_EQ(seriesOf(*content).front().symbol, "LU0302296495");
    ASSERT_EQ(content->report.rejected.size(), 1U);
    EXPECT_EQ(content->report.rejected.front().line, 7U);
}

TEST(PriceDialects, RejectRowsOfAnotherPeriod)
{
    const auto content = read("<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>\n"
                              "NVDA.US,D,20250127,000000,124.8,128.4,116.7,118.42,1\n"
                              "NVDA.US,60,20250127,153000,124.8,128.4,116.7,120.42,1\n");

    EXPECT_EQ(barsOf(content).close, std::vector{118.42});
    ASSERT_THAT(codesOf(content->report.rejected), ElementsAre("other_interval"));
    EXPECT_EQ(content->report.rejected.front().line, 3U);
}

TEST(PriceDialects, RefuseWhatAreNoBars)
{
    const auto refusal = [](std::string_view text) {
        const auto content = read(text, "x.csv");
        EXPECT_FALSE(content);
        return content ? std::string{} : content.error().message;
    };

    EXPECT_THAT(refusal("time,price,size\n2025-01-27 09:30,1.5,10\n2025-01-27 09:30,1.6,10\n"
                        "2025-01-27 09:30,1.5,20\n2025-01-27 09:31,1.5,10\n"),
                HasSubstr("ticks"));
    EXPECT_THAT(refusal("Timestamp,Bid,Ask\n2025-01-27 09:30:01.5,1.5,1.6\n"), HasSubstr("quotes"));
    EXPECT_THAT(refusal("date,ticker,close\n2025-01-27,A,1.5\n2025-01-28,A,1.5\n2025-01-29,A,1.5\n"
                        "2025-01-27 09:30,B,1.5\n2025-01-27 09:31,B,1.5\n2025-01-27 09:32,B,1.5\n"),
                HasSubstr("different lengths"));
}

} // namespace
