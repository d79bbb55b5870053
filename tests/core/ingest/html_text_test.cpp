#include "core/ingest/html_text.h"

#include <gmock/gmock.h>

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(HtmlText, CutsAtBlocksAndAtTwoLineBreaks)
{
    EXPECT_THAT(
        htmlParagraphs("<p>One <b>bold</b>\n word.</p><p>Two<br>lines</p>Three<br/><br/>Four"),
        ElementsAre("One bold word.", "Two lines", "Three", "Four"));
}

TEST(HtmlText, LeavesOutWhatIsNotShown)
{
    EXPECT_THAT(
        htmlParagraphs("<style>p{}</style><script>alert('x')</script><noscript>no</noscript>"
                       "<!-- not this --><svg><text>nor this</text></svg><p>Text"),
        ElementsAre("Text"));
}

TEST(HtmlText, DecodesEntitiesAndKeepsCharactersThatMeanNothing)
{
    EXPECT_EQ(htmlLine("S&amp;P&nbsp;500 &#8364; 5 &lt; 6 &unknown; AT&T"),
              "S&P\u00A0500 € 5 < 6 &unknown; AT&T");
}

TEST(HtmlText, SetsCellsOfARowBehindEachOther)
{
    EXPECT_THAT(htmlParagraphs("<table><tr><td>Dax<td>21.414</tr><tr><td>MDax</td><td>3</td></tr>"),
                ElementsAre("Dax 21.414", "MDax 3"));
}

TEST(HtmlText, HasNoneWhereThereIsNoText)
{
    EXPECT_THAT(htmlParagraphs("<p> </p><br><br>"), IsEmpty());
    EXPECT_THAT(htmlParagraphs(""), IsEmpty());
}

TEST(HtmlText, ReadsAMillionOpenElements)
{
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i)
        deep += "<div>";
    EXPECT_THAT(htmlParagraphs(deep + "text"), ElementsAre("text"));
}

TEST(HtmlText, ShowsWhatFollowsASelfClosedElement)
{
    for (const std::string name : {"svg", "object", "iframe", "noscript", "script", "title"}) {
        EXPECT_THAT(htmlParagraphs("<p>One.</p><" + name + " a=\"b\" /><p>Two.</p>"),
                    ElementsAre("One.", "Two."))
            << name;
    }
    EXPECT_THAT(htmlParagraphs("<p>One.</p><object data=a/>not shown</object><p>Two.</p>"),
                ElementsAre("One.", "Two."));
}

TEST(HtmlText, ShowsWhatFollowsAHiddenElementThatNeverEnds)
{
    for (const std::string name : {"head", "svg", "object", "iframe", "noscript", "select"}) {
        EXPECT_THAT(htmlParagraphs("<p>One.</p><" + name + "><p>Two.</p><" + name + ">not shown</"
                                   + name + ">"),
                    ElementsAre("One.", "Two."))
            << name;
    }
    std::string open;
    for (int count = 0; count < 200'000; ++count)
        open += "<svg><script/>";
    EXPECT_THAT(htmlParagraphs(open + "text"), ElementsAre("text"));
}

TEST(HtmlText, TakesOnlyTagsOfHtmlForMarkupOfALine)
{
    EXPECT_EQ(htmlLine("Gewinn <EUR 5 Mio &amp; mehr:\n Infineon fällt"),
              "Gewinn <EUR 5 Mio & mehr: Infineon fällt");
    EXPECT_EQ(htmlLine("Kurs <b>fällt</b><br/>stark"), "Kurs fällt stark");
    EXPECT_TRUE(hasHtmlTags("a <P>b"));
    EXPECT_TRUE(hasHtmlTags("a</small>b"));
    EXPECT_TRUE(hasHtmlTags("a</other>b"));
    EXPECT_TRUE(hasHtmlTags("a<!-- b -->"));
    EXPECT_FALSE(hasHtmlTags("a < b, <EUR 5, <TICKER>"));
}

} // namespace
} // namespace core
