#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace core {

/// What a code point means for the boundaries of the words that names are made of.
enum class CharacterClass : std::uint8_t {
    Boundary,  ///< stands between words: blanks, punctuation, emoji, superscripts
    Letter,    ///< letters and digits
    Mark,      ///< combines with what stands before it; no word begins with one
    Ignorable, ///< stands inside a word without meaning: soft hyphen, zero-width joiners
    Ideograph, ///< a word by itself, as in UAX #29: Han, Hiragana, Katakana
};

CharacterClass characterClass(char32_t codePoint);

/// Joins two words to a compound: "-", U+2010 to U+2013.
bool isHyphen(char32_t codePoint);

/// Stands before an English possessive s: "'", U+2019 and their likes.
bool isApostrophe(char32_t codePoint);

/// White space of any kind, U+00A0 included.
bool isBlank(char32_t codePoint);

/// An upper-case or title-case letter.
bool isCapital(char32_t codePoint);

/// The code point that ends before byte `position`. REQUIRES: position > 0, valid UTF-8.
char32_t codePointBefore(std::string_view text, std::size_t position);

/// The code point at byte `position`; 0 at the end. REQUIRES: valid UTF-8.
char32_t codePointAt(std::string_view text, std::size_t position);

/// How many bytes `codePoint` has in UTF-8.
constexpr std::size_t utf8Size(char32_t codePoint)
{
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/// What one code point of the Latin scripts below U+0250 is and folds to, so that European text
/// needs no library call for each word.
struct LatinCharacter {
    CharacterClass kind = CharacterClass::Boundary;
    std::uint8_t size = 0; ///< bytes of `folded`
    std::array<char, 6> folded{};
};

inline constexpr char32_t kLatinEnd = 0x250;
using LatinCharacters = std::array<LatinCharacter, kLatinEnd>;

/// The entries of all code points below kLatinEnd, as Unicode (characterClass, foldCase) has them.
LatinCharacters latinCharacters();

} // namespace core
