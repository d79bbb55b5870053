#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

TradingDate on(int year, unsigned month, unsigned dayOfMonth)
{
    return *TradingDate::from(year, month, dayOfMonth);
}

std::vector<ReadFact> factsOf(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    EXPECT_EQ(content->report.kind, ImportKind::Facts);
    EXPECT_EQ(content->report.accepted,
              static_cast<std::int64_t>(std::get<std::vector<ReadFact>>(content->values).size()));
    return std::get<std::vector<ReadFact>>(content->values);
}

const CorporateAction& actionIn(const ReadFact& read)
{
    return std::get<CorporateAction>(read.fact);
}

TEST(FactReader, ReadsATableOfFactsAndActions)
{
    const auto facts = factsOf(read("instrument,kind,from,value,source\n"
                                    "XNAS:NVDA,shares_outstanding,2024-11-15,24490000000,10-Q\n"
                                    "NVDA,split,2024-06-10,10:1,\n"
                                    "NVDA,dividend,2024-06-11,0.01,press release\n",
                                    "facts.csv"));

    ASSERT_EQ(facts.size(), 3U);
    EXPECT_EQ(
        facts[0],
        (ReadFact{.symbol = "NVDA",
                  .mic = "XNAS",
                  .fact = DatedFact{
                      .firstDay = on(2024, 11, 15), .value = 24490000000.0, .source = "10-Q"}}));
    EXPECT_EQ(actionIn(facts[1]).value, 10.0);
    EXPECT_EQ(actionIn(facts[1]).day, on(2024, 6, 10));
    EXPECT_EQ(actionIn(facts[2]).kind, CorporateActionKind::Dividend);
    EXPECT_EQ(actionIn(facts[2]).source, "press release");
}

TEST(FactReader, ReadsWhatTheProgramPrints)
{
    const auto facts = factsOf(read(R"([
        {"action": 3, "instrument": "XNAS:NVDA", "kind": "split", "on": "2021-07-20", "value": 4.0,
         "ratio": "4:1", "in_prices": true, "currency": null, "source": null, "author": "ann",
         "import": null},
        {"action": 4, "instrument": "SAP", "kind": "dividend", "on": "2024-05-16", "value": 2.2,
         "ratio": null, "in_prices": null, "currency": "EUR", "source": "AGM", "author": null,
         "import": 2}])",
                                    "a.json"));

    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].mic, "XNAS");
    EXPECT_EQ(actionIn(facts[0]).value, 4.0);
    EXPECT_EQ(actionIn(facts[1]).currency, "EUR");
    for (const char* document : {R"({"facts": [)", R"({"actions": [)"})
        EXPECT_EQ(
            factsOf(
                read(std::string(document)
                         + R"({"symbol":"A","kind":"split","from":"2024-01-02","value":"3:2"}]})",
                     "a.json"))
                .size(),
            1U);
}

TEST(FactReader, ReadsYahoosListsOfDividendsAndSplits)
{
    const auto splits = factsOf(read("Date,Stock Splits\n2021-07-20,4:1\n2007-09-11,3/2\n"
                                     "2001-09-12,2\n",
                                     "NVDA_splits.csv"));
    const auto content = read("Date,Dividends,Stock Splits\n2024-03-05 00:00:00-05:00,0.004,0.0\n"
                              "2024-06-10 00:00:00-04:00,0.0,10.0\n",
                              "NVDA.csv");
    const auto both = factsOf(content);

    ASSERT_EQ(splits.size(), 3U);
    EXPECT_EQ(splits[0].symbol, "NVDA");
    EXPECT_EQ(actionIn(splits[0]).value, 4.0);
    EXPECT_EQ(actionIn(splits[1]).value, 1.5);
    EXPECT_EQ(actionIn(splits[2]).value, 2.0);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(actionIn(both[0]).value, 0.004);
    EXPECT_EQ(actionIn(both[0]).day, on(2024, 3, 5));
    EXPECT_EQ(actionIn(both[1]).kind, CorporateActionKind::Split);
    EXPECT_EQ(content->report.dialect, kProviderActions);
    EXPECT_EQ(factsOf(read("Date,Dividends\n2024-03-05,0.004\n", "x.csv", {.instrument = "AMD"}))
                  .front()
                  .symbol,
              "AMD");
}

TEST(FactReader, RejectsRowsThatSayNothingUsable)
{
    const auto content = read("instrument,kind,on,value,currency,source\n"
                              "NVDA,split,2024-06-10,0:1,,\n"
                              "NVDA,split,2024-06-31,10:1,,\n"
                              "NVDA,split,06/10/2024,10:1,,\n"
                              "NVDA,dividend,2024-06-11,-0.01,,\n"
                              "NVDA,dividend,2024-06-11,1e999,,\n"
                              "NVDA,dividend,2024-06-11,0.01,dollars,\n"
                              "NVDA,merger,2024-06-11,1,,\n"
                              "NVDA,shares_outstanding,2024-06-11,5000,,\n"
                              ",split,2024-06-10,10:1,,\n"
                              "NVDA,split,2024-06-10,10:1,,\n"
                              "NVDA,split,2024-06-10,10,,\n"
                              "NVDA,split,2024-06-10,4:1,,\n",
                              "x.csv");

    ASSERT_EQ(factsOf(content).size(), 1U);
    EXPECT_EQ(content->report.duplicates, 1);
    ASSERT_EQ(content->report.rejected.size(), 10U);
    EXPECT_THAT(content->report.rejected[0].message, HasSubstr("x.csv, line 2: \"0:1\""));
    EXPECT_THAT(content->report.rejected[7].message, HasSubstr("source"));
    EXPECT_EQ(content->report.rejected[9].code, "contradicts_earlier_row");
}

