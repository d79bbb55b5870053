#include "core/base/file.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr const char* kText = "Der Kurs des Herstellers gab am Montag kräftig nach.";

std::string feedOf(const std::string& items, const std::string& channel = {})
{
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\""
           " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:m=\"http://search.yahoo.com/mrss/\">\n<channel>\n"
        + channel + items + "</channel>\n</rss>\n";
}

std::vector<Article> articlesOf(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    return std::get<std::vector<Article>>(content->values);
}

Article item(const std::string& fields, const std::string& channel = {})
{
    return articleOf(read(feedOf("<item>" + fields + "</item>", channel), "a.xml"));
}

TEST(Rss, ReadsEveryFieldOfAnItem)
{
    const auto content = read(
        feedOf("<item><title>Kurs f&#228;llt</title><link>/2025/kurs</link>"
               "<description>Kurz gesagt.</description>"
               "<content:encoded><![CDATA[<p>Erster Absatz.</p><p>Zweiter&nbsp;Absatz.</p>"
               "<script>alert(1)</script>]]></content:encoded>"
               "<dc:creator>Max Muster</dc:creator><dc:creator>Jane Doe</dc:creator>"
               "<pubDate>Mon, 27 Jan 2025 22:10:00 +0100</pubDate>"
               "<category>Märkte</category><category>Chips</category><category>Chips</category>"
               "<guid isPermaLink=\"false\">x-1</guid><m:copyright>© Blatt</m:copyright></item>",
               "<title>Beispielblatt</title><link>https://example.org/</link>"
               "<language>de-DE</language><copyright>Alle Rechte</copyright>"),
        "a.xml");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "rss");
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.lead, "Kurz gesagt.");
    EXPECT_EQ(read.body, "Erster Absatz.\n\nZweiter\u00A0Absatz.");
    EXPECT_EQ(read.byline, "Max Muster, Jane Doe");
    EXPECT_EQ(read.publisher, "Beispielblatt");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(read.updated, PartialDate{});
    EXPECT_THAT(read.keywords, ElementsAre("Märkte", "Chips"));
    EXPECT_EQ(read.guid, "x-1");
    EXPECT_EQ(read.address, "https://example.org/2025/kurs");
    EXPECT_EQ(read.rights, "© Blatt");
    EXPECT_EQ(read.language, "de");
}

TEST(Rss, TakesTheSummaryForTheBodyWhereThereIsNoOther)
{
    const Article read =
        item(std::string("<title>A</title><description>") + kText + "</description>",
             "<copyright>Alle Rechte</copyright>");

    EXPECT_EQ(read.body, kText);
    EXPECT_EQ(read.lead, "");
    EXPECT_EQ(read.rights, "Alle Rechte");
}

TEST(Rss, TakesAnAbstractForTheLeadOfADescription)
{
    const Article read = item("<t:abstract xmlns:t=\"http://purl.org/dc/terms/\">Kurz</t:abstract>"
                              "<description>Lang und breit</description>");

    EXPECT_EQ(read.lead, "Kurz");
    EXPECT_EQ(read.body, "Lang und breit");
}

TEST(Rss, TakesPlaceAndAgencyFromTheFrontOfTheText)
{
    const Article read =
        item(std::string("<description>FRANKFURT (dpa-AFX) - ") + kText + "</description>");

    EXPECT_EQ(read.place, "FRANKFURT");
    EXPECT_EQ(read.agency, "dpa-AFX");
    EXPECT_EQ(read.body, kText);
}

