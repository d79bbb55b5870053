#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST(PriceReader, ReadsThePlainTable)
{
    const auto content = read("Date,Open,High,Low,Close,Volume\n"
                              "2025-01-24,148.37,148.97,141.88,142.62,234657600\n"
                              "2025-01-27,124.80,128.40,116.70,118.42,818830900\n");

    const PriceSeries bars = barsOf(content);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars.bar(1),
              (Bar{.time = day(2025, 1, 27),
                   .open = 124.80,
                   .high = 128.40,
                   .low = 116.70,
                   .close = 118.42,
                   .volume = 818830900}));
    EXPECT_EQ(bars.interval, Interval::Day1);
    EXPECT_EQ(seriesOf(*content).front().symbol, "NVDA");
    EXPECT_EQ(content->report.accepted, 2);
    EXPECT_EQ(content->report.dialect, "csv");
    EXPECT_THAT(content->report.warnings, IsEmpty());
    EXPECT_THAT(content->report.rejected, IsEmpty());
}

TEST(PriceReader, ReadsTheGermanTableBelowItsTitle)
{
    const auto content = read("Wertpapier: NVIDIA CORP;;;;;\nKurse vom 01.01. bis 31.01.2025\n\n"
                              "Datum;Eröffnung;Tageshoch;Tagestief;Schluss (EUR);Stück\r\n"
                              "27.01.2025;1.124,80;1.128,40;1.116,70;1.118,42;1.782.339\r\n",
                              "NVDA kurse.csv");

    const PriceSeries bars = barsOf(content);
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_EQ(bars.bar(0),
              (Bar{.time = day(2025, 1, 27),
                   .open = 1124.80,
                   .high = 1128.40,
                   .low = 1116.70,
                   .close = 1118.42,
                   .volume = 1782339}));
    EXPECT_EQ(seriesOf(*content).front().currency, "EUR");
    EXPECT_EQ(seriesOf(*content).front().symbol, "NVDA");
}

TEST(PriceReader, ReadsSeveralInstrumentsOfATickerColumn)
{
    const auto content = read("date,ticker,close\n2025-01-27,NVDA,118.42\n2025-01-27,ENR.DE,47.8\n"
                              "2025-01-28,NVDA,128.99\n");

    ASSERT_TRUE(content) << content.error().message;
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[0].symbol, "NVDA");
    EXPECT_EQ(seriesOf(*content)[0].bars.size(), 2U);
    EXPECT_EQ(seriesOf(*content)[1].symbol, "ENR.DE");
}

TEST(PriceReader, TakesNamesForSymbolsWhereThereIsNoTicker)
{
    const auto content = read("date,open,close,Name\n2025-01-27,124.8,118.42,NVDA\n"
                              "2025-01-27,435.5,434.56,MSFT\n");

    ASSERT_TRUE(content) << content.error().message;
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[1].symbol, "MSFT");
}

TEST(PriceReader, ReadsSeveralInstrumentsSideBySide)
{
    const auto content = read("Price,Close,Close,Volume,Volume\nTicker,NVDA,MSFT,NVDA,MSFT\n"
                              "Date,,,,\n2025-01-27,118.42,434.56,818830900,35647800\n");

    ASSERT_TRUE(content) << content.error().message;
    ASSERT_EQ(seriesOf(*content).size(), 2U);
    EXPECT_EQ(seriesOf(*content)[1].symbol, "MSFT");
    EXPECT_EQ(seriesOf(*content)[1].bars.close.front(), 434.56);
    EXPECT_EQ(seriesOf(*content)[1].bars.volume.front(), 35647800.0);
    EXPECT_EQ(content->report.dialect, "yfinance");
}

TEST(PriceReader, ReadsTheSymbolBeforeEveryColumn)
{
    const auto content =
        read("\"\",\"NVDA.Open\",\"NVDA.Close\"\n\"2025-01-27\",124.8,118.42\n", "prices.csv");

    EXPECT_EQ(barsOf(content).close, std::vector{118.42});
    EXPECT_EQ(seriesOf(*content).front().symbol, "NVDA");
}

