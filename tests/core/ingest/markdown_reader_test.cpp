#include "core/ingest/markdown_inline.h"
#include "core/ingest/markdown_text.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

Article markdown(const std::string& text)
{
    return articleOf(tests::read(text, "a.md"));
}

TEST(Markdown, TakesFrontMatter)
{
    const std::string text = "---\n"
                             "title: \"Kurs fällt: \\\"minus\\\" 17 Prozent\" # ein Kommentar\n"
                             "date: 2025-01-27T22:10:00+01:00\n"
                             "author:\n  - Anna Muster\n  - 'Bert d''Or'\n"
                             "tags: [Börse, \"Chips, neu\"]\n"
                             "lang: de\nsource: Beispiel-Zeitung\n"
                             "extra:\n  title: Nein\n"
                             "---\n\n"
                             "# Kurs fällt: \"minus\" 17 Prozent\n\nDer Text hat Worte.\n";
    for (const char* path : {"a.md", "a.txt"}) {
        const auto content = tests::read(text, path);
        const Article article = articleOf(content);
        EXPECT_EQ(content->report.dialect, "markdown");
        EXPECT_EQ(article.title, "Kurs fällt: \"minus\" 17 Prozent");
        EXPECT_EQ(toIso(article.published), "2025-01-27T22:10:00+01:00");
        EXPECT_EQ(article.byline, "Anna Muster, Bert d'Or");
        EXPECT_THAT(article.keywords, ElementsAre("Börse", "Chips, neu"));
        EXPECT_EQ(article.language, "de");
        EXPECT_EQ(article.publisher, "Beispiel-Zeitung");
        EXPECT_EQ(article.body, "Der Text hat Worte.");
    }
}

TEST(Markdown, TakesAHeadingOfEitherFormForTheTitle)
{
    EXPECT_EQ(markdown("# The headline #\n\nA text with words.").title, "The headline");
    EXPECT_EQ(markdown("The *headline*\n============\n\nA text with words.").title, "The headline");
    EXPECT_EQ(markdown("A text with words.\n\nUnder it\n-----\n\nMore of it.").body,
              "A text with words.\n\nUnder it\n\nMore of it.");
}

TEST(Markdown, KeepsDatelinesAndCreditsAsPlainTextDoes)
{
    const Article article = markdown("# The headline\n\nBy Jane Doe\n\n**WASHINGTON, Jan 27, 2025 "
                                     "(Reuters)** - The price fell on Monday.\n");

    EXPECT_EQ(article.title, "The headline");
    EXPECT_EQ(article.byline, "Jane Doe");
    EXPECT_EQ(article.agency, "Reuters");
    EXPECT_EQ(article.body, "The price fell on Monday.");
}

TEST(Markdown, TakesMarksOutOfALine)
{
    EXPECT_EQ(markdownLine("**Bold**, *slanted*, __both__ and ***all***"),
              "Bold, slanted, both and all");
    EXPECT_EQ(markdownLine("„_Nein_“, sagte ~~er~~ sie."), "„Nein“, sagte er sie.");
    EXPECT_EQ(markdownLine("[a *link*](https://example.com/a_(b) \"c\") and [one][2]"),
              "a link and one");
    EXPECT_EQ(markdownLine("A picture ![of it](x.png) is gone[^1]."), "A picture is gone.");
    EXPECT_EQ(markdownLine("`code *as* it` is, ``a`b`` too"), "code *as* it is, a`b too");
    EXPECT_EQ(markdownLine("<b>Tags</b> go,<br/>&amp; <https://example.com> stays"),
              "Tags go, & https://example.com stays");
    EXPECT_EQ(markdownLine("\\*not slanted\\*"), "*not slanted*");
}

TEST(Markdown, LeavesWhatOnlyLooksLikeAMark)
{
    for (const char* line :
         {"2 * 3 * 4 and 5*6*7", "snake_case_name", "[sic] and [so on] (and on)", "a * b",
          "50 ~ 60", "a < b and b > a", "a stray ` mark", "*", "An *open mark", "Nr. 5_6_7"})
        EXPECT_EQ(markdownLine(line), line);
}

TEST(Markdown, ReadsBlocksAsParagraphs)
{
    const MarkdownText text = readMarkdownText(
        "First line\nand second.\n\n"
        "> Quoted\n> words\n\n* One\n* Two\n  goes on\n\n1. First\n2. Second\n\n"
        "27. Januar war ein Montag.\n\n| A | B |\n|---|--:|\n| 1 | 2,5 |\n\n***\n\n"
        "```cpp\nint a; *b*\n```\n\n- [x] done\n\n<!-- hidden\n\nwords -->\n"
        "<script>alert(1)\n\n</script>\nLast[^1].\n\n[^1]: A note.\n[ref]: https://example.com\n");

    EXPECT_THAT(text.paragraphs,
                ElementsAre("First line and second.", "Quoted words", "One", "Two goes on", "First",
                            "Second", "27. Januar war ein Montag.", "A B", "1 2,5", "int a; *b*",
                            "done", "Last.", "A note."));
    EXPECT_EQ(text.title, "");
}

TEST(Markdown, IsNotWhatPlainTextIsReadAs)
{
    const std::string line = "Ein *Text* mit _Strichen_ und [Klammern](hier), der Worte hat.";
    const auto content = tests::read(line + "\n\n" + line, "a.txt");

    EXPECT_EQ(content->report.dialect, "text");
    EXPECT_EQ(articleOf(content).body, line + "\n\n" + line);
}

TEST(Markdown, RefusesWhatHoldsNoText)
{
    EXPECT_FALSE(tests::read("# Nur ein Titel\n", "a.md"));
    EXPECT_FALSE(tests::read("---\ntitle: Nur ein Titel\n---\n", "a.md"));
}

TEST(Markdown, TakesLinearTimeOverHostileMarks)
{
    const auto begin = std::chrono::steady_clock::now();
    for (const char* unit : {"[](", "`", "``` ` ", "*a", "_a ", "[", "![", "<a", "](", "[^", "**a*",
                             "*a ![x](y)", "> ", "|a\n|-|\n", "<!--", "[a]: b\n"}) {
        std::string text;
        while (text.size() < 1000000)
            text += unit;
        readMarkdownText(text);
    }
    std::string runs;
    for (std::size_t length = 1; length < 1400; ++length)
        runs += std::string(length, '`') + ' ';
    readMarkdownText(runs);

    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{20});
}

} // namespace
