#include "core/store/database.h"
#include "tests/app/new_archive.h"

#include <algorithm>
#include <filesystem>
#include <memory>

using tests::bytesOf;
using tests::pressmark;

namespace {

namespace fs = std::filesystem;

constexpr const char* kPrices = "Date,Open,High,Low,Close,Volume\n"
                                "2025-01-24,148.37,148.97,141.88,142.62,234657600\n"
                                "2025-01-27,124.80,128.40,116.70,118.42,818830900\n";

/// An archive with two bars, to be found unchanged after each failure.
struct AnArchive : tests::ANewArchive {
    AnArchive()
    {
        EXPECT_EQ(run({"import", folder.write("NVDA.csv", kPrices)}).exitCode, 0);
        before = bytesOf(archive);
    }

    /// A file of which nothing can be used: one sentence that names it, exit 1, nothing changed.
    void expectRefused(const std::string& path, const std::string& word)
    {
        const auto refused =
            tests::pressmarkWithoutPrivileges({"import", path, "--archive", archive});

        EXPECT_EQ(refused.exitCode, 1) << path;
        EXPECT_NE(refused.err.find(path), std::string::npos) << refused.err;
        EXPECT_NE(refused.err.find(word), std::string::npos) << refused.err;
        EXPECT_EQ(bytesOf(archive), before) << path;
        EXPECT_FALSE(fs::exists(archive + "-wal")) << path;
    }

    std::string before;
};

TEST_F(AnArchive, IsUntouchedByAFileThatIsNotThere)
{
    expectRefused(folder.file("missing.csv"), "no file");
}

TEST_F(AnArchive, IsUntouchedByAnEmptyFile)
{
    expectRefused(folder.write("empty.csv", ""), "empty");
    expectRefused(folder.write("empty.txt", ""), "empty");
}

TEST_F(AnArchive, IsUntouchedByABinaryFile)
{
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", 20);

    expectRefused(folder.write("picture.csv", png), "");
    expectRefused(folder.write("picture.txt", png), "");
}

TEST_F(AnArchive, IsUntouchedByAFileThatMayNotBeRead)
{
    const std::string path = folder.write("secret.csv", kPrices);
    fs::permissions(path, fs::perms::none);

    expectRefused(path, "cannot be read");
}

TEST_F(AnArchive, IsUntouchedByATableWithoutAPrice)
{
    expectRefused(folder.write("staff.csv", "Date,Name\n2025-01-27,Jensen\n"), "price");
}

TEST_F(AnArchive, SaysInWhichLineAFileCannotBeRead)
{
    const auto lineOfRefusal = [this](const std::string& path) {
        const auto file = run({"import", path, "--json"}).json().at("files").at(0);
        return file.at("rejected").at(0).at("line").get<int>();
    };

    EXPECT_EQ(lineOfRefusal(folder.write("a.csv", "Staff\nDate,Name\n2025-01-27,Jensen\n")), 2);
    EXPECT_EQ(lineOfRefusal(folder.write("e.json", "[\n{\"name\": \"x\",\n\"when\" 2}]")), 3);
}

TEST_F(AnArchive, TakesTheGoodRowsAndListsTheBad)
{
    const std::string path = folder.write("DAX.csv",
                                          "Date,Open,High,Low,Close\n"
                                          "2025-01-24,1,2,1,2\n"
                                          "2025-01-27,1,2,one,2\n"
                                          "2025-01-28,1,2,1,2\n");

    const auto partly = run({"import", path, "--json"});

    EXPECT_EQ(partly.exitCode, 3);
    const auto file = partly.json().at("files").at(0);
    EXPECT_EQ(file.at("accepted"), 2);
    EXPECT_EQ(file.at("rejected").at(0).at("line"), 3);
    EXPECT_EQ(file.at("rejected").at(0).at("text"), "2025-01-27,1,2,one,2");
}

TEST_F(AnArchive, KeepsTheFirstOfADayThatComesTwiceAndSaysSo)
{
    const std::string path = folder.write("DAX.csv",
                                          "Date,Close\n2025-01-24,2\n2025-01-24,3\n"
                                          "2025-01-27,4\n");

    const auto partly = run({"import", path, "--json"});

    EXPECT_EQ(partly.exitCode, 3);
    EXPECT_EQ(partly.json().at("files").at(0).at("rejected").at(0).at("line"), 3);
    const auto bars = run({"bars", "DAX", "--json"}).json();
    EXPECT_EQ(bars.at(0).at("close"), 2);
}

TEST_F(AnArchive, IsStillOpenToTheOtherFilesOfAnImport)
{
    const auto partly = run({"import", folder.file("missing.csv"),
                             folder.write("DAX.csv", "Date,Close\n2025-01-24,2\n"), "--json"});

    EXPECT_EQ(partly.exitCode, 3);
    const auto files = partly.json().at("files");
    EXPECT_TRUE(files.at(0).at("import").is_null());
    EXPECT_EQ(files.at(1).at("accepted"), 1);
}

/// The archive's folder as `ls` lists it.
std::vector<std::string> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// One sentence on standard error, which names the file and says this.
void expectSentence(const tests::ProgramRun& refused, const std::string& file,
                    const std::string& words)
{
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_NE(refused.err.find(file + words), std::string::npos) << refused.err;
    EXPECT_EQ(std::ranges::count(refused.err, '\n'), 1) << refused.err;
}

/// Another connection that is in the middle of a change.
struct AnArchiveInUse : AnArchive {
    AnArchiveInUse()
    {
        auto opened = core::Database::open(archive, core::Database::Mode::ReadWrite,
                                           core::Database::AtClose::TidyLog);
        if (opened && (*opened)->execute("BEGIN IMMEDIATE"))
            other = std::move(*opened);
    }

