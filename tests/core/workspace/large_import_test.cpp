#include "tests/core/workspace/workspace_fixture.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <map>

using testing::IsEmpty;
using testing::SizeIs;

namespace core {
namespace {

constexpr int kMinutes = 250'000;
constexpr int kInstruments = 3;

std::string rowOf(int instrument, int minute, int correction = 0)
{
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{2020} / 1 / 6}
                                          + std::chrono::days{minute / 1440}};
    std::array<char, 120> row{};
    std::snprintf(row.data(), row.size(),
                  "%04d-%02u-%02u %02d:%02d:00,SYM%d,%d.25,%d.75,%d.00,%d.%02d,%d\n",
                  static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()), minute / 60 % 24, minute % 60, instrument,
                  minute % 97 + 10, minute % 97 + 10, minute % 97 + 10, minute % 97 + 10,
                  instrument + correction, minute % 1000);
    return row.data();
}

/// Files of more than 32 MB, which are stored while they are read.
struct ALargeImport : AWorkspace {
    static const std::string& file()
    {
        static const std::string text = [] {
            std::string rows = "time,ticker,open,high,low,close,volume\n";
            for (int minute = 0; minute < kMinutes; ++minute)
                for (int instrument = 0; instrument < kInstruments; ++instrument)
                    rows += rowOf(instrument, minute);
            return rows;
        }();
        return text;
    }

    std::vector<Bar> bars(const std::string& symbol)
    {
        const auto read =
            workspace.bars(workspace.instrument(symbol).value().id, Interval::Minute1, {}, {})
                .value();
        std::vector<Bar> all;
        for (std::size_t index = 0; index < read.size(); ++index)
            all.push_back(read.bar(index));
        return all;
    }
    std::vector<std::string> check() { return workspace.check(progress).value(); }
};

TEST_F(ALargeImport, StoresEveryBar)
{
    ASSERT_GT(file().size(), std::size_t{32} << 20);
    const ImportReport report = import("bars.csv", file());

    EXPECT_EQ(report.accepted, kMinutes * kInstruments);
    EXPECT_THAT(report.rejected, IsEmpty());
    ASSERT_TRUE(report.import);
    const auto imports = workspace.imports().value();
    ASSERT_THAT(imports, SizeIs(1));
    EXPECT_EQ(imports[0].rows, kMinutes * kInstruments);
    EXPECT_EQ(imports[0].dialect, "csv");
    EXPECT_THAT(imports[0].sha256, SizeIs(64));
    const std::vector<Bar> stored = bars("SYM2");
    ASSERT_THAT(stored, SizeIs(kMinutes));
    EXPECT_EQ(stored[1234].close, 1234 % 97 + 10.02);
    EXPECT_EQ(stored[1234].volume, 234.0);
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(ALargeImport, KnowsTheFileAgainAndTheSameBarsInAnotherOne)
{
    import("bars.csv", file());
    const ImportReport again = import("bars.csv", file());
    EXPECT_EQ(again.duplicates, kMinutes * kInstruments);
    ASSERT_THAT(again.warnings, SizeIs(1));
    EXPECT_EQ(again.warnings[0].code, "already_imported");

    std::string other = file();
    other.insert(other.find('\n') + 1, "\n"); // an empty line makes it another file
    const ImportReport same = import("others.csv", other);
    EXPECT_EQ(same.accepted, 0);
    EXPECT_EQ(same.updated, 0);
    EXPECT_EQ(same.duplicates, kMinutes * kInstruments);
    EXPECT_THAT(bars("SYM0"), SizeIs(kMinutes));
}

TEST_F(ALargeImport, TakesACorrectionThatFollowsInTheFileAsOneThatContradictsIt)
{
    const std::string late = file() + rowOf(1, 77, 50); // not in order: read whole
    const ImportReport report = import("bars.csv", late);

    EXPECT_EQ(report.accepted, kMinutes * kInstruments);
    ASSERT_THAT(report.rejected, SizeIs(1));
    EXPECT_EQ(report.rejected[0].code, "contradicts_earlier_row");
    EXPECT_EQ(report.rejected[0].line, std::size_t{kMinutes * kInstruments + 2});
    EXPECT_THAT(workspace.imports().value(), SizeIs(1));
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(ALargeImport, IsTakenBackWhole)
{
    import("NVDA.csv", kNvidia);
    const ImportReport report = import("bars.csv", file());
    ASSERT_TRUE(workspace.undoImport(*report.import));

    EXPECT_THAT(workspace.instruments().value(), SizeIs(1));
    EXPECT_THAT(workspace.imports().value(), SizeIs(1));
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(ALargeImport, StoresNothingWhenItIsStoppedOnItsWay)
{
    struct Impatient final : Progress {
        bool report(double fraction, std::string_view) override { return fraction < 0.6; }
    } impatient;

    const auto stopped = workspace.importBytes("bars.csv", file(), {}, kNow, false, impatient);

    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_THAT(workspace.instruments().value(), IsEmpty());
    EXPECT_THAT(workspace.imports().value(), IsEmpty());
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(ALargeImport, OnlySaysWhatWouldHappenWhenThatIsAsked)
{
    const auto report = workspace.importBytes("bars.csv", file(), {}, kNow, true, progress);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->accepted, kMinutes * kInstruments);
    EXPECT_FALSE(report->import);
    EXPECT_THAT(workspace.instruments().value(), IsEmpty());
}

} // namespace
} // namespace core
