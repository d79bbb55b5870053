#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

using namespace core;
using namespace tests;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string kText = "Der Hersteller von Messgeräten verkauft weniger als im Vorjahr.";

const std::string kHead = "From: \"Example News\" <desk@news.example.com>\r\n"
                          "To: readers@example.com\r\n"
                          "Subject: Auftraege bleiben aus\r\n"
                          "Date: Mon, 27 Jan 2025 22:10:00 +0100\r\n"
                          "Message-ID: <1@news.example.com>\r\n"
                          "MIME-Version: 1.0\r\n";

std::string plain(const std::string& text, const std::string& type = "text/plain; charset=utf-8")
{
    return "Content-Type: " + type + "\r\n\r\n" + text + "\r\n";
}

std::string multipart(const std::string& kind, const std::vector<std::string>& parts)
{
    std::string all = "Content-Type: multipart/" + kind + "; boundary=\"B" + kind + "\"\r\n\r\n";
    for (const std::string& part : parts)
        all += "--B" + kind + "\r\n" + part + "\r\n";
    return all + "--B" + kind + "--\r\n";
}

Result<ReadContent> readMessage(const std::string& parts)
{
    return read(kHead + parts, "a.eml");
}

std::string bodyOf(const std::string& parts)
{
    return articleOf(readMessage(parts)).body;
}

TEST(MailArticle, TakesItsFieldsFromTheHeader)
{
    const auto content = readMessage(plain(kText));
    const Article article = articleOf(content);

    EXPECT_EQ(content->report.dialect, "email");
    EXPECT_EQ(content->report.encoding, "MIME");
    EXPECT_EQ(article.title, "Auftraege bleiben aus");
    EXPECT_EQ(article.byline, "Example News");
    EXPECT_EQ(article.publisher, "news.example.com");
    EXPECT_EQ(toIso(article.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(article.guid, "1@news.example.com");
    EXPECT_EQ(article.language, "de");
    EXPECT_EQ(article.body, kText);
}

TEST(MailArticle, DecodesWordsInTheHeaderAndTakesReplyMarksOff)
{
    const Article article =
        articleOf(read("From: =?ISO-8859-1?Q?J=F6rg_M=FCller?= <jm@example.com>\n"
                       "Subject: AW: Re: =?utf-8?B?QXVmdHLDpGdlIGJsZWliZW4gYXVz?=\n"
                       "List-Id: \"Example Wire\" <wire.example.com>\nMIME-Version: 1.0\n\n"
                           + kText,
                       "a.eml"));

    EXPECT_EQ(article.byline, "Jörg Müller");
    EXPECT_EQ(article.title, "Aufträge bleiben aus");
    EXPECT_EQ(article.publisher, "Example Wire");
}

TEST(MailArticle, ReadsHeadersAndTextsThatNameNoEncoding)
{
    const auto content =
        read("From: J\xF6rg M\xFCller <jm@example.com>\nTo: a@example.com\nSubject: "
             "Die B\xF6rse\n\nDie B\xF6rse f\xE4llt, und alle M\xE4rkte mit ihr.\n",
             "a.eml");

    EXPECT_EQ(articleOf(content).title, "Die Börse");
    EXPECT_EQ(articleOf(content).byline, "Jörg Müller");
    EXPECT_EQ(articleOf(content).body, "Die Börse fällt, und alle Märkte mit ihr.");
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("encoding_guessed"));
    EXPECT_THAT(content->report.warnings.front().message,
                testing::StartsWith("a.eml: a part of the message: it is not UTF-8"));
}

TEST(MailArticle, ReadsPartsInTheirOwnEncodings)
{
    const std::string body = bodyOf(
        multipart("mixed",
                  {plain("Die B\xF6rse fiel.", "text/plain; charset=iso-8859-1"),
                   plain("Der Kurs von Börse und Dax.", "text/plain; charset=UTF-8"),
                   "Content-Transfer-Encoding: quoted-printable\r\n"
                       + plain("Die =E2=82=AC-Zone w=C3=A4chst=\r\n wieder."),
                   "Content-Transfer-Encoding: base64\r\n" + plain("RXMgd8OkcmUgc2Now7ZuLg==")}));

    EXPECT_EQ(body,
              "Die Börse fiel.\n\nDer Kurs von Börse und Dax.\n\nDie €-Zone wächst "
              "wieder.\n\nEs wäre schön.");
}

TEST(MailArticle, PrefersPlainTextUnlessItIsAStub)
{
    const std::string html =
        plain("<html><body><h1>Aus</h1><p>" + kText + "</p><p>" + kText + "</p></body></html>",
              "text/html; charset=utf-8");

    EXPECT_EQ(bodyOf(multipart("alternative", {plain(kText), html})), kText);
    EXPECT_EQ(bodyOf(multipart("alternative", {plain("Your client cannot show HTML."), html})),
              "Aus\n\n" + kText + "\n\n" + kText);
    EXPECT_EQ(bodyOf(multipart("alternative", {plain("Hier lang."), html})),
              "Aus\n\n" + kText + "\n\n" + kText);
    EXPECT_EQ(bodyOf(html), "Aus\n\n" + kText + "\n\n" + kText);
}

TEST(MailArticle, JoinsFlowedLines)
{
    EXPECT_EQ(
        bodyOf(plain("Der Hersteller von \r\nMessgeräten verkauft \r\nweniger.\r\nMehr nicht.",
                     "text/plain; charset=utf-8; format=flowed")),
        "Der Hersteller von Messgeräten verkauft weniger.\n\nMehr nicht.");
}

TEST(MailArticle, CutsQuotedRepliesAndSignaturesAndSaysSo)
{
    const auto content = readMessage(
        plain(kText
              + "\r\n\r\nAm 26.01.2025 schrieb Jane Doe:\r\n> Wie war es?\r\n>> Und wann?\r\n-- "
                "\r\nMax Muster\r\nExample News"));

    EXPECT_EQ(articleOf(content).body, kText);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("quoted_lines", "signature_lines"));
    EXPECT_THAT(content->report.warnings[0].message, HasSubstr("3 lines"));
    EXPECT_EQ(bodyOf(plain("> " + kText)), kText);
}

