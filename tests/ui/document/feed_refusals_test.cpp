#include "tests/support/certificates.h"
#include "tests/ui/document/feed_server.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>

/// Where no feed is fetched from: the cases of server-side request forgery, and servers that
/// cannot show who they are.

using namespace ui;
using core::SourceResult;
using namespace std::chrono_literals;

namespace {

struct AFeedSomewhere : testing::Test {
    FetchedFeed fetch(const QString& address, bool mayBeLocal)
    {
        return tests::fetched({.address = QUrl(address), .mayBeLocal = mayBeLocal}, settings);
    }

    QTcpServer tcp;
    tests::FeedServer server{tcp};
    FetchSettings settings{.mostIdle = 1000ms, .mostTime = 3000ms};
};

TEST_F(AFeedSomewhere, IsNotFetchedFromTheOwnNetworkHoweverItIsWritten)
{
    const QString port = QString::number(server.port());
    for (const char* address :
         {"http://127.0.0.1:%1/feed", "http://127.1:%1/feed", "http://2130706433:%1/feed",
          "http://0x7f000001:%1/feed", "http://0177.0.0.1:%1/feed", "http://[::1]:%1/feed",
          "http://[::ffff:127.0.0.1]:%1/feed", "http://[::ffff:7f00:1]:%1/feed",
          "http://[::127.0.0.1]:%1/feed", "http://localhost:%1/feed", "http://0.0.0.0:%1/feed",
          "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/feed",
          "http://10.0.0.1/feed", "http://172.16.0.1/feed", "http://192.168.0.1/feed",
          "http://224.0.0.1/feed", "http://[fd00::1]/feed", "http://[64:ff9b::7f00:1]/feed"}) {
        const QString text = QString::fromLatin1(address);
        const FetchedFeed feed =
            fetch(text.contains(QLatin1String("%1")) ? text.arg(port) : text, false);
        EXPECT_EQ(feed.result, SourceResult::ForbiddenAddress) << address;
    }
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(AFeedSomewhere, IsNotFetchedWhereItsNameLeadsThere)
{
    for (const char* machine :
         {"127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "::1",
          "fd00::1", "fe80::1", "::ffff:127.0.0.1", "ff02::1", "100.64.0.1"}) {
        // Among others that are allowed, too.
        settings.resolve = [machine](const QString&, QObject*, auto found) {
            found({QHostAddress(QStringLiteral("93.184.216.34")),
                   QHostAddress(QString::fromLatin1(machine))});
        };
        const FetchedFeed feed = fetch(QStringLiteral("http://feeds.example/"), false);
        EXPECT_EQ(feed.result, SourceResult::ForbiddenAddress) << machine;
        EXPECT_EQ(feed.detail.toStdString(), "feeds.example (" + std::string(machine) + ")");
    }
}

TEST_F(AFeedSomewhere, IsNotFetchedFromWhereItIsSentOnTo)
{
    struct Case {
        const char* location;
        SourceResult result;
    };
    for (const Case& target :
         {Case{"file:///etc/passwd", SourceResult::ForbiddenRedirect},
          Case{"ftp://192.0.2.1/feed", SourceResult::ForbiddenRedirect},
          Case{"data:text/xml,<rss/>", SourceResult::ForbiddenRedirect},
          Case{"http://169.254.169.254/latest/meta-data/", SourceResult::ForbiddenAddress},
          Case{"http://[fe80::1]/", SourceResult::ForbiddenAddress},
          Case{"http://0.0.0.0/", SourceResult::ForbiddenAddress},
          Case{"http://[::ffff:169.254.169.254]/", SourceResult::ForbiddenAddress},
          Case{"http://239.1.1.1/", SourceResult::ForbiddenAddress}}) {
        server.redirect("/feed", target.location);
        EXPECT_EQ(fetch(server.address("/feed"), true).result, target.result) << target.location;
    }
}

TEST_F(AFeedSomewhere, IsAskedForAtTheMachineThatWasCheckedThoughItsNameLeadsElsewhereLater)
{
    // "DNS rebinding": the second answer is another one.
    int asked = 0;
    settings.resolve = [&asked](const QString&, QObject*, auto found) {
        found({QHostAddress(asked++ == 0 ? QStringLiteral("127.0.0.1")
                                         : QStringLiteral("127.0.0.9"))});
    };
    server.sayBody("/feed", "<rss/>");

    const FetchedFeed feed =
        fetch(QStringLiteral("http://feeds.example:%1/feed").arg(server.port()), true);

    EXPECT_EQ(feed.result, SourceResult::News);
    EXPECT_EQ(asked, 1);
}

TEST_F(AFeedSomewhere, IsNotFoundWhereItsNameLeadsNowhere)
{
    settings.resolve = [](const QString&, QObject*, auto found) { found({}); };

    EXPECT_EQ(fetch(QStringLiteral("http://feeds.example/"), false).result,
              SourceResult::HostUnknown);
}

TEST_F(AFeedSomewhere, IsNotFoundWhereNobodyListens)
{
    const QString address = server.address("/feed");
    tcp.close();

    EXPECT_EQ(fetch(address, true).result, SourceResult::NoConnection);
}

struct AnEncryptedFeed : testing::Test {
    /// From "feeds.example", or another host, on this machine.
    FetchedFeed fetch(const char* certificate, bool isTrusted, const char* host = "feeds.example")
    {
        QSslServer tls;
        QSslConfiguration own = QSslConfiguration::defaultConfiguration();
        own.setLocalCertificate(QSslCertificate(certificate));
        own.setPrivateKey(QSslKey(tests::kServerKey, QSsl::Ec));
        tls.setSslConfiguration(own);
        tests::FeedServer server(tls);
        server.sayBody("/feed", "<rss/>");

        FetchSettings settings{.mostIdle = 2000ms, .mostTime = 4000ms};
        if (isTrusted)
            settings.tls.setCaCertificates({QSslCertificate(tests::kAuthority)});
        settings.resolve = [](const QString&, QObject*, auto found) {
            found({QHostAddress(QHostAddress::LocalHost)});
        };
        const QString address =
            QStringLiteral("https://%1:%2/feed").arg(QLatin1String(host)).arg(server.port());
        return tests::fetched({.address = QUrl(address), .mayBeLocal = true}, settings);
    }
};

TEST_F(AnEncryptedFeed, IsFetchedFromAServerThatShowsWhoItIs)
{
    const FetchedFeed feed = fetch(tests::kCertificate, true);

    EXPECT_EQ(feed.result, SourceResult::News) << feed.detail.toStdString();
}

TEST_F(AnEncryptedFeed, IsRefusedWithTheReasonFromOneThatDoesNot)
{
    struct Case {
        const char* certificate;
        bool isTrusted;
        const char* host;
        const char* reason;
    };
    for (const Case& server : {Case{tests::kCertificate, false, "feeds.example", "issuer"},
                               Case{tests::kSelfSignedCertificate, false, "feeds.example", "self-signed"},
                               Case{tests::kExpiredCertificate, true, "feeds.example", "expired"},
                               Case{tests::kCertificate, true, "other.example", "host name"}}) {
        const FetchedFeed feed = fetch(server.certificate, server.isTrusted, server.host);
        EXPECT_EQ(feed.result, SourceResult::TlsRefused) << server.reason;
        EXPECT_FALSE(feed.detail.isEmpty()) << server.reason;
        EXPECT_TRUE(feed.detail.contains(QLatin1String(server.reason)))
            << feed.detail.toStdString();
        EXPECT_TRUE(feed.body.isEmpty());
    }
}

} // namespace
