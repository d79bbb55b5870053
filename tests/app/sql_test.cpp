#include "tests/app/new_archive.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

using nlohmann::json;
using tests::pressmark;

namespace {

/// SQL on the demo archive, made by the program itself.
struct SqlOnTheDemo : testing::Test {
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<tests::TemporaryFolder>();
        ASSERT_EQ(pressmark({"demo", "--archive", archive()}).exitCode, 0);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::string archive() { return s_folder->file("demo.pressmark"); }

    static tests::ProgramRun sql(const std::string& statement, const std::string& input = {})
    {
        return pressmark({"sql", statement, "--archive", archive()}, input);
    }
    static json jsonOf(const std::string& statement)
    {
        const auto done = pressmark({"sql", statement, "--json", "--archive", archive()});
        EXPECT_EQ(done.exitCode, 0) << done.err;
        return done.json();
    }
    static std::string bytes()
    {
        std::ostringstream content;
        content << std::ifstream(archive(), std::ios::binary).rdbuf();
        return content.str();
    }

    static std::unique_ptr<tests::TemporaryFolder> s_folder;
};

std::unique_ptr<tests::TemporaryFolder> SqlOnTheDemo::s_folder;

TEST_F(SqlOnTheDemo, PrintsATable)
{
    const auto done = sql("SELECT day, close, volume FROM bar WHERE symbol = 'NVDA' AND day "
                          "BETWEEN '2025-01-24' AND '2025-01-27'");

    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.out,
              "day          close     volume\n"
              "2025-01-24  142.62  234657600\n"
              "2025-01-27  118.42  818830900\n");
}

TEST_F(SqlOnTheDemo, GivesBarsAsTheFileHasThem)
{
    EXPECT_EQ(jsonOf("SELECT * FROM bar WHERE symbol = 'NVDA' AND day = '2025-01-27'"),
              json::array({{{"symbol", "NVDA"},
                            {"interval", "1d"},
                            {"time", 1737936000000},
                            {"day", "2025-01-27"},
                            {"open", 124.80},
                            {"high", 128.40},
                            {"low", 116.70},
                            {"close", 118.42},
                            {"volume", 818830900}}}));
    EXPECT_EQ(jsonOf("SELECT mic FROM bar WHERE symbol = 'NVDA' LIMIT 1")[0].at("mic"), "XNAS");
}

TEST_F(SqlOnTheDemo, CountsWhatTheListOfInstrumentsCounts)
{
    const auto listed = pressmark({"instruments", "--json", "--archive", archive()}).json();
    const json counted = jsonOf("SELECT symbol, count(*) AS bars FROM bar GROUP BY symbol");

    ASSERT_EQ(counted.size(), listed.size());
    for (const json& row : counted) {
        const auto same = std::ranges::find_if(
            listed, [&](const json& other) { return other.at("symbol") == row.at("symbol"); });
        ASSERT_NE(same, listed.end());
        EXPECT_EQ(row.at("bars"), same->at("bars"));
    }
}

TEST_F(SqlOnTheDemo, JoinsEventsWithTheirBars)
{
    const json rows = jsonOf("SELECT e.name, b.day, b.close FROM event e JOIN bar b ON b.symbol = "
                             "'NVDA' AND b.interval = '1d' AND b.day = e.begins_first");

    EXPECT_NE(
        std::ranges::find(
            rows, json({{"name", "DeepSeek shock"}, {"day", "2025-01-27"}, {"close", 118.42}})),
        rows.end())
        << rows;
}

TEST_F(SqlOnTheDemo, ReadsTheStatementFromStandardInput)
{
    EXPECT_EQ(sql("-", "SELECT 1 AS one;\n").out, "one\n  1\n");
    EXPECT_EQ(sql("-", " \n").exitCode, 2);
}

TEST_F(SqlOnTheDemo, IsMisusedWithoutAStatement)
{
    EXPECT_EQ(pressmark({"sql", "--archive", archive()}).exitCode, 2);
    EXPECT_EQ(sql("").exitCode, 2);
    EXPECT_EQ(sql(" ; ").exitCode, 2);
}

TEST_F(SqlOnTheDemo, RefusesToWriteAndLeavesEveryByte)
{
    const std::string before = bytes();
    for (const char* statement :
         {"DELETE FROM event", "INSERT INTO bar(symbol) VALUES ('X')", "DROP TABLE bar_block",
          "ATTACH 'other.db' AS other", "PRAGMA journal_mode = DELETE", "VACUUM",
          "WITH x AS (SELECT 1) DELETE FROM event", "SELECT 1; SELECT 2", "nonsense"}) {
        const auto refused = sql(statement);
        EXPECT_EQ(refused.exitCode, 1) << statement;
        EXPECT_EQ(refused.out, "") << statement;
        EXPECT_EQ(std::ranges::count(refused.err, '\n'), 1) << refused.err;
    }
    EXPECT_EQ(bytes(), before);
}

TEST_F(SqlOnTheDemo, SaysThatThereIsNoRow)
{
    const auto none = sql("SELECT * FROM bar WHERE symbol = 'NOPE'");

    EXPECT_EQ(none.exitCode, 0);
    EXPECT_EQ(none.out, "");
    EXPECT_EQ(jsonOf("SELECT * FROM bar WHERE symbol = 'NOPE'"), json::array());
}

TEST_F(SqlOnTheDemo, PrintsRowsBehindTheFirstInTheSameColumns)
{
    const auto done = sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < 1200) SELECT i, 'x' AS x FROM n");

    EXPECT_EQ(std::ranges::count(done.out, '\n'), 1201);
    EXPECT_TRUE(done.out.starts_with("   i  x\n   1  x\n")
                || done.out.starts_with("  i  x\n  1  x\n"))
        << done.out.substr(0, 40);
    EXPECT_TRUE(done.out.ends_with("\n1200  x\n"));
}

TEST_F(SqlOnTheDemo, KeepsTextsOfStrangersInTheirLine)
{
    EXPECT_EQ(sql("SELECT 'a' || char(10) || 'b' || char(27) || '[2J' AS t").out,
              "t\na b\uFFFD[2J\n");
}

TEST_F(SqlOnTheDemo, EndsWhenItsReaderIsGone)
{
    const std::string endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    for (const std::string option : {"", " --json"}) {
        const auto head = tests::tool("sh",
                                      {"-c",
                                       std::string(PRESSMARK_PROGRAM) + " sql '" + endless
                                           + "' --archive " + archive() + option + " | head -n 1"});
        EXPECT_EQ(head.exitCode, 0);
        EXPECT_EQ(head.err, "");
    }
}

TEST_F(SqlOnTheDemo, SaysThatItsRowsCannotBeWritten)
{
    for (const std::string option : {"", " --json"}) {
        const auto full =
            tests::tool("sh",
                        {"-c",
                         std::string(PRESSMARK_PROGRAM) + " sql 'SELECT * FROM bar' --archive "
                             + archive() + option + " > /dev/full"});
        EXPECT_EQ(full.exitCode, 1);
        EXPECT_EQ(full.err, "pressmark: The rows cannot be written.\n");
    }
}

} // namespace