TEST(MailArticle, ReadsAForwardedMessage)
{
    const std::string body =
        bodyOf(multipart("mixed",
                         {plain("Siehe unten."),
                          "Content-Type: message/rfc822\r\n\r\nFrom: a@example.com\r\nSubject: "
                          "Zahlen\r\n\r\n"
                              + kText}));

    EXPECT_EQ(body, "Siehe unten.\n\nZahlen\n\n" + kText);
}

TEST(MailArticle, NamesAttachmentsWithoutTheirPaths)
{
    const auto attachment = [](const std::string& name) {
        return "Content-Disposition: attachment; filename=\"" + name + "\"\r\n"
            + plain("Date,Close\r\n2025-01-27,118.42", "text/csv");
    };
    const auto content = readMessage(multipart("mixed",
                                               {plain(kText), attachment("../../etc/NVDA.csv"),
                                                attachment("C:\\a.csv"), attachment("..")}));

    EXPECT_EQ(articleOf(content).body, kText);
    EXPECT_THAT(codesOf(content->report.warnings),
                ElementsAre("attachment", "attachment", "attachment"));
    EXPECT_THAT(content->report.warnings[0].message,
                AllOf(HasSubstr("\"NVDA.csv\""), Not(HasSubstr(".."))));
    EXPECT_THAT(content->report.warnings[1].message, HasSubstr("\"a.csv\""));
    EXPECT_THAT(content->report.warnings[2].message, HasSubstr("without a name"));
}

TEST(MailArticle, ReadsPartsOfUnknownEncodingsByWhatTheyLookLike)
{
    const auto content = readMessage(plain(kText, "text/plain; charset=x-no-such-thing"));

    EXPECT_EQ(articleOf(content).body, kText);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("unknown_charset"));
}

