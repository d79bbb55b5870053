#include "core/ingest/event_tables.h"

#include "core/ingest/reader.h"

#include <gtest/gtest.h>

#include <string>

namespace core {

namespace {

Result<ReadContent> read(const std::string& text, const std::string& path = "x.csv",
                         const ImportOptions& options = {})
{
    NoProgress progress;
    return readSource({.path = path, .bytes = text}, options, progress);
}

std::vector<ReadEvent> eventsOf(const std::string& text)
{
    const auto content = read(text);
    EXPECT_TRUE(content) << content.error().message;
    return content ? std::get<std::vector<ReadEvent>>(content->values) : std::vector<ReadEvent>{};
}

std::vector<ReadSeries> seriesOf(const std::string& text)
{
    const auto content = read(text);
    EXPECT_TRUE(content) << content.error().message;
    return content ? std::get<std::vector<ReadSeries>>(content->values) : std::vector<ReadSeries>{};
}

TEST(AnEventTable, MayCallItsColumnsDateLabelAndTickersAndListThemAsPythonDoes)
{
    const auto events = eventsOf("date,label,exposed_tickers\n"
                                 "2022-10-07,New controls,\"['NVDA', 'AMD']\"\n"
                                 "2024-01-01,\"Licences, revoked\",\"['ASML']\"\n");

    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].event.name, "New controls");
    EXPECT_EQ(toIso(events[0].event.when), "2022-10-07");
    ASSERT_EQ(events[0].instruments.size(), 2U);
    EXPECT_EQ(events[0].instruments[1].symbol, "AMD");
    EXPECT_EQ(events[1].event.name, "Licences, revoked");
}

TEST(AnEventTable, WithoutNamesCallsEventsByInstrumentAndDay)
{
    const auto events = eventsOf("security_ticker,market_ticker,event_date\n"
                                 "AAPL,SPY,31/10/2019\n"
                                 "AAPL,SPY,05/11/2018\n");

    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].event.name, "AAPL, 2018-11-05"); // the 31st says which number is the day
    EXPECT_EQ(events[1].instruments.front().symbol, "AAPL");
}

TEST(AnEventTable, WhoseDatesCanBeReadInTwoWaysIsNotGuessed)
{
    const auto content = read("event_date,ticker\n01/02/2025,AAPL\n03/04/2025,MSFT\n");

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
}

TEST(AnEventTable, IsNotSeenInPricesAndHoldings)
{
    const auto prices = read("date,ticker,price\n2025-01-02,AAPL,10\n2025-01-03,AAPL,11\n");
    ASSERT_TRUE(prices);
    EXPECT_EQ(prices->report.kind, ImportKind::Prices);
    EXPECT_FALSE(findEventTable("date,type,symbol,name,shares,price,fee\n"
                                "2025-01-02,buy,AAPL,Apple,10,99,1\n"));
    EXPECT_FALSE(findEventTable("name,when\nA,2025-01-02\n")); // read as the program's own
}

TEST(ARequestFile, MakesEventsWithFirmKindAndWhatItAsksFor)
{
    const auto content = read("75510;Adobe Systems;SP500;30.04.1997;Addition;-2;2;-11;120\n"
                              "64390;Progressive ;SP500;25.07.1997;Addition;-2;2;-11;120\n");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.dialect, kEventRequests);
    EXPECT_TRUE(content->report.warnings.empty());
    const auto& events = std::get<std::vector<ReadEvent>>(content->values);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].event.name, "Adobe_Systems, Addition, 1997-04-30");
    EXPECT_EQ(events[0].event.kind, "Addition");
    EXPECT_EQ(events[0].event.description,
              "Request 75510: market SP500, event window -2:2, estimation window -130:-11.");
    EXPECT_EQ(events[1].instruments.front().symbol, "Progressive");
}

TEST(RowsOfFirmDayAndPrice, AreSeriesOfTheFirms)
{
    const auto series = seriesOf("Adobe Systems;01.10.1996;58.0000\n"
                                 "Adobe Systems;02.10.1996;57.5000\n"
                                 "Adobe Systems;03.10.1996;57.2500\n"
                                 "Progressive ;01.10.1996;10.5000\n"
                                 "Progressive ;02.10.1996;10.6250\n");

    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series[0].symbol, "Adobe_Systems");
    EXPECT_EQ(series[0].bars.close[1], 57.5);
    EXPECT_EQ(toIso(dateOf(series[0].bars.times[0])), "1996-10-01");
    EXPECT_EQ(series[1].symbol, "Progressive");
}

TEST(RowsOfFirmDayAndPrice, AreNoPaymentsToOthers)
{
    const auto content = read("Baker;01.02.2024;-12.50\nLandlord;01.02.2024;-900.00\n"
                              "Employer;02.02.2024;2500.00\nGrocer;03.02.2024;-54.20\n");

    EXPECT_FALSE(content);
}

std::string tableOf(double (*value)(int))
{
    std::string text = "date,AAA,BBB\n";
    for (int day = 0; day < 25; ++day)
        text += "2025-03-" + std::string(day < 9 ? "0" : "") + std::to_string(day + 1) + ","
            + std::to_string(value(day)) + "," + std::to_string(value(day + 1)) + "\n";
    return text;
}

TEST(ATableOfReturns, IsRefusedAndNotTakenForPrices)
{
    const auto content = read(tableOf([](int day) { return day % 2 == 0 ? 0.012 : -0.009; }));

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
    EXPECT_NE(content.error().message.find("returns and not prices"), std::string::npos);
}

TEST(ATableOfReturns, IsNotSeenInARateThatIsNegativeForAWhile)
{
    const auto content = read(tableOf([](int day) { return 0.05 - 0.004 * day; }));

    EXPECT_TRUE(content) << content.error().message;
}

} // namespace

} // namespace core
