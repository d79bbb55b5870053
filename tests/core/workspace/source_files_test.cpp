#include "core/workspace/source_files.h"

#include "tests/core/workspace/workspace_fixture.h"

using namespace core;

namespace {

TEST(SourceFiles, AreThoseBelowAFolderByNameWithoutHiddenOnes)
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "b" / ".git");
    folder.write("z.txt", "z");
    folder.write("b/a.csv", "a");
    folder.write("b/.hidden", "h");
    folder.write("b/.git/config", "c");

    const auto files = sourceFiles(std::vector{folder.path().string(), std::string("-")});

    EXPECT_EQ(files, (std::vector{folder.file("b/a.csv"), folder.file("z.txt"), std::string("-")}));
}

TEST(SourceFiles, StandBesideAFolderThatCannotBeRead)
{
    const tests::TemporaryFolder folder;
    folder.write("a.csv", "a");
    folder.write("z.csv", "z");
    const std::filesystem::path closed = folder.path() / "m";
    std::filesystem::create_directories(closed);
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    std::error_code denied;
    if (std::filesystem::directory_iterator(closed, denied); !denied)
        GTEST_SKIP() << "root may read every folder";

    const auto files = sourceFiles(std::vector{folder.path().string()});

    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
    EXPECT_EQ(files, (std::vector{folder.file("a.csv"), closed.string(), folder.file("z.csv")}));
}

TEST(SourceFiles, DoNotLieOutsideTheFolder)
{
    const tests::TemporaryFolder folder;
    const tests::TemporaryFolder elsewhere;
    elsewhere.write("secret.txt", "s");
    folder.write("a.txt", "a");
    std::filesystem::create_symlink(elsewhere.path() / "secret.txt", folder.path() / "b.txt");
    std::filesystem::create_symlink(folder.path() / "a.txt", folder.path() / "c.txt");

    EXPECT_EQ(sourceFiles(std::vector{folder.path().string()}),
              (std::vector{folder.file("a.txt"), folder.file("c.txt")}));
}

TEST(SourceFiles, StandForThemselvesWhenTheyDoNotExist)
{
    EXPECT_EQ(sourceFiles(std::vector<std::string>{"no/such"}),
              std::vector<std::string>{"no/such"});
}

TEST_F(AWorkspace, ReportsAFileThatItCannotReadAsWhatItsNameSays)
{
    const auto reports = importAll(workspace, std::vector<std::string>{"no/a.txt", "no/b.csv"}, {},
                                   kNow, false, progress);

    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].kind, ImportKind::Articles);
    EXPECT_EQ(reports[1].kind, ImportKind::Prices);
}

TEST(OutcomeOfAnImport, IsFailedOnlyWhenNothingCouldBeUsed)
{
    const ImportReport good{.accepted = 1};
    const ImportReport known{.duplicates = 3};
    ImportReport bad;
    bad.rejected.push_back({.code = "bad_format"});

    EXPECT_EQ(outcomeOf(std::vector{good, known}), ImportOutcome::Done);
    EXPECT_EQ(outcomeOf(std::vector{good, bad}), ImportOutcome::PartlyRejected);
    EXPECT_EQ(outcomeOf(std::vector{known, bad}), ImportOutcome::PartlyRejected);
    EXPECT_EQ(outcomeOf(std::vector{bad}), ImportOutcome::Failed);
}

/// What whoever has taken over a feed could answer.
TEST_F(AWorkspace, TakesNothingButArticlesFromAFeed)
{
    const std::string events = R"([{"name":"Rate cut","when":"2025-01-30"}])";
    for (const std::string& bytes : {std::string(kNvidia), events, std::string("<?xml?><x/>")}) {
        const auto report =
            importArticles(workspace, "https://feeds.example/NVDA", bytes, kNow, progress);

        ASSERT_FALSE(report) << bytes;
        EXPECT_EQ(report.error().code, ErrorCode::Format);
        EXPECT_TRUE(report.error().message.starts_with("https://feeds.example/NVDA "))
            << report.error().message;
    }
    EXPECT_TRUE(workspace.imports().value().empty());

    const auto article =
        importArticles(workspace, "https://feeds.example/", kArticle, kNow, progress);

    ASSERT_TRUE(article) << article.error().message;
    EXPECT_EQ(article->accepted, 1);
}

} // namespace