TEST(MailArticle, KeepsWhatBrokenBase64StillSays)
{
    const std::string body =
        bodyOf("Content-Transfer-Encoding: base64\r\n" + plain("RXMgd8Ok!!cmUgc2Now7ZuLg=="));

    EXPECT_EQ(body, "Es wäre schön.");
}

TEST(MailArticle, IsRefusedWithPartsNestedTooDeeply)
{
    std::string deep;
    std::string many;
    std::string forwarded;
    for (int count = 0; count < 20'000; ++count) {
        const std::string begin = "Content-Type: multipart/mixed; boundary=B"
            + std::to_string(count) + "\r\n\r\n--B" + std::to_string(count) + "\r\n";
        many += begin;
        forwarded += "Content-Type: message/news\r\n\r\n";
        if (count < 60)
            deep += begin;
    }
    for (const std::string& parts : {many, deep, forwarded}) {
        const auto content = readMessage(parts + plain(kText));
        ASSERT_FALSE(content);
        EXPECT_THAT(content.error().message, HasSubstr("more than 50 deep"));
    }
}

TEST(MailArticle, BearsHeadersOfAMegabyte)
{
    const std::string large(std::size_t{1} << 20, 'x');
    std::string lines;
    for (int count = 0; count < 50'000; ++count)
        lines += "X-Line-" + std::to_string(count) + ": =?utf-8?Q?=E4?=\r\n";

    EXPECT_EQ(bodyOf("X-Large: " + large + "\r\n" + plain(kText)), kText);
    EXPECT_EQ(bodyOf(lines + plain(kText)), kText);
    const Article article =
        articleOf(read("MIME-Version: 1.0\nSubject: " + large + "\n\n" + kText, "a.eml"));
    EXPECT_LE(article.title.size(), 1003U);
}

TEST(MailArticle, IsNoMessageWithoutAText)
{
    const auto content = readMessage(multipart("mixed", {plain("")}));

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
    EXPECT_THAT(content.error().message, HasSubstr("without a text"));
}

TEST(MailArticle, IsNoPlainTextWithLinesAboveIt)
{
    for (const std::string head :
         {"Titel: Aufträge bleiben aus\nDate: 2025-01-27\n", "From: Reuters\nDate: 2025-01-27\n",
          "Subject: Aufträge bleiben aus\nFrom: dpa\nDatum: 2025-01-27\n"}) {
        const auto content = read(head + "\n" + kText, "a.txt");
        ASSERT_TRUE(content) << content.error().message;
        EXPECT_EQ(content->report.dialect, "text") << head;
    }
}

TEST(MailArticle, WarnsOfADateThatIsNone)
{
    const auto content =
        read("From: a@example.com\nMIME-Version: 1.0\nDate: soon\n\n" + kText, "a.eml");

    EXPECT_EQ(articleOf(content).published, PartialDate{});
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("unreadable_date"));
}

TEST(MailArticle, IsReadOnSeveralThreads)
{
    std::vector<std::string> bodies(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& body : bodies)
            threads.emplace_back([&body] { body = bodyOf(plain(kText)); });
    }

    EXPECT_THAT(bodies, testing::Each(kText));
}

TEST(MailArticle, IsRefusedWithMorePartsThanAMessageHas)
{
    std::string many;
    for (int count = 0; count < 200'000; ++count)
        many += "--b\n\nx\n";
    for (const std::string boundary :
         {"boundary=b", "Boundary =\r\n \"b\"", "boundary*0=\"b\"", "boundary*=us-ascii''%62",
          "boundary=(a comment)b", "boundary=\"\\b\""}) {
        const auto content =
            readMessage("Content-Type: multipart/mixed; " + boundary + "\r\n\r\n" + many);
        ASSERT_FALSE(content) << boundary;
        EXPECT_THAT(content.error().message, HasSubstr("more than 1,000")) << boundary;
    }
}

TEST(MailArticle, MayHoldRulesOfDashes)
{
    std::string ruled = kText;
    for (int count = 0; count < 5'000; ++count)
        ruled += "\r\n----------\r\n-- \r\n";

    EXPECT_THAT(bodyOf(multipart("mixed", {plain(ruled)})), HasSubstr(kText));
}

} // namespace
