#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

constexpr std::string_view kChart = R"json({"chart":{"result":[{
"meta":{"currency":"USD","symbol":"NVDA","gmtoffset":-18000,
        "exchangeTimezoneName":"America/New_York","dataGranularity":"1d"},
"timestamp":[1737729000,1737988200,1738074600],
"events":{"dividends":{"1737988200":{"amount":0.01,"date":1737988200}},
          "splits":{"1738074600":{"date":1738074600,"numerator":10,"denominator":1,"splitRatio":"10:1"}}},
"indicators":{"quote":[{"open":[148.37,124.8,null],"high":[148.97,128.4,null],
  "low":[141.88,116.7,null],"close":[142.62,118.42,null],"volume":[234657600,818830900,null]}],
  "adjclose":[{"adjclose":[142.61,118.41,null]}]}
}],"error":null}})json";

TEST(PricesInJson, AreReadFromYahoosChart)
{
    const auto content = read(kChart, "chart.json");

    const PriceSeries bars = barsOf(content);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars.bar(1),
              (Bar{.time = day(2025, 1, 27),
                   .open = 124.8,
                   .high = 128.4,
                   .low = 116.7,
                   .close = 118.42,
                   .volume = 818830900}));
    EXPECT_EQ(content->report.dialect, "yahoo-chart");
    EXPECT_EQ(seriesOf(*content).front().symbol, "NVDA");
    EXPECT_EQ(seriesOf(*content).front().currency, "USD");
    // Yahoo's adjusted close stands to the close as 142.61 to 142.62.
    ASSERT_EQ(seriesOf(*content).front().adjustedCloses.logFactors.size(), 2U);
    EXPECT_NEAR(seriesOf(*content).front().adjustedCloses.logFactors[0], std::log(142.61 / 142.62),
                1e-6);
    const auto& actions = seriesOf(*content).front().actions;
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(actions[0].value, 0.01);
    EXPECT_EQ(actions[0].day, TradingDate::from(2025, 1, 27));
    EXPECT_EQ(actions[1].value, 10.0);
}

TEST(PricesInJson, KeepTheInstantsOfMinutesInYahoosChart)
{
    const PriceSeries bars = barsOf(read(
        R"json({"chart":{"result":[{"meta":{"symbol":"NVDA","exchangeTimezoneName":"America/New_York",
        "dataGranularity":"5m"},"timestamp":[1737988200,1737988500],
        "indicators":{"quote":[{"close":[124.5,124.25]}]}}]}})json",
        "chart.json"));

    EXPECT_EQ(bars.interval, Interval::Minute5);
    EXPECT_EQ(bars.times.front(), parseInstant("2025-01-27T14:30:00Z"));
}

TEST(PricesInJson, AreReadFromAlphaVantageInItsZone)
{
    const auto content = read(R"json({"Meta Data":{"1. Information":"Intraday","2. Symbol":"IBM",
 "4. Interval":"5min","6. Time Zone":"US/Eastern"},
"Time Series (5min)":{
    "2025-01-27 09:35:00" : {
        "1. open" : "224.1000",
        "2. high" : "224.5",
        "3. low" : "224",
        "4. close" : "224.321",
        "5. volume" : "10"
    },
                            "2025-01-27 09:30:00":
    {
        "1. open" : "224.0000",
                    "2. high" : "224.5",
                                "3. low" : "224",
                                           "4. close" : "224.123",
                                                        "5. volume" : "20"
    }}})json",
                              "query.json");

    const PriceSeries bars = barsOf(content);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars.times.front(), parseInstant("2025-01-27T14:30:00Z"));
    EXPECT_EQ(bars.close.front(), 224.123);
    EXPECT_EQ(content->report.dialect, "alphavantage-json");
    EXPECT_EQ(seriesOf(*content).front().symbol, "IBM");
}

TEST(PricesInJson, AreReadFromPolygon)
{
    const auto content = read(R"json({"ticker":"AAPL","resultsCount":1,"results":[
{"T":"AAPL","v":95595226.0,"vw":158.6074,"o":162.25,"c":156.8,"h":162.34,"l":156.72,"t":1651003200000,"n":9}]})json",
                              "aggs.json");

    EXPECT_EQ(barsOf(content).bar(0),
              (Bar{.time = day(2022, 4, 26),
                   .open = 162.25,
                   .high = 162.34,
                   .low = 156.72,
                   .close = 156.8,
                   .volume = 95595226}));
    EXPECT_EQ(content->report.dialect, "polygon");
    EXPECT_EQ(seriesOf(*content).front().symbol, "AAPL");
}

