#include "core/store/search_query.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

#include <random>

using namespace core;
using namespace tests;

namespace {

std::string matchOf(std::string_view text)
{
    const SearchQuery query = parseSearch(text);
    EXPECT_FALSE(query.excludes);
    return query.match;
}

TEST(SearchQuery, AsksForAllWords)
{
    EXPECT_EQ(matchOf("nvidia"), "\"nvidia\"");
    EXPECT_EQ(matchOf("  nvidia\tdax "), "(\"nvidia\" AND \"dax\")");
    EXPECT_EQ(matchOf("nvidia AND dax"), "(\"nvidia\" AND \"dax\")");
}

TEST(SearchQuery, KnowsPhrasesAndBeginnings)
{
    EXPECT_EQ(matchOf("\"künstliche intelligenz\" kurs*"),
              "(\"künstliche intelligenz\" AND \"kurs\" *)");
    EXPECT_EQ(matchOf("\"open ai\"*"), "\"open ai\" *");
}

TEST(SearchQuery, KnowsOrNotAndParentheses)
{
    EXPECT_EQ(matchOf("a OR b c"), "(\"a\" OR (\"b\" AND \"c\"))");
    EXPECT_EQ(matchOf("a NOT b NOT c"), "(\"a\" NOT (\"b\" OR \"c\"))");
    EXPECT_EQ(matchOf("(a OR b) c"), "((\"a\" OR \"b\") AND \"c\")");
    EXPECT_EQ(matchOf("a AND NOT b"), "(\"a\" NOT \"b\")");
}

TEST(SearchQuery, KnowsFields)
{
    EXPECT_EQ(matchOf("title:dax body:\"am montag\""),
              "(title : \"dax\" AND body : \"am montag\")");
    EXPECT_EQ(matchOf("title:(dax OR nvidia)"), "title : ((\"dax\" OR \"nvidia\"))");
    EXPECT_EQ(matchOf("other:dax"), "\"other:dax\"");
}

TEST(SearchQuery, SpellsSharpSAsTheIndexDoes)
{
    EXPECT_EQ(matchOf("Straße"), "\"Strasse\"");
    EXPECT_EQ(matchOf("STRAẞE"), "\"STRAssE\"");
}

TEST(SearchQuery, LeavesOutWhatHasNoWord)
{
    for (const char* text : {"", "  ", "\"", "*", "AND", "OR NOT", "( )", "-", "…", "title:"})
        EXPECT_EQ(parseSearch(text), SearchQuery{}) << text;
    EXPECT_EQ(matchOf("- nvidia ("), "\"nvidia\"");
    EXPECT_EQ(matchOf("nvidia OR"), "\"nvidia\"");
    EXPECT_EQ(matchOf("AND nvidia) dax"), "(\"nvidia\" AND \"dax\")");
    EXPECT_EQ(matchOf("((nvidia"), "\"nvidia\"");
}

TEST(SearchQuery, CanOnlyExclude)
{
    EXPECT_EQ(parseSearch("NOT nvidia"), (SearchQuery{"\"nvidia\"", true}));
    EXPECT_EQ(parseSearch("NOT a NOT b"), (SearchQuery{"(\"a\" OR \"b\")", true}));
    EXPECT_EQ(parseSearch("NOT (NOT a)"), (SearchQuery{"\"a\"", false}));
    EXPECT_EQ(matchOf("a OR NOT b"), "\"a\"");
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

        ASSERT_TRUE(found) << text << ": " << found.error().message;
    }
    EXPECT_TRUE(articles.list({.search = std::string(100'000, '(')}));
    EXPECT_TRUE(articles.list({.search = std::string(100'000, 'a')}));
    std::string words;
    for (int i = 0; i < 5000; ++i)
        words += (i % 2 == 0 ? "OR w" : "NOT (v") + std::to_string(i) + " ";
    EXPECT_TRUE(articles.list({.search = words}));
    for (const std::string nested :
         {"a b OR c d NOT title:(", "a OR NOT (", "a NOT body:(", "(a "}) {
        std::string deep;
        for (int i = 0; i < 60; ++i)
            deep += nested;
        const auto found = articles.list({.search = deep + "end"});
        EXPECT_TRUE(found) << found.error().message;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyText, testing::Range(0U, 4U));

} // namespace
