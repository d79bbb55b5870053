#include "core/base/file.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdio>

namespace core {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kTable = "Date,ticker,price\n"
                               "2025-01-17,NVDA,137.7000\n"
                               "2025-01-21,NVDA,140.83\n"
                               "2025-01-24,NVDA,142.6100\n"
                               "2025-01-27,NVDA,118.42\n"
                               "2025-01-28,NVDA,128.9900\n";

std::vector<std::string> messages(const ImportReport& report, std::string_view code)
{
    std::vector<std::string> messages;
    for (const ImportIssue& warning : report.warnings) {
        if (warning.code == code)
            messages.push_back(warning.message);
    }
    return messages;
}

/// Four bars of Nvidia with open, high and low.
struct AnArchiveOfFullBars : AWorkspace {
    AnArchiveOfFullBars() { full = import("NVDA.csv", kNvidia); }

    PriceSeries bars(Interval interval = Interval::Day1, const char* symbol = "NVDA")
    {
        return workspace.bars(workspace.instrument(symbol).value().id, interval, {}, {}).value();
    }

    ImportReport dryRun(const std::string& name, std::string_view bytes)
    {
        return workspace.importBytes(name, bytes, {}, kNow, true, progress).value();
    }

    ImportReport full;
};

TEST_F(AnArchiveOfFullBars, KeepsThemWhereATableHasClosesOnly)
{
    const ImportReport report = import("table.csv", kTable);

    EXPECT_EQ(report.accepted, 1);
    EXPECT_EQ(report.duplicates, 4);
    EXPECT_EQ(report.updated, 0);
    EXPECT_THAT(bars().close, ElementsAre(137.71, 140.83, 142.62, 118.42, 128.99));
    EXPECT_EQ(bars().low[3], 116.70);
    EXPECT_TRUE(std::isnan(bars().low[4]));
    EXPECT_THAT(messages(report, "prices_replaced"), IsEmpty());
}

TEST_F(AnArchiveOfFullBars, SaysWhichClosesDiffer)
{
    const ImportReport report = import("table.csv", kTable);

    EXPECT_THAT(messages(report, "fuller_kept"),
                ElementsAre("2 bars of NVDA have another close than the archive, but no open, high "
                            "and low; the archive's bars, which have them, stay, the first on "
                            "2025-01-17 with 137.71 and not 137.7."));
}

TEST_F(AnArchiveOfFullBars, SaysSoOfOneBarToo)
{
    const ImportReport report = import("table.csv",
                                       "Date,ticker,price\n"
                                       "2025-01-21,NVDA,140.83000183105469\n"
                                       "2025-01-24,NVDA,142.61\n");

    EXPECT_THAT(messages(report, "fuller_kept"),
                ElementsAre("1 bar of NVDA has another close than the archive, but no open, high "
                            "and low; the archive's bar, which has them, stays: on 2025-01-24 with "
                            "142.62 and not 142.61."));
}

TEST_F(AnArchiveOfFullBars, SaysNothingWhereTheClosesAreTheSame)
{
    const ImportReport report =
        import("table.csv", "Date,ticker,price\n2025-01-27,NVDA,118.41999816894531\n");

    EXPECT_EQ(report.duplicates, 1);
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_F(AnArchiveOfFullBars, SaysTheSameInADryRun)
{
    const ImportReport said = dryRun("table.csv", kTable);
    const ImportReport unknown = dryRun("other.csv", "Date,ticker,price\n2025-01-27,QXZ,3.5\n");
    const ImportReport done = import("table.csv", kTable);

    EXPECT_THAT(messages(said, "fuller_kept"), SizeIs(1));
    EXPECT_EQ(messages(said, "fuller_kept"), messages(done, "fuller_kept"));
    EXPECT_THAT(unknown.warnings, IsEmpty());
}

TEST_F(AnArchiveOfFullBars, AreTakenBackAloneAndThenTheTableIsReadAgain)
{
    import("table.csv", kTable);
    ASSERT_TRUE(workspace.undoImport(*full.import));
    EXPECT_THAT(bars().close, ElementsAre(128.99));

    const ImportReport again = import("table.csv", kTable);

    EXPECT_EQ(again.accepted, 4);
    EXPECT_EQ(again.duplicates, 1);
    EXPECT_THAT(bars().close, ElementsAre(137.7, 140.83, 142.61, 118.42, 128.99));
    EXPECT_THAT(workspace.check(progress).value(), IsEmpty());
}

TEST_F(AnArchiveOfFullBars, OutliveTheTableThatIsTakenBack)
{
    const ImportReport table = import("table.csv", kTable);
    ASSERT_TRUE(workspace.undoImport(*table.import));

    EXPECT_THAT(bars().close, ElementsAre(137.71, 140.83, 142.62, 118.42));
    EXPECT_EQ(bars().open[0], 136.69);
    EXPECT_THAT(workspace.check(progress).value(), IsEmpty());
}

TEST_F(AnArchiveOfFullBars, HasNoImportOfATableThatBringsNothing)
{
    const char* one = "Date,ticker,price\n2025-01-27,NVDA,118.41\n";
    import("table.csv", one);
    const std::size_t imports = workspace.imports().value().size();

    const ImportReport again = import("table.csv", one);

    EXPECT_EQ(again.duplicates, 1);
    EXPECT_THAT(messages(again, "fuller_kept"), SizeIs(1));
    EXPECT_THAT(workspace.imports().value(), SizeIs(imports));
}

TEST_F(AnArchiveOfFullBars, TakesTheVolumeOfNoTableEither)
{
    import("table.csv", "Date,ticker,price,volume\n2025-01-27,NVDA,118.42,5\n");

    EXPECT_EQ(bars().volume[3], 818830900.0);
}

TEST_F(AWorkspace, LetsFullBarsTakeThePlaceOfCloses)
{
    import("table.csv", kTable);

    const ImportReport report = import("NVDA.csv", kNvidia);

    EXPECT_EQ(report.updated, 4);
    EXPECT_THAT(messages(report, "prices_replaced"), ElementsAre(StartsWith("2 bars of NVDA")));
    EXPECT_THAT(messages(report, "fuller_kept"), IsEmpty());
    const auto bars =
        workspace.bars(workspace.instrument("NVDA").value().id, Interval::Day1, {}, {}).value();
    EXPECT_EQ(bars.low[3], 116.70);
    EXPECT_EQ(bars.close[0], 137.71);
}

TEST_F(AWorkspace, LetsClosesTakeThePlaceOfCloses)
{
    import("table.csv", kTable);

    const ImportReport report = import("other.csv", "Date,ticker,price\n2025-01-27,NVDA,118.41\n");

    EXPECT_EQ(report.updated, 1);
    EXPECT_THAT(messages(report, "fuller_kept"), IsEmpty());
}

TEST_F(AWorkspace, NamesTwentyInstrumentsWhoseFullerBarsStay)
{
    std::string full = "date,ticker,open,high,low,close\n";
    std::string closes = "date,ticker,close\n";
    for (int share = 0; share < 25; ++share) {
        const std::string row = "2025-01-23,S" + std::to_string(100 + share) + ",";
        full += row + "10,11,9,10.5\n";
        closes += row + "10.52\n";
    }
    import("full.csv", full);

    const ImportReport report = import("closes.csv", closes);

    EXPECT_EQ(report.duplicates, 25);
    EXPECT_THAT(messages(report, "fuller_kept"), SizeIs(21));
    EXPECT_THAT(report.warnings.back().message, HasSubstr("with 5 more instruments"));
}

/// Minutes of a month, as a file of more than 32 MB, which is stored while it is read.
struct LargeTables : AnArchiveOfFullBars {
    static std::string minutes(int count, bool isFull)
    {
        std::string rows = isFull ? "time,ticker,open,high,low,close,volume\n"
                                  : "time,ticker,close,volume,remark\n";
        const Instant start{std::chrono::sys_days{std::chrono::year{2020} / 1 / 6}};
        const std::string filling(30, 'x');
        for (int minute = 0; minute < count; ++minute) {
            const std::string iso = toIso(start + std::chrono::minutes{minute}).substr(0, 19);
            std::array<char, 160> row{};
            std::snprintf(row.data(), row.size(), isFull ? "%s,ACME,%d.1,%d.9,%d.0,%d.5,%d\n" : "",
                          iso.c_str(), minute % 97 + 10, minute % 97 + 10, minute % 97 + 10,
                          minute % 97 + 10, minute);
            rows += isFull ? std::string(row.data())
                           : iso + ",ACME," + std::to_string(minute % 97 + 10)
                    + (minute % 10 == 0 ? ".6," : ".5,") + std::to_string(minute) + "," + filling
                    + "\n";
        }
        return rows;
    }
};

TEST_F(LargeTables, AreToldTheSameWhileTheyAreRead)
{
    constexpr int kFull = 20'000;
    constexpr int kAll = 520'000;
    import("full.csv", minutes(kFull, true));
    const std::string closes = minutes(kAll, false);
    ASSERT_GT(closes.size(), std::size_t{32} << 20);

    const ImportReport said = dryRun("closes.csv", closes);
    const ImportReport done = import("closes.csv", closes);

    EXPECT_EQ(done.accepted, kAll - kFull);
    EXPECT_EQ(done.duplicates, kFull);
    EXPECT_EQ(done.updated, 0);
    EXPECT_THAT(messages(done, "fuller_kept"),
                ElementsAre("2000 bars of ACME have another close than the archive, but no open, "
                            "high and low; the archive's bars, which have them, stay, the first on "
                            "2020-01-06T00:00:00Z with 10.5 and not 10.6."));
    EXPECT_EQ(messages(said, "fuller_kept"), messages(done, "fuller_kept"));
    const PriceSeries stored = bars(Interval::Minute1, "ACME");
    ASSERT_EQ(stored.size(), static_cast<std::size_t>(kAll));
    EXPECT_EQ(stored.close[10], 20.5);
    EXPECT_EQ(stored.high[kFull - 1], (kFull - 1) % 97 + 10.9);
    EXPECT_TRUE(std::isnan(stored.high[kFull]));
}

TEST_F(AWorkspace, KeepsYahoosBarsOfNvidiaBesideALongTable)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const auto read = [](const char* name) {
        return readFile(tests::sharedFile(name), std::uint64_t{1} << 30).value_or("");
    };
    const std::string yahoo = read("data/daily/NVDA_yahoo_ohlc_adj.csv");
    const std::string table = read("data/daily/semis_long_format.csv");
    const auto nvidia = [this] {
        return workspace.bars(workspace.instrument("NVDA").value().id, Interval::Day1, {}, {})
            .value();
    };
    const auto crash = [&](const PriceSeries& bars) {
        return bars.bar(*bars.indexOf(timeOf(*TradingDate::from(2025, 1, 27))));
    };

    import("NVDA_yahoo_ohlc_adj.csv", yahoo);
    const PriceSeries before = nvidia();
    const ImportReport report = import("semis_long_format.csv", table);
    const PriceSeries after = nvidia();

    EXPECT_THAT(messages(report, "fuller_kept"), ElementsAre(HasSubstr("bars of NVDA")));
    EXPECT_THAT(messages(report, "prices_replaced"), IsEmpty());
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(crash(after), crash(before));
    EXPECT_NEAR(crash(after).close, 118.42, 1e-5);
    EXPECT_GT(after.size(), before.size()); // the table goes on
    for (std::size_t bar = 0; bar < before.size(); ++bar)
        ASSERT_EQ(after.bar(bar), before.bar(bar));
}

} // namespace

} // namespace core
