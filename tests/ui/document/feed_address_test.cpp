#include "ui/document/feed_address.h"

#include <gtest/gtest.h>

using namespace ui;
using core::SourceResult;

namespace {

QString typed(const char* text)
{
    const auto address = feedAddress(QString::fromUtf8(text));
    return address ? address->toString() : QString();
}

RedirectDecision redirected(const char* from, const char* location)
{
    return decideRedirect({QUrl(QString::fromLatin1(from))}, location);
}

QString followed(const char* from, const char* location)
{
    return redirected(from, location).target.toString();
}

TEST(AFeedAddress, IsHttpsWhereNothingElseIsSaid)
{
    EXPECT_EQ(typed("example.org/feed"), QStringLiteral("https://example.org/feed"));
    EXPECT_EQ(typed(" http://example.org:8080/a?b=c#d "),
              QStringLiteral("http://example.org:8080/a?b=c"));
    EXPECT_EQ(typed("feed://example.org/x"), QStringLiteral("https://example.org/x"));
    EXPECT_EQ(typed("feed:http://example.org/x"), QStringLiteral("http://example.org/x"));
    EXPECT_EQ(typed("localhost:8000/x"), QStringLiteral("https://localhost:8000/x"));
    EXPECT_EQ(typed("example.org"), QStringLiteral("https://example.org/"));
}

TEST(AFeedAddress, IsOfNoOtherKind)
{
    for (const char* text : {"", "   ", "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)",
                             "data:text/plain,x", "http://", "https:///feed", "gopher://a/",
                             "feed:file:///etc/passwd"})
        EXPECT_EQ(typed(text), QString()) << text;
}

TEST(AFeedAddress, IsShownWithoutAPassword)
{
    EXPECT_EQ(shownAddress(QUrl(QStringLiteral("https://me:secret@example.org/feed"))),
              QStringLiteral("https://example.org/feed"));
}

TEST(ARedirect, IsFollowedToOtherHostsAndRelativeAddresses)
{
    EXPECT_EQ(followed("http://a.example/x/y", "https://b.example/z"),
              QStringLiteral("https://b.example/z"));
    EXPECT_EQ(followed("http://a.example/x/y", "../z"), QStringLiteral("http://a.example/z"));
    EXPECT_EQ(followed("http://a.example/x", "//b.example/z"),
              QStringLiteral("http://b.example/z"));
}

TEST(ARedirect, IsNotFollowedToAnotherKindOfAddressOrOutOfEncryption)
{
    for (const char* location : {"file:///etc/passwd", "ftp://b.example/", "data:text/plain,x",
                                 "javascript:alert(1)", "", "http://", "http://b.example/z"}) {
        const RedirectDecision decision = redirected("https://a.example/x", location);
        EXPECT_TRUE(decision.target.isEmpty()) << location;
        EXPECT_EQ(decision.refusal, SourceResult::ForbiddenRedirect) << location;
    }
}

TEST(ARedirect, TakesThePasswordToTheSameOriginOnly)
{
    const char* from = "https://me:secret@a.example/x";

    EXPECT_EQ(redirected(from, "/y").target.userInfo(), QStringLiteral("me:secret"));
    EXPECT_EQ(redirected(from, "https://A.example:443/y").target.userInfo(),
              QStringLiteral("me:secret"));
    EXPECT_EQ(redirected(from, "https://b.example/y").target.userInfo(), QString());
    EXPECT_EQ(redirected(from, "https://a.example:444/y").target.userInfo(), QString());
    EXPECT_EQ(redirected(from, "https://x:y@b.example/y").target.userInfo(), QString());
}

TEST(ARedirect, IsFollowedFiveTimesAndNeverInACircle)
{
    QList<QUrl> visited;
    for (int step = 0; step < kMostRedirects; ++step) {
        visited << QUrl(QStringLiteral("http://a.example/%1").arg(step));
        EXPECT_FALSE(decideRedirect(visited, "/next").target.isEmpty());
        EXPECT_EQ(decideRedirect(visited, "/0").refusal, SourceResult::TooManyRedirects);
        EXPECT_TRUE(decideRedirect(visited, "/0").target.isEmpty());
    }
    visited << QUrl(QStringLiteral("http://a.example/last"));
    EXPECT_TRUE(decideRedirect(visited, "/next").target.isEmpty());
    EXPECT_EQ(decideRedirect(visited, "/next").refusal, SourceResult::TooManyRedirects);
}

} // namespace
