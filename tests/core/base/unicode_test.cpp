#include "core/base/unicode.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

TEST(Utf8, IsValidOnlyWhenWellFormed)
{
    EXPECT_TRUE(isValidUtf8("Börse 😀"));
    EXPECT_FALSE(isValidUtf8("B\xF6rse"));     // Windows-1252
    EXPECT_FALSE(isValidUtf8("\xC0\xAF"));     // overlong
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80")); // surrogate
    EXPECT_FALSE(isValidUtf8("cut \xE2\x82"));
}

TEST(Utf8, IsRepairedWithReplacementCharacters)
{
    EXPECT_EQ(toValidUtf8("B\xF6rse"), "B\uFFFDrse");
    EXPECT_EQ(toValidUtf8(std::string("a\0b", 3)), "a\uFFFDb");
    EXPECT_EQ(toValidUtf8("Börse"), "Börse");
}

TEST(FoldCase, MakesSpellingsOfOneWordEqual)
{
    EXPECT_EQ(foldCase("STRASSE"), foldCase("Straße"));
    EXPECT_EQ(foldCase("BÖRSE"), foldCase("Bo\u0308rse"));
    EXPECT_EQ(foldCase("Nvi\u00ADdia"), "nvidia");
}

TEST(WordCharacters, AreLettersDigitsMarksAndTheSoftHyphen)
{
    for (const char32_t inside : {U'a', U'ß', U'5', U'\u0308', U'\u00AD', U'漢'})
        EXPECT_TRUE(isWordCharacter(inside));
    for (const char32_t outside : {U'-', U'\'', U' ', U'«', U'.', U'😀'})
        EXPECT_FALSE(isWordCharacter(outside));
}

TEST(Trimmed, TakesUnicodeWhiteSpaceFromBothEnds)
{
    EXPECT_EQ(trimmed("\u00A0 a b\u2003\n"), "a b");
    EXPECT_EQ(trimmed(" \t"), "");
}

TEST(CodePointIndex, AgreesWithCountingFromTheStart)
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += i % 3 == 0 ? "ä" : i % 3 == 1 ? "x" : "😀";
    const CodePointIndex index(text);

    std::size_t codePoint = 0;
    for (std::size_t byte = 0; byte < text.size(); ++codePoint) {
        EXPECT_EQ(index.codePointsBefore(byte), codePoint);
        EXPECT_EQ(index.byteOffset(codePoint), byte);
        nextCodePoint(text, byte);
    }
    EXPECT_EQ(codePoint, codePointCount(text));
    EXPECT_EQ(index.codePointsBefore(text.size()), codePoint);
    EXPECT_EQ(index.byteOffset(codePoint + 5), text.size());
}

TEST(CodePointIndex, SlicesByCodePoints)
{
    const CodePointIndex index("für 😀 Nvidia");

    EXPECT_EQ(index.slice(6, 12), "Nvidia");
    EXPECT_EQ(index.slice(4, 5), "😀");
    EXPECT_EQ(index.slice(6, 99), "Nvidia");
}

} // namespace