TEST(PriceReader, LeavesMissingWhatAFileOfClosesDoesNotHave)
{
    const PriceSeries bars = barsOf(read("Date,Close\n2025-01-27,118.42\n"));

    ASSERT_EQ(bars.size(), 1U);
    EXPECT_EQ(bars.bar(0), (Bar{.time = day(2025, 1, 27), .close = 118.42}));
}

TEST(PriceReader, RejectsARowWithTextWhereANumberBelongs)
{
    const auto content = read("Date,Open,Close\n2025-01-24,148.37,142.62\n2025-01-27,124.80,abc\n");

    EXPECT_EQ(barsOf(content).size(), 1U);
    EXPECT_EQ(content->report.rejected,
              (std::vector<ImportIssue>{
                  {.line = 3,
                   .code = "bad_number",
                   .message = "NVDA.csv, line 3: \"abc\" in the column Close is not a number.",
                   .text = "2025-01-27,124.80,abc"}}));
}

TEST(PriceReader, RejectsRowsThatCannotBePrices)
{
    const auto content = read("Date,Open,Close\n2025-01-24,148.37,142.62\n2025-02-30,1.5,1.5\n"
                              "2025-01-28\n2025-01-29,1.5,1.5,7\n2025-01-30,1.5,NaN\n"
                              "2025-01-31,1e999,1.5\n2025-02-03,1.5,\n\"2025-02-04,1.5,1.5\n");

    EXPECT_EQ(barsOf(content).size(), 1U);
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("bad_date", "too_few_fields", "too_many_fields", "not_finite",
                            "not_finite", "no_close", "unclosed_quote"));
}

TEST(PriceReader, LeavesOutDaysWithoutPricesAndSaysSo)
{
    const auto content = read("Date,Open,Close\n2025-01-24,null,null\n2025-01-25,null,null\n"
                              "2025-01-27,124.8,118.42\n");

    EXPECT_EQ(barsOf(content).size(), 1U);
    EXPECT_THAT(content->report.rejected, IsEmpty());
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("no_prices"));
    EXPECT_THAT(content->report.warnings[0].message, HasSubstr("1 more"));
}

TEST(PriceReader, WarnsOfARowThatEndsBeforeItsVolume)
{
    const auto content = read("Date,Open,High,Low,Close,Volume\n2025-01-24,1,2,1,1.5,100\n"
                              "2025-01-27,1,2,1,1.5");

    EXPECT_EQ(barsOf(content).size(), 2U);
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("short_row"));
    EXPECT_EQ(content->report.warnings[0].line, 3U);
    EXPECT_THAT(content->report.warnings[0].message, HasSubstr("before its volume (5 fields, 6"));
    EXPECT_THAT(read("Date,Close,Note\n2025-01-24,1.5,x\n2025-01-27,1.5")->report.warnings,
                IsEmpty());
}

TEST(PriceReader, WarnsOfVolumesThatCannotBe)
{
    const auto content = read("Date,Close,Volume\n2025-01-23,1.5,100\n2025-01-24,1.5,-100\n"
                              "2025-01-27,1.5,2000000000000000\n");

    EXPECT_EQ(barsOf(content).size(), 3U);
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("odd_volume", "odd_volume"));
    EXPECT_EQ(content->report.warnings[0].line, 3U);
    EXPECT_EQ(content->report.warnings[1].line, 4U);
}

TEST(PriceReader, KeepsOddPricesWithAWarning)
{
    const auto content = read("Date,Open,High,Low,Close\n2020-04-20,17.73,17.85,-40.32,-37.63\n"
                              "2025-01-27,2.5,1.5,2.5,2.5\n2025-01-28,3.5,3.0,1.0,2.0\n");

    EXPECT_EQ(barsOf(content).close, (std::vector{-37.63, 2.5, 2.0}));
    EXPECT_THAT(codesOf(content->report.warnings),
                ElementsAre("price_not_positive", "high_below_low", "outside_range"));
}

