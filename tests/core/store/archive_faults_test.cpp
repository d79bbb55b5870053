#include "core/base/file.h"
#include "core/store/archive.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <set>
#include <thread>

using namespace core;
using namespace tests;
namespace fs = std::filesystem;

namespace {

constexpr int kArticlesAnImport = 7;

/// One import of articles and prices in one transaction, as the program makes them.
Result<ImportId> importSomething(Archive& archive, int number)
{
    return archive.transaction([&]() -> Result<ImportId> {
        const auto id = archive.imports().begin(importOf(std::to_string(number)));
        if (!id)
            return id;
        for (int i = 0; i < kArticlesAnImport; ++i) {
            const auto added =
                archive.articles().add(article("Kurs " + std::to_string(number),
                                               std::string(900, 'x') + std::to_string(i)),
                                       *id);
            if (!added)
                return tl::unexpected(added.error());
        }
        const auto nvidia = archive.instruments().add(instrument("NVDA"), *id);
        if (!nvidia)
            return tl::unexpected(nvidia.error());
        std::vector<double> closes(500, static_cast<double>(number));
        const auto written = archive.bars().write(*id, nvidia->id, dailyBars(number * 100, closes));
        if (!written)
            return tl::unexpected(written.error());
        if (auto finished = archive.imports().finish(*id, kArticlesAnImport); !finished)
            return tl::unexpected(finished.error());
        return id;
    });
}

/// Everything is there that the list of imports promises, and nothing else.
void expectWhole(Archive& archive)
{
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    std::int64_t rows = 0;
    for (const ImportRecord& record : valueOf(archive.imports().list()))
        rows += record.rows;
    EXPECT_EQ(valueOf(archive.articles().count()), rows);
}

struct AFaultyWorld : testing::Test {
    AFaultyWorld() { valueOf(Archive::create(path)); }

    TemporaryFolder folder;
    fs::path path = folder / "x.pressmark";
};

TEST_F(AFaultyWorld, KillsTheProgramAndLosesNothingAcknowledged)
{
    std::mt19937 random(1);
    std::set<std::int64_t> acknowledged;
    for (int round = 0; round < 60; ++round) {
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Archive archive = valueOf(Archive::open(path));
            for (int number = round * 1000;; ++number) {
                const std::int64_t id = valueOf(importSomething(archive, number % 50)).value;
                std::ignore = ::write(pipe[1], &id, sizeof id);
                if (number % 3 == 2)
                    succeeded(archive.imports().undo(ImportId{id}));
            }
        }
        ::close(pipe[1]);
        std::this_thread::sleep_for(std::chrono::milliseconds(2 + random() % 40));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::int64_t id = 0;
        while (::read(pipe[0], &id, sizeof id) == sizeof id)
            acknowledged.insert(id);
        ::close(pipe[0]);

        if (round % 10 == 9) {
            Archive archive = valueOf(Archive::open(path));
            NoProgress progress;
            EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
        }
    }
    EXPECT_FALSE(acknowledged.empty());
}

TEST_F(AFaultyWorld, KillsAnImportAndKeepsThoseBeforeWhole)
{
    std::mt19937 random(2);
    std::set<std::int64_t> acknowledged;
    for (int round = 0; round < 50; ++round) {
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Archive archive = valueOf(Archive::open(path));
            for (int number = 0;; ++number) {
                const std::int64_t id =
                    valueOf(importSomething(archive, round * 10'000 + number)).value;
                std::ignore = ::write(pipe[1], &id, sizeof id);
            }
        }
        ::close(pipe[1]);
        std::this_thread::sleep_for(std::chrono::milliseconds(2 + random() % 25));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::int64_t id = 0;
        while (::read(pipe[0], &id, sizeof id) == sizeof id)
            acknowledged.insert(id);
        ::close(pipe[0]);

        Archive archive = valueOf(Archive::open(path));
        std::set<std::int64_t> listed;
        std::int64_t rows = 0;
        for (const ImportRecord& record : valueOf(archive.imports().list())) {
            listed.insert(record.id.value);
            rows += record.rows;
        }
        EXPECT_TRUE(std::ranges::includes(listed, acknowledged));
        EXPECT_EQ(valueOf(archive.articles().count()), rows);
        if (round % 10 == 9)
            expectWhole(archive);
    }
    EXPECT_FALSE(acknowledged.empty());
}

TEST_F(AFaultyWorld, RunsOutOfDiskAndKeepsTheImportsBefore)
{
    for (int round = 0; round < 20; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            Archive archive = valueOf(Archive::open(path));
            const auto limit = static_cast<rlim_t>(fs::file_size(path) + 20'000 + 17'000 * round);
            const rlimit small{limit, limit};
            ::setrlimit(RLIMIT_FSIZE, &small);
            for (int number = 0; number < 1000; ++number) {
                const auto imported = importSomething(archive, round * 1000 + number);
                if (imported)
                    continue;
                const bool said = imported.error().code == ErrorCode::Io
                    && imported.error().message.find(path.string()) != std::string::npos
                    && archive.imports().list().has_value();
                ::_exit(said ? 0 : 1);
            }
            ::_exit(2);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
        Archive archive = valueOf(Archive::open(path));
        expectWhole(archive);
    }
}

TEST_F(AFaultyWorld, SaysThatTheDiskIsFull)
{
    Archive archive = valueOf(Archive::open(path));
    valueOf(importSomething(archive, 1));
    const auto pages = valueOf(archive.database().integer("PRAGMA page_count"));
    ASSERT_TRUE(
        valueOf(archive.database().integer("PRAGMA max_page_count = " + std::to_string(pages)))
        == pages);

    const auto failed = importSomething(archive, 1000);

    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error(),
              (Error{ErrorCode::Io, "The disk is full: " + path.string() + " cannot be changed."}));
    expectWhole(archive);
}

TEST_F(AFaultyWorld, FlipsBitsAndIsFoundOut)
{
    {
        Archive archive = valueOf(Archive::open(path));
        for (int i = 0; i < 12; ++i)
            valueOf(importSomething(archive, i));
    }
    const std::string whole = valueOf(readFile(path, 100'000'000));
    const auto content = [](Archive& archive) -> std::optional<std::string> {
        std::string text;
        const auto nvidia = archive.instruments().find("NVDA");
        const auto ids = archive.articles().notLinkedWith("x");
        if (!nvidia || !*nvidia || !ids)
            return std::nullopt;
        const auto articles = archive.articles().read(*ids);
        const auto bars = archive.bars().read((*nvidia)->id, Interval::Day1);
        if (!articles || !bars)
            return std::nullopt;
        for (const Article& read : *articles)
            text += read.title + read.body;
        for (const double close : bars->close)
            text += std::to_string(close);
        return text;
    };
    Archive original = valueOf(Archive::open(path));
    const auto expected = content(original);
    ASSERT_TRUE(expected);

    std::mt19937_64 random(3);
    NoProgress progress;
    int found = 0;
    for (int round = 0; round < 150; ++round) {
        std::string bytes = whole;
        for (std::size_t flips = 1 + random() % 64; flips > 0; --flips)
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
        const fs::path damaged = folder / ("damaged" + std::to_string(round));
        std::ofstream(damaged, std::ios::binary) << bytes;
        auto archive = Archive::open(damaged);
        if (!archive) {
            ++found;
            continue;
        }
        const auto problems = archive->check(progress);
        found += !problems || !problems->empty() ? 1 : 0;
        if (problems && problems->empty())
            EXPECT_EQ(content(*archive), expected) << "round " << round;
        else
            content(*archive);
    }
    EXPECT_GT(found, 100);
}

TEST_F(AFaultyWorld, EditsWithOtherToolsAndIsFoundOut)
{
    Archive archive = valueOf(Archive::open(path));
    valueOf(importSomething(archive, 1));
    NoProgress progress;
    const std::vector<std::pair<std::string, std::string>> edits{
        {"UPDATE article SET body = 'other' WHERE id = 1", "Article 1 does not fit its hash."},
        {"DELETE FROM article_fts WHERE rowid = 2",
         "The full-text index does not fit the articles."},
        {"UPDATE bar_block SET count = 3", "Price block 1 holds other times than it says."},
        {"UPDATE bar_block SET payload = x'00'", "Price block 1 does not fit its hash."},
        {"UPDATE bar_journal SET payload = x'00'", "Import journal 1 does not fit its hash."},
        {"INSERT INTO bar_block SELECT 9, series, level, first_time + 1, last_time, count, sha256, "
         "payload FROM bar_block",
         "Price blocks 1 and 9 overlap."},
        {"DROP INDEX article_title", "The index article_title is missing."},
        {"CREATE TABLE mine(a)", "There is an unknown table mine."},
        {"PRAGMA foreign_keys = OFF; DELETE FROM import; PRAGMA foreign_keys = ON",
         "Row 1 of bar_journal refers to a row of import that does not exist."},
    };
    for (const auto& [sql, problem] : edits) {
        NoProgress quiet;
        ASSERT_TRUE(succeeded(archive.backup(folder / "copy", true, quiet)));
        Archive copy = valueOf(Archive::open(folder / "copy"));
        ASSERT_TRUE(succeeded(copy.database().execute(sql))) << sql;

        const auto problems = valueOf(copy.check(progress));

        EXPECT_TRUE(std::ranges::find(problems, problem) != problems.end())
            << sql << "\n"
            << testing::PrintToString(problems);
    }
}

} // namespace
