#include "core/store/schema.h"

#include "core/base/file.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace tests;
namespace fs = std::filesystem;

namespace {

/// The built-in schema and one step that it does not have.
std::vector<Migration> withAnother(std::string sql = "ALTER TABLE event ADD COLUMN colour TEXT;"
                                                     "CREATE TABLE study(id INTEGER PRIMARY KEY)")
{
    auto migrations = builtInMigrations();
    const std::int64_t next = migrations.back().number + 1;
    migrations.push_back({.number = next, .name = "another", .sql = std::move(sql)});
    return migrations;
}

struct AnOlderArchive : testing::Test {
    AnOlderArchive()
    {
        Archive archive = valueOf(Archive::create(path));
        valueOf(archive.events().add({.name = "DeepSeek shock"}, by("ann")));
    }

    TemporaryFolder folder;
    fs::path path = folder / "x.pressmark";
    NoProgress progress;
};

TEST(Schema, IsNumberedWithoutAGap)
{
    const auto migrations = builtInMigrations();

    ASSERT_FALSE(migrations.empty());
    for (std::size_t i = 0; i < migrations.size(); ++i)
        EXPECT_EQ(migrations[i].number, static_cast<std::int64_t>(i + 1)) << migrations[i].name;
}

TEST(Schema, HoldsOnlyStrictTables)
{
    Archive archive = valueOf(Archive::inMemory());

    EXPECT_EQ(valueOf(archive.database().integer(R"(
        SELECT count(*) FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'
    )")),
              0);
}

TEST(Schema, HasAnIndexForEveryReference)
{
    Archive archive = valueOf(Archive::inMemory());
    auto missing = archive.database().prepare(R"(
        SELECT t.name || '.' || f."from"
        FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
        WHERE t.schema = 'main' AND NOT EXISTS (
            SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
            WHERE c.seqno = 0 AND c.name = f."from")
    )");

    std::vector<std::string> tables;
    while (missing.next())
        tables.push_back(missing.text(0));
    EXPECT_EQ(tables, std::vector<std::string>{});
}

TEST_F(AnOlderArchive, IsBroughtUpToDateAfterACopy)
{
    {
        Archive archive = valueOf(Archive::open(path, Access::ReadWrite, withAnother()));

        EXPECT_EQ(valueOf(archive.database().integer("SELECT count(colour) FROM event")), 0);
        EXPECT_TRUE(valueOf(archive.events().find("DeepSeek shock")));
        EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    }
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"x.pressmark", "x.pressmark.schema1"}));
    Archive copy = valueOf(Archive::open(folder / "x.pressmark.schema1"));
    EXPECT_TRUE(valueOf(copy.events().find("DeepSeek shock")));
    EXPECT_EQ(Archive::open(path).error().message,
              path.string() + " was made by a newer Pressmark (schema 2; this one knows 1).");
}

TEST_F(AnOlderArchive, IsCopiedBesideAnEarlierCopy)
{
    fs::copy_file(path, folder / "x.pressmark.schema1");

    valueOf(Archive::open(path, Access::ReadWrite, withAnother()));

    EXPECT_EQ(
        folder.names(),
        (std::vector<std::string>{"x.pressmark", "x.pressmark.schema1", "x.pressmark.schema1-2"}));
}

TEST_F(AnOlderArchive, StaysAsItIsWhenAStepFails)
{
    const auto opened = Archive::open(
        path, Access::ReadWrite, withAnother("CREATE TABLE study(id INTEGER); SELECT nonsense"));

    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find("could not be brought to schema 2"), std::string::npos);
    Archive archive = valueOf(Archive::open(path));
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
}

TEST_F(AnOlderArchive, IsNotReadWithoutBeingBroughtUpToDate)
{
    const std::string before = valueOf(readFile(path, 10'000'000));

    EXPECT_EQ(Archive::open(path, Access::ReadOnly, withAnother()).error().code, ErrorCode::Io);
    EXPECT_EQ(valueOf(readFile(path, 10'000'000)), before);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"x.pressmark"});
}

TEST_F(AnOlderArchive, IsBroughtUpToDateOnceByManyWhoOpenIt)
{
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            const bool opened = Archive::open(path, Access::ReadWrite, withAnother()).has_value();
            ::_exit(opened ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    Archive archive = valueOf(Archive::open(path, Access::ReadWrite, withAnother()));
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
}

TEST_F(AnOlderArchive, MayBeCreatedInOneGo)
{
    {
        Archive archive = valueOf(Archive::create(folder / "y.pressmark", withAnother()));

        EXPECT_EQ(valueOf(archive.database().integer("PRAGMA user_version")), 2);
    }
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"x.pressmark", "y.pressmark"}));
}

} // namespace
