#include "core/ingest/text_warnings.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

/// Cyrillic and Greek letters whose shape is that of a Latin one.
constexpr std::u32string_view kLookAlikes = U"АВЕЅІЈКМНОРСТУХҮаеорсухѕіјһԁԛԝ"
                                            U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιϲ";

bool isLatinLetter(char32_t codePoint)
{
    const char32_t lower = codePoint | 0x20;
    return (lower >= U'a' && lower <= U'z') || (codePoint >= U'\u00C0' && codePoint <= U'\u024F');
}

/// Where the word that begins at `begin` ends, and whether it mixes.
struct Word {
    std::size_t end = 0;
    bool mixes = false;
};

Word readWord(std::string_view text, std::size_t begin)
{
    bool hasLatin = false;
    bool hasLookAlike = false;
    std::size_t end = begin;
    for (std::size_t position = begin; position < text.size(); end = position) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (!isWordCharacter(codePoint))
            break;
        hasLatin = hasLatin || isLatinLetter(codePoint);
        hasLookAlike = hasLookAlike || kLookAlikes.find(codePoint) != std::u32string_view::npos;
    }
    return {end, hasLatin && hasLookAlike};
}

} // namespace

std::size_t directionControls(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find('\xE2'); at != std::string_view::npos;
         at = text.find('\xE2', at + 1)) {
        std::size_t position = at;
        const char32_t codePoint = nextCodePoint(text, position);
        const bool embedding = codePoint >= U'\u202A' && codePoint <= U'\u202E';
        const bool isolate = codePoint >= U'\u2066' && codePoint <= U'\u2069';
        count += embedding || isolate ? 1 : 0;
    }
    return count;
}

std::optional<std::string_view> mixedScriptWord(std::string_view text)
{
    // Cyrillic and Greek begin with the bytes CE to D4: most texts hold none.
    const auto isNear = [](char c) { return c >= '\xCD' && c <= '\xD4'; };
    if (std::ranges::none_of(text, isNear))
        return std::nullopt;
    for (std::size_t position = 0; position < text.size();) {
        const Word word = readWord(text, position);
        if (word.mixes)
            return text.substr(position, word.end - position);
        position = std::max(word.end, position);
        if (position < text.size())
            nextCodePoint(text, position);
    }
    return std::nullopt;
}

} // namespace core
