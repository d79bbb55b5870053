#include "ui/document/feed_exchange.h"

#include <gtest/gtest.h>

#include <QHostAddress>

using namespace ui;
using core::SourceResult;

namespace {

QNetworkRequest request(const char* address, const char* machine, const FeedRequest& feed = {})
{
    return requestTo(QUrl(QString::fromLatin1(address)), QHostAddress(QString::fromLatin1(machine)),
                     feed);
}

TEST(ARequestForAFeed, GoesToTheMachineThatWasCheckedUnderTheNameOfItsHost)
{
    const QNetworkRequest plain = request("https://feeds.example/a?b", "93.184.216.34");
    EXPECT_EQ(plain.url().toString(), QStringLiteral("https://93.184.216.34/a?b"));
    EXPECT_EQ(plain.rawHeader("Host"), "feeds.example");
    EXPECT_EQ(plain.peerVerifyName(), QStringLiteral("feeds.example"));

    const QNetworkRequest other = request("http://feeds.example:8080/", "2606:4700::1111");
    EXPECT_EQ(other.url().toString(), QStringLiteral("http://[2606:4700::1111]:8080/"));
    EXPECT_EQ(other.rawHeader("Host"), "feeds.example:8080");
    EXPECT_EQ(request("http://[2606:4700::1111]/", "2606:4700::1111").rawHeader("Host"),
              "[2606:4700::1111]");
}

TEST(ARequestForAFeed, SaysWhoAsksAndNothingOfWhoTheyAre)
{
    const QNetworkRequest plain = request("https://feeds.example/", "93.184.216.34");

    EXPECT_TRUE(plain.rawHeader("User-Agent").startsWith("Pressmark/"));
    for (const char* header : {"Cookie", "Referer", "Authorization", "If-None-Match"})
        EXPECT_FALSE(plain.hasRawHeader(header)) << header;
    EXPECT_EQ(plain.rawHeader("Accept-Language"), "*");
}

TEST(ARequestForAFeed, AsksForWhatIsNewerThanInTheArchive)
{
    const QNetworkRequest conditional =
        request("https://feeds.example/", "93.184.216.34",
                {.etag = "W/\"5\"", .lastModified = "Sun, 06 Nov 1994 08:49:37 GMT"});

    EXPECT_EQ(conditional.rawHeader("If-None-Match"), "W/\"5\"");
    EXPECT_EQ(conditional.rawHeader("If-Modified-Since"), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(ARequestForAFeed, SaysThePasswordInAHeaderAndNotInTheAddress)
{
    const QNetworkRequest secret = request("https://me:s%3Acret@feeds.example/", "93.184.216.34");

    EXPECT_EQ(secret.rawHeader("Authorization"), "Basic " + QByteArray("me:s:cret").toBase64());
    EXPECT_EQ(secret.url().userInfo(), QString());
}

TEST(AnAnswer, IsJudgedByItsStatus)
{
    using Kind = AnswerVerdict::Kind;
    EXPECT_EQ(judge({.status = 200}).kind, Kind::Body);
    EXPECT_EQ(judge({.status = 304}).kind, Kind::Same);
    for (const int status : {301, 302, 303, 307, 308})
        EXPECT_EQ(judge({.status = status}).kind, Kind::Redirect) << status;
    EXPECT_EQ(judge({.status = 410}).refusal, SourceResult::Gone);
    EXPECT_EQ(judge({.status = 429}).refusal, SourceResult::Busy);
    EXPECT_EQ(judge({.status = 503}).refusal, SourceResult::Busy);
    for (const int status : {0, 204, 206, 300, 305, 400, 401, 403, 404, 500}) {
        EXPECT_EQ(judge({.status = status}).kind, Kind::Refused) << status;
        EXPECT_EQ(judge({.status = status}).refusal, SourceResult::Status) << status;
    }
}

TEST(TheStatusOfAnAnswer, IsShownInOneShortLine)
{
    EXPECT_EQ(statusLine({.status = 404, .reason = "Not\tFound"}), QStringLiteral("404 Not Found"));
    EXPECT_EQ(statusLine({.status = 500, .reason = QByteArray(5000, 'x')}).size(), 84);
}

} // namespace
