#include "core/store/query.h"

#include "core/base/file.h"
#include "rows_of.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct AQuery : AnArchive {
    AQuery()
    {
        const auto nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
        valueOf(archive.bars().write(beginImport(archive), nvidia, dailyBars(0, {1.5, 2.0, 3.0})));
        valueOf(archive.articles().add(article("Nvidia fällt", "DeepSeek erschreckt die Börse."),
                                       beginImport(archive)));
    }
};

TEST_F(AQuery, HandsOutEveryKindOfValue)
{
    EXPECT_EQ(rowsOf(archive, "SELECT 7, 0.5, 'ä', x'00ff', NULL"),
              (Rows{{"7", "0.500000", "ä", "2 bytes", "NULL"}}));
    EXPECT_EQ(rowsOf(archive, "VALUES (1), (2)"), (Rows{{"1"}, {"2"}}));
}

TEST_F(AQuery, ReadsEveryTableAndTheFullText)
{
    EXPECT_EQ(rowsOf(archive, "SELECT title FROM article_fts WHERE article_fts MATCH 'deepseek'"),
              (Rows{{"Nvidia fällt"}}));
    EXPECT_EQ(rowsOf(archive,
                     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                     "WHERE i < 5) SELECT sum(i) FROM n"),
              (Rows{{"15"}}));
    EXPECT_EQ(rowsOf(archive, "SELECT value FROM json_each('[1, 2]')"), (Rows{{"1"}, {"2"}}));
    EXPECT_EQ(rowsOf(archive, "PRAGMA table_info(series)").size(), 3U);
    EXPECT_EQ(rowsOf(archive, "SELECT name FROM pragma_table_info('bar')").size(), 9U);
}

TEST_F(AQuery, MayEndWithASemicolonAndAComment)
{
    EXPECT_EQ(rowsOf(archive, "-- first\nSELECT 1 ; ; -- last\n /* end */ ;"), (Rows{{"1"}}));
}

TEST_F(AQuery, IsOneStatement)
{
    EXPECT_EQ(errorOf(archive, "SELECT 1; SELECT 2").message, "More than one statement was given.");
    EXPECT_EQ(errorOf(archive, "SELECT 1; nonsense").message, "More than one statement was given.");
    EXPECT_EQ(errorOf(archive, " -- nothing\n;").message, "No statement was given.");
    EXPECT_EQ(errorOf(archive, std::string_view("SELECT 1\0; DROP TABLE x", 22)).code,
              ErrorCode::InvalidArgument);
}

TEST_F(AQuery, OnlyReads)
{
    const Rows before = rowsOf(archive, "SELECT * FROM bar_block");
    for (const char* sql : {"INSERT INTO series(instrument, interval) VALUES (1, '5m')",
                            "UPDATE instrument SET name = 'X'",
                            "UPDATE sqlite_master SET sql = ''",
                            "DELETE FROM bar_block",
                            "WITH x AS (SELECT 1) DELETE FROM bar_block",
                            "DROP TABLE bar_block",
                            "CREATE TABLE x(a)",
                            "CREATE TEMP TABLE x(a)",
                            "CREATE TEMP VIEW x AS SELECT 1",
                            "ALTER TABLE series RENAME TO x",
                            "REINDEX",
                            "ANALYZE",
                            "VACUUM",
                            "VACUUM INTO 'pressmark_query_test.db'",
                            "ATTACH ':memory:' AS x",
                            "DETACH main",
                            "BEGIN IMMEDIATE",
                            "COMMIT",
                            "ROLLBACK",
                            "SAVEPOINT x",
                            "PRAGMA journal_mode = DELETE",
                            "PRAGMA query_only = OFF",
                            "PRAGMA trusted_schema = ON",
                            "PRAGMA writable_schema = ON",
                            "PRAGMA wal_checkpoint",
                            "PRAGMA user_version = 9",
                            "PRAGMA temp_store_directory = '/'",
                            "SELECT * FROM pragma_journal_mode",
                            "EXPLAIN DELETE FROM bar_block",
                            "REPLACE INTO article_fts(article_fts) VALUES ('rebuild')",
                            "INSERT INTO article_fts(article_fts) VALUES ('optimize')",
                            "DELETE FROM bar_block RETURNING id",
                            "SELECT load_extension('x')"})
        EXPECT_EQ(errorOf(archive, sql).code, ErrorCode::InvalidArgument) << sql;
    EXPECT_EQ(errorOf(archive, "DELETE FROM bar_block").message,
              "Only statements that read are allowed.");
    EXPECT_EQ(rowsOf(archive, "SELECT * FROM bar_block"), before);
    EXPECT_FALSE(std::filesystem::exists("pressmark_query_test.db"));
}

