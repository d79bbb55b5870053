#include "core/store/search_words.h"

#include "core/base/unicode.h"
#include "core/store/indexed_spelling.h"

#include <array>
#include <cstddef>
#include <utility>

namespace core {

namespace {

/// Shorter words are more often not German ("due", "poet"), unless they begin so ("Oel").
constexpr std::size_t kShortestWithUmlaut = 5;

bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
}

bool isOneOf(char letter, std::string_view letters)
{
    return letters.find(small(letter)) != std::string_view::npos;
}

bool isVowel(char letter)
{
    return isOneOf(letter, "aeiouy");
}

/// ae, oe and ue as the index has ä, ö and ü: a, o and u. Not after a vowel or q ("neue",
/// "Quelle"), in short words only ahead of a consonant at their beginning, and not at the end of a
/// text that may go on.
std::string withUmlauts(std::string_view text, bool beginning)
{
    std::string spelling;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && (isLetter(text[end]) || (text[end] & 0x80) != 0))
            ++end;
        const bool isLong = end - begin >= kShortestWithUmlaut;
        const bool goesOn = beginning && end == text.size();
        for (std::size_t i = begin; i < end; ++i) {
            spelling += text[i];
            const bool begins =
                i == begin && i + 2 < end && isLetter(text[i + 2]) && !isVowel(text[i + 2]);
            const bool isUmlaut = (isLong || begins) && i + 1 < end && isOneOf(text[i], "aou")
                && isOneOf(text[i + 1], "e") && (i == begin || !isOneOf(text[i - 1], "aeiouyq"))
                && (i + 2 < end || !goesOn);
            i += isUmlaut ? 1 : 0;
        }
        if (end < text.size())
            spelling += text[end++];
        begin = end;
    }
    return spelling;
}

/// ä, ö and ü as ae, oe and ue.
std::string withoutUmlauts(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSpellings{
        {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}}};
    std::string spelling(text);
    for (const auto& [umlaut, letters] : kSpellings) {
        for (std::size_t at = spelling.find(umlaut); at != std::string::npos;
             at = spelling.find(umlaut, at + 2))
            spelling.replace(at, umlaut.size(), letters);
    }
    return spelling;
}

} // namespace

bool hasWord(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (isWordCharacter(codePoint) && codePoint != U'\u00AD')
            return true;
    }
    return false;
}

std::string searchWords(std::string_view columns, std::string_view text, bool beginning)
{
    const auto expression = [&](std::string_view spelling) {
        return std::string(columns) + " : \"" + indexedSpelling(spelling)
            + (beginning ? "\" *" : "\"");
    };
    std::string other = withoutUmlauts(text);
    if (other == text)
        other = withUmlauts(text, beginning);
    return other == text ? expression(text)
                         : "(" + expression(text) + " OR " + expression(other) + ")";
}

} // namespace core
