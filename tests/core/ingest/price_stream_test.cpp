#include "core/ingest/price_stream.h"

#include "core/domain/import_options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>

using namespace core;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr std::size_t kUnit = 4096;

/// Minutes of made-up instruments, in text of more than one stretch of 4 MB.
class ManyBars {
public:
    explicit ManyBars(int instruments, std::string lineEnd = "\n")
        : m_closes(static_cast<std::size_t>(instruments), 100.0)
        , m_lineEnd(std::move(lineEnd))
    {
        text = "time,ticker,open,high,low,close,volume" + m_lineEnd;
    }

    void bar(std::size_t instrument, int minute)
    {
        double& close = m_closes[instrument];
        const double open = close;
        close = std::max(1.0, open + static_cast<double>(m_random() % 21) / 10.0 - 1.0);
        std::array<char, 160> row{};
        const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{2020} / 1 / 6}
                                              + std::chrono::days{minute / 1440}};
        std::snprintf(row.data(), row.size(),
                      "%04d-%02u-%02uT%02d:%02d:00Z,SYM%03zu,%.4f,%.4f,%.4f,%.4f,%d",
                      static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                      static_cast<unsigned>(day.day()), minute / 60 % 24, minute % 60, instrument,
                      open, std::max(open, close), std::min(open, close), close,
                      static_cast<int>(m_random() % 100'000));
        line(row.data());
    }
    void line(const std::string& row) { text += row + m_lineEnd; }

    void bySeries(int minutes)
    {
        for (std::size_t instrument = 0; instrument < m_closes.size(); ++instrument)
            for (int minute = 0; minute < minutes; ++minute)
                bar(instrument, minute);
    }
    void byTime(int minutes)
    {
        for (int minute = 0; minute < minutes; ++minute)
            for (std::size_t instrument = 0; instrument < m_closes.size(); ++instrument)
                bar(instrument, minute);
    }

    std::string text;

private:
    std::vector<double> m_closes;
    std::string m_lineEnd;
    std::mt19937 m_random{7};
};

void appendAll(PriceSeries& to, const PriceSeries& from)
{
    to.interval = from.interval;
    for (std::size_t index = 0; index < from.size(); ++index)
        to.append(from.bar(index));
}

/// What a sink was handed, put together.
struct Collected {
    std::map<std::string, PriceSeries> series{};
    std::map<std::string, std::vector<std::size_t>> pieces{};

    SeriesSink sink(std::size_t unit = kUnit)
    {
        return {.take = [this](const ReadSeries& piece) -> Result<void> {
                    appendAll(series[piece.symbol], piece.bars);
                    pieces[piece.symbol].push_back(piece.bars.size());
                    return {};
                },
                .unit = unit};
    }
};

Result<std::optional<ReadContent>> stream(const std::string& text, Collected& collected,
                                          const ImportOptions& options = {})
{
    NoProgress progress;
    return streamPrices({.path = "bars.csv", .bytes = text}, options, progress, collected.sink());
}

ReadContent readWhole(const std::string& text)
{
    NoProgress progress;
    auto content = readSource({.path = "bars.csv", .bytes = text}, {}, progress);
    EXPECT_TRUE(content) << content.error().message;
    return std::move(*content);
}

/// Value for value; what is missing in both is the same.
bool isSame(const std::vector<double>& left, const std::vector<double>& right)
{
    return std::ranges::equal(left, right, [](double one, double other) {
        return one == other || (std::isnan(one) && std::isnan(other));
    });
}

/// The same bars and the same words as when the file is read whole.
void expectAsWhole(const std::string& text)
{
    Collected collected;
    const auto streamed = stream(text, collected);
    ASSERT_TRUE(streamed) << streamed.error().message;
    ASSERT_TRUE(*streamed);
    const ReadContent whole = readWhole(text);

    const auto& series = std::get<std::vector<ReadSeries>>(whole.values);
    ASSERT_EQ(collected.series.size(), series.size());
    for (const ReadSeries& one : series) {
        const PriceSeries& bars = collected.series[one.symbol];
        EXPECT_EQ(bars.times, one.bars.times) << one.symbol;
        EXPECT_TRUE(isSame(bars.open, one.bars.open)) << one.symbol;
        EXPECT_TRUE(isSame(bars.high, one.bars.high)) << one.symbol;
        EXPECT_TRUE(isSame(bars.low, one.bars.low)) << one.symbol;
        EXPECT_TRUE(isSame(bars.close, one.bars.close)) << one.symbol;
        EXPECT_TRUE(isSame(bars.volume, one.bars.volume)) << one.symbol;
        EXPECT_EQ(bars.interval, one.bars.interval);
    }
    const ImportReport& report = (*streamed)->report;
    EXPECT_EQ(report.accepted, whole.report.accepted);
    EXPECT_EQ(report.dialect, whole.report.dialect);
    EXPECT_EQ(report.encoding, whole.report.encoding);
    EXPECT_EQ(report.decisions, whole.report.decisions);
    EXPECT_EQ(report.warnings, whole.report.warnings);
    EXPECT_EQ(report.rejected, whole.report.rejected);
}

