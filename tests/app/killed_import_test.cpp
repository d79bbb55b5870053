#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>

/// The program is killed at random moments of an import, and its disk runs full.
namespace {

using namespace tests;
using std::chrono::microseconds;

constexpr int kBars = 30'000;
constexpr int kManyBars = 700'000; ///< a file of over 32 MB, which is stored while it is read

std::string minutes(int count)
{
    std::string text = "Time,Open,High,Low,Close,Volume\n";
    for (int minute = 0; minute < count; ++minute) {
        const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{2020} / 1 / 6}
                                              + std::chrono::days{minute / 1440}};
        std::array<char, 100> row{};
        std::snprintf(
            row.data(), row.size(), "%04d-%02u-%02uT%02d:%02d:00Z,%d.25,%d.75,%d.00,%d.50,%d\n",
            static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
            static_cast<unsigned>(day.day()), minute / 60 % 24, minute % 60, minute % 97 + 10,
            minute % 97 + 10, minute % 97 + 10, minute % 97 + 10, minute * 7 % 9973);
        text += row.data();
    }
    return text;
}

struct AnInterruptedImport : testing::Test {
    AnInterruptedImport()
    {
        folder.write("few.csv", minutes(kBars));
        folder.write("many.csv", minutes(kManyBars));
    }

    /// The same bars under another name are those of another instrument.
    std::string fileOf(int round, bool many)
    {
        const std::string symbol = "K" + std::to_string(round);
        expected[symbol] = many ? kManyBars : kBars;
        const std::string path = folder.file(symbol + ".csv");
        std::filesystem::create_hard_link(folder.file(many ? "many.csv" : "few.csv"), path);
        return path;
    }
    std::vector<std::string> importing(const std::string& path) const
    {
        return {"--archive", archive, "import", path, "--json"};
    }
    nlohmann::json listed(const char* what) const
    {
        return pressmark({"--archive", archive, what, "--json"}).json();
    }

    /// All that is listed is whole, what was acknowledged is listed, and nothing else is there.
    void expectWhole() const
    {
        const auto check = listed("check");
        EXPECT_EQ(check["ok"], true) << check.dump();
        std::set<std::string> imported;
        for (const auto& import : listed("imports")) {
            const std::string symbol =
                std::filesystem::path(import["path"].get<std::string>()).stem().string();
            imported.insert(symbol);
            EXPECT_EQ(import["rows"], expected.at(symbol));
        }
        for (const std::string& symbol : acknowledged)
            EXPECT_TRUE(imported.contains(symbol)) << symbol;
        std::set<std::string> present;
        for (const auto& instrument : listed("instruments")) {
            present.insert(instrument["symbol"].get<std::string>());
            EXPECT_EQ(instrument["bars"], expected.at(instrument["symbol"]));
        }
        EXPECT_EQ(present, imported);
    }

    TemporaryFolder folder;
    std::string archive = folder.file("x.pressmark");
    std::map<std::string, int> expected{};
    std::set<std::string> acknowledged{};
};

int rounds()
{
    const char* const wanted = std::getenv("PRESSMARK_KILLS");
    return wanted == nullptr ? 24 : std::atoi(wanted);
}

TEST_F(AnInterruptedImport, IsThereWholeOrNotAtAllAfterAKill)
{
    std::map<bool, microseconds> usual;
    for (const bool many : {false, true}) {
        const auto begin = std::chrono::steady_clock::now();
        ASSERT_EQ(pressmark(importing(fileOf(many ? 1 : 0, many))).exitCode, 0);
        usual[many] =
            std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
    }
    std::mt19937 random(11);
    int killed = 0;
    for (int round = 2; round < rounds() + 2; ++round) {
        const bool many = round % 4 == 0;
        const microseconds most{random() % static_cast<unsigned>(usual[many].count() * 5 / 4)};
        const std::string file = fileOf(round, many);
        const ProgramRun run = pressmarkKilledAfter(most, importing(file));
        if (run.exitCode == 0)
            acknowledged.insert("K" + std::to_string(round));
        killed += run.exitCode == -1 ? 1 : 0;
        if (round % 12 == 1)
            expectWhole();
    }
    expectWhole();
    EXPECT_GT(killed, rounds() / 4);
    EXPECT_EQ(tool("sqlite3", {archive, "PRAGMA integrity_check"}).out, "ok\n");
}

TEST_F(AnInterruptedImport, IsTakenBackWhenTheDiskIsFull)
{
    ASSERT_EQ(pressmark(importing(fileOf(0, false))).exitCode, 0);
    for (int round = 1; round < 6; ++round) {
        const auto room = static_cast<std::uint64_t>(round) * 50'000;
        const ProgramRun run = pressmarkWithFilesOf(room, importing(fileOf(round, true)));
        EXPECT_EQ(run.exitCode, 1) << run.err;
        EXPECT_NE(run.err.find(archive), std::string::npos) << run.err;
        expectWhole();
    }
}

} // namespace
