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

} // namespace
} // namespace core
