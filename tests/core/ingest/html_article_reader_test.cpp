#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

const std::string kFirst =
    "The maker of measuring devices sold fewer of them in spring than a year "
    "before, and said so on Monday morning, earlier than planned.";
const std::string kSecond = "Its shares lost a tenth of their price within the first hour, while "
                            "those of its two rivals, which sell to the same factories, held.";
const std::string kThird = "A third of the orders that were expected from abroad did not come, the "
                           "board wrote; it does not expect them this year either.";

std::string paragraph(const std::string& text)
{
    return "<p>" + text + "</p>\n";
}

std::string prose()
{
    return paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird);
}

std::string page(const std::string& body, const std::string& head = {})
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Orders stay away - Example "
           "Times</title>"
        + head + "</head>\n<body>" + body + "</body></html>\n";
}

Result<ReadContent> readPage(const std::string& html)
{
    return read(html, "page.html");
}

Article articleOn(const std::string& html)
{
    return articleOf(readPage(html));
}

const std::string kBody = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

const std::string kNavigation =
    "<div class=\"top\"><ul><li><a href=\"/\">Home</a></li><li><a href=\"/m\">Markets</a></li>"
    "<li><a href=\"/w\">World</a></li></ul></div>";

TEST(HtmlArticle, LeavesOutNavigationSharesRelatedLinksCommentsAndFooters)
{
    const std::string related =
        "<div><h3>You may also like</h3><ul><li><a href=\"/1\">Ships wait for a week before the "
        "lock is open</a></li><li><a href=\"/2\">Copper is dear again, and nobody knows "
        "why</a></li></ul></div>";
    const std::string html =
        page(kNavigation
             + "<h1>Orders stay away</h1><div class=\"share-bar\">Share this on all of the "
               "networks that there are, and then on all of the others, too.</div><div "
               "class=\"story\">"
             + paragraph(kFirst) + related + paragraph(kSecond)
             + "<figure><img src=\"a.png\"><figcaption>A hall with devices in it, seen from the "
               "gallery, "
               "in a picture of last year.</figcaption></figure>"
             + paragraph(kThird)
             + "</div><div id=\"comments\"><p>I have known this for years, and told "
               "everybody who would listen, which nobody did.</p></div><footer><p>All rights are "
               "reserved, and some are given away, as the case may be, by the Example "
               "Times.</p></footer>");

    const Article article = articleOn(html);

    EXPECT_EQ(article.body, kBody);
    EXPECT_EQ(article.title, "Orders stay away");
}

TEST(HtmlArticle, ReadsTextThatOnlyLineBreaksDivide)
{
    const Article article = articleOn(page(kNavigation + "<div id=\"x\">" + kFirst + "<br><br>\n"
                                           + kSecond + "<br/><br/>" + kThird + "</div>"));

    EXPECT_EQ(article.body, kBody);
}

TEST(HtmlArticle, ReadsAPageThatIsLaidOutWithTables)
{
    const Article article = articleOn(
        page("<table><tr><td width=\"150\"><a href=\"/\">Home</a><br><a href=\"/n\">News</a><br><a "
             "href=\"/c\">Contact</a></td><td><font size=\"2\">"
             + kFirst + "<br><br>" + kSecond + "<p>" + kThird + "</font></td></tr></table>"));

    EXPECT_EQ(article.body, kBody);
}

TEST(HtmlArticle, KeepsHeadingsListsAndTablesWithinTheText)
{
    const Article article = articleOn(
        page("<article>" + paragraph(kFirst) + "<h2>What is left</h2>"
             + "<ul><li>fewer orders from abroad</li><li>a <a href=\"/board\">board</a> that waits"
               "</li></ul><table><tr><th>Year</th><th>Orders</th></tr><tr><td>2024</td><td>31</td>"
               "</tr></table>"
             + paragraph(kSecond) + paragraph(kThird) + "</article>"));

    EXPECT_EQ(article.body,
              kFirst
                  + "\n\nWhat is left\n\nfewer orders from abroad\n\na board that waits\n\nYear "
                    "Orders\n\n2024 31\n\n"
                  + kSecond + "\n\n" + kThird);
}

