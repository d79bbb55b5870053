#include "ui/document/watched_folder.h"

#include "core/store/database.h"
#include "tests/ui/document/watching_sources.h"

#include <QUndoStack>

using namespace ui;
using core::SourceResult;
using tests::kArticle;
using tests::WatchingSources;
using namespace std::chrono_literals;

namespace {

TEST_F(WatchingSources, RefuseWhatIsThereAlready)
{
    added(newsFolder());

    watch.add(newsFolder());

    ASSERT_TRUE(waitUntil([&] { return refusals.size() == 1; }));
    EXPECT_EQ(watch.sources().size(), 1U);
}

TEST_F(WatchingSources, ImportWhatIsInAFolderAndWhatComesLater)
{
    write("news/a.txt", kArticle);
    added(newsFolder());
    ASSERT_TRUE(comesTo(SourceResult::News) || articles > 0);
    ASSERT_TRUE(waitUntil([&] { return articles == 1; }));

    QDir(folder.path()).mkdir(QStringLiteral("news/sub"));
    write("news/sub/b.txt", "Title: Oil rises\n\nOil rose by a little.\n");

    ASSERT_TRUE(waitUntil([&] { return articles == 2; }));
    EXPECT_EQ(arrived.last(), QStringLiteral("news"));
    EXPECT_EQ(articlesOnDisk(), 2U);
    EXPECT_EQ(document.undoStack()->count(), 1); // the folder; the imports nobody did
}

TEST_F(WatchingSources, ImportAFileAgainWhenItChanges)
{
    write("news/a.txt", kArticle);
    added(newsFolder());
    ASSERT_TRUE(waitUntil([&] { return articles == 1; }));

    write("news/a.txt", "Title: Chips rise\n\nNvidia rose by a lot.\n");

    EXPECT_TRUE(waitUntil([&] { return articles == 2; }));
}

TEST_F(WatchingSources, WaitForAFileThatIsStillGrowing)
{
    added(newsFolder());
    QFile growing(folder.filePath(QStringLiteral("news/a.txt")));
    ASSERT_TRUE(growing.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (int part = 0; part < 30; ++part) {
        growing.write(part == 0 ? "Title: Chips fall\n\n" : "More of it. ");
        QTest::qWait(20);
        ASSERT_EQ(articles, 0) << part;
    }
    growing.close();

    ASSERT_TRUE(waitUntil([&] { return articles == 1; }));
    auto workspace =
        core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadOnly);
    EXPECT_EQ(workspace->article("Chips fall")->body.size(), 29U * 12 - 1);
}

TEST_F(WatchingSources, ListWhatCannotBeImportedAndTryItAgainWhenItChanges)
{
    write("news/a.json", "{ this is no json");
    const core::Source source = added(newsFolder());
    ASSERT_TRUE(comesTo(SourceResult::SomeFailed));
    EXPECT_EQ(watch.sources().front().state.detail, "1");
    const ImportOutcome* outcome = watch.outcome(source.id);
    ASSERT_NE(outcome, nullptr);
    EXPECT_EQ(outcome->files.size(), 1U);

    write("news/b.txt", kArticle);
    ASSERT_TRUE(waitUntil([&] { return articles == 1; }));
    EXPECT_EQ(resultNow(), SourceResult::SomeFailed);
    EXPECT_EQ(watch.outcome(source.id)->files.size(), 1U); // b.txt alone

    write("news/a.json", "Title: It is text after all\n\nIt was renamed.\n");
    write("news/a.json", "");
    QFile::rename(folder.filePath(QStringLiteral("news/a.json")),
                  folder.filePath(QStringLiteral("news/.hidden")));
    lookAgain();
    EXPECT_TRUE(waitUntil([&] {
        return resultNow() == SourceResult::NothingNew || resultNow() == SourceResult::News;
    }));
}

TEST_F(WatchingSources, SayThatAFolderIsNotThere)
{
    core::Source none = newsFolder();
    none.address = file("nowhere").string();

    EXPECT_EQ(added(none).state.result, SourceResult::NotThere);
}

TEST_F(WatchingSources, LetAFolderBeThatIsOffOrTakenAway)
{
    core::Source source = added(newsFolder());
    source.isOn = false;
    watch.update(source);
    ASSERT_TRUE(waitUntil([&] { return !watch.sources().front().isOn; }));
    write("news/a.txt", kArticle);
    QTest::qWait(200);
    EXPECT_EQ(articles, 0);

    source.isOn = true;
    watch.update(source);
    EXPECT_TRUE(waitUntil([&] { return articles == 1; }));

    watch.remove(source.id);
    ASSERT_TRUE(waitUntil([&] { return watch.sources().empty(); }));
    EXPECT_EQ(articlesOnDisk(), 1U);
}

TEST_F(WatchingSources, DoNotImportAFolderAgainThatIsPutBack)
{
    write("news/a.txt", kArticle);
    const core::Source source = added(newsFolder());
    ASSERT_TRUE(waitUntil([&] { return articles == 1; }));
    watch.remove(source.id);
    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 2; }));

    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] { return !watch.sources().empty(); }));
    lookAgain();

    ASSERT_TRUE(comesTo(SourceResult::NothingNew));
    EXPECT_EQ(articles, 1);
    EXPECT_EQ(watch.outcome(source.id), nullptr);
}

TEST_F(WatchingSources, SayWhyALookCouldNotBeFinished)
{
    const core::Source source = added(newsFolder());
    auto archive = core::Database::open(file("archive.pressmark"), core::Database::Mode::ReadWrite,
                                        core::Database::AtClose::KeepLog);
    ASSERT_TRUE(archive);
    ASSERT_TRUE((*archive)->execute("ALTER TABLE source_file RENAME TO elsewhere"));

    lookAgain();

    ASSERT_TRUE(comesTo(SourceResult::NotUnderstood));
    EXPECT_FALSE(watch.isLooking(source.id));
    EXPECT_NE(watch.sources().front().state.detail, "");
    ASSERT_TRUE((*archive)->execute("ALTER TABLE elsewhere RENAME TO source_file"));
    lookAgain();
    EXPECT_TRUE(comesTo(SourceResult::NothingNew));
}

} // namespace
