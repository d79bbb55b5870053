#include "core/store/archive.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <map>

using namespace core;
using namespace tests;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    return valueOf(readFile(path, 100'000'000));
}

/// Runs `body` in a process of its own, as nobody when we are root; true if it says so.
bool inAnotherProcess(const std::function<bool()>& body)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(2);
        ::_exit(body() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

struct AnArchiveFile : testing::Test {
    Archive create() { return valueOf(Archive::create(path)); }

    void createWithAnImport()
    {
        Archive archive = create();
        beginImport(archive);
    }

    /// Writes a byte of the header that SQLite keeps its numbers in.
    void patch(std::size_t at, char byte) const
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(static_cast<std::streamoff>(at));
        file.put(byte);
    }

    /// Opening fails with `code`, says the file's name and leaves everything as it is.
    std::string refusal(ErrorCode code, Access access = Access::ReadWrite) const
    {
        const std::string before = sha256(bytesOf(path));
        const auto names = folder.names();
        const auto opened = Archive::open(path, access);
        EXPECT_FALSE(opened);
        EXPECT_EQ(sha256(bytesOf(path)), before);
        EXPECT_EQ(folder.names(), names);
        if (opened)
            return {};
        EXPECT_EQ(opened.error().code, code);
        EXPECT_NE(opened.error().message.find(path.string()), std::string::npos);
        return opened.error().message.substr(path.string().size());
    }

    TemporaryFolder folder;
    fs::path path = folder / "x.pressmark";
};

TEST_F(AnArchiveFile, IsOneFileThatKeepsWhatWasStored)
{
    {
        Archive archive = create();
        EXPECT_EQ(archive.access(), Access::ReadWrite);
        beginImport(archive, "a.txt");
    }
    EXPECT_EQ(folder.names(), std::vector<std::string>{"x.pressmark"});

    Archive archive = valueOf(Archive::open(path));

    EXPECT_EQ(valueOf(archive.imports().list()).size(), 1U);
}

TEST_F(AnArchiveFile, SaysWhatItIsToOtherTools)
{
    create();

    const std::string bytes = bytesOf(path);

    EXPECT_EQ(bytes.substr(68, 4), "PrMk");                     // application_id
    EXPECT_EQ(bytes.substr(60, 4), std::string("\0\0\0\1", 4)); // user_version
    EXPECT_EQ(bytes.substr(18, 2), "\2\2");                     // write-ahead log
}

TEST_F(AnArchiveFile, IsSetUpAsReliabilityAsks)
{
    Archive archive = create();

    for (const auto& [pragma, expected] :
         std::map<std::string, std::int64_t>{{"foreign_keys", 1},
                                             {"synchronous", 2},
                                             {"trusted_schema", 0},
                                             {"cell_size_check", 1},
                                             {"mmap_size", 0}})
        EXPECT_EQ(valueOf(archive.database().integer("PRAGMA " + pragma)), expected) << pragma;
    // DEFENSIVE
    EXPECT_FALSE(archive.database().execute("PRAGMA writable_schema = ON;"
                                            "DELETE FROM sqlite_schema"));
    EXPECT_FALSE(archive.database().execute("DELETE FROM article_fts_data"));
}

TEST_F(AnArchiveFile, IsNotMadeTwice)
{
    create();
    const std::string before = bytesOf(path);

    const auto again = Archive::create(path);

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    EXPECT_EQ(bytesOf(path), before);
    EXPECT_EQ(folder.names().size(), 1U);
}

TEST_F(AnArchiveFile, IsMadeByOneOfManyThatTryAtOnce)
{
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto code = [&] {
                const auto made = Archive::create(path);
                return made ? 0 : made.error().code == ErrorCode::Conflict ? 1 : 2;
            };
            ::_exit(code());
        }
        children.push_back(child);
    }
    int makers = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) < 2);
        makers += WEXITSTATUS(status) == 0 ? 1 : 0;
    }

    EXPECT_EQ(makers, 1);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"x.pressmark"});
    NoProgress progress;
    EXPECT_TRUE(valueOf(valueOf(Archive::open(path)).check(progress)).empty());
}

