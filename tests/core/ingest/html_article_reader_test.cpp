#include "tests/core/ingest/html_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

using namespace core;
using namespace tests;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

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

TEST(HtmlArticle, IsAPieceOfAPage)
{
    const Article article = articleOn("<p>" + kFirst + "</p>\n<p>" + kSecond + "</p>");
    const Article old = articleOn("<?xml version=\"1.0\"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC "
                                  "\"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\">\n<html><body>"
                                  + prose() + "</body></html>");

    EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond);
    EXPECT_EQ(old.body, kBody);
}

TEST(HtmlArticle, IsAPageOfXhtml)
{
    for (const std::string type : {"<!DOCTYPE html>",
                                   "<!DOCTYPE\n  html PUBLIC \"-//W3C//DTD XHTML "
                                   "1.0 Strict//EN\" \"x.dtd\">",
                                   "<!doctype HTML SYSTEM \"about:legacy-compat\">", ""}) {
        const std::string html = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + type
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Orders stay "
              "away</title><script src=\"a.js\" /><script>var a;</script></head><body>"
            + prose() + "</body></html>";
        for (const std::string name : {"a.html", "a.xml", "a.xhtml"}) {
            const auto content = read(html, name);
            ASSERT_TRUE(content) << type << content.error().message;
            EXPECT_EQ(content->report.dialect, "html-article") << type;
            EXPECT_EQ(articleOf(content).body, kBody) << type;
        }
    }
}

TEST(HtmlArticle, ReadsAHeadWithASelfClosedScriptOrTitle)
{
    for (const std::string tag : {"<script src=\"a.js\" />", "<title/>", "<style />"}) {
        EXPECT_EQ(articleOn("<!DOCTYPE html><html><head>" + tag + "</head><body>" + prose()
                            + "</body></html>")
                      .body,
                  kBody)
            << tag;
    }
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

TEST(HtmlArticle, IsFoundInTimeLinearInTheSizeOfThePage)
{
    const auto repeated = [](const std::string& part, int times) {
        std::string all;
        for (int count = 0; count < times; ++count)
            all += part;
        return all;
    };
    for (const std::string& filler :
         {repeated("<p>", 500'000),
          repeated("<li><a href=/x>", 200'000),
          repeated("<b>", 500'000),
          repeated("<table><tr><td>", 200'000),
          repeated("<div class=byline>", 200'000),
          repeated("<div itemprop=author><span itemprop=name>", 100'000),
          repeated("<h1><h2>a</h2>", 200'000),
          repeated("<x-y z=1></q>", 200'000),
          repeated("<article><h2><a href=/x>a</a></h2>", 100'000),
          repeated("<", 1'000'000),
          repeated("&amp;", 500'000),
          repeated("<script type=ld+json>{}</script>", 100'000),
          repeated("<script type=ld+json>[", 1) + repeated("[", 500'000),
          "<div class=\"" + repeated("a b", 20'000) + "\">",
          repeated("<br>", 500'000),
          repeated("<time class=date>1 ", 100'000),
          repeated("<meta name=author content=a>", 100'000),
          "<title>" + repeated("a - ", 300'000),
          repeated("<!--", 300'000),
          repeated("<a rel=author><time>", 100'000)}) {
        const auto begin = std::chrono::steady_clock::now();
        const auto content = readPage(page(prose() + filler));
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10))
            << filler.substr(0, 40);
    }
}

TEST(HtmlArticle, IsRefusedAboveTenMegabytes)
{
    const auto content = readPage(page(prose() + std::string(std::size_t{10} << 20, ' ')));

    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message, HasSubstr("10 MB"));
}

} // namespace
