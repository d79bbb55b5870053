#include "tests/core/ingest/html_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

const std::string kShort = "The lock is shut.";
const std::string kHeadline = "<h1>Orders stay away</h1>";

std::string articleWith(const std::string& text)
{
    return "<article>" + kHeadline + text + "</article>";
}

void expectNoArticle(const std::string& html)
{
    const auto content = readPage(html);
    ASSERT_FALSE(content) << html;
    EXPECT_THAT(content.error().message, HasSubstr("without an article")) << html;
}

TEST(ShortPage, OfTwoSentencesIsAnArticle)
{
    const std::string first = "The share of the maker rose by four per cent on Tuesday.";
    const std::string second = "Its profit was up by a quarter, to two million in all.";
    const std::string text = paragraph(first) + paragraph(second);
    const std::string dated =
        "<meta property=\"article:published_time\" content=\"2025-01-27T19:22:05+01:00\">";

    for (const std::string& html :
         {page(articleWith(text)), page(articleWith(text), dated), page(kHeadline + text, dated),
          page("<main>" + kHeadline + text + "</main>"),
          page(kHeadline + "<article>" + text + "</article>"),
          page(kHeadline + "<div itemprop=\"articleBody\">" + text + "</div>")}) {
        const auto content = readPage(html);
        ASSERT_TRUE(content) << html;
        EXPECT_EQ(articleOf(content).body, first + "\n\n" + second) << html;
        EXPECT_EQ(articleOf(content).title, "Orders stay away");
    }
}

TEST(ShortPage, OfOneSentenceIsAnArticleWhereItSaysSo)
{
    const std::string flash = "The maker of measuring devices lowers its forecast for the year.";

    EXPECT_EQ(articleOn(page(articleWith(paragraph(flash)))).body, flash);
    expectNoArticle(page(kHeadline + paragraph(flash)));
}

TEST(ShortPage, OfManyShortParagraphsIsAnArticle)
{
    std::string text;
    std::string linked;
    for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}) {
        text += paragraph("On " + std::string(day) + " the lock was open for an hour.");
        linked += paragraph("On " + std::string(day)
                            + " the <a href=\"https://example.com/l\">lock</a> was open for one "
                              "hour, as skippers in the town said.");
    }

    EXPECT_THAT(articleOn(page(articleWith(text))).body, HasSubstr("On Friday the lock"));
    EXPECT_THAT(articleOn(page(articleWith(linked))).body, HasSubstr("On Friday the lock"));
    EXPECT_THAT(articleOn(page(articleWith(linked))).body, HasSubstr("On Monday the lock"));
}

TEST(ShortPage, WithoutMarksNeedsTwoParagraphsAndAHeading)
{
    const std::string first = "The share of the maker rose by four per cent on Tuesday, after it "
                              "had told of its orders.";
    const std::string second = "Its profit was up by a quarter, to two million in all, the "
                               "company said.";

    EXPECT_EQ(articleOn(page(kHeadline + paragraph(first) + paragraph(second))).body,
              first + "\n\n" + second);
    expectNoArticle(page(paragraph(first) + paragraph(second)));
    expectNoArticle(page(kHeadline + paragraph(kShort)));
}

TEST(ShortPage, KeepsTheDatelineOfAPageForPhonesInItsFields)
{
    const Article article =
        articleOn("<!doctype html><html amp lang=\"en\"><head><title>Orders</title></head><body>"
                  "<header>Example Times</header><main>"
                  + kHeadline + "<p class=\"byline\">By Jane Doe</p><p>LONDON (Reuters) - " + kFirst
                  + "</p><amp-ad><p>Advertisement</p></amp-ad>" + paragraph(kSecond)
                  + "</main></body></html>");

    EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond);
    EXPECT_EQ(article.place, "LONDON");
    EXPECT_EQ(article.byline, "Jane Doe");
}

TEST(ShortPage, ThatAsksOrLeadsElsewhereIsNoArticle)
{
    const std::string help = paragraph("Please log in with your name and your password.")
        + paragraph("You have forgotten your password? We send you another one by mail.");
    const std::string form = "<form><input name=\"n\"><input type=\"password\" name=\"p\"></form>";
    std::string links;
    std::string teasers;
    for (int count = 0; count < 6; ++count) {
        links += "<p><a href=\"/" + std::to_string(count)
            + "\">What happened somewhere on the day before this one.</a></p>";
        teasers += "<article><h2><a href=\"/" + std::to_string(count)
            + "\">Something happened</a></h2><p>Who was there, and what it will "
              "cost.</p></article>";
    }

    expectNoArticle(page("<main><h1>Log in</h1>" + help + form + "</main>"));
    expectNoArticle(page("<h1>Log in</h1>" + help + form));
    expectNoArticle(page("<main><h1>News</h1>" + links + "</main>"));
    expectNoArticle(page("<main><h1>News</h1>" + teasers + "</main>"));
    expectNoArticle(page("<h1>News</h1>" + links + paragraph("All of the news of this day here.")));
}

} // namespace