TEST(PriceReader, CountsADayThatStandsTwice)
{
    const auto content = read("Date,Close\n2025-01-27,118.42\n2025-01-27,118.42\n");

    EXPECT_EQ(barsOf(content).size(), 1U);
    EXPECT_EQ(content->report.duplicates, 1);
    EXPECT_THAT(content->report.rejected, IsEmpty());
}

TEST(PriceReader, KeepsTheFirstOfTwoRowsThatContradictEachOther)
{
    const auto content =
        read("Date,Close\n2025-01-28,128.99\n2025-01-27,118.42\n2025-01-27,118.43\n");

    EXPECT_EQ(barsOf(content).close, (std::vector{118.42, 128.99}));
    EXPECT_EQ(content->report.duplicates, 0);
    ASSERT_EQ(content->report.rejected.size(), 1U);
    const ImportIssue& issue = content->report.rejected.front();
    EXPECT_EQ(issue.line, 4U);
    EXPECT_EQ(issue.code, "contradicts_earlier_row");
    EXPECT_EQ(issue.text, "2025-01-27,118.43");
    EXPECT_THAT(issue.message, HasSubstr("line 3"));
}

TEST(PriceReader, MakesTheSameSeriesOfAShuffledFile)
{
    std::vector<std::string> rows;
    for (unsigned dayOfMonth = 1; dayOfMonth <= 28; ++dayOfMonth)
        rows.push_back("2025-02-" + std::string(dayOfMonth < 10 ? "0" : "")
                       + std::to_string(dayOfMonth) + "," + std::to_string(dayOfMonth) + ".5\n");
    const auto fileOf = [](const std::vector<std::string>& lines) {
        std::string text = "Date,Close\n";
        for (const std::string& line : lines)
            text += line;
        return text;
    };
    const PriceSeries sorted = barsOf(read(fileOf(rows)));
    std::mt19937 random(1);

    for (int round = 0; round < 1000; ++round) {
        std::ranges::shuffle(rows, random);
        const PriceSeries shuffled = barsOf(read(fileOf(rows)));
        ASSERT_EQ(shuffled.times, sorted.times);
        ASSERT_EQ(shuffled.close, sorted.close);
    }
}

TEST(PriceReader, RefusesNumbersThatCanBeReadInTwoWays)
{
    const auto content = read("Date,Close\n2025-01-27,1.234\n2025-01-28,2.345\n");

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(content.error().message, HasSubstr("NVDA.csv"));
    EXPECT_THAT(content.error().message, HasSubstr("--dialect"));
}

TEST(PriceReader, ReadsThemAsTheDialectSaysThatTheUserNames)
{
    const std::string_view text = "Date,Close\n2025-01-27,1.234\n";

    EXPECT_EQ(barsOf(read(text, "NVDA.csv", {.dialect = "csv-us"})).close, std::vector{1.234});
    EXPECT_EQ(barsOf(read(text, "NVDA.csv", {.dialect = "csv-de"})).close, std::vector{1234.0});
}

TEST(PriceReader, RefusesDatesThatCanBeReadInTwoWays)
{
    const std::string_view text = "Date,Close\n01/02/2025,118.42\n02/03/2025,128.99\n";
    const auto content = read(text);

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(content.error().message, HasSubstr("--dialect"));
    EXPECT_EQ(barsOf(read(text, "NVDA.csv", {.dialect = "csv-us"})).times.front(), day(2025, 1, 2));
    EXPECT_EQ(barsOf(read(text, "NVDA.csv", {.dialect = "csv-uk"})).times.front(), day(2025, 2, 1));
}

TEST(PriceReader, LetsOneTellingRowDecideForAll)
{
    const PriceSeries bars = barsOf(read("Date,Close\n01/02/2025,1.234\n01/27/2025,118.42\n"));

    EXPECT_EQ(bars.times.front(), day(2025, 1, 2));
    EXPECT_EQ(bars.close.front(), 1.234);
}