TEST(PricesInJson, AreReadFromAnArrayOfObjects)
{
    const auto content = read("[\n{\"date\":\"2025-01-24\",\"open\":1.234,\"close\":1.235,"
                              "\"adjusted_close\":1.2},\n{\"date\":\"2025-01-27\",\"open\":1.2,"
                              "\"close\":\"abc\"}\n]\n",
                              "EURUSD.json");

    EXPECT_EQ(barsOf(content).close, std::vector{1.235});
    EXPECT_EQ(content->report.dialect, "json");
    ASSERT_EQ(content->report.rejected.size(), 1U);
    EXPECT_EQ(content->report.rejected.front().line, 3U);
}

TEST(PricesInJson, AreReadInTheOrderThatTheirHighsAndLowsAllow)
{
    // Kraken, Coinbase and Bitfinex: the same bar in three orders.
    const auto first = [](std::string_view text) { return barsOf(read(text, "BTC.json")).bar(0); };
    const Bar bar{.time = day(2025, 1, 27), .open = 101, .high = 110, .low = 90, .close = 105};

    Bar kraken = first(R"json({"error":[],"result":{"XBTUSD":
        [[1737936000,"101","110","90","105","100","7.5",3],
         [1738022400,"105","120","104","106","100","7.5",3]],"last":1}})json");
    EXPECT_EQ(kraken.volume, 7.5);
    kraken.volume.reset();
    EXPECT_EQ(kraken, bar);
    Bar coinbase = first("[[1738022400,104,120,105,106,1],[1737936000,90,110,101,105,1]]");
    coinbase.volume.reset();
    EXPECT_EQ(coinbase, bar);
    Bar bitfinex = first("[[1737936000000,101,105,110,90,1],[1738022400000,105,106,120,104,1]]");
    bitfinex.volume.reset();
    EXPECT_EQ(bitfinex, bar);
}

TEST(PricesInJson, AreReadFromOneArrayAColumn)
{
    const PriceSeries bars = barsOf(read(
        R"json({"s":"ok","t":[1737936000,1738022400],"o":[1,2],"h":[3,4],"l":[1,1],"c":[2.5,3.5]})json",
        "NVDA.json"));

    EXPECT_EQ(bars.close, (std::vector{2.5, 3.5}));
}

TEST(PricesInJson, AreLeftOutWhereTheirTimesAreBeyondAllCalendars)
{
    const auto content = read(
        R"json({"chart":{"result":[{"meta":{"symbol":"X","gmtoffset":9000000000000000000},
        "timestamp":[9223372036854775807,-9223372036854775808,1737988200],
        "indicators":{"quote":[{"close":[1,2,3]}]}}]}})json",
        "chart.json");

    EXPECT_EQ(barsOf(content).close, std::vector{3.0});
}

TEST(PricesInJson, AreNotSeenInOtherJson)
{
    const auto refusal = [](std::string_view text) {
        const auto content = read(text, "x.json");
        EXPECT_FALSE(content);
        return content ? std::string{} : content.error().message;
    };

    EXPECT_THAT(refusal(R"json({"a":[{"b":1}]})json"), HasSubstr("no prices"));
    EXPECT_THAT(refusal(R"json([{"date":"2025-01-27","shares":5,"price":2,"fee":1}])json"),
                HasSubstr("no prices"));
    EXPECT_THAT(refusal(R"json([[1,2,3,4,5],[2,"x"]])json"), HasSubstr("no prices"));
}

TEST(PricesInJson, SurviveWhatIsCutOffOrChanged)
{
    std::mt19937 random(7);
    for (std::size_t length = 0; length < kChart.size(); length += 3)
        EXPECT_FALSE(read(kChart.substr(0, length), "chart.json"));
    for (int round = 0; round < 2000; ++round) {
        std::string text(kChart);
        for (int change = 0; change < 3; ++change)
            text[random() % text.size()] = static_cast<char>(random() % 256);
        const auto content = read(text, "chart.json");
        if (content) {
            EXPECT_LE(content->report.accepted, 3);
        }
    }
}

} // namespace
