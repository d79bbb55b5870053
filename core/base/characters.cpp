#include "core/base/characters.h"

#include "core/base/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>

namespace core {

namespace {

/// What vanishes when a word is folded. The marks of writing direction are not among them: a name
/// with one inside is not what it looks like.
bool isIgnorable(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF
        || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isIdeograph(UChar32 c)
{
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

/// "Nvidia¹" is Nvidia with a footnote.
bool isRaisedOrLowered(UChar32 c)
{
    const auto type = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
    return type == U_DT_SUPER || type == U_DT_SUB;
}

} // namespace

CharacterClass characterClass(char32_t codePoint)
{
    if (isIgnorable(codePoint))
        return CharacterClass::Ignorable;
    const auto c = static_cast<UChar32>(codePoint);
    const std::uint32_t category = U_MASK(u_charType(c));
    if ((category & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0)
        return CharacterClass::Mark;
    if ((category & U_GC_NO_MASK) != 0 && isRaisedOrLowered(c))
        return CharacterClass::Boundary;
    if ((category & (U_GC_L_MASK | U_GC_N_MASK)) == 0 || isApostrophe(codePoint))
        return CharacterClass::Boundary;
    return codePoint >= kLatinEnd && isIdeograph(c) ? CharacterClass::Ideograph
                                                    : CharacterClass::Letter;
}

bool isHyphen(char32_t codePoint)
{
    return codePoint == '-' || (codePoint >= 0x2010 && codePoint <= 0x2013);
}

bool isApostrophe(char32_t codePoint)
{
    return codePoint == '\'' || codePoint == '`' || codePoint == 0x00B4 || codePoint == 0x02BC
        || codePoint == 0x2018 || codePoint == 0x2019 || codePoint == 0x2032 || codePoint == 0xFF07;
}

bool isBlank(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint == U' ' || (codePoint >= U'\t' && codePoint <= U'\r');
    return u_isUWhiteSpace(static_cast<UChar32>(codePoint)) != 0;
}

bool isCapital(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint >= U'A' && codePoint <= U'Z';
    return u_isupper(static_cast<UChar32>(codePoint)) != 0
        || u_istitle(static_cast<UChar32>(codePoint)) != 0;
}

char32_t codePointBefore(std::string_view text, std::size_t position)
{
    assert(position > 0 && position <= text.size());
    do {
        --position;
    } while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U);
    return nextCodePoint(text, position);
}

char32_t codePointAt(std::string_view text, std::size_t position)
{
    return position < text.size() ? nextCodePoint(text, position) : U'\0';
}

LatinCharacters latinCharacters()
{
    LatinCharacters characters{};
    for (char32_t codePoint = 0; codePoint < kLatinEnd; ++codePoint) {
        LatinCharacter& entry = characters[codePoint];
        entry.kind = characterClass(codePoint);
        std::string text;
        appendUtf8(text, codePoint);
        const std::string folded = foldCase(text);
        assert(folded.size() <= entry.folded.size());
        std::ranges::copy(folded, entry.folded.begin());
        entry.size = static_cast<std::uint8_t>(folded.size());
    }
    return characters;
}

} // namespace core
