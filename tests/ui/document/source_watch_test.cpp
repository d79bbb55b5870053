#include "ui/document/source_watch.h"

#include "core/workspace/sources.h"
#include "tests/ui/document/feed_server.h"
#include "tests/ui/document/watching_sources.h"

#include <QUndoStack>

using namespace ui;
using core::SourceKind;
using core::SourceResult;
using tests::kArticle;
using tests::WatchingSources;
using namespace std::chrono_literals;

namespace {

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
    EXPECT_EQ(document.undoStack()->count(), 1); // the feed; the import nobody did
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

TEST_F(WatchingAFeed, ImportsNoPricesThatAnAddressAnswersByNow)
{
    server.sayBody("/NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,1.18\n");

    const core::Source source = added(feed(server.address("/NVDA.csv")));

    EXPECT_EQ(source.state.result, SourceResult::NotUnderstood);
    EXPECT_NE(source.state.detail.find("prices"), std::string::npos) << source.state.detail;
    auto workspace =
        core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadOnly);
    EXPECT_TRUE(workspace->imports().value().empty());
}

TEST_F(WatchingAFeed, DropsTheAnswerOfAnAddressThatWasChangedMeanwhile)
{
    QTcpSocket* waiting = nullptr;
    server.answer("/old", [&](QTcpSocket& socket) { waiting = &socket; });
    server.say("/new", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    watch.add(feed(server.address("/old")));
    ASSERT_TRUE(waitUntil([&] { return waiting != nullptr; }));
    core::Source moved = watch.sources().front();
    moved.address = server.address("/new").toStdString();
    watch.update(moved);
    ASSERT_TRUE(waitUntil([&] { return watch.sources().front().address == moved.address; }));

    waiting->write("HTTP/1.1 200 OK\r\nETag: \"old\"\r\nContent-Length: "
                   + QByteArray::number(sizeof kArticle - 1) + "\r\n\r\n" + kArticle);
    waiting->disconnectFromHost();

    ASSERT_TRUE(comesTo(SourceResult::Status)); // of the new one
    EXPECT_EQ(watch.sources().front().state.etag, "");
    EXPECT_EQ(articlesOnDisk(), 0U);
    EXPECT_FALSE(watch.isLooking(moved.id));
}

TEST_F(WatchingAFeed, TakesBackAndRepeatsWhatPeopleChange)
{
    server.sayBody("/feed.txt", kArticle, "ETag: \"1\"\r\n");
    const core::Source source = added(feed(server.address("/feed.txt")));
    core::Source changed = source;
    changed.interval = 15min;
    watch.update(changed);
    ASSERT_TRUE(waitUntil([&] { return watch.sources().front().interval == 15min; }));
    watch.remove(source.id);
    ASSERT_TRUE(waitUntil([&] { return watch.sources().empty(); }));
    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 3; }));
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Stop Watching “127.0.0.1”"));

    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] { return !watch.sources().empty(); }));
    EXPECT_EQ(watch.sources().front(), changed); // with what was known of it
    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] { return watch.sources().front() == source; }));
    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] { return watch.sources().empty(); }));

    for (int step = 0; step < 2; ++step)
        document.undoStack()->redo();
    ASSERT_TRUE(
        waitUntil([&] { return !watch.sources().empty() && watch.sources().front() == changed; }));
    document.undoStack()->redo();
    EXPECT_TRUE(waitUntil([&] { return watch.sources().empty(); }));
    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_EQ(articlesOnDisk(), 1U);
}

TEST_F(WatchingAFeed, SaysWhyAStepCannotBeUndone)
{
    server.sayBody("/feed.txt", kArticle);
    const core::Source source = added(feed(server.address("/feed.txt")));
    watch.remove(source.id);
    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 2; }));
    {
        auto other =
            core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
        ASSERT_TRUE(other->watchedSources().add(feed(server.address("/feed.txt")), "x", now));
    }
    QSignalSpy failed(&document, &Document::failed);

    document.undoStack()->undo();

    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

} // namespace