TEST(PriceReader, ReadsTimesOfDayInTheZoneThatTheUserNames)
{
    const std::string_view text = "Date,Time,Close\n2025-01-27,09:30,120.5\n"
                                  "2025-01-27,09:31,120.6\n2025-01-27,09:32,120.7\n";
    const auto content = read(text, "NVDA.csv", {.timezone = "America/New_York"});

    const PriceSeries bars = barsOf(content);
    EXPECT_EQ(bars.interval, Interval::Minute1);
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_EQ(bars.times.front(), parseInstant("2025-01-27T14:30:00Z"));
    EXPECT_THAT(content->report.warnings, IsEmpty());
    EXPECT_THAT(codesOf(read(text)->report.warnings), ElementsAre("timezone_unknown"));
}

TEST(PriceReader, TakesMidnightsForDays)
{
    const PriceSeries bars = barsOf(
        read("Datetime,Close\n2022-01-03 00:00:00+01:00,0.5\n2022-01-04 00:00:00+01:00,0.6\n"));

    EXPECT_EQ(bars.interval, Interval::Day1);
    EXPECT_EQ(bars.times.front(), day(2022, 1, 3));
}

TEST(PriceReader, RefusesAnIntervalThatTheFileContradicts)
{
    const auto content =
        read("Date,Close\n2025-01-27,118.42\n", "NVDA.csv", {.interval = Interval::Minute1});

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
}

TEST(PriceReader, TakesTheUsersWordOnSymbolCurrencyAndMarket)
{
    const auto content = read("Date,Close\n2025-01-27,118.42\n", "-",
                              {.instrument = "NVDA", .currency = "USD", .mic = "XNAS"});

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(seriesOf(*content).front().symbol, "NVDA");
    EXPECT_EQ(seriesOf(*content).front().currency, "USD");
    EXPECT_EQ(seriesOf(*content).front().mic, "XNAS");
    EXPECT_FALSE(read("Date,Close\n2025-01-27,118.42\n", "-"));
}

TEST(PriceReader, PicksTheOneThatIsNamedOutOfSeveral)
{
    const std::string_view text = "date,ticker,close\n2025-01-27,A,1.5\n2025-01-27,B,2.5\n";

    EXPECT_EQ(barsOf(read(text, "x.csv", {.instrument = "B"})).close, std::vector{2.5});
    const auto missing = read(text, "x.csv", {.instrument = "C"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::InvalidArgument);
}

TEST(PriceReader, RefusesTablesThatAreNotPrices)
{
    const auto refusal = [](std::string_view text) {
        const auto content = read(text, "x.csv");
        EXPECT_FALSE(content);
        EXPECT_EQ(content ? ErrorCode::Io : content.error().code, ErrorCode::Format);
        return content ? std::string{} : content.error().message;
    };

    EXPECT_THAT(refusal("Date,Volume\n2025-01-27,5\n"), HasSubstr("no price column"));
    EXPECT_THAT(refusal("Symbol,Price\nNVDA,5\n"), HasSubstr("no date column"));
    EXPECT_THAT(refusal("date,symbol,shares,price,fee\n2025-01-27,NVDA,5,118.42,1\n"),
                HasSubstr("transactions"));
    EXPECT_THAT(refusal("a,b\n1,2\n"), HasSubstr("no header row"));
    EXPECT_THAT(refusal("Date,Close\n"), HasSubstr("no rows"));
}

TEST(PriceReader, ReturnsAFileOfBadRowsWithAllOfThemRejected)
{
    const auto content = read("Date,Close\n2025-01-27,abc\n");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_THAT(seriesOf(*content), IsEmpty());
    EXPECT_EQ(content->report.accepted, 0);
    EXPECT_EQ(content->report.rejected.size(), 1U);
}

/// Stops when it is asked the second time.
class Impatient final : public Progress {
public:
    bool report(double, std::string_view) override { return ++m_asked < 2; }

private:
    int m_asked = 0;
};

TEST(PriceReader, StopsWhenItIsToldTo)
{
    std::string text = "Date,Close\n";
    for (int row = 0; row < 70000; ++row)
        text += "2025-01-27,118.42\n";
    Impatient progress;

    const auto content = readSource({.path = "NVDA.csv", .bytes = text}, {}, progress);

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Cancelled);
}

} // namespace
