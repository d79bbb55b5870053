#include "tests/ui/document/feed_server.h"

using namespace ui;
using core::SourceResult;
using namespace std::chrono_literals;

namespace {

constexpr char kFeed[] = "<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>";

struct AFeedServer : testing::Test {
    FetchedFeed fetch(const QString& address, bool mayBeLocal = true)
    {
        return tests::fetched({.address = QUrl(address), .mayBeLocal = mayBeLocal}, settings);
    }
    FetchedFeed fetch(const char* path) { return fetch(server.address(path)); }
    void resolveTo(const QList<QHostAddress>& machines)
    {
        settings.resolve = [this, machines](const QString& host, QObject*, auto found) {
            resolved << host;
            found(machines);
        };
    }

    QTcpServer tcp;
    tests::FeedServer server{tcp};
    FetchSettings settings{.mostIdle = 400ms, .mostTime = 1500ms};
    QStringList resolved;
};

TEST_F(AFeedServer, GivesTheFeedWithItsTags)
{
    server.sayBody("/feed", kFeed,
                   "ETag: \"7\"\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n");

    const FetchedFeed feed = fetch("/feed");

    EXPECT_EQ(feed.result, SourceResult::News);
    EXPECT_EQ(feed.body, kFeed);
    EXPECT_EQ(feed.etag, "\"7\"");
    EXPECT_EQ(feed.lastModified, "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST_F(AFeedServer, IsAskedForWhatIsNewAndMaySayNothing)
{
    server.say("/feed", "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");

    const FetchedFeed feed = tests::fetched(
        {.address = QUrl(server.address("/feed")), .mayBeLocal = true, .etag = "\"7\""}, settings);

    EXPECT_EQ(feed.result, SourceResult::NothingNew);
    EXPECT_TRUE(server.requests().front().contains("If-None-Match: \"7\"\r\n"));
}

TEST_F(AFeedServer, IsAskedUnderTheNameThatTheUserGave)
{
    resolveTo({QHostAddress::LocalHost});
    server.sayBody("/feed", kFeed);

    const FetchedFeed feed =
        fetch(QStringLiteral("http://feeds.example:%1/feed").arg(server.port()));

    EXPECT_EQ(feed.result, SourceResult::News);
    EXPECT_EQ(resolved, QStringList{QStringLiteral("feeds.example")}); // once: see requestTo()
    EXPECT_TRUE(server.requests().front().contains(
        "Host: feeds.example:" + QByteArray::number(server.port()) + "\r\n"));
}

TEST_F(AFeedServer, MayHaveAMachineThatDoesNotAnswer)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
    resolveTo({QHostAddress(QStringLiteral("127.0.0.3")), QHostAddress::LocalHost});
    server.sayBody("/feed", kFeed);

    EXPECT_EQ(fetch(QStringLiteral("http://feeds.example:%1/feed").arg(server.port())).result,
              SourceResult::News);
}

TEST_F(AFeedServer, MaySendOn)
{
    server.redirect("/a", "/b");
    server.redirect("/b", server.address("/c").toLatin1());
    server.sayBody("/c", kFeed);

    EXPECT_EQ(fetch("/a").result, SourceResult::News);
    EXPECT_EQ(server.requests().size(), 3);
}

TEST_F(AFeedServer, MayNotSendOnForEver)
{
    server.redirect("/a", "/b");
    server.redirect("/b", "/a");
    for (const char* path : {"/0", "/1", "/2", "/3", "/4", "/5", "/6"})
        server.redirect(path, QByteArray("/") + static_cast<char>(path[1] + 1));

    EXPECT_EQ(fetch("/a").result, SourceResult::TooManyRedirects);
    EXPECT_EQ(server.requests().size(), 2);
    EXPECT_EQ(fetch("/0").result, SourceResult::TooManyRedirects);
    EXPECT_EQ(server.requests().size(), 2 + 6);
}

TEST_F(AFeedServer, DoesNotLearnThePasswordOfAnotherOne)
{
    QTcpServer otherTcp;
    tests::FeedServer other(otherTcp);
    other.sayBody("/feed", kFeed);
    server.redirect("/a", "/b");
    server.redirect("/b", other.address("/feed").toLatin1());
    QUrl address(server.address("/a"));
    address.setUserInfo(QStringLiteral("me:secret"));

    EXPECT_EQ(fetch(address.toString()).result, SourceResult::News);

    const QByteArray said = "Authorization: Basic " + QByteArray("me:secret").toBase64();
    EXPECT_TRUE(server.requests()[0].contains(said));
    EXPECT_TRUE(server.requests()[1].contains(said));
    EXPECT_FALSE(other.requests()[0].contains("Authorization"));
    EXPECT_FALSE(other.requests()[0].contains("Referer"));
}

TEST_F(AFeedServer, MayNotSendForEver)
{
    settings.mostBytes = 200'000;
    server.answer("/endless", [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n");
        const auto more = [&socket] { socket.write(QByteArray(50'000, ' ')); };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    });
    server.say("/announced", "HTTP/1.1 200 OK\r\nContent-Length: 200001\r\n\r\n");

    EXPECT_EQ(fetch("/endless").result, SourceResult::TooLarge);
    EXPECT_EQ(fetch("/announced").result, SourceResult::TooLarge);
}

TEST_F(AFeedServer, MayNotSendAByteNowAndThen)
{
    server.answer("/slow", [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(50);
    });
    QElapsedTimer watch;
    watch.start();

    EXPECT_EQ(fetch("/slow").result, SourceResult::TooSlow);

    EXPECT_GE(watch.elapsed(), 1400); // of the whole; never idle
    EXPECT_LT(watch.elapsed(), 5000);
}

TEST_F(AFeedServer, MayNotSayNothing)
{
    server.answer("/silent", [](QTcpSocket&) {});
    QElapsedTimer watch;
    watch.start();

    EXPECT_EQ(fetch("/silent").result, SourceResult::TooSlow);

    EXPECT_LT(watch.elapsed(), 1400); // idle
}

TEST_F(AFeedServer, MayNotHangUpBeforeTheEnd)
{
    server.say("/short", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>");
    server.say("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n");

    EXPECT_EQ(fetch("/short").result, SourceResult::Incomplete);
    EXPECT_EQ(fetch("/chunks").result, SourceResult::Incomplete);
}

TEST_F(AFeedServer, MayPackTheFeedButNotABomb)
{
    // Four bytes before the stream are Qt's own.
    const QByteArray bomb = qCompress(QByteArray(64 << 20, '\0'), 9).mid(4);
    server.sayBody("/packed", qCompress(kFeed).mid(4), "Content-Encoding: deflate\r\n");
    server.sayBody("/bomb", bomb, "Content-Encoding: deflate\r\n");

    EXPECT_EQ(fetch("/packed").body, kFeed);
    EXPECT_EQ(fetch("/bomb").result, SourceResult::TooLarge);
    EXPECT_TRUE(fetch("/bomb").body.isEmpty());
}

TEST_F(AFeedServer, MayAskForPatienceOrBeGone)
{
    server.say("/busy", "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7200\r\n\r\n");
    server.say("/down", "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    server.say("/gone", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    server.say("/secret",
               "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
               "Content-Length: 0\r\n\r\n");

    EXPECT_EQ(fetch("/busy").result, SourceResult::Busy);
    EXPECT_EQ(fetch("/busy").retryAfter, 7200s);
    EXPECT_EQ(fetch("/down").result, SourceResult::Busy);
    EXPECT_EQ(fetch("/gone").result, SourceResult::Gone);
    EXPECT_EQ(fetch("/gone").detail, QStringLiteral("410 Gone"));
    EXPECT_EQ(fetch("/secret").result, SourceResult::Status);
}

TEST_F(AFeedServer, MayHaveAPageThatNamesItsFeeds)
{
    server.sayBody("/page",
                   "<!DOCTYPE html><html><head><link rel=\"alternate\" "
                   "type=\"application/rss+xml\" title=\"News &amp; more\" href=\"news.xml\">"
                   "<link rel='alternate' type='application/atom+xml' href='file:///etc/passwd'>"
                   "</head></html>",
                   "Content-Type: text/html; charset=utf-8\r\n");

    const FetchedFeed page = fetch("/page");

    EXPECT_EQ(page.result, SourceResult::NoFeed);
    ASSERT_EQ(page.offered.size(), 1);
    EXPECT_EQ(page.offered.front().address.toString(), server.address("/news.xml"));
    EXPECT_EQ(page.offered.front().title, QStringLiteral("News & more"));
}

TEST_F(AFeedServer, MayBeGivenUp)
{
    server.answer("/silent", [](QTcpSocket&) {});
    auto fetch = std::make_unique<FeedFetch>(
        FeedRequest{.address = QUrl(server.address("/silent")), .mayBeLocal = true}, settings,
        testNow(), nullptr);
    fetch->start();
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 1; }));

    fetch.reset();

    EXPECT_TRUE(waitUntil([&] {
        return tcp.findChildren<QTcpSocket*>().isEmpty()
            || tcp.findChild<QTcpSocket*>()->state() == QAbstractSocket::UnconnectedState;
    }));
}

} // namespace
