#include "core/store/snippet.h"

#include "core/base/unicode.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(MarkedSpans, CountCodePointsOfTheTextItself)
{
    EXPECT_EQ(markedSpans("Die Börse fällt",
                          "Die \x01"
                          "Börse\x02 \x01"
                          "fällt\x02"),
              (TextSpans{{4, 9}, {10, 15}}));
}

TEST(MarkedSpans, KnowThatSharpSIsIndexedAsTwo)
{
    EXPECT_EQ(markedSpans("Große Straße, naß", "\x01Grosse\x02 \x01Strasse\x02, \x01nass\x02"),
              (TextSpans{{0, 5}, {6, 12}, {14, 17}}));
}

TEST(MarkedSpans, AreReadRightWhereTheTextHoldsTheMarks)
{
    EXPECT_EQ(markedSpans("a\x01 b",
                          "\x01"
                          "a\x02\x01 \x01"
                          "b\x02"),
              (TextSpans{{0, 1}, {3, 4}}));
    EXPECT_EQ(markedSpans("\x01\x02 b",
                          "\x01\x02 \x01"
                          "b\x02"),
              (TextSpans{{3, 4}}));
}

TEST(MarkedSpans, AreNoneWhereTheTextsDoNotFit)
{
    EXPECT_TRUE(markedSpans("abc", "\x01xyz\x02").empty());
    EXPECT_TRUE(markedSpans("abc", "").empty());
}

TEST(Snippet, IsAShortTextWhole)
{
    const Snippet snippet = makeSnippet("Nvidia\n\nfällt", {{8, 13}});

    EXPECT_EQ(snippet.text, "Nvidia  fällt");
    EXPECT_EQ(snippet.highlights, (TextSpans{{8, 13}}));
}

TEST(Snippet, IsTheBeginningWhereNothingWasFound)
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "Wörter ";

    const Snippet snippet = makeSnippet(text, {});

    EXPECT_TRUE(snippet.text.starts_with("Wörter Wörter"));
    EXPECT_TRUE(snippet.text.ends_with("Wörter…"));
    EXPECT_LE(codePointCount(snippet.text), 202U);
}

TEST(Snippet, QuotesTheWordsAroundWhatWasFound)
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "für und wider ";
    const std::size_t at = codePointCount(text);
    text += "Nvidia";
    for (int i = 0; i < 100; ++i)
        text += " für und wider";

    const Snippet snippet = makeSnippet(text, {{at, at + 6}});

    ASSERT_EQ(snippet.highlights.size(), 1U);
    const CodePointIndex index(snippet.text);
    EXPECT_EQ(index.slice(snippet.highlights[0].first, snippet.highlights[0].second), "Nvidia");
    EXPECT_TRUE(snippet.text.starts_with("…"));
    EXPECT_TRUE(snippet.text.ends_with("…"));
}

TEST(Snippet, ShowsThePlaceWithMost)
{
    const std::string gap(400, ' ');
    const std::string text = "dax" + gap + "dax dax dax" + gap;

    const Snippet snippet = makeSnippet(text, {{0, 3}, {403, 406}, {407, 410}, {411, 414}});

    EXPECT_EQ(snippet.highlights.size(), 3U);
}

TEST(Snippet, SurvivesAWordThatIsLongerThanItself)
{
    const std::string text(1000, 'a');

    const Snippet snippet = makeSnippet(text, {{0, 1000}});

    EXPECT_TRUE(snippet.highlights.empty());
    EXPECT_LE(codePointCount(snippet.text), 202U);
}

} // namespace
