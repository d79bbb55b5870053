#include "core/store/import_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Imports : AnArchive {
    ImportStore imports = archive.imports();
};

TEST_F(Imports, AreListedOldestFirstWithTheirRows)
{
    ImportRecord prices{.path = "NVDA.csv",
                        .sha256 = "aa",
                        .at = daysIn(1),
                        .kind = ImportKind::Prices,
                        .dialect = "yahoo"};
    ImportRecord articles{.path = "a.txt",
                          .sha256 = "bb",
                          .at = daysIn(0),
                          .kind = ImportKind::Articles,
                          .dialect = "text"};
    prices.id = valueOf(imports.begin(prices));
    articles.id = valueOf(imports.begin(articles));
    ASSERT_TRUE(succeeded(imports.finish(prices.id, 296)));

    const auto listed = valueOf(imports.list());

    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].id, prices.id);
    EXPECT_EQ(listed[0].path, "NVDA.csv");
    EXPECT_EQ(listed[0].sha256, "aa");
    EXPECT_EQ(listed[0].at, daysIn(1));
    EXPECT_EQ(listed[0].kind, ImportKind::Prices);
    EXPECT_EQ(listed[0].dialect, "yahoo");
    EXPECT_EQ(listed[0].rows, 296);
    EXPECT_EQ(listed[1].id, articles.id);
    EXPECT_EQ(listed[1].rows, 0);
}

TEST_F(Imports, AreFoundByTheirFile)
{
    const ImportId first = valueOf(imports.begin({.path = "a", .sha256 = "aa"}));
    const ImportId second = valueOf(imports.begin({.path = "b", .sha256 = "aa"}));

    EXPECT_EQ(valueOf(imports.findBySha256("aa"))->id, second);
    EXPECT_EQ(valueOf(imports.find(first))->path, "a");
    EXPECT_FALSE(valueOf(imports.findBySha256("bb")));
    EXPECT_FALSE(valueOf(imports.find(ImportId{77})));
}

TEST_F(Imports, CannotBeFinishedWithoutABeginning)
{
    EXPECT_EQ(imports.finish(ImportId{77}, 1).error().code, ErrorCode::NotFound);
}

TEST_F(Imports, LeaveNothingWhenTheirTransactionFails)
{
    EXPECT_FALSE(archive.transaction([&]() -> Result<void> {
        const ImportId id = beginImport(archive);
        valueOf(archive.articles().add(article("a", "b"), id));
        return fail(ErrorCode::Cancelled, "Stopped.");
    }));

    EXPECT_TRUE(valueOf(imports.list()).empty());
    EXPECT_EQ(valueOf(archive.articles().count()), 0);
}

} // namespace
