#include "core/store/bar_table.h"

#include "rows_of.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <random>

using namespace core;
using namespace tests;

namespace {

/// Series of several blocks and intervals, one symbol on two markets, holes in the prices; and the
/// same bars in an ordinary table, which is the oracle.
struct TheTableOfBars : AnArchive {
    TheTableOfBars()
    {
        EXPECT_TRUE(succeeded(archive.database().execute(
            "CREATE TABLE plain(symbol TEXT, interval TEXT, time INTEGER, day TEXT, open REAL, "
            "high REAL, low REAL, close REAL, volume REAL, mic TEXT)")));
        add("NVDA", "XNAS", Interval::Day1, 9'000, std::chrono::hours(24));
        add("NVDA", "XNAS", Interval::Minute1, 5'000, std::chrono::minutes(1));
        add("NVDA", "XETR", Interval::Day1, 300, std::chrono::hours(24));
        add("DAX", "", Interval::Day1, 50, std::chrono::hours(24));
        add("0700", "XHKG", Interval::Hour1, 100, std::chrono::hours(1));
    }

    void add(const std::string& symbol, const std::string& mic, Interval interval, int count,
             std::chrono::milliseconds step)
    {
        PriceSeries bars{.interval = interval};
        Instant time = daysIn(0);
        for (int i = 0; i < count; ++i, time += step * std::uniform_int_distribution(1, 3)(random))
            bars.append({.time = time,
                         .open = random() % 5 == 0 ? std::nullopt : std::optional(i / 4.0),
                         .close = i / 8.0,
                         .volume = i % 7 == 0 ? std::nullopt : std::optional(i * 100.0)});
        const auto id =
            valueOf(archive.instruments().add(instrument(symbol, mic), beginImport(archive))).id;
        valueOf(archive.bars().write(beginImport(archive), id, bars));
        // From what BarStore reads, not from what was written.
        insert(symbol, mic, valueOf(archive.bars().read(id, interval)));
    }

    void insert(const std::string& symbol, const std::string& mic, const PriceSeries& bars)
    {
        auto row =
            archive.database().prepare("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const auto orNull = [](double value) {
            return std::isnan(value) ? std::nullopt : std::optional(value);
        };
        for (std::size_t i = 0; i < bars.size(); ++i) {
            row.bind(symbol).bind(toString(bars.interval));
            row.bind(bars.times[i].time_since_epoch().count()).bind(toIso(dateOf(bars.times[i])));
            row.bind(orNull(bars.open[i])).bind(orNull(bars.high[i])).bind(orNull(bars.low[i]));
            row.bind(bars.close[i]).bind(orNull(bars.volume[i])).bind(mic).run();
        }
        EXPECT_TRUE(succeeded(row.finish()));
    }

    /// `sql` names the table {}.
    std::string of(const std::string& table, std::string sql) const
    {
        for (std::size_t at = 0; (at = sql.find("{}", at)) != std::string::npos;)
            sql.replace(at, 2, table);
        return sql;
    }

    void expectAsPlain(const std::string& sql)
    {
        EXPECT_EQ(rowsOf(archive, of("bar", sql)), rowsOf(archive, of("plain", sql))) << sql;
    }

    std::string plan(const std::string& sql)
    {
        std::string steps;
        for (const auto& row : rowsOf(archive, "EXPLAIN QUERY PLAN " + sql))
            steps += row.back() + "\n";
        return steps;
    }

    template<typename T>
    const T& oneOf(const std::vector<T>& choices)
    {
        return choices[random() % choices.size()];
    }

    std::string condition()
    {
        const std::string sign = oneOf<std::string>({"=", "<", "<=", ">", ">="});
        const Instant time = daysIn(static_cast<int>(random() % 20'000))
            + std::chrono::minutes(random() % 3 == 0 ? random() % 1'440 : 0);
        switch (random() % 9) {
        case 0:
            return "symbol = " + oneOf<std::string>({"'NVDA'", "'DAX'", "'0700'", "700", "NULL"});
        case 1:
            return "symbol IN ('NVDA', 'DAX', 'X')";
        case 2:
            return "interval = " + oneOf<std::string>({"'1d'", "'1m'", "'1h'", "'2d'"});
        case 3:
            return "mic = " + oneOf<std::string>({"'XNAS'", "'XETR'", "''"});
        case 4:
            return "time " + sign + " " + std::to_string(time.time_since_epoch().count());
        case 5:
            return "time " + sign
                + oneOf<std::string>({" 1.7e12 + 0.5", " '1740000000000'", " 'x'"});
        case 6:
            return "day " + sign + " '" + toIso(dateOf(time)) + "'";
        case 7:
            return "day BETWEEN '2025-01' AND '" + toIso(dateOf(time)) + "'";
        default:
            return "day " + sign + oneOf<std::string>({" '2030'", " '2025-02-30'", " x'00'", " 5"});
        }
    }

    std::mt19937 random{20250127};
};

TEST_F(TheTableOfBars, HasItsColumnsInTheirOrder)
{
    KeptRows kept;
    NoProgress progress;

    ASSERT_TRUE(succeeded(runQuery(archive.database(), "SELECT * FROM bar", kept, progress)));

    EXPECT_EQ(kept.names,
              (std::vector<std::string>{"symbol", "interval", "time", "day", "open", "high", "low",
                                        "close", "volume"}));
    EXPECT_EQ(kept.rows.size(), 14'450U);
}

TEST_F(TheTableOfBars, AnswersAsAnOrdinaryTableDoes)
{
    for (int round = 0; round < 150; ++round) {
        std::string where = condition();
        for (int i = static_cast<int>(random() % 4); i > 0; --i)
            where += (random() % 6 == 0 ? " OR " : " AND ") + condition();
        expectAsPlain("SELECT count(*), sum(time), sum(close), count(open), sum(volume), min(day), "
                      "max(time) FROM {} WHERE "
                      + where);
        expectAsPlain("SELECT symbol, mic, interval, time, day, open, high, close FROM {} WHERE "
                      + where + " ORDER BY symbol, interval, mic, time LIMIT 40");
    }
}

TEST_F(TheTableOfBars, ComesInTheOrderThatIsAsked)
{
    const std::string nvidia = "FROM {} WHERE symbol = 'NVDA' AND interval = '1d' ";
    expectAsPlain("SELECT time " + nvidia + "ORDER BY time");
    expectAsPlain("SELECT time " + nvidia + "AND mic = 'XNAS' ORDER BY day DESC LIMIT 9");
    expectAsPlain("SELECT time " + nvidia + "ORDER BY time DESC LIMIT 700 OFFSET 50");
    expectAsPlain("SELECT max(time) " + nvidia);
    expectAsPlain("SELECT min(time) " + nvidia + "AND day > '2026'");
    expectAsPlain("SELECT day, count(*), max(close) " + nvidia + "GROUP BY day");
    expectAsPlain("SELECT symbol, interval, count(*) FROM {} GROUP BY symbol, interval");
    expectAsPlain("SELECT DISTINCT symbol FROM {} ORDER BY symbol DESC");
    expectAsPlain("SELECT substr(day, 1, 4), avg(close) " + nvidia + "GROUP BY 1 ORDER BY 1");
}

TEST_F(TheTableOfBars, NeedsNoSortingWhereItIsSorted)
{
    const std::string nvidia = "SELECT close FROM bar WHERE symbol = 'NVDA' AND interval = '1d' ";

    EXPECT_EQ(plan(nvidia + "ORDER BY time").find("B-TREE"), std::string::npos);
    EXPECT_EQ(plan(nvidia + "ORDER BY time DESC").find("B-TREE"), std::string::npos);
    EXPECT_EQ(plan("SELECT symbol, sum(close) FROM bar GROUP BY symbol").find("B-TREE"),
              std::string::npos);
    EXPECT_NE(plan(nvidia + "ORDER BY close").find("B-TREE"), std::string::npos);
    EXPECT_NE(plan("SELECT close FROM bar WHERE symbol IN ('NVDA', 'DAX') AND interval = '1d' "
                   "ORDER BY time")
                  .find("B-TREE"),
              std::string::npos);
    EXPECT_NE(plan(nvidia + "AND day >= '2025-02'").find("symbol= interval= day>="),
              std::string::npos);
}

TEST_F(TheTableOfBars, IsJoinedFromTheSmallerTable)
{
    ASSERT_TRUE(succeeded(archive.database().execute(R"(
        CREATE TABLE happened(name TEXT, day TEXT);
        INSERT INTO happened VALUES ('a', '2025-01-01'), ('b', '2026-03-01'), ('c', NULL),
                                    ('d', '2026-03-02'), ('e', '2026-03-03');
        ANALYZE happened;
    )")));
    const std::string join = "SELECT name, b.day, close FROM happened JOIN {} AS b ON "
                             "b.symbol = 'NVDA' AND b.interval = '1d' AND b.day = happened.day";

    expectAsPlain(join + " ORDER BY name, close");
    expectAsPlain("SELECT name, count(b.close) FROM happened LEFT JOIN {} AS b ON b.symbol = 'NVDA'"
                  " AND b.day = happened.day GROUP BY name ORDER BY name");
    expectAsPlain("SELECT count(*) FROM {} AS a JOIN {} AS b ON b.symbol = a.symbol AND "
                  "b.interval = a.interval AND b.time = a.time WHERE a.symbol = 'DAX'");
    EXPECT_NE(plan(of("bar", join)).find("SCAN happened\nSCAN b VIRTUAL TABLE"), std::string::npos)
        << plan(of("bar", join));
}

/// The blocks of the daily NVDA bars of XNAS, of which all but the last are made unreadable.
struct OneSoundBlock : TheTableOfBars {
    OneSoundBlock()
    {
        EXPECT_TRUE(succeeded(archive.database().execute(R"(
            UPDATE bar_block SET payload = x'00' WHERE first_time < (
                SELECT max(first_time) FROM bar_block WHERE series = 1) AND series = 1
        )")));
        sound = rowsOf(archive,
                       "SELECT date(first_time / 1000, 'unixepoch') FROM bar_block "
                       "WHERE series = 1 ORDER BY first_time DESC LIMIT 1")[0][0];
    }
    const std::string nvidia =
        "FROM bar WHERE symbol = 'NVDA' AND mic = 'XNAS' AND interval = '1d' ";
    std::string sound{};
};

TEST_F(OneSoundBlock, IsReadAloneForItsDays)
{
    for (const std::string& where : {"AND day >= '" + sound + "'", "AND day = '" + sound + "'",
                                     "AND time > unixepoch('" + sound + "') * 1000",
                                     std::string("ORDER BY time DESC LIMIT 5")})
        EXPECT_GE(rowsOf(archive, "SELECT close " + nvidia + where).size(), 1U) << where;
    expectAsPlain("SELECT max(time) FROM {} WHERE mic = 'XNAS' AND interval = '1d' AND symbol = "
                  "'NVDA'");
}

TEST_F(OneSoundBlock, IsNotEvenReadToCountBars)
{
    EXPECT_EQ(rowsOf(archive, "SELECT count(*) " + nvidia), (Rows{{"9000"}}));
    EXPECT_EQ(rowsOf(archive, "SELECT DISTINCT symbol, mic " + nvidia), (Rows{{"NVDA", "XNAS"}}));
}

TEST_F(OneSoundBlock, LetsTheOthersBeNamedWhenTheyAreRead)
{
    const Error error = errorOf(archive, "SELECT sum(close) " + nvidia);

    EXPECT_EQ(error.code, ErrorCode::Format);
    EXPECT_NE(error.message.find("a block of the 1d prices of XNAS:NVDA, 2025-01-01 to "),
              std::string::npos)
        << error.message;
    EXPECT_EQ(errorOf(archive, "SELECT close " + nvidia + "AND day > '2026'").code,
              ErrorCode::Format);
}

TEST_F(TheTableOfBars, NoticesABlockThatIsNotWhatItsRowSays)
{
    ASSERT_TRUE(succeeded(archive.database().execute(
        "UPDATE bar_block SET last_time = last_time + 5 WHERE series = 4")));
    EXPECT_EQ(errorOf(archive, "SELECT time FROM bar WHERE symbol = 'DAX'").code,
              ErrorCode::Format);

    ASSERT_TRUE(
        succeeded(archive.database().execute("UPDATE bar_block SET count = 51 WHERE series = 4")));
    EXPECT_EQ(errorOf(archive, "SELECT close FROM bar WHERE symbol = 'DAX'").code,
              ErrorCode::Format);

    ASSERT_TRUE(succeeded(
        archive.database().execute("UPDATE bar_block SET count = 1000000 WHERE series = 4")));
    EXPECT_EQ(errorOf(archive, "SELECT count(*) FROM bar WHERE symbol = 'DAX'").code,
              ErrorCode::Format);
}

TEST_F(TheTableOfBars, CannotBeWrittenAndIsNotForStrangersViews)
{
    EXPECT_FALSE(archive.database().execute("DELETE FROM bar"));
    EXPECT_FALSE(archive.database().execute("INSERT INTO bar(symbol) VALUES ('X')"));
    ASSERT_TRUE(succeeded(archive.database().execute("CREATE VIEW trap AS SELECT * FROM bar")));

    EXPECT_NE(errorOf(archive, "SELECT * FROM trap").message.find("unsafe use"), std::string::npos);
}

} // namespace