TEST(HtmlArticle, ReadsEveryEntryOfALiveBlog)
{
    const auto entry = [](const std::string& time, const std::string& text) {
        return "<article class=\"live-post\"><time>" + time + "</time><h3>At " + time + "</h3>"
            + paragraph(text) + "</article>";
    };
    const Article article =
        articleOn(page("<main><h1>Orders stay away</h1>" + entry("10:05", kFirst)
                       + entry("10:20", kSecond) + entry("11:00", kThird) + "</main>"));

    EXPECT_THAT(article.body, AllOf(HasSubstr(kFirst), HasSubstr(kSecond), HasSubstr(kThird)));
}

TEST(HtmlArticle, IsTheOneArticleAmongTeasersOfOthers)
{
    const auto teaser = [](const std::string& title) {
        return "<article><h3><a href=\"/x\">" + title
            + "</a></h3><p>What happened there, who was there and what it will cost those who were "
              "not, in short words.</p></article>";
    };
    const Article article =
        articleOn(page("<h1>Orders stay away</h1><article>" + prose() + "</article><section>"
                       + teaser("Ships wait") + teaser("Copper is dear")
                       + teaser("Rain in the north") + "</section>"));

    EXPECT_EQ(article.body, kBody);
}

TEST(HtmlArticle, IsWhatAPageShowsBeforeItsPaywall)
{
    const Article article = articleOn(
        page("<article><h1>Orders stay away</h1>" + paragraph(kFirst)
                 + "<div class=\"paywall\"><p>Read on with a subscription, which costs less than a "
                   "coffee every month, or so they say.</p><a href=\"/abo\">Subscribe</a></div>"
                   "</article>",
             "<meta property=\"og:type\" content=\"article\">"));

    EXPECT_EQ(article.body, kFirst);
}

TEST(HtmlArticle, TakesItsFieldsFromSchemaOrgInAGraph)
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

TEST(HtmlArticle, ReadsSchemaOrgThatIsNearlyJsonAndDoesWithoutWhatIsNot)
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

TEST(HtmlArticle, TakesTheTextOfSchemaOrgWhereAScriptWouldFillThePage)
{
    const Article article =
        articleOn(page("<div id=\"root\"></div>",
                       "<script type=\"application/ld+json\">{\"@type\":"
                       "\"NewsArticle\",\"headline\":\"Orders stay away\","
                       "\"articleBody\":\""
                           + kFirst + "\\n\\n" + kSecond + "\\n\\n" + kThird + "\"}</script>"));

    EXPECT_EQ(article.body, kBody);
}

TEST(HtmlArticle, TakesItsFieldsFromMetaElements)
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

TEST(HtmlArticle, TakesItsFieldsFromMarksInTheText)
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

TEST(HtmlArticle, TakesADateFromTheLineBelowTheHeadline)
{
    const Article article =
        articleOn(page("<h1>Orders stay away</h1><p>Stand: 05. Februar 2020</p>" + prose()));

    EXPECT_EQ(toIso(article.published), "2020-02-05");
    EXPECT_EQ(article.body, kBody);
}

TEST(HtmlArticle, TakesPlaceAndAgencyOfADateline)
{
    const Article article =
        articleOn(page(paragraph("FRANKFURT (dpa-AFX) - " + kFirst) + paragraph(kSecond),
                       "<meta name=\"author\" content=\"dpa-AFX\">"));

    EXPECT_EQ(article.place, "FRANKFURT");
    EXPECT_EQ(article.agency, "dpa-AFX");
    EXPECT_EQ(article.byline, "");
    EXPECT_THAT(article.body, StartsWith(kFirst));
}

TEST(HtmlArticle, IsAPieceOfAPage)
{
    const Article article = articleOn("<p>" + kFirst + "</p>\n<p>" + kSecond + "</p>");
    const Article old = articleOn("<?xml version=\"1.0\"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC "
                                  "\"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\">\n<html><body>"
                                  + prose() + "</body></html>");

    EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond);
    EXPECT_EQ(old.body, kBody);
}

