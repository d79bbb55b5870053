#include "ui/document/source_watch.h"

#include "core/workspace/sources.h"
#include "tests/ui/document/feed_server.h"

#include <QDir>
#include <QUndoStack>

using namespace ui;
using core::SourceKind;
using core::SourceResult;
using namespace std::chrono_literals;

namespace {

constexpr char kArticle[] = "Title: Chips fall\nPublished: 2025-01-27\n\nNvidia fell by a lot.\n";

/// A new archive whose sources are watched, in a hurry.
struct WatchingSources : AnEmptyArchive {
    WatchingSources()
    {
        const auto count = [this](const QString& from, const News& news) {
            arrived << from;
            articles += news.articles;
        };
        QObject::connect(&watch, &SourceWatch::newsCame, count);
        QObject::connect(&watch, &SourceWatch::refused,
                         [this](const QString& sentence) { refusals << sentence; });
        QDir(folder.path()).mkdir(QStringLiteral("news"));
    }

    core::Source feed(const QString& address) const
    {
        return {.kind = SourceKind::Feed, .address = address.toStdString(), .mayBeLocal = true};
    }
    core::Source newsFolder() const
    {
        return {.kind = SourceKind::Folder, .address = file("news").string()};
    }
    /// Adds it, and waits for the first look.
    core::Source added(const core::Source& source)
    {
        watch.add(source);
        EXPECT_TRUE(waitUntil([&] {
            return !watch.sources().empty()
                && watch.sources().back().state.result != SourceResult::NotYet;
        }));
        return watch.sources().empty() ? core::Source{} : watch.sources().back();
    }
    SourceResult resultNow() const { return watch.sources().front().state.result; }
    bool comesTo(SourceResult result)
    {
        return waitUntil([&] { return resultNow() == result; });
    }
    void lookAgain() { watch.look(watch.sources().front().id); }
    std::size_t articlesOnDisk() const
    {
        auto workspace =
            core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadOnly);
        return workspace->articles({}).value().size();
    }

    core::Instant now = testNow();
    SourceWatch watch{&document,
                      {.fetch = {.mostIdle = 500ms, .mostTime = 2s},
                       .pace = {.gather = 20ms, .settle = 60ms},
                       .clock = [this] { return now; }},
                      nullptr};
    QStringList arrived;
    QStringList refusals;
    std::int64_t articles = 0;
};

/// The same with a server.
struct WatchingAFeed : WatchingSources {
    QTcpServer tcp;
    tests::FeedServer server{tcp};
};

TEST_F(WatchingAFeed, ImportsWhatIsNewAndTellsHowMuch)
{
    server.sayBody("/feed.txt", kArticle, "ETag: \"1\"\r\n");
    QSignalSpy listed(&document, &Document::articlesChanged);

    const core::Source source = added(feed(server.address("/feed.txt")));

    EXPECT_EQ(source.state.result, SourceResult::News) << source.state.detail;
    EXPECT_EQ(source.state.news, 1);
    EXPECT_EQ(source.state.etag, "\"1\"");
    EXPECT_EQ(source.author, "tester");
    EXPECT_EQ(arrived, QStringList{QStringLiteral("127.0.0.1")});
    EXPECT_EQ(articles, 1);
    EXPECT_EQ(articlesOnDisk(), 1U);
    EXPECT_EQ(listed.size(), 1);
    EXPECT_EQ(document.undoStack()->count(), 0); // nobody did this
}

TEST_F(WatchingAFeed, AsksAgainWhenItsTimeHasCome)
{
    server.sayBody("/feed.txt", kArticle, "ETag: \"1\"\r\n");
    const core::Source source = added(feed(server.address("/feed.txt")));
    EXPECT_EQ(source.state.notBefore, now + 1h);
    server.say("/feed.txt", "HTTP/1.1 304 Not Modified\r\n\r\n");

    lookAgain();

    ASSERT_TRUE(comesTo(SourceResult::NothingNew));
    EXPECT_TRUE(server.requests().last().contains("If-None-Match: \"1\""));
    EXPECT_EQ(watch.sources().front().state.etag, "\"1\"");
    EXPECT_EQ(arrived.size(), 1);
}

