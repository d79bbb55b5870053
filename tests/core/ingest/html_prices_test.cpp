#include "core/ingest/html_tokens.h"
#include "core/ingest/price_table.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

const std::string kRows = "<tr><th>Date<th>Close<tr><td>2025-01-27<td>118.42";

std::string pageOf(const std::string& body)
{
    return "<!DOCTYPE html>\n<html><body>" + body + "</body></html>\n";
}

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t count = 0; count < times; ++count)
        text += part;
    return text;
}

std::string refusalOf(const std::string& page)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto content = read(page, "page.html", {.as = ImportKind::Prices});
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
    EXPECT_FALSE(content);
    return content ? std::string{} : content.error().message;
}

TEST(HtmlPrices, AreReadInMarkupAsPeopleWriteIt)
{
    for (const std::string& body : {
             "<TABLE>" + kRows + "</TABLE>",
             "<!-- <table> --><table class='a>b' id=x>" + kRows + "</table>",
             "<script>'<table><tr><td>'</script><table>" + kRows + "</table>",
             "<table>" + kRows + "<tfoot><tr><td>Date<td>Close</tfoot></table>",
             "1 < 2 <table><thead/>" + kRows + " &#x20;&#32;&nbsp;</td></tr></table>",
             "<table>" + kRows,
         })
        EXPECT_EQ(barsOf(read(pageOf(body), "NVDA.html")).close, std::vector{118.42}) << body;
}

TEST(HtmlPrices, OfATableWithinATableBelongToTheInnerOne)
{
    const auto content = read(pageOf("<table><tr><td>menu<td><table>" + kRows
                                     + "</table></td></tr><tr><td>2025-01-28<td>7</tr></table>"),
                              "NVDA.html");

    EXPECT_EQ(barsOf(content).close, std::vector{118.42});
    EXPECT_TRUE(content->report.rejected.empty());
}

TEST(HtmlPrices, AreThoseOfTheFirstTableThatHasAny)
{
    const auto content = read(pageOf("<table><tr><td>x</table><table>" + kRows
                                     + "</table><table><tr><th>Date<th>Close<tr><td>2025-01-28"
                                       "<td>7</table>"),
                              "NVDA.html");

    EXPECT_EQ(barsOf(content).close, std::vector{118.42});
}

TEST(HtmlPages, ThatWereMadeToTakeLongAreRefusedWithTheirLine)
{
    EXPECT_THAT(refusalOf(pageOf("\n<td" + repeated(" a=1", 50000) + "><table>" + kRows)),
                HasSubstr("line 3: this page has a tag of more than 500 attributes"));
    EXPECT_THAT(
        refusalOf(pageOf("<td title=\"" + std::string(10'000'000, 'x') + "\"><table>" + kRows)),
        HasSubstr("line 2: this page has a tag of more than 64 kB"));
    EXPECT_THAT(refusalOf(pageOf(repeated("<table><tr><td>", 1000))), HasSubstr("too deeply"));
    EXPECT_THAT(refusalOf(pageOf(std::string(std::size_t{65} << 20, 'x'))),
                HasSubstr("larger than 64 MB"));
}

TEST(HtmlPages, ThatAreLargeOrTornAreReadInTimeLinearInTheirSize)
{
    for (const std::string& filler :
         {repeated("<div>", 200000) + repeated("</foo>", 200000), repeated("<!--", 500000),
          repeated("<!x", 500000), repeated("<a b=\"", 10) + repeated("</script", 200000),
          repeated("<td><table></td>", 100), std::string(12'000'000, 'x')}) {
        const auto begin = std::chrono::steady_clock::now();
        const auto table = priceTableOfHtml(pageOf("<table>" + kRows + "</table>" + filler), "x");
        const auto after = priceTableOfHtml(pageOf(filler + "<table>" + kRows), "x");

        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
        EXPECT_TRUE(table && *table);
        EXPECT_TRUE(!after || !*after || (*after)->text.find("118.42") != std::string::npos);
    }
}

TEST(HtmlPages, LoseNothingOfATextThatIsLong)
{
    const auto content = read(pageOf("<p>" + std::string(12'000'000, 'x') + "<table>" + kRows
                                     + "<tr><td>" + std::string(11'000'000, 'x') + "<td>7"),
                              "NVDA.html");

    EXPECT_EQ(barsOf(content).close, std::vector{118.42});
    ASSERT_EQ(content->report.rejected.size(), 1U);
}

TEST(AppendDecoded, KnowsEntitiesByNameAndNumber)
{
    std::string text;
    appendDecoded(text, "a&amp;b &euro;&#8364;&#x20AC; &; & &unknown; &#0;&#xD800;&");

    EXPECT_EQ(text, "a&b €€€ &; & &unknown; \uFFFD\uFFFD&");
}

} // namespace
