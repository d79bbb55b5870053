#include "core/store/database.h"

#include "core/base/unicode.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct ADatabase : testing::Test {
    ADatabase() { succeeded(database->execute("CREATE TABLE t(a ANY, b ANY, UNIQUE(a)) STRICT")); }

    Result<void> insert(std::int64_t a)
    {
        auto statement = database->prepare("INSERT INTO t(a) VALUES (?)");
        statement.bind(a).run();
        return statement.finish();
    }

    std::int64_t count() { return valueOf(database->integer("SELECT count(*) FROM t")); }

    std::unique_ptr<Database> database = valueOf(Database::inMemory());
};

TEST_F(ADatabase, GivesBackWhatWasBound)
{
    auto insertion = database->prepare("INSERT INTO t(a, b) VALUES (?, ?)");
    insertion.bind(std::int64_t{1} << 60).bind("Börse").run();
    insertion.bind(-0.5).bindBlob(std::string_view("a\0b", 3)).run();
    insertion.bind("").bind(std::optional<std::string>()).run();
    ASSERT_TRUE(succeeded(insertion.finish()));

    auto select = database->prepare("SELECT a, b FROM t ORDER BY rowid");
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.integer(0), std::int64_t{1} << 60);
    EXPECT_EQ(select.text(1), "Börse");
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.real(0), -0.5);
    EXPECT_EQ(select.blob(1), std::string_view("a\0b", 3));
    ASSERT_TRUE(select.next());
    EXPECT_FALSE(select.isNull(0));
    EXPECT_EQ(select.text(0), "");
    EXPECT_TRUE(select.isNull(1));
    EXPECT_FALSE(select.optionalInteger(1));
    EXPECT_FALSE(select.next());
    EXPECT_TRUE(succeeded(select.finish()));
}

TEST_F(ADatabase, TellsTheFirstErrorAtTheEnd)
{
    auto statement = database->prepare("INSERT INTO t(a) VALUES (?)");
    for (const int value : {1, 2, 1, 3})
        statement.bind(value).run();

    const auto failed = statement.finish();

    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Conflict);
    EXPECT_EQ(count(), 2);
    statement.bind(4).run();
    EXPECT_TRUE(succeeded(statement.finish()));
}

TEST_F(ADatabase, TellsOfAnErrorInTheSqlAtTheEnd)
{
    auto statement = database->prepare("SELEKT 1");

    EXPECT_FALSE(statement.bind(1).bind("x").next());
    EXPECT_EQ(statement.integer(0), 0);
    EXPECT_EQ(statement.text(0), "");
    EXPECT_FALSE(statement.finish());
}

TEST_F(ADatabase, TellsOfTooManyParameters)
{
    auto statement = database->prepare("INSERT INTO t(a) VALUES (?)");

    statement.bind(1).bind(2).run();

    EXPECT_FALSE(statement.finish());
    EXPECT_EQ(count(), 0);
}

TEST_F(ADatabase, StartsAgainWithFreshParameters)
{
    auto select = database->prepare("SELECT ?1, ?2");
    select.bind(1).bind(2);
    ASSERT_TRUE(select.next());
    ASSERT_TRUE(succeeded(select.finish()));

    select.bind(3);

    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.integer(0), 3);
    EXPECT_TRUE(select.isNull(1));
}

TEST_F(ADatabase, GivesAStatementToOneUserAtATime)
{
    auto first = database->prepare("SELECT 1 UNION SELECT 2");
    ASSERT_TRUE(first.next());
    auto second = database->prepare("SELECT 1 UNION SELECT 2");

    ASSERT_TRUE(second.next());
    EXPECT_EQ(second.integer(0), 1);
    ASSERT_TRUE(first.next());
    EXPECT_EQ(first.integer(0), 2);
}

TEST_F(ADatabase, SaysErrorsInValidUtf8)
{
    const auto failed = database->execute("SELECT \"\xff\xfe\"");

    ASSERT_FALSE(failed);
    EXPECT_TRUE(isValidUtf8(failed.error().message));
}