TEST_F(AQuery, LeavesTheArchiveFreeToBeWrittenAgain)
{
    errorOf(archive, "DELETE FROM bar_block");

    EXPECT_TRUE(succeeded(archive.database().execute("UPDATE instrument SET name = 'X'")));
}

TEST_F(AQuery, IsAnsweredInSqlitesWordsWhereItIsWrong)
{
    const Error error = errorOf(archive, "SELECT nope FROM bar");

    EXPECT_EQ(error.code, ErrorCode::InvalidArgument);
    EXPECT_NE(error.message.find("no such column: nope"), std::string::npos) << error.message;
    EXPECT_NE(errorOf(archive, "SELEC 1").message.find("syntax error"), std::string::npos);
    EXPECT_NE(errorOf(archive, "SELECT abs(-9223372036854775808)").message.find("overflow"),
              std::string::npos);
}

struct StopsAtOnce final : Progress {
    bool report(double, std::string_view) override { return false; }
};

TEST_F(AQuery, CanBeStoppedBeforeItHasARow)
{
    KeptRows kept;
    StopsAtOnce progress;
    const auto endless = runQuery(archive.database(),
                                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                  "SELECT count(*) FROM n",
                                  kept, progress);

    EXPECT_EQ(endless.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(rowsOf(archive, "SELECT count(*) FROM bar"), (Rows{{"3"}}));
}

struct TakesOneRow final : QuerySink {
    Result<void> columns(std::span<const std::string>) override { return {}; }
    Result<void> row(std::span<const QueryValue>) override
    {
        return ++rows == 2 ? Result<void>(fail(ErrorCode::Io, "Full.")) : Result<void>();
    }

    int rows = 0;
};

TEST_F(AQuery, EndsWhenItsRowsAreTakenNoMore)
{
    TakesOneRow sink;
    NoProgress progress;

    EXPECT_EQ(runQuery(archive.database(), "SELECT * FROM bar", sink, progress).error().message,
              "Full.");
    EXPECT_EQ(sink.rows, 2);
}

TEST(AQueryOfAFile, ChangesNoByteAndSeesOneMomentWhileOthersWrite)
{
    const TemporaryFolder folder;
    Archive writer = valueOf(Archive::create(folder / "x.pressmark"));
    const auto nvidia = valueOf(writer.instruments().add(instrument("NVDA"), by("ann"))).id;
    valueOf(writer.bars().write(beginImport(writer), nvidia, dailyBars(0, {1.0, 2.0})));
    ASSERT_TRUE(succeeded(writer.database().execute("PRAGMA wal_checkpoint(TRUNCATE)")));
    const auto before = valueOf(readFile(folder / "x.pressmark", 1 << 24));
    {
        Archive reader = valueOf(Archive::open(folder / "x.pressmark", Access::ReadOnly));
        EXPECT_TRUE(writer
                        .transaction([&]() -> Result<void> {
                            EXPECT_TRUE(succeeded(
                                writer.database().execute("UPDATE series SET interval = '1w'")));
                            EXPECT_EQ(rowsOf(reader, "SELECT interval, close FROM bar"),
                                      (Rows{{"1d", "1.000000"}, {"1d", "2.000000"}}));
                            return fail(ErrorCode::Cancelled, "Only to look.");
                        })
                        .error()
                        .code
                    == ErrorCode::Cancelled);
    }

    EXPECT_EQ(valueOf(readFile(folder / "x.pressmark", 1 << 24)), before);
}

TEST(AHostileArchive, CannotMakeAQueryDoMoreThanRead)
{
    Archive archive = valueOf(Archive::inMemory());
    ASSERT_TRUE(succeeded(archive.database().execute(R"(
        CREATE VIEW innocent AS SELECT load_extension('/tmp/x.so') AS a;
        CREATE VIEW circle AS SELECT * FROM innocent, bar;
        CREATE TABLE t(a);
        CREATE TRIGGER surprise AFTER INSERT ON t BEGIN DELETE FROM import; END;
    )")));

    EXPECT_FALSE(errorOf(archive, "SELECT * FROM innocent").message.empty());
    EXPECT_FALSE(errorOf(archive, "SELECT * FROM circle").message.empty());
    EXPECT_EQ(errorOf(archive, "INSERT INTO t VALUES (1)").code, ErrorCode::InvalidArgument);
}

TEST(AHostileArchive, CannotMakeTheTableOfBarsReadItself)
{
    Archive archive = valueOf(Archive::inMemory());
    ASSERT_TRUE(succeeded(archive.database().execute(R"(
        DROP TABLE series;
        CREATE VIEW series AS SELECT 1 AS id, 1 AS instrument, symbol AS interval FROM bar;
    )")));

    EXPECT_FALSE(errorOf(archive, "SELECT * FROM bar").message.empty());
}

} // namespace