TEST(Rss, DecodesMarkupThatWasEscapedOnceOrTwice)
{
    EXPECT_EQ(item("<title>A &amp;amp; B, &lt;b&gt;fett&lt;/b&gt;, 1 &lt; 2</title>"
                   "<description>x y</description>")
                  .title,
              "A & B, fett, 1 < 2");
    EXPECT_EQ(item("<description>&lt;p&gt;Eins&lt;br/&gt;zwei&lt;/p&gt;&lt;p&gt;Drei&lt;/p&gt;"
                   "</description>")
                  .body,
              "Eins zwei\n\nDrei");
    EXPECT_EQ(item("<description>Eins &amp;uuml;ber.\n\nZwei &uuml;ber.</description>").body,
              "Eins über.\n\nZwei über.");
    EXPECT_EQ(item("<description>Eins <b>zwei</b> drei</description>").body, "Eins zwei drei");
}

TEST(Rss, KeepsOnlyAddressesOfTheWeb)
{
    const auto addressOf = [](const std::string& fields) {
        return item(fields + "<description>Ein Text</description>").address;
    };

    EXPECT_EQ(addressOf("<link>javascript:alert(1)</link>"), "");
    EXPECT_EQ(addressOf("<link>file:///etc/passwd</link>"), "");
    EXPECT_EQ(addressOf("<link>http://example.org/a?b=1&amp;c</link>"),
              "http://example.org/a?b=1&c");
    EXPECT_EQ(addressOf("<guid>https://example.org/g</guid>"), "https://example.org/g");
    EXPECT_EQ(addressOf("<guid isPermaLink=\"false\">https://example.org/g</guid>"), "");
    EXPECT_EQ(addressOf("<link xml:base=\"https://example.org/a/\">b/../c</link>"),
              "https://example.org/a/c");
}

TEST(Rss, ReadsRdfWhoseItemsStandBesideTheChannel)
{
    const Article read = articleOf(tests::read(
        "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        " xmlns=\"http://purl.org/rss/1.0/\" xmlns:d=\"http://purl.org/dc/elements/1.1/\">"
        "<channel><title>Blatt</title></channel><item r:about=\"https://example.org/1\">"
        "<title>A</title><link>https://example.org/1</link><description>Ein Text</description>"
        "<d:date>2025-01-27</d:date><d:subject>Chips</d:subject></item></r:RDF>",
        "a.rdf"));

    EXPECT_EQ(read.publisher, "Blatt");
    EXPECT_EQ(read.address, "https://example.org/1");
    EXPECT_EQ(toIso(read.published), "2025-01-27");
    EXPECT_THAT(read.keywords, ElementsAre("Chips"));
}

TEST(Rss, KnowsElementsByTheirNamespacesWhateverThePrefix)
{
    const auto itemIn = [](const std::string& root, const std::string& fields) {
        return articleOf(tests::read(
            "<rss " + root + "><channel><item>" + fields + "</item></channel></rss>", "a.xml"));
    };

    EXPECT_EQ(itemIn("xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"",
                     "<description>Kurz</description><c:encoded>Lang</c:encoded>")
                  .body,
              "Lang");
    EXPECT_EQ(
        itemIn("", "<description>Kurz</description><content:encoded>Lang</content:encoded>").body,
        "Lang");
    EXPECT_EQ(itemIn("xmlns=\"http://example.org/x\"", "<description>Kurz</description>").body,
              "Kurz");
    EXPECT_EQ(itemIn("xmlns:y=\"http://example.org/y\"",
                     "<y:title>Anders</y:title><title>Titel</title><description>Kurz"
                     "</description>")
                  .title,
              "Titel");
}

TEST(Rss, RejectsItemsWithoutWordsWithTheirLines)
{
    const auto content = read(feedOf("<item><title>...</title></item>\n"
                                     "<item><description>Ein Text</description></item>\n"
                                     "<item><link>https://example.org/</link></item>\n"),
                              "a.xml");

    EXPECT_EQ(articlesOf(content).size(), 1U);
    ASSERT_THAT(codesOf(content->report.rejected), ElementsAre("no_text", "no_text"));
    EXPECT_EQ(content->report.rejected[0].line, 4U);
    EXPECT_EQ(content->report.rejected[1].line, 6U);
    EXPECT_THAT(content->report.rejected[0].text, HasSubstr("<title>...</title>"));
}