    std::unique_ptr<core::Database> other;
};

TEST_F(AnArchiveInUse, IsNotChangedByAnImport)
{
    ASSERT_TRUE(other);
    const std::string path = folder.write("DAX.csv", "Date,Close\n2025-01-24,2\n");

    const auto refused = run({"import", path}); // waits five seconds for the other to finish

    expectSentence(refused, archive, " is in use by another program.");
    EXPECT_EQ(bytesOf(archive), before);
    ASSERT_TRUE(other->execute("ROLLBACK"));
    other.reset();
    EXPECT_EQ(bytesOf(archive), before);
    EXPECT_EQ(jsonOf({"instruments"}).size(), 1U);
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

TEST_F(AnArchiveInUse, IsNotChangedByACommandThatAddsAnEvent)
{
    ASSERT_TRUE(other);

    const auto refused = run({"event", "add", "Shock", "--when", "2025-01-27"});

    expectSentence(refused, archive, " is in use by another program.");
    EXPECT_EQ(bytesOf(archive), before);
}

TEST_F(AnArchiveInUse, IsStillRead)
{
    ASSERT_TRUE(other);

    EXPECT_EQ(jsonOf({"bars", "NVDA"}).size(), 2U);
    EXPECT_EQ(bytesOf(archive), before);
}

/// Neither the file nor its folder may be written.
struct AReadOnlyArchive : AnArchive {
    AReadOnlyArchive()
    {
        path = folder.write("DAX.csv", "Date,Close\n2025-01-24,2\n");
        fs::permissions(archive, fs::perms::owner_read);
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
        names = namesIn(folder.path());
    }
    ~AReadOnlyArchive() override
    {
        fs::permissions(folder.path(), fs::perms::owner_all);
        EXPECT_EQ(bytesOf(archive), before);
        EXPECT_EQ(namesIn(folder.path()), names);
    }

    tests::ProgramRun runPlainly(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--archive", archive});
        return tests::pressmarkWithoutPrivileges(arguments);
    }

    std::string path;
    std::vector<std::string> names;
};

TEST_F(AReadOnlyArchive, IsNotChangedByAnyCommand)
{
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"import", path},
          {"import", "undo", "1"},
          {"event", "add", "Shock", "--when", "2025-01-27"},
          {"instrument", "add", "DAX"}})
        expectSentence(runPlainly(command), archive, " cannot be changed: it is read-only.");
}

TEST_F(AReadOnlyArchive, IsStillReadAndChecked)
{
    EXPECT_EQ(runPlainly({"bars", "NVDA", "--json"}).json().size(), 2U);
    EXPECT_TRUE(runPlainly({"check", "--json"}).json().at("ok"));
}

TEST_F(AReadOnlyArchive, IsNotJoinedByANewOneInItsFolder)
{
    const std::string other = folder.file("new.pressmark");

    const auto refused = tests::pressmarkWithoutPrivileges({"import", path, "--archive", other});

    expectSentence(refused, other, " cannot be written: Permission denied.");
}

struct SomethingElse : testing::Test {
    /// Not an archive: refused with a sentence that names it, and left as it is.
    void expectRefused(const std::string& path)
    {
        const std::string before = bytesOf(path);
        const std::string prices = folder.write("NVDA.csv", kPrices);

        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"articles"}, {"import", prices}, {"check"}}) {
            auto arguments = command;
            arguments.insert(arguments.end(), {"--archive", path});
            const auto refused = pressmark(arguments);
            EXPECT_EQ(refused.exitCode, 1);
            EXPECT_NE(refused.err.find(path), std::string::npos) << refused.err;
        }
        EXPECT_EQ(bytesOf(path), before);
        EXPECT_FALSE(fs::exists(path + "-wal"));
        EXPECT_FALSE(fs::exists(path + "-shm"));
    }

    tests::TemporaryFolder folder;
};

TEST_F(SomethingElse, ThatIsAPictureIsNoArchive)
{
    expectRefused(folder.write("x.pressmark", "\x89PNG\r\n\x1a\n" + std::string(5000, 'x')));
}

TEST_F(SomethingElse, ThatIsCutOffIsNoArchive)
{
    const std::string whole = folder.file("whole.pressmark");
    ASSERT_EQ(pressmark({"demo", "--archive", whole}).exitCode, 0);

    expectRefused(folder.write("cut.pressmark", bytesOf(whole).substr(0, 10000)));
}

TEST_F(SomethingElse, ThatANewerVersionMadeIsLeftAlone)
{
    const std::string path = folder.file("x.pressmark");
    ASSERT_EQ(pressmark({"demo", "--archive", path}).exitCode, 0);
    std::string bytes = bytesOf(path);
    bytes[63] =
        static_cast<char>(99); // user_version, the SQLite file format's offset 60, big-endian

    expectRefused(folder.write("newer.pressmark", bytes));
}

TEST_F(SomethingElse, ThatDoesNotExistIsNotMadeByReading)
{
    const auto refused = pressmark({"articles", "--archive", folder.file("none.pressmark")});

    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
