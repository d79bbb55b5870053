#include "tests/core/ingest/reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using namespace tests;

namespace {

const std::string kText = "Der Hersteller von Messgeräten verkauft weniger als im Vorjahr.";

std::string message(const std::string& text, const std::string& type = "text/plain; charset=utf-8")
{
    return "From: desk@news.example.com\r\nTo: readers@example.com\r\nSubject: Auftraege\r\n"
           "Date: Mon, 27 Jan 2025 22:10:00 +0100\r\nMessage-ID: <1@news.example.com>\r\n"
           "MIME-Version: 1.0\r\nContent-Type: "
        + type + "\r\n\r\n" + text + "\r\n";
}

std::string bodyOf(const std::string& mail)
{
    return articleOf(read(mail, "a.eml")).body;
}

TEST(MailArticle, IsOneOfEachMessageOfAMailbox)
{
    const std::string line = "From desk@news.example.com Mon Jan 27 22:10:00 2025\r\n";
    const auto content = read(line + message(kText + "\r\n\r\n>From now on it sells none.") + "\r\n"
                                  + line + message("Von morgen an verkauft er wieder mehr.")
                                  + "\r\n" + line + message("") + "\r\n",
                              "a.mbox");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.dialect, "email");
    EXPECT_EQ(content->report.accepted, 2U);
    ASSERT_EQ(content->report.rejected.size(), 1U);
    EXPECT_EQ(content->report.rejected.front().code, "no_article");
    EXPECT_EQ(content->report.rejected.front().line, 25U);
    const auto& articles = std::get<std::vector<Article>>(content->values);
    EXPECT_EQ(articles.at(0).body, kText + "\n\nFrom now on it sells none.");
    EXPECT_EQ(articles.at(1).body, "Von morgen an verkauft er wieder mehr.");
}

TEST(MailArticle, TakesTheDatelineForItsFields)
{
    const Article article = articleOf(read(message("FRANKFURT (dpa-AFX) - " + kText), "a.eml"));

    EXPECT_EQ(article.body, kText);
    EXPECT_EQ(article.place, "FRANKFURT");
    EXPECT_EQ(article.agency, "dpa-AFX");
}

TEST(MailArticle, ReadsTheLargerSetThatANameStandsFor)
{
    EXPECT_EQ(bodyOf(message("\x98\x73 \xC4\xE3 \xBA\xC3", "text/plain; charset=GB2312")),
              "\u69AE \u4F60 \u597D");
    EXPECT_EQ(bodyOf(message("\x8C\x63 \xB0\xA1 text", "text/plain; charset=ks_c_5601-1987")),
              "\uB620 \uAC00 text");
}

} // namespace