TEST_F(AnArchiveFile, IsNotMadeInAFolderThatIsNotThere)
{
    const auto made = Archive::create(folder / "missing/x.pressmark");

    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Io);
}

TEST_F(AnArchiveFile, IsNotMadeBesideAForeignLog)
{
    std::ofstream(folder / "x.pressmark-wal") << "frames of another file";

    EXPECT_EQ(Archive::create(path).error().code, ErrorCode::Conflict);
}

TEST_F(AnArchiveFile, MayHaveANameThatSqliteTakesForMore)
{
    fs::current_path(folder.path());
    for (const char* name : {"file:a?mode=memory", ":memory:", "ä b%20#.pressmark"}) {
        valueOf(Archive::create(name));
        EXPECT_TRUE(fs::exists(folder / name)) << name;
        EXPECT_TRUE(Archive::open(name, Access::ReadOnly)) << name;
    }
    fs::current_path("/");
}

TEST_F(AnArchiveFile, IsRefusedWhenThereIsNone)
{
    const auto opened = Archive::open(path);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(folder.names().empty());
}

TEST_F(AnArchiveFile, IsRefusedWhenItIsEmpty)
{
    std::ofstream file(path);

    EXPECT_NE(refusal(ErrorCode::Format).find("empty"), std::string::npos);
}

TEST_F(AnArchiveFile, IsRefusedWhenItIsSomethingElse)
{
    for (const std::string& bytes : {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
                                     std::string("x"), std::string(5000, 'a')}) {
        std::ofstream(path, std::ios::binary) << bytes;
        EXPECT_NE(refusal(ErrorCode::Format).find("not a Pressmark archive"), std::string::npos);
    }
    EXPECT_EQ(Archive::open(folder.path()).error().code, ErrorCode::Format);
    EXPECT_EQ(Archive::open("/dev/null").error().code, ErrorCode::Format);
}

TEST_F(AnArchiveFile, IsRefusedWhenAnotherProgramMadeIt)
{
    create();
    patch(71, 'X');

    EXPECT_NE(refusal(ErrorCode::Format).find("another program"), std::string::npos);
}

TEST_F(AnArchiveFile, IsRefusedWhenANewerProgramMadeIt)
{
    create();
    patch(63, 7);

    EXPECT_EQ(refusal(ErrorCode::Format),
              " was made by a newer Pressmark (schema 7; this one knows 1).");
    EXPECT_EQ(refusal(ErrorCode::Format, Access::ReadOnly),
              " was made by a newer Pressmark (schema 7; this one knows 1).");
}

TEST_F(AnArchiveFile, IsRefusedWhenItsLogIsOfANewerProgram)
{
    {
        Archive archive = create();
        ASSERT_TRUE(succeeded(archive.database().execute("PRAGMA user_version = 7")));
        archive.database().setAtClose(Database::AtClose::KeepLog);
    }
    ASSERT_TRUE(fs::exists(folder / "x.pressmark-wal"));
    const std::string log = bytesOf(folder / "x.pressmark-wal");

    EXPECT_EQ(refusal(ErrorCode::Format),
              " was made by a newer Pressmark (schema 7; this one knows 1).");
    EXPECT_EQ(bytesOf(folder / "x.pressmark-wal"), log);
}

TEST_F(AnArchiveFile, IsRefusedWhereverItWasCut)
{
    create();
    const std::string whole = bytesOf(path);

    for (std::size_t size = 1; size < whole.size(); size += size < 200 ? 1 : 4096) {
        fs::resize_file(path, 0);
        std::ofstream(path, std::ios::binary) << whole.substr(0, size);
        refusal(ErrorCode::Format);
    }
}

TEST_F(AnArchiveFile, IsRefusedWhileAnotherProgramKeepsItToItself)
{
    create();
    int fromChild[2];
    int toChild[2];
    ASSERT_EQ(::pipe(fromChild), 0);
    ASSERT_EQ(::pipe(toChild), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        Archive archive = valueOf(Archive::open(path));
        succeeded(archive.database().execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE;"
                                             "PRAGMA user_version = 1; COMMIT;"));
        char byte = 'x';
        std::ignore = ::write(fromChild[1], &byte, 1);
        std::ignore = ::read(toChild[0], &byte, 1);
        ::_exit(0);
    }
    char byte = 0;
    ASSERT_EQ(::read(fromChild[0], &byte, 1), 1);

    const auto opened = Archive::open(path);

    std::ignore = ::write(toChild[1], &byte, 1);
    ::waitpid(child, nullptr, 0);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(),
              (Error{ErrorCode::Conflict, path.string() + " is in use by another program."}));
}

TEST_F(AnArchiveFile, CanBeReadWhileAnotherProgramWrites)
{
    Archive writer = create();
    Archive reader = valueOf(Archive::open(path));
    reader.database().setBusyTimeout(std::chrono::milliseconds(10));

    const auto refused = writer.transaction([&]() -> Result<void> {
        beginImport(writer);
        EXPECT_TRUE(valueOf(reader.imports().list()).empty());
        auto second = reader.transaction([]() -> Result<void> { return {}; });
        EXPECT_FALSE(second);
        return second;
    });

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(valueOf(reader.imports().list()).empty());
}

TEST_F(AnArchiveFile, CanBeOpenedForReadingOnly)
{
    createWithAnImport();
    const std::string before = bytesOf(path);
    {
        Archive archive = valueOf(Archive::open(path, Access::ReadOnly));

        EXPECT_EQ(archive.access(), Access::ReadOnly);
        EXPECT_EQ(valueOf(archive.imports().list()).size(), 1U);
        EXPECT_EQ(archive.imports().begin(importOf("b")).error().code, ErrorCode::Io);
        NoProgress progress;
        EXPECT_TRUE(valueOf(archive.check(progress)).empty());
    }
    EXPECT_EQ(bytesOf(path), before);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"x.pressmark"});
}

TEST_F(AnArchiveFile, IsOpenedForReadingWhereNothingCanBeWritten)
{
    createWithAnImport();
    fs::permissions(path, fs::perms::others_read | fs::perms::owner_read);
    fs::permissions(folder.path(), fs::perms(0555));
    const std::string before = bytesOf(path);

    EXPECT_TRUE(inAnotherProcess([&] {
        auto archive = Archive::open(path);
        NoProgress progress;
        return archive && archive->access() == Access::ReadOnly
            && archive->imports().list()->size() == 1
            && archive->imports().begin(importOf("b")).error().code == ErrorCode::Io
            && archive->check(progress)->empty();
    }));
    EXPECT_EQ(bytesOf(path), before);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"x.pressmark"});
}

TEST_F(AnArchiveFile, IsReadWithItsLogWhereNothingCanBeWritten)
{
    {
        Archive archive = create();
        beginImport(archive);
        archive.database().setAtClose(Database::AtClose::KeepLog);
    }
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    EXPECT_TRUE(inAnotherProcess([&] {
        auto archive = Archive::open(path);
        return archive && archive->access() == Access::ReadOnly
            && archive->imports().list()->size() == 1;
    }));

    fs::permissions(folder.path(), fs::perms(0755));
    fs::remove(folder / "x.pressmark-shm");
    fs::permissions(folder.path(), fs::perms(0555));
    EXPECT_TRUE(inAnotherProcess([&] {
        const auto opened = Archive::open(path);
        return !opened && opened.error().code == ErrorCode::Io
            && opened.error().message.find("x.pressmark-wal") != std::string::npos;
    }));
}

TEST_F(AnArchiveFile, ThatCannotBeReadIsRefused)
{
    create();
    fs::permissions(path, fs::perms::none);

    EXPECT_TRUE(inAnotherProcess([&] {
        const auto opened = Archive::open(path);
        return !opened && opened.error().code == ErrorCode::Io;
    }));
}

} // namespace
