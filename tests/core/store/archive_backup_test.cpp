#include "core/base/file.h"
#include "core/store/archive.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

using namespace core;
using namespace tests;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    return valueOf(readFile(path, 100'000'000));
}

struct ABackup : testing::Test {
    TemporaryFolder folder;
    fs::path path = folder / "x.pressmark";
};

TEST_F(ABackup, HoldsEverything)
{
    Archive archive = valueOf(Archive::create(path));
    beginImport(archive, "a.txt");
    NoProgress progress;

    ASSERT_TRUE(succeeded(archive.backup(folder / "copy.pressmark", false, progress)));

    Archive copy = valueOf(Archive::open(folder / "copy.pressmark"));
    EXPECT_EQ(valueOf(copy.imports().list()).size(), 1U);
    EXPECT_TRUE(valueOf(copy.check(progress)).empty());
}

TEST_F(ABackup, ReplacesAFileOnlyWhenAsked)
{
    Archive archive = valueOf(Archive::create(path));
    beginImport(archive, "a.txt");
    std::ofstream(folder / "old") << "old";
    NoProgress progress;

    const auto refused = archive.backup(folder / "old", false, progress);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(bytesOf(folder / "old"), "old");
    EXPECT_FALSE(archive.backup(path, true, progress));
    EXPECT_FALSE(archive.backup(folder.path(), true, progress));
    EXPECT_TRUE(succeeded(archive.backup(folder / "old", true, progress)));
    EXPECT_TRUE(Archive::open(folder / "old"));
}

TEST_F(ABackup, IsNotMadeWhenTheUserSaysStop)
{
    struct Stop final : Progress {
        bool report(double, std::string_view) override { return false; }
    };
    Archive archive = valueOf(Archive::create(path));
    beginImport(archive);
    Article large = article("t", "");
    std::string& body = large.body;
    for (unsigned i = 0; i < 3'000'000; ++i)
        body += static_cast<char>('a' + i * i % 23);
    for (int i = 0; i < 8; ++i) {
        large.title += 'x';
        valueOf(archive.articles().add(large, ImportId{1}));
    }
    Stop stop;

    const auto stopped = archive.backup(folder / "copy", false, stop);

    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(fs::exists(folder / "copy"));
    EXPECT_EQ(archive.check(stop).error().code, ErrorCode::Cancelled);
}

TEST_F(ABackup, IsWholeWhileAnotherProgramWrites)
{
    valueOf(Archive::create(path));
    const pid_t child = ::fork();
    if (child == 0) {
        Archive writer = valueOf(Archive::open(path));
        for (;;) {
            const ImportId id = beginImport(writer);
            for (int i = 0; i < 20; ++i)
                valueOf(writer.articles().add(
                    article("t" + std::to_string(id.value), std::to_string(i)), id));
        }
    }
    Archive archive = valueOf(Archive::open(path));
    NoProgress progress;
    for (int round = 0; round < 10; ++round) {
        EXPECT_TRUE(succeeded(archive.backup(folder / "copy", true, progress)));
        Archive copy = valueOf(Archive::open(folder / "copy"));
        EXPECT_EQ(valueOf(copy.check(progress)), std::vector<std::string>{});
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace
