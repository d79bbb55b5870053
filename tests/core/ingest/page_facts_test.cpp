#include "tests/core/ingest/html_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

namespace {

TEST(PageFacts, TakesItsFieldsFromSchemaOrgInAGraph)
{
    const Article article = articleOn(
        page(prose(),
             R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Person","@id":"#p1","name":"Jane Doe"},
{"@type":["NewsArticle"],"headline":"Orders stay away","description":"Fewer &amp; fewer.",
"author":[{"@id":"#p1"},{"@type":"Person","name":"By Max Muster, Senior Correspondent"}],
"datePublished":"2025-01-27T22:10:00+01:00","dateModified":"2025-01-28T08:00:00Z",
"publisher":{"@type":"Organization","name":"Example Times"},"keywords":"orders, devices",
"mainEntityOfPage":{"@id":"https://example.com/orders"},"identifier":"urn:x:1"}]}</script>)"));

    EXPECT_EQ(article.title, "Orders stay away");
    EXPECT_EQ(article.lead, "Fewer & fewer.");
    EXPECT_EQ(article.byline, "Jane Doe, Max Muster");
    EXPECT_EQ(toIso(article.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(toIso(article.updated), "2025-01-28T08:00:00Z");
    EXPECT_EQ(article.publisher, "Example Times");
    EXPECT_THAT(article.keywords, ElementsAre("orders", "devices"));
    EXPECT_EQ(article.address, "https://example.com/orders");
    EXPECT_EQ(article.guid, "urn:x:1");
    EXPECT_EQ(article.language, "en");
}

TEST(PageFacts, ReadsSchemaOrgThatIsNearlyJsonAndDoesWithoutWhatIsNot)
{
    const Article nearly = articleOn(
        page(prose(),
             "<script type='application/ld+json'>//<![CDATA[\n[{\"@type\":\"Article\","
             "\"headline\":\"Orders\nstay away\",\"author\":{\"name\":\"Jane Doe\",},},]\n"
             "//]]></script>"));
    const Article broken =
        articleOn(page(prose(),
                       "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
                       "\"headline\": </script><meta name=\"author\" content=\"Jane Doe\">"));

    EXPECT_EQ(nearly.byline, "Jane Doe");
    EXPECT_EQ(nearly.title, "Orders stay away");
    EXPECT_EQ(broken.byline, "Jane Doe");
    EXPECT_EQ(broken.body, kBody);
}

TEST(PageFacts, TakesEachNameOfAnAuthorWithSeveral)
{
    EXPECT_EQ(articleOn(page(prose(),
                             "<script type=\"application/ld+json\">{\"@type\":"
                             "\"NewsArticle\",\"headline\":\"Orders\",\"author\":"
                             "{\"name\":[\"Jane Doe\",\"Max Muster\"]}}</script>"))
                  .byline,
              "Jane Doe, Max Muster");
}

TEST(PageFacts, TakesTheTextOfSchemaOrgWhereAScriptWouldFillThePage)
{
    const Article article =
        articleOn(page("<div id=\"root\"></div>",
                       "<script type=\"application/ld+json\">{\"@type\":"
                       "\"NewsArticle\",\"headline\":\"Orders stay away\","
                       "\"articleBody\":\""
                           + kFirst + "\\n\\n" + kSecond + "\\n\\n" + kThird + "\"}</script>"));

    EXPECT_EQ(article.body, kBody);
}

TEST(PageFacts, EndTheTextWhereThatOfSchemaOrgEnds)
{
    const std::string more =
        "Whoever reads this page until its end can have a cup with its name on "
        "it, as long as there are any left.";
    const auto withBody = [&](const std::string& body) {
        return articleOn(page("<div>" + prose() + paragraph(more) + "</div>",
                              "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                              "\"headline\":\"Orders stay away\",\"articleBody\":\""
                                  + body + "\"}</script>"));
    };

    EXPECT_EQ(withBody(kFirst + " " + kSecond + " " + kThird).body, kBody);
    EXPECT_EQ(withBody(kFirst + " " + kSecond + " " + kThird + " " + more).body,
              kBody + "\n\n" + more);
}

TEST(PageFacts, TakesItsFieldsFromMetaElements)
{
    const Article article = articleOn(
        page(prose(), R"(<meta property="og:title" content="Orders stay away | Example Times">
<meta property="og:site_name" content="Example Times"><meta name="Description" content="Fewer.">
<meta name="dc.creator" content="Von Max Muster"><meta name="news_keywords" content="orders,prices">
<meta property="article:published_time" content="2025-01-27"><link rel="canonical"
href="https://example.com/orders"><meta name="copyright" content="Example Times 2025">)"));

    EXPECT_EQ(article.title, "Orders stay away");
    EXPECT_EQ(article.publisher, "Example Times");
    EXPECT_EQ(article.lead, "Fewer.");
    EXPECT_EQ(article.byline, "Max Muster");
    EXPECT_EQ(toIso(article.published), "2025-01-27");
    EXPECT_EQ(article.published.precision, Precision::Day);
    EXPECT_THAT(article.keywords, ElementsAre("orders", "prices"));
    EXPECT_EQ(article.rights, "Example Times 2025");
}

TEST(PageFacts, TakesItsFieldsFromMarksInTheText)
{
    const Article article = articleOn(
        page("<article><h1><span class=\"kicker\">Devices</span> <span "
             "class=\"headline\">Orders stay away for good</span></h1><div class=\"byline\">By <a "
             "href=\"/jd\">Jane Doe</a>, Editor</div><time datetime=\"2025-01-27T09:00:00+00:00\">"
             "yesterday</time>"
             + prose() + "</article>"));

    EXPECT_EQ(article.title, "Orders stay away for good");
    EXPECT_EQ(article.subhead, "Devices");
    EXPECT_EQ(article.byline, "Jane Doe");
    EXPECT_EQ(toIso(article.published), "2025-01-27T09:00:00+00:00");
    EXPECT_EQ(article.body, kBody);
}

TEST(PageFacts, TakesTheAuthorFromTheLineAboveTheTextWhereThePageNamesItself)
{
    const std::string credits = paragraph(kFirst) + paragraph("Von Max Muster und Jane Doe, NDR");
    const Article site = articleOn(page(credits + paragraph(kSecond),
                                        "<meta name=author content=\"Example Times\"><meta "
                                        "property=og:site_name content=\"Example Times\">"));
    const Article named = articleOn(
        page(paragraph(kFirst) + "<ul><li>Von</li><li>Jane Doe</li></ul>" + paragraph(kSecond),
             "<meta name=author content=\"Jane Doe\">"));

    EXPECT_EQ(site.byline, "Max Muster und Jane Doe, NDR");
    EXPECT_EQ(named.byline, "Jane Doe");
    EXPECT_EQ(site.body, kFirst + "\n\n" + kSecond);
    EXPECT_EQ(named.body, kFirst + "\n\n" + kSecond);
}

TEST(PageFacts, TakesADateFromTheLineBelowTheHeadline)
{
    const Article article =
        articleOn(page("<h1>Orders stay away</h1><p>Stand: 05. Februar 2020</p>" + prose()));

    EXPECT_EQ(toIso(article.published), "2020-02-05");
    EXPECT_EQ(article.body, kBody);
}

TEST(PageFacts, TakesTheFirstDateThatCanBeRead)
{
    const auto content = readPage(
        page("<time datetime=\"2025-01-27T09:00:00Z\">x</time>" + prose(),
             "<meta property=\"article:published_time\" content=\"Mon Jan 27 10:00:00 2025\">"));

    EXPECT_EQ(toIso(articleOf(content).published), "2025-01-27T09:00:00Z");
    EXPECT_THAT(content->report.warnings, IsEmpty());
    for (const auto& [written, meant] :
         {std::pair("20250127", "2025-01-27"), std::pair("20250127T2210Z", "2025-01-27T22:10:00Z"),
          std::pair("20250127T221005Z", "2025-01-27T22:10:05Z"),
          std::pair("20250127T221000+0100", "2025-01-27T22:10:00+01:00"),
          std::pair("20250127T2210-05:00", "2025-01-27T22:10:00-05:00")}) {
        const Article article = articleOn(
            page(prose(), std::string("<meta name=\"date\" content=\"") + written + "\">"));
        EXPECT_EQ(toIso(article.published), meant) << written;
    }
}

TEST(PageFacts, WarnsOfADateThatIsNoneOrHasNoZone)
{
    const auto dated = [](const std::string& date) {
        return codesOf(readPage(page(prose(), "<meta name=\"date\" content=\"" + date + "\">"))
                           ->report.warnings);
    };

    EXPECT_THAT(dated("soon"), ElementsAre("unreadable_date"));
    EXPECT_THAT(dated("2025-01-27T22:10:00"), ElementsAre("timezone_unknown"));
    EXPECT_THAT(dated("01/02/2025"), ElementsAre("ambiguous_date"));
}

TEST(PageFacts, TakesPlaceAndAgencyOfADateline)
{
    const Article article =
        articleOn(page(paragraph("FRANKFURT (dpa-AFX) - " + kFirst) + paragraph(kSecond),
                       "<meta name=\"author\" content=\"dpa-AFX\">"));

    EXPECT_EQ(article.place, "FRANKFURT");
    EXPECT_EQ(article.agency, "dpa-AFX");
    EXPECT_EQ(article.byline, "");
    EXPECT_THAT(article.body, StartsWith(kFirst));
}

} // namespace