TEST(HtmlArticle, IsNoStartPageFormOrEmptyPage)
{
    std::string teasers;
    for (int count = 0; count < 8; ++count)
        teasers += "<div><h2><a href=\"/" + std::to_string(count)
            + "\">Something happened somewhere</a></h2><p>Who was there, and what it will cost "
              "those who were not, in one sentence.</p></div>";
    const std::string form = "<form action=\"/login\"><label>Name</label><input name=\"n\"><label>"
                             "Password</label><input name=\"p\"><button>Log in</button></form>";

    for (const std::string& html : {page(teasers), page(form), page(kNavigation), page("")}) {
        const auto content = readPage(html);
        ASSERT_FALSE(content);
        EXPECT_EQ(content.error().code, ErrorCode::Format);
        EXPECT_THAT(content.error().message, HasSubstr("without an article"));
    }
}

TEST(HtmlArticle, IsNoPageWithATableOfPrices)
{
    const auto content = read("<html><body><h1>NVDA</h1><table><tr><th>Date</th><th>Close</th></tr>"
                              "<tr><td>2025-01-27</td><td>118.42</td></tr><tr><td>2025-01-28</td>"
                              "<td>128.99</td></tr></table></body></html>",
                              "NVDA.html");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.kind, ImportKind::Prices);
}

TEST(HtmlArticle, DropsAttributesThatWereMadeToTakeLong)
{
    std::string attributes;
    for (int count = 0; count < 100'000; ++count)
        attributes += " a" + std::to_string(count) + "=1";
    const auto content = readPage(page("\n<div" + attributes + ">" + prose() + "</div>"));

    EXPECT_EQ(articleOf(content).body, kBody);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("large_tags"));
    EXPECT_EQ(content->report.warnings.front().line, 4U);
}

TEST(HtmlArticle, CutsWhatIsNestedTooDeeply)
{
    std::string deep;
    for (int count = 0; count < 200'000; ++count)
        deep += "<div>";
    for (int count = 0; count < 200'000; ++count)
        deep += "</b></div>";
    const auto content = readPage(page(prose() + deep));

    EXPECT_EQ(articleOf(content).body, kBody);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("deep_tags"));
}

TEST(HtmlArticle, IsAnEntryOfAnEncyclopediaWithoutItsTablesOfContentsAndNotes)
{
    const Article article = articleOn(page(
        "<div id=\"mw-content-text\"><div class=\"hatnote\">For the town, see there.</div><table "
        "class=\"infobox\"><tr><td>Founded</td><td>1901</td></tr></table><p>"
        + kFirst
        + "<sup class=\"reference\"><a href=\"#n1\">[1]</a></sup></p><div id=\"toc\" "
          "class=\"toc\"><ul><li><a href=\"#a\">History</a></li></ul></div><h2>History<span "
          "class=\"mw-editsection\">[<a href=\"/e\">edit</a>]</span></h2>"
        + paragraph(kSecond) + paragraph(kThird)
        + "<h2>Notes</h2><ol class=\"references\"><li>A book about devices, "
          "by somebody who built them, printed long ago.</li></ol></div>"));

    EXPECT_EQ(article.body, kFirst + "\n\nHistory\n\n" + kSecond + "\n\n" + kThird);
}

TEST(HtmlArticle, ReadsNoMarkupInScriptsTitlesAndComments)
{
    const Article article =
        articleOn(page("<script>document.write('<p>" + kThird + "</p>')</script><!-- <p>" + kThird
                           + "</p> --><style>p { color: red }</style>" + paragraph(kFirst)
                           + paragraph(kSecond + " 1 < 2 &amp; &euro; 3"),
                       "<title>A <b>bold</b> title</title>"));

    EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond + " 1 < 2 & € 3");
}

TEST(HtmlArticle, IsRefusedAboveTenMegabytes)
{
    const auto content = readPage(page(prose() + std::string(std::size_t{10} << 20, ' ')));

    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message, HasSubstr("10 MB"));
}

} // namespace