TEST_F(WatchingAFeed, RemembersWhereItWasWhenTheArchiveIsOpenedAgain)
{
    server.sayBody("/feed.txt", kArticle, "ETag: \"1\"\r\n");
    const core::Source source = added(feed(server.address("/feed.txt")));
    ASSERT_TRUE(settle());
    document.close();
    EXPECT_TRUE(watch.sources().empty());
    document.open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] { return !watch.sources().empty(); }));

    EXPECT_EQ(watch.sources().front(), source);
    EXPECT_EQ(server.requests().size(), 1); // not due yet

    document.close();
    now += 2h;
    document.open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
    EXPECT_TRUE(waitUntil([&] { return server.requests().size() == 2; }));
}

TEST_F(WatchingAFeed, WaitsLongerAfterAFailureAndAsLongAsTheServerAsks)
{
    server.say("/feed", "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 36000\r\n\r\n");

    const core::Source source = added(feed(server.address("/feed")));

    EXPECT_EQ(source.state.result, SourceResult::Busy);
    EXPECT_EQ(source.state.failures, 1);
    EXPECT_EQ(source.state.notBefore, now + 10h);
}

TEST_F(WatchingAFeed, SwitchesAFeedOffThatIsGone)
{
    server.say("/feed", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");

    added(feed(server.address("/feed")));

    ASSERT_TRUE(waitUntil([&] { return !watch.sources().front().isOn; }));
    EXPECT_EQ(resultNow(), SourceResult::Gone);
}

TEST_F(WatchingAFeed, OffersTheFeedsOfAPage)
{
    server.sayBody("/", "<html><head><link rel=alternate type=application/rss+xml href=/rss>",
                   "Content-Type: text/html\r\n");

    const core::Source source = added(feed(server.address("/")));

    EXPECT_EQ(source.state.result, SourceResult::NoFeed);
    ASSERT_EQ(watch.offered(source.id).size(), 1);
    EXPECT_EQ(watch.offered(source.id).front().address.toString(), server.address("/rss"));
    EXPECT_EQ(articlesOnDisk(), 0U);
}

TEST_F(WatchingAFeed, AsksForAllAgainOfWhatItDidNotUnderstand)
{
    server.sayBody("/feed", "<?xml version=\"1.0\"?><unknown/>", "ETag: \"1\"\r\n");

    const core::Source source = added(feed(server.address("/feed")));

    EXPECT_EQ(source.state.result, SourceResult::NotUnderstood);
    EXPECT_FALSE(source.state.detail.empty());
    EXPECT_EQ(source.state.etag, "");
}

TEST_F(WatchingAFeed, AsksNobodyWithoutAFeedThatIsOn)
{
    core::Source off = feed(server.address("/feed"));
    off.isOn = false;
    QSignalSpy changed(&watch, &SourceWatch::sourcesChanged);
    watch.add(off);
    watch.add(newsFolder());
    ASSERT_TRUE(waitUntil([&] { return watch.sources().size() == 2; }));
    now += std::chrono::days(3);
    document.open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] { return changed.size() >= 4; }));
    QTest::qWait(200);

    EXPECT_TRUE(server.requests().isEmpty());
    EXPECT_TRUE(tcp.findChildren<QTcpSocket*>().isEmpty());
}

TEST_F(WatchingAFeed, DropsWhatIsOnItsWayWhenTheArchiveCloses)
{
    server.answer("/feed", [](QTcpSocket&) {});
    watch.add(feed(server.address("/feed")));
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 1; }));

    QElapsedTimer time;
    time.start();
    document.close();

    EXPECT_LT(time.elapsed(), 400);
    EXPECT_TRUE(watch.sources().empty());
}

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
    EXPECT_EQ(document.undoStack()->count(), 0);
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

} // namespace
