#include "core/claims/claim_lexicon.h"

#include "core/base/resources.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;

namespace {

ClaimLexicon lexiconOf(const std::string& csv)
{
    auto lexicon = ClaimLexicon::parse(csv);
    EXPECT_TRUE(lexicon) << lexicon.error().message;
    return lexicon ? std::move(*lexicon) : std::move(*ClaimLexicon::parse(""));
}

ClaimLexicon::Match first(const ClaimLexicon& lexicon, const std::string& text,
                          const std::string& language = "de")
{
    const std::vector<Token> tokens = tokensOf(text);
    return lexicon.at(tokens, 0, language);
}

TEST(ClaimLexicon, ReadsTheCompiledInLists)
{
    const auto files = embeddedFiles("vocabulary/claim_words.csv");

    ASSERT_EQ(files.size(), 1U);
    const auto lexicon = ClaimLexicon::parse(files[0].bytes);
    EXPECT_TRUE(lexicon) << lexicon.error().message;
}

TEST(ClaimLexicon, FindsTheLongestPhrase)
{
    const ClaimLexicon lexicon =
        lexiconOf("de; more; mehr als, deutlich mehr als\nde; more_of; mehr");

    EXPECT_EQ(first(lexicon, "deutlich mehr als zwei").length, 3U);
    EXPECT_TRUE(first(lexicon, "mehr als zwei").roles.has(WordRole::More));
    EXPECT_TRUE(first(lexicon, "mehr Umsatz").roles.has(WordRole::MoreOf));
}

TEST(ClaimLexicon, KnowsWordsByBeginningAndEnding)
{
    const ClaimLexicon lexicon = lexiconOf("de; other; umsatz*\nde; up noun; *plus");

    const WordRoles roles = first(lexicon, "Umsatzplus").roles;

    EXPECT_TRUE(roles.has(WordRole::Other));
    EXPECT_TRUE(roles.has(WordRole::Noun));
}

TEST(ClaimLexicon, TakesAWholeWordBeforeItsParts)
{
    const ClaimLexicon lexicon = lexiconOf("de; other; gewinn*\nde; harmless; Gewinner");

    EXPECT_FALSE(first(lexicon, "Gewinner").roles.has(WordRole::Other));
}

TEST(ClaimLexicon, JoinsSplitVerbs)
{
    const ClaimLexicon lexicon = lexiconOf("de; down split; gab nach");

    EXPECT_EQ(lexicon.split("gab", "nach"), Direction::Down);
    EXPECT_EQ(lexicon.split("gab", "zu"), std::nullopt);
    EXPECT_TRUE(first(lexicon, "nachgab").roles.has(WordRole::Down));
}

TEST(ClaimLexicon, KeepsTheLanguagesApart)
{
    const ClaimLexicon lexicon = lexiconOf("en; down verb; fell");

    EXPECT_TRUE(first(lexicon, "fell", "en").roles.has(WordRole::Down));
    EXPECT_TRUE(first(lexicon, "Fell").roles.isEmpty());
}

TEST(ClaimLexicon, NamesTheLineThatIsWrong)
{
    const auto lexicon = ClaimLexicon::parse("de; up; stieg\nde; sideways; stand");

    ASSERT_FALSE(lexicon);
    EXPECT_EQ(lexicon.error().code, ErrorCode::Format);
    EXPECT_NE(lexicon.error().message.find(":2: Unknown role"), std::string::npos);
}

} // namespace
