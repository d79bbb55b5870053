#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// All text inside core is valid UTF-8; readers see to it before a value leaves them.
bool isValidUtf8(std::string_view text);

/// `text` with every malformed sequence (and every NUL) replaced by U+FFFD.
std::string toValidUtf8(std::string_view text);

/// The code point at byte `position`, which moves behind it.
/// REQUIRES: `text` is valid UTF-8 and position < text.size() stands at the start of a code point.
char32_t nextCodePoint(std::string_view text, std::size_t& position);

/// Appends `codePoint` as UTF-8.
void appendUtf8(std::string& text, char32_t codePoint);

/// How many Unicode code points valid UTF-8 holds.
std::size_t codePointCount(std::string_view text);

/// 0 to 9, and no digit of another script.
/// Whether `c` is an ASCII letter or digit.
constexpr bool isAsciiWordCharacter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters, digits, combining marks and the soft hyphen: what stands inside a word.
/// (Unicode categories L, N, M; the hyphen and the apostrophe are not among them.)
bool isWordCharacter(char32_t codePoint);

/// Unicode NFKC_Casefold (UAX #31): "STRASSE", "Straße" and "strasse" become equal, and soft
/// hyphens vanish. The result's length differs from the source's.
std::string foldCase(std::string_view text);

/// The code points of valid UTF-8.
std::u32string codePoints(std::string_view text);

/// "de" of "de-AT"; lower case.
std::string primaryLanguage(std::string_view tag);

/// `text` without the white space (Unicode White_Space) at both ends.
std::string_view trimmed(std::string_view text);

/// Converts between byte offsets and code-point offsets of one text in O(log n) after one pass.
class CodePointIndex {
public:
    /// REQUIRES: `text` is valid UTF-8 and outlives this object.
    explicit CodePointIndex(std::string_view text);

    /// REQUIRES: byteOffset <= text.size(), at the start of a code point or the end.
    std::size_t codePointsBefore(std::size_t byteOffset) const;

    /// The byte offset of a code point; offsets beyond the end give text.size().
    std::size_t byteOffset(std::size_t codePoint) const;

    /// The words from code point `begin` up to but not including `end`.
    std::string_view slice(std::size_t begin, std::size_t end) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_byteOfBlock; ///< byte offset of every 64th code point
};

} // namespace core
