#include "core/linking/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> wordsOf(std::string_view text)
{
    const LatinCharacters latin = latinCharacters();
    std::vector<std::string> words;
    for (WordReader reader(latin, text); reader.next();)
        words.push_back(std::string(text.substr(reader.begin(), reader.end() - reader.begin()))
                        + "=" + std::string(reader.folded()));
    return words;
}

TEST(AWord, IsFoldedAsUnicodeSays)
{
    EXPECT_THAT(
        wordsOf("STRASSE Straße ÄRGER ΣΟΦΙΑ Ｎｖ"),
        ElementsAre("STRASSE=strasse", "Straße=strasse", "ÄRGER=ärger", "ΣΟΦΙΑ=σοφια", "Ｎｖ=nv"));
    EXPECT_THAT(wordsOf("A\u0308rger"), ElementsAre("A\u0308rger=ärger"));
}

TEST(AWord, BeginsAndEndsWithALetterOrDigit)
{
    EXPECT_THAT(wordsOf("\u00ADab\u00ADc\u00AD, \u0301x, a\uFE0F"),
                ElementsAre("ab\u00ADc=abc", "x=x", "a=a"));
    EXPECT_THAT(wordsOf("3M E.ON l'eau x_y m²"),
                ElementsAre("3M=3m", "E=e", "ON=on", "l=l", "eau=eau", "x=x", "y=y", "m=m"));
    EXPECT_THAT(wordsOf(" .-–—\u00A0🚀 "), IsEmpty());
}

TEST(AWord, IsOneIdeograph)
{
    EXPECT_THAT(wordsOf("Nvidia英伟达"), ElementsAre("Nvidia=nvidia", "英=英", "伟=伟", "达=达"));
}

TEST(AWord, OfTooManyBytesHasNoLetters)
{
    EXPECT_THAT(wordsOf(std::string(kLongestWord, 'a')),
                ElementsAre(std::string(kLongestWord, 'a') + "=" + std::string(kLongestWord, 'a')));
    EXPECT_THAT(wordsOf(std::string(kLongestWord + 1, 'a') + " b"),
                ElementsAre(std::string(kLongestWord + 1, 'a') + "=", "b=b"));
}

TEST(ASeparator, IsTheSameForSpellingsOfTheSame)
{
    EXPECT_EQ(separatorOf(" "), separatorOf("\u00A0\n  "));
    EXPECT_EQ(separatorOf(" "), separatorOf("-"));
    EXPECT_EQ(separatorOf("-"), separatorOf("\u2011\u200B"));
    EXPECT_EQ(separatorOf("&"), separatorOf(" & "));
    EXPECT_EQ(separatorOf("'"), separatorOf("’"));
    EXPECT_NE(separatorOf("."), separatorOf(" "));
    EXPECT_NE(separatorOf(". "), separatorOf("."));
    EXPECT_TRUE(separatorOf(""));
}

TEST(ASeparator, IsNotWhatDivides)
{
    for (const char* text : {" - ", "- ", " -", "\n\n", "\n \r\n", "…", "🚀", "....", " –"})
        EXPECT_FALSE(separatorOf(text)) << text;
}

} // namespace