TEST(PriceStream, HandsOverWhatAFileBySeriesSays)
{
    ManyBars file(3);
    file.bySeries(60'000);
    expectAsWhole(file.text);
}

TEST(PriceStream, HandsOverWhatAFileByTimeSays)
{
    ManyBars file(40, "\r\n");
    file.byTime(4000);
    expectAsWhole(file.text);
}

TEST(PriceStream, ReadsQuotedFieldsThatEndInTheirLine)
{
    ManyBars file(1);
    file.bySeries(90'000);
    file.line("\"2030-01-06T00:00:00Z\",\"SYM000\",\"1\",1,1,1,5");
    expectAsWhole(file.text);
}

TEST(PriceStream, ReadsOneInstrumentThatTheFileNames)
{
    std::string text = "\uFEFFTime,Adj Close\n";
    for (int minute = 0; minute < 200'000; ++minute)
        text += std::to_string(1'600'000'000 + minute * 60) + "," + std::to_string(minute % 97 + 1)
            + "\n";
    expectAsWhole(text);
}

TEST(PriceStream, LeavesLinesThatAreLongerThanAnyRow)
{
    ManyBars file(1);
    file.bySeries(90'000);
    for (const std::string& end : {std::string(22'000'000, '1'), std::string(22'000'000, '\r')}) {
        Collected collected;
        const auto streamed = stream(file.text + end, collected);
        ASSERT_TRUE(streamed) << streamed.error().message;
        EXPECT_FALSE(*streamed);
    }
}

TEST(PriceStream, NamesTheSameLinesAsWhenTheFileIsReadWhole)
{
    ManyBars file(2);
    file.line("2020-01-05T00:00:00Z,SYM000,1,1,1,nothing,5");
    file.bySeries(50'000);
    file.line("");
    file.line("2024-01-05T00:00:00Z,SYM001,1,2,3,4,5");
    file.line("2024-01-05,SYM001,,,,,");
    file.line("2024-02-31,SYM001,1,1,1,1,1");
    file.line("2024-01-06T00:00:00Z,SYM001,1,1");
    expectAsWhole(file.text);
}

TEST(PriceStream, HandsOverWholeUnitsUntilTheLastPiece)
{
    ManyBars file(2);
    file.bySeries(100'000);
    Collected collected;
    ASSERT_TRUE(stream(file.text, collected).value());

    for (const auto& [symbol, pieces] : collected.pieces) {
        ASSERT_THAT(pieces, SizeIs(testing::Gt(1U)));
        for (std::size_t piece = 0; piece + 1 < pieces.size(); ++piece)
            EXPECT_EQ(pieces[piece] % kUnit, 0U) << symbol;
    }
}

TEST(PriceStream, LeavesFilesThatAreNotInOrderToBeReadWhole)
{
    ManyBars file(1);
    file.bySeries(150'000);
    for (const char* row : {"2020-01-06T00:00:00Z,SYM000,1,1,1,1,5",           // once more
                            "2019-01-06T00:00:00Z,SYM000,1,1,1,1,5",           // late
                            "\"2030-01-06T00:00:00Z\",\"SYM\n000\",1,1,1,1,5", // quotes
                            "2030-01-06T00:00:00Z,M\xFCnchen,1,1,1,1,5"}) {    // not UTF-8
        Collected collected;
        const auto streamed = stream(file.text + row + "\n", collected);
        ASSERT_TRUE(streamed) << streamed.error().message;
        EXPECT_FALSE(*streamed) << row;
    }
}

TEST(PriceStream, LeavesFilesThatSayMoreThanBarsToBeReadWhole)
{
    for (const char* text : {"Date,Close,Adj Close\n2025-01-24,2,1\n2025-01-27,2,1\n",
                             "Date,Close,Dividends\n2025-01-24,2,0\n2025-01-27,2,1\n",
                             "Nvidia loses\n\nThe chip maker lost 17 per cent.\n",
                             "Date,Close\n01/02/2025,1\n02/03/2025,2\n03/04/2025,3\n"}) {
        Collected collected;
        const auto streamed = stream(text, collected);
        ASSERT_TRUE(streamed) << streamed.error().message;
        EXPECT_FALSE(*streamed) << text;
    }
}

TEST(PriceStream, EndsWhenTheSinkFailsOrSomebodyStopsIt)
{
    ManyBars file(1);
    file.bySeries(150'000);
    NoProgress progress;
    const auto full = streamPrices({.path = "bars.csv", .bytes = file.text}, {}, progress,
                                   {.take = [](const ReadSeries&) -> Result<void> {
                                       return fail(ErrorCode::Io, "The disk is full.");
                                   }});
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::Io);

    struct Impatient final : Progress {
        bool report(double fraction, std::string_view) override { return fraction < 0.2; }
    } impatient;
    Collected collected;
    const auto stopped =
        streamPrices({.path = "bars.csv", .bytes = file.text}, {}, impatient, collected.sink());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(PriceStream, SaysWhichBytesItIsDoneWith)
{
    ManyBars file(1);
    file.bySeries(150'000);
    std::size_t forgotten = 0;
    Collected collected;
    NoProgress progress;
    const auto streamed =
        streamPrices({.path = "bars.csv",
                      .bytes = file.text,
                      .forget = [&](std::string_view part) { forgotten += part.size(); }},
                     {}, progress, collected.sink());
    ASSERT_TRUE(streamed);
    EXPECT_EQ(forgotten, file.text.size() - file.text.find('\n') - 1);
}

} // namespace
