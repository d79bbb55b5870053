#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// Files that are easily misread: what is refused, asked or warned of instead.
namespace {

using namespace core;
using namespace tests;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string errorOf(const Result<ReadContent>& content)
{
    return content ? "" : content.error().message;
}

TEST(PriceDoubts, ListsOfTradesHoldingsAndGoodsAreNoPrices)
{
    for (const char* text :
         {"Trade "
          "Date,Symbol,Side,Qty,Price\n2025-01-24,NVDA,B,10,142.62\n2025-01-27,NVDA,S,9,118\n",
          "Date,Ticker,Shares,Price,Value\n2025-01-24,NVDA,10,142.62,1426.2\n",
          "Date,Product,Price,Units\n2025-01-24,Apple,1.5,7\n2025-01-25,Pear,2.5,8\n"}) {
        const auto content = read(text);
        ASSERT_FALSE(content) << text;
        EXPECT_EQ(content.error().code, ErrorCode::Format);
        EXPECT_THAT(errorOf(content), HasSubstr("transactions or holdings")) << text;
    }
}

TEST(PriceDoubts, ChangesAreNoPrices)
{
    for (const char* text : {"Date,Return\n2025-01-24,0.015\n2025-01-27,-0.17\n",
                             "Datum;Rendite\n24.01.2025;0,015\n27.01.2025;-0,17\n"})
        EXPECT_FALSE(read(text)) << text;
}

TEST(PriceDoubts, TimesThatDifferFromDayToDayAreAskedFor)
{
    const char* const text = "Datetime,Close\n2025-01-27 09:30:00-05:00,10\n"
                             "2025-01-28 11:15:00-05:00,11\n2025-01-29 16:00:00-05:00,12\n";
    const auto asked = read(text);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(errorOf(asked), HasSubstr("--interval"));

    const PriceSeries minutes = barsOf(read(text, "NVDA.csv", {.interval = Interval::Minute1}));
    EXPECT_EQ(minutes.interval, Interval::Minute1);
    EXPECT_EQ(toIso(minutes.times[0]), "2025-01-27T14:30:00Z");
    EXPECT_EQ(barsOf(read(text, "NVDA.csv", {.interval = Interval::Day1})).times[0],
              day(2025, 1, 27));
}

TEST(PriceDoubts, DaysThatNameTheTimeOfTheCloseAreDays)
{
    const auto content = read("Date,Close\n2025-01-24 16:00:00,10\n2025-01-27 16:00:00,11\n"
                              "2025-01-28 16:00:00,12\n2025-01-29 16:00:00,13\n"
                              "2025-01-30 13:07:21,14\n"); // the last one is still traded
    EXPECT_EQ(barsOf(content).interval, Interval::Day1);
}

TEST(PriceDoubts, AZoneInAHeaderIsThatOfTheTimes)
{
    const auto content = read("Time (EET),Open,High,Low,Close,Volume \n"
                              "2025.02.01 00:00:00,1.07894,1.07894,1.07888,1.07888,9899.99\n"
                              "2025.02.01 00:01:00,1.07894,1.07894,1.07888,1.07888,9899.99\n");
    EXPECT_EQ(toIso(barsOf(content).times[0]), "2025-01-31T22:00:00Z");
    EXPECT_THAT(content->report.warnings, IsEmpty());
}

TEST(PriceDoubts, AnHourThatHappensTwiceIsReadInBothDirections)
{
    const std::string header = "Datetime,Close\n";
    const char* const rising = "2025-11-02 00:30,3\n2025-11-02 01:00,4\n2025-11-02 01:30,5\n"
                               "2025-11-02 01:00,6\n2025-11-02 01:30,7\n2025-11-02 02:00,8\n";
    const char* const falling = "2025-11-02 02:00,8\n2025-11-02 01:30,7\n2025-11-02 01:00,6\n"
                                "2025-11-02 01:30,5\n2025-11-02 01:00,4\n2025-11-02 00:30,3\n";
    const ImportOptions options{.timezone = "America/New_York"};
    for (const char* rows : {rising, falling}) {
        const PriceSeries bars = barsOf(read(header + rows, "NVDA.csv", options));
        EXPECT_THAT(bars.close, ElementsAre(3, 4, 5, 6, 7, 8)) << rows;
        EXPECT_EQ(toIso(bars.times.front()), "2025-11-02T04:30:00Z");
        EXPECT_EQ(toIso(bars.times.back()), "2025-11-02T07:00:00Z");
    }
}

TEST(PriceDoubts, PricesInAnotherCurrencyAreRejected)
{
    const auto signs = read("Date,Close\n2025-01-24,£142.62\n2025-01-27,€118.42\n");
    EXPECT_THAT(codesOf(signs->report.rejected), ElementsAre("other_currency"));
    EXPECT_EQ(signs->report.rejected[0].line, 3U);
    const auto column = read("Date,Close,Currency\n2025-01-24,142.62,EUR\n2025-01-27,118.42,USD\n");
    EXPECT_THAT(codesOf(column->report.rejected), ElementsAre("other_currency"));
}

TEST(PriceDoubts, DigitsThatAreNotKeptAreSaid)
{
    const auto content = read("Date,Close,Volume\n2025-01-13,142.6199951171875,234657600\n"
                              "2025-01-14,0.10000000149011612,1000000000000000\n"
                              "2025-01-15,118.420000000000000000,5\n"
                              "2025-01-16,118.42,1234567890123.12345678\n"
                              "2025-01-17,12345678901234567.89,5\n");
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("rounded", "rounded"));
    EXPECT_EQ(content->report.warnings[0].line, 5U);
}