TEST(Rss, SaysWhenADateIsNoneOrHasNoZone)
{
    const auto codes = [](const std::string& date) {
        return codesOf(read(feedOf("<item><pubDate>" + date
                                   + "</pubDate><description>Ein Text</description></item>"),
                            "a.xml")
                           ->report.warnings);
    };

    EXPECT_THAT(codes("gestern"), ElementsAre("unreadable_date"));
    EXPECT_THAT(codes("2025-01-27T22:10:00"), ElementsAre("timezone_unknown"));
    EXPECT_THAT(codes("Mon, 27 Jan 25 22:10:00 EST"), IsEmpty());
}

TEST(Rss, CutsTheLinkToTheWholeTextOff)
{
    const auto bodyOf = [](const std::string& end) {
        return articleOf(read("<rss version=\"2.0\"><channel><title>T</title><item><title>A</title>"
                              "<description>The lock is open."
                                  + end + "</description></item></channel></rss>",
                              "a.xml"))
            .body;
    };

    EXPECT_EQ(bodyOf(" [mehr]"), "The lock is open.");
    EXPECT_EQ(bodyOf(" &lt;a href=\"/x\"&gt;Weiterlesen&lt;/a&gt;"), "The lock is open.");
    EXPECT_EQ(bodyOf(" He wants to read more"), "The lock is open. He wants to read more");
}

TEST(Rss, ReadsTheItemsBehindAFault)
{
    const auto content =
        read(feedOf("<item><title>Eins</title><description>Erster Text</description></item>\n"
                    "<item><title>Zwei<description>Zweiter Text</description></item>\n"
                    "<item><dc:creator>Jane Doe</dc:creator><description>Dritter Text"
                    "</description></item>\n"
                    "<item><description><![CDATA[Vierter </item> Text]]></description></item>\n"),
             "a.xml");

    const auto articles = articlesOf(content);
    ASSERT_EQ(articles.size(), 4U);
    EXPECT_EQ(articles[0].body, "Erster Text");
    EXPECT_THAT(articles[1].body, HasSubstr("Zwei"));
    EXPECT_EQ(articles[2].body, "Dritter Text");
    EXPECT_EQ(articles[2].byline, "Jane Doe");
    EXPECT_EQ(articles[3].body, "Vierter Text");
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("malformed_xml"));
    EXPECT_EQ(content->report.warnings[0].line, 5U);
}

TEST(Rss, KeepsWhatStandsBeforeTheCutOfATruncatedFeed)
{
    const std::string whole =
        feedOf("<item><description>Erster Text</description></item>\n"
               "<item><title>A</title><description>Zweiter Text</description></item>\n");
    const auto content =
        read(whole.substr(0, whole.find(" Text</description></item>\n</chan")), "a.xml");

    const auto articles = articlesOf(content);
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[1].body, "Zweiter");
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("malformed_xml"));
    EXPECT_EQ(content->report.warnings[0].line, 5U);
}

TEST(Rss, RefusesAFeedWithoutEntries)
{
    const auto content = read(feedOf(""), "a.xml");

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
    EXPECT_THAT(content.error().message, HasSubstr("holds no entries"));
    EXPECT_FALSE(read("<html></html>", "a.xml", {.as = ImportKind::Articles, .dialect = "rss"}));
}

TEST(Rss, KeepsALessThanSignThatBeginsNoTag)
{
    const Article read =
        item("<title>Gewinn &lt;EUR 5 Mio: Beispiel AG fällt</title><description>Gewinn &lt;EUR 5 "
             "Mio &amp;amp; mehr. Die Aktie fiel.</description>");

    EXPECT_EQ(read.title, "Gewinn <EUR 5 Mio: Beispiel AG fällt");
    EXPECT_EQ(read.body, "Gewinn <EUR 5 Mio & mehr. Die Aktie fiel.");
}

} // namespace