TEST(FactReader, SaysWhatIsMissingInATableThatIsNone)
{
    const auto content = read("a,b\n1,2\n", "x.csv", {.as = ImportKind::Facts});

    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message, HasSubstr("\"kind\""));
    EXPECT_FALSE(read("instrument,kind,from,value,source\n", "x.csv"));
}

TEST(FactReader, LeavesOtherTablesToOtherReaders)
{
    EXPECT_EQ(read("symbol,mic,name,currency,kind\nA,XNAS,B,USD,share\n", "x.csv")->report.kind,
              ImportKind::Instruments);
    EXPECT_EQ(read("Date,Close,Dividends\n2024-06-10,1,0\n2024-06-11,2,0\n")->report.kind,
              ImportKind::Prices);
}

/// The actions beside the prices of one instrument.
std::vector<CorporateAction> beside(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    return seriesOf(*content).front().actions;
}

CorporateAction action(CorporateActionKind kind, TradingDate day, double value)
{
    return {.kind = kind, .day = day, .value = value, .besidePrices = true};
}

TEST(PriceReader, TakesTheDividendsAndSplitsOfYfinance)
{
    const auto content =
        read("Date,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits\n"
             "2024-06-07 00:00:00-04:00,119.7,121.6,118.0,120.8,120.8,412386000,0.0,0.0\n"
             "2024-06-10 00:00:00-04:00,120.3,123.1,117.0,121.7,121.7,314162700,0.0,10.0\n"
             "2024-06-11 00:00:00-04:00,121.7,122.8,118.7,120.9,120.9,222551200,0.01,0.0\n");

    EXPECT_THAT(beside(content),
                ElementsAre(action(CorporateActionKind::Split, on(2024, 6, 10), 10.0),
                            action(CorporateActionKind::Dividend, on(2024, 6, 11), 0.01)));
    EXPECT_EQ(barsOf(content).size(), 3U);
    EXPECT_EQ(barsOf(content).volume[0], 412386000.0);
}

TEST(PriceReader, TakesTheDividendsAndSplitsOfAlphaVantage)
{
    const auto content = read("timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,"
                              "split_coefficient\n"
                              "2024-06-11,121.7,122.8,118.7,120.91,120.8,222551200,0.0100,1.0\n"
                              "2024-06-10,120.3,123.1,117.0,121.79,121.7,314162700,0.0000,10.0\n"
                              "2024-06-07,1197,1216,1180,1208.88,120.8,41238580,0.0000,1.0\n");

    EXPECT_THAT(beside(content),
                ElementsAre(action(CorporateActionKind::Split, on(2024, 6, 10), 10.0),
                            action(CorporateActionKind::Dividend, on(2024, 6, 11), 0.01)));
    EXPECT_EQ(barsOf(content).close[0], 1208.88); // the printed close, not the adjusted one
    EXPECT_EQ(content->report.dialect, "alphavantage");
}

TEST(PriceReader, KeepsTheBarOfARowWhoseSplitMakesNoSense)
{
    const auto content = read("Date,Close,Dividends,Stock Splits\n"
                              "2024-06-07,120.8,x,\n"
                              "2024-06-10,121.7,,4:0\n"
                              "2024-06-11,120.9,-1,2:1\n"
                              "2024-06-12,125.2,N/A,2/1\n");

    EXPECT_EQ(barsOf(content).size(), 4U);
    EXPECT_THAT(codesOf(content->report.warnings),
                testing::IsSupersetOf({"bad_dividend", "bad_split", "bad_dividend"}));
    EXPECT_EQ(beside(content).size(), 2U);
}

TEST(PriceReader, SortsActionsByInstrument)
{
    const auto content = read("Date,Ticker,Close,Dividends\n2024-06-10,A,10,0.5\n"
                              "2024-06-10,B,20,0\n2024-06-11,A,10,0\n2024-06-11,B,20,0.25\n");

    ASSERT_TRUE(content);
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[0].actions.at(0).value, 0.5);
    EXPECT_EQ(seriesOf(*content)[1].actions.at(0).value, 0.25);
}

TEST(PriceReader, GivesAnIntradayDividendTheDayThatTheFilePrints)
{
    const auto content = read("Datetime,Open,High,Low,Close,Volume,Dividends\n"
                              "2024-06-10 19:30:00-04:00,1,1,1,1,5,0.0\n"
                              "2024-06-10 19:45:00-04:00,1,1,1,1,5,0.0\n"
                              "2024-06-10 20:15:00-04:00,1,1,1,1,5,0.01\n");

    ASSERT_EQ(beside(content).size(), 1U);
    EXPECT_EQ(beside(content)[0].day, on(2024, 6, 10)); // 11 June in UTC
}

} // namespace