TEST_F(ADatabase, KeepsATransactionThatSucceeds)
{
    const auto kept = database->transaction([&]() -> Result<int> {
        EXPECT_TRUE(database->inTransaction());
        succeeded(insert(1));
        return 7;
    });

    EXPECT_EQ(valueOf(kept), 7);
    EXPECT_FALSE(database->inTransaction());
    EXPECT_EQ(count(), 1);
}

TEST_F(ADatabase, DropsATransactionThatFails)
{
    const auto dropped = database->transaction([&]() -> Result<void> {
        succeeded(insert(1));
        return fail(ErrorCode::Format, "no");
    });

    EXPECT_EQ(dropped.error(), (Error{ErrorCode::Format, "no"}));
    EXPECT_EQ(count(), 0);
    EXPECT_FALSE(database->inTransaction());
}

TEST_F(ADatabase, DropsOnlyTheInnerTransactionThatFails)
{
    ASSERT_TRUE(succeeded(database->transaction([&]() -> Result<void> {
        succeeded(insert(1));
        auto inner = database->transaction([&]() -> Result<void> {
            succeeded(insert(2));
            return database->transaction([&]() -> Result<void> {
                succeeded(insert(3));
                return fail(ErrorCode::Format, "no");
            });
        });
        EXPECT_FALSE(inner);
        return database->transaction([&]() -> Result<void> { return insert(4); });
    })));

    EXPECT_EQ(count(), 2);
}

TEST_F(ADatabase, DropsTheInnerTransactionWithTheOuter)
{
    auto dropped = database->transaction([&]() -> Result<void> {
        succeeded(database->transaction([&]() -> Result<void> { return insert(1); }));
        return fail(ErrorCode::Format, "no");
    });

    EXPECT_FALSE(dropped);
    EXPECT_EQ(count(), 0);
}

TEST_F(ADatabase, DropsATransactionThatAnExceptionLeaves)
{
    const auto throwing = [&]() -> Result<void> {
        succeeded(insert(1));
        throw std::runtime_error("out");
    };

    EXPECT_THROW(std::ignore = database->transaction(throwing), std::runtime_error);
    EXPECT_EQ(count(), 0);
    EXPECT_FALSE(database->inTransaction());
}

TEST_F(ADatabase, DoesNotGoOnAfterSqliteHasUndoneTheTransaction)
{
    const auto undone = database->transaction([&]() -> Result<void> {
        succeeded(insert(1));
        std::ignore = database->execute("ROLLBACK"); // as SQLite does when the disk is full
        const auto lost = insert(2);
        EXPECT_FALSE(lost);
        return {};
    });

    EXPECT_FALSE(undone);
    EXPECT_EQ(count(), 0);
}

TEST_F(ADatabase, KeepsStepsWithTheirTransaction)
{
    ASSERT_TRUE(succeeded(database->step([&]() -> Result<void> { return insert(1); })));
    ASSERT_TRUE(succeeded(database->transaction([&]() -> Result<void> {
        return database->step([&]() -> Result<void> { return insert(2); });
    })));

    EXPECT_EQ(count(), 2);
}

TEST_F(ADatabase, DropsATransactionOfWhichAStepFailed)
{
    const auto dropped = database->transaction([&]() -> Result<void> {
        std::ignore = database->step([&]() -> Result<void> {
            succeeded(insert(1));
            return fail(ErrorCode::Format, "no");
        });
        return {};
    });

    EXPECT_FALSE(dropped);
    EXPECT_EQ(count(), 0);
    EXPECT_TRUE(succeeded(database->transaction([&]() -> Result<void> { return insert(1); })));
}

TEST_F(ADatabase, ReadsOneStateInASnapshot)
{
    const auto read = database->snapshot([&]() -> Result<std::int64_t> {
        EXPECT_TRUE(database->inTransaction());
        return database->snapshot([&]() -> Result<std::int64_t> { return count(); });
    });

    EXPECT_EQ(valueOf(read), 0);
    EXPECT_FALSE(database->inTransaction());
}

} // namespace