TEST(PriceDoubts, AProvidersNameIsHardlyAnInstrument)
{
    const char* const text = "Date,Close\n2025-01-24,142.62\n2025-01-27,118.42\n";
    for (const char* path :
         {"binance_AVAXUSDT-1m.csv", "nasdaq_com_NVDA.csv", "HistoricalData_1.csv"})
        EXPECT_THAT(codesOf(read(text, path)->report.warnings), Contains("symbol_of_provider"));
    EXPECT_THAT(read(text, "NVDA_nasdaq.csv")->report.warnings, IsEmpty());
    EXPECT_THAT(read(text, "nasdaq_1.csv", {.instrument = "NVDA"})->report.warnings, IsEmpty());
}

TEST(PriceDoubts, MonthsAreReadWhereAllRowsAreMonths)
{
    const auto months = read("KEY,FREQ,TIME_PERIOD,OBS_VALUE\nEXR.M.USD,M,2025-01,1.0354\n"
                             "EXR.M.USD,M,2025-02,1.0413\n");
    EXPECT_EQ(barsOf(months).interval, Interval::Month1);
    EXPECT_EQ(barsOf(months).times[1], day(2025, 2, 1));

    const auto slip = read("Date,Close\n2025-01-24,142.62\n2025-01,118.42\n2025-01-28,128\n");
    EXPECT_THAT(codesOf(slip->report.rejected), ElementsAre("bad_date"));
}

TEST(PriceDoubts, TheHeadersOfYahoosPageAreKnown)
{
    const auto content =
        read("\"Date\",\"Open\",\"High\",\"Low\",\"Close  Close price adjusted for splits.\","
             "\"Adj Close  Adjusted close price adjusted for splits and dividend and/or capital "
             "gain distributions.\",\"Volume\"\n"
             "\"Jan 27, "
             "2025\",\"124.80\",\"128.40\",\"116.70\",\"118.42\",\"118.41\",\"818,830,900\"\n");
    EXPECT_THAT(barsOf(content).close, ElementsAre(118.42));
    EXPECT_THAT(barsOf(content).volume, ElementsAre(818830900));
}

} // namespace
