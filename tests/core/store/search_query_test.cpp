#include "core/store/search_query.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

using namespace core;
using namespace tests;

namespace {

using Kind = SearchNode::Kind;

/// The expression without the columns that are looked in where the query does not say.
std::string plain(std::string match)
{
    constexpr std::string_view kColumns = "{title body} : ";
    for (auto at = match.find(kColumns); at != std::string::npos; at = match.find(kColumns, at))
        match.erase(at, kColumns.size());
    return match;
}

std::string matchOf(std::string_view text)
{
    const SearchNode query = parseSearch(text);
    EXPECT_EQ(query.kind, Kind::Words) << text;
    return plain(query.value);
}

/// The tree in one line: "all(words "a", not(event "b"))".
std::string treeOf(const SearchNode& node)
{
    constexpr std::array<std::string_view, 11> kNames{"nothing",    "unclear", "words", "event",
                                                      "instrument", "before",  "after", "language",
                                                      "all",        "any",     "not"};
    std::string text(kNames[static_cast<std::size_t>(node.kind)]);
    if (node.parts.empty())
        return text + " " + plain(node.value);
    text += "(";
    for (const SearchNode& part : node.parts)
        text += (text.ends_with('(') ? "" : ", ") + treeOf(part);
    return text + ")";
}

std::string treeOf(std::string_view text)
{
    return treeOf(parseSearch(text));
}

TEST(SearchQuery, AsksForAllWords)
{
    EXPECT_EQ(matchOf("nvidia"), "\"nvidia\"");
    EXPECT_EQ(matchOf("  nvidia\tdax "), "(\"nvidia\" AND \"dax\")");
    EXPECT_EQ(matchOf("nvidia AND dax"), "(\"nvidia\" AND \"dax\")");
}

TEST(SearchQuery, KnowsPhrasesAndBeginnings)
{
    EXPECT_EQ(matchOf("\"machine intelligenz\" kurs*"), "(\"machine intelligenz\" AND \"kurs\" *)");
    EXPECT_EQ(matchOf("\"open ai\"*"), "\"open ai\" *");
}

TEST(SearchQuery, KnowsOrNotAndParentheses)
{
    EXPECT_EQ(matchOf("a OR b c"), "(\"a\" OR (\"b\" AND \"c\"))");
    EXPECT_EQ(matchOf("a NOT b NOT c"), "(\"a\" NOT (\"b\" OR \"c\"))");
    EXPECT_EQ(matchOf("a -b -c"), "(\"a\" NOT (\"b\" OR \"c\"))");
    EXPECT_EQ(matchOf("(a OR b) c"), "((\"a\" OR \"b\") AND \"c\")");
    EXPECT_EQ(matchOf("a AND NOT b"), "(\"a\" NOT \"b\")");
    EXPECT_EQ(matchOf("US-Export"), "\"US-Export\"");
}

TEST(SearchQuery, KnowsFieldsOfWords)
{
    EXPECT_EQ(matchOf("title:dax body:\"am montag\""),
              "(title : \"dax\" AND body : \"am montag\")");
    EXPECT_EQ(matchOf("title:(dax OR nvidia)"), "(title : \"dax\" OR title : \"nvidia\")");
    EXPECT_EQ(matchOf("other:dax"), "\"other:dax\"");
    EXPECT_EQ(matchOf("publisher:\"Example Wi\" NOT publisher:dpa"),
              "(publisher : \"Example Wi\" * NOT publisher : \"dpa\" *)");
}

TEST(SearchQuery, KnowsFieldsOfOtherKinds)
{
    EXPECT_EQ(treeOf("event:\"DeepSeek shock\" nvidia"),
              "all(words \"nvidia\", event DeepSeek shock)");
    EXPECT_EQ(treeOf("instrument:XNAS:NVDA -language:DE"),
              "all(instrument XNAS:NVDA, not(language de))");
    EXPECT_EQ(treeOf("NOT (event:a OR nvidia)"), "not(any(words \"nvidia\", event a))");
    EXPECT_EQ(treeOf("event:(a OR b)"), "any(event a, event b)");
    EXPECT_EQ(treeOf("a OR NOT b"), "any(words \"a\", not(words \"b\"))");
}

TEST(SearchQuery, KnowsDatesAsFarAsTheyAreGiven)
{
    EXPECT_EQ(treeOf("before:2025"), "before 2025-01-01");
    EXPECT_EQ(treeOf("after:2025"), "after 2025-12-31");
    EXPECT_EQ(treeOf("before:2025-02"), "before 2025-02-01");
    EXPECT_EQ(treeOf("after:2025-02"), "after 2025-02-28");
    EXPECT_EQ(treeOf("after:2025-01-27*"), "after 2025-01-27");
    EXPECT_EQ(treeOf("before:27.01.2025"), "before 2025-01-27");
    EXPECT_EQ(treeOf("before:7.1.2025"), "before 2025-01-07");
    EXPECT_EQ(treeOf("after:01.2025"), "after 2025-01-31");
}

TEST(SearchQuery, IsUnclearAsAWholeWhereADateIsNone)
{
    for (const char* text : {"before:yesterday", "after:20", "before:2025-02-30",
                             "after:31.02.2025", "nvidia OR (dax -after:soon)"})
        EXPECT_EQ(parseSearch(text).kind, Kind::Unclear) << text;
    EXPECT_EQ(parseSearch("before:2026-13 after:tomorrow").value,
              "before: wants a date such as 2025-01-27, 2025-01 or 2025, not \"2026-13\".");
}

TEST(SearchQuery, KnowsFieldsInCapitalsToo)
{
    EXPECT_EQ(matchOf("Title:Meta"), "title : \"Meta\"");
    EXPECT_EQ(treeOf("BEFORE:2025 Event:shock"), "all(before 2025-01-01, event shock)");
}

TEST(SearchQuery, SpellsSharpSAsTheIndexDoes)
{
    EXPECT_EQ(matchOf("Straße"), "\"Strasse\"");
    EXPECT_EQ(matchOf("STRAẞE"), "\"STRAssE\"");
}

TEST(SearchQuery, AsksForBothSpellingsOfUmlauts)
{
    EXPECT_EQ(matchOf("Mueller"), "(\"Mueller\" OR \"Muller\")");
    EXPECT_EQ(matchOf("Müller*"), "(\"Müller\" * OR \"Mueller\" *)");
    EXPECT_EQ(matchOf("\"Fritz Mueller\""), "(\"Fritz Mueller\" OR \"Fritz Muller\")");
    // Two vowels that are no umlaut, and beginnings that would begin too much.
    for (const char* text : {"Steuer", "neue", "Quelle", "Frauen", "due", "Poet"})
        EXPECT_EQ(matchOf(text), '"' + std::string(text) + '"');
    EXPECT_EQ(matchOf("value*"), "\"value\" *");
}

TEST(SearchQuery, AsksForUmlautsAtTheBeginningOfShortWordsToo)
{
    EXPECT_EQ(matchOf("Oel"), "(\"Oel\" OR \"Ol\")");
    EXPECT_EQ(matchOf("Uebung"), "(\"Uebung\" OR \"Ubung\")");
    EXPECT_EQ(matchOf("Öl"), "(\"Öl\" OR \"Oel\")");
    for (const char* text : {"aeon", "oe", "fuel"})
        EXPECT_EQ(matchOf(text), '"' + std::string(text) + '"');
}

TEST(SearchQuery, LeavesOutWhatHasNoWord)
{
    for (const char* text :
         {"", "  ", "\"", "*", "AND", "OR NOT", "( )", "-", "--", "…", "title:", "event:", "-()"})
        EXPECT_EQ(parseSearch(text), SearchNode{}) << text;
    EXPECT_EQ(matchOf("- nvidia ("), "\"nvidia\"");
    EXPECT_EQ(matchOf("nvidia OR"), "\"nvidia\"");
    EXPECT_EQ(matchOf("AND nvidia) dax"), "(\"nvidia\" AND \"dax\")");
    EXPECT_EQ(matchOf("((nvidia"), "\"nvidia\"");
}

TEST(SearchQuery, CanOnlyExclude)
{
    EXPECT_EQ(treeOf("NOT nvidia"), "not(words \"nvidia\")");
    EXPECT_EQ(treeOf("NOT a -b"), "not(words (\"a\" OR \"b\"))");
    EXPECT_EQ(treeOf("NOT (NOT a)"), "words \"a\"");
}

TEST(SearchQuery, KnowsWhichOfItsWordsAreWanted)
{
    EXPECT_EQ(plain(wantedWords(parseSearch("(a OR event:e) -c language:de"))), "((\"a\"))");
    EXPECT_EQ(wantedWords(parseSearch("NOT a language:de")), "");
}

TEST(SearchQuery, TakesOperatorsInQuotesAndSmallLettersForWords)
{
    EXPECT_EQ(matchOf("\"AND\" or"), "(\"AND\" AND \"or\")");
    EXPECT_EQ(matchOf("ORACLE NOTE"), "(\"ORACLE\" AND \"NOTE\")");
}

struct AnyText : AnArchive, testing::WithParamInterface<unsigned> { };

TEST_P(AnyText, IsAQueryThatTheIndexUnderstands)
{
    ArticleStore articles = archive.articles();
    const ImportId import = beginImport(archive);
    valueOf(articles.add(article("Nvidia", "Dax und Straße"), import));
    std::mt19937 random(GetParam());
    const std::vector<std::string> pieces{"nvidia",
                                          "dax",
                                          " ",
                                          " ",
                                          " ",
                                          "\"",
                                          "(",
                                          ")",
                                          "*",
                                          "AND",
                                          "OR",
                                          "NOT",
                                          "NEAR(a b, 2)",
                                          "title:",
                                          "body:",
                                          "publisher:",
                                          "event:",
                                          "instrument:",
                                          "before:",
                                          "after:2025",
                                          "language:",
                                          "mueller",
                                          "{title}",
                                          ":",
                                          "^",
                                          "+",
                                          "-",
                                          "'",
                                          ";",
                                          "--",
                                          "ß",
                                          "ä",
                                          "\xff",
                                          "😀",
                                          std::string(1, '\0'),
                                          "\u0301",
                                          "\u00AD",
                                          ",",
                                          "=",
                                          "\\",
                                          "%"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto count = random() % 14; count > 0; --count)
            text += pieces[random() % pieces.size()];

        const auto found = articles.list({.search = text, .limit = 5});

        ASSERT_EQ(found.has_value(), parseSearch(text).kind != Kind::Unclear) << text;
    }
    EXPECT_TRUE(articles.list({.search = std::string(100'000, '(')}));
    EXPECT_TRUE(articles.list({.search = std::string(100'000, 'a')}));
    std::string words;
    for (int i = 0; i < 5000; ++i)
        words += (i % 2 == 0 ? "OR w" : "NOT (v") + std::to_string(i) + " ";
    EXPECT_TRUE(articles.list({.search = words}));
    for (const std::string nested : {"a b OR c d NOT title:(", "a OR NOT (", "a NOT body:(", "(a ",
                                     "event:a OR -(b ", "NOT (event:c OR ", "-mueller OR "}) {
        std::string deep;
        for (int i = 0; i < 60; ++i)
            deep += nested;
        const auto found = articles.list({.search = deep + "end"});
        EXPECT_TRUE(found) << found.error().message;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyText, testing::Range(0U, 4U));

} // namespace
