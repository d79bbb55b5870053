#include "core/linking/event_names.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace core {

namespace {

// Code points.
constexpr std::size_t kSameName = 6;
constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kEnding = 2;

constexpr double kWholeName = 1.5;

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> words(1);
    const std::string folded = foldCase(text);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, at);
        if (isWordCharacter(codePoint))
            appendUtf8(words.back(), codePoint);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// Whether two words begin alike as forms of one word do: "Kölns" and "Kölner".
bool beginAlike(std::string_view a, std::string_view b)
{
    const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    return same >= 4 && same >= std::min({kSameName, a.size(), b.size()});
}

bool holdsWordOfName(const std::vector<std::string>& words, const Event& event)
{
    const std::vector<std::string> name = foldedWords(event.name);
    return std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::any_of(name, [&](const std::string& other) {
            return !std::ranges::all_of(other, isDigit) && beginAlike(word, other);
        });
    });
}

/// Words in small letters with one blank between them.
std::string plainWords(std::string_view text)
{
    std::string joined;
    for (const std::string& word : foldedWords(text))
        joined += joined.empty() ? word : " " + word;
    return joined;
}

/// Without the last letters, which inflection changes.
std::string stemOf(std::string name)
{
    const std::size_t letters = codePointCount(name);
    if (letters > kShortestStem + kEnding)
        name.resize(CodePointIndex(name).byteOffset(letters - kEnding));
    else if (letters > kShortestStem)
        name.resize(CodePointIndex(name).byteOffset(kShortestStem));
    return name;
}

bool isClosedCompound(const Mention& mention)
{
    return mention.rule == "compound" && mention.text.find('-') == std::string::npos;
}

} // namespace

std::string nameIn(const Mention& mention, const Event& event)
{
    const std::string text = plainWords(mention.text);
    std::string longest;
    const auto take = [&](const std::string& name) {
        std::string plain = plainWords(name);
        if (plain.size() > longest.size() && text.find(stemOf(plain)) != std::string::npos)
            longest = std::move(plain);
    };
    take(event.name);
    for (const Alias& alias : event.aliases)
        take(alias.text);
    return longest.empty() ? text.substr(0, CodePointIndex(text).byteOffset(kSameName)) : longest;
}

bool isPartOfName(std::string_view words, const Event& event)
{
    const std::string part = plainWords(words);
    const auto isIn = [&](const std::string& name) {
        return plainWords(name).find(part) != std::string::npos;
    };
    return isIn(event.name)
        || std::ranges::any_of(event.aliases, [&](const Alias& alias) { return isIn(alias.text); });
}

namespace {

/// True when the words are those of the event's name, numbers aside: "Kölner Silvesternacht".
bool isWholeName(const std::vector<std::string>& words, const Event& event)
{
    std::vector<std::string> name = foldedWords(event.name);
    std::erase_if(name, [](const std::string& part) { return std::ranges::all_of(part, isDigit); });
    const auto stands = [&](const std::string& part) {
        return std::ranges::any_of(
            words, [&](const std::string& word) { return word == part || beginAlike(word, part); });
    };
    return !name.empty() && std::ranges::all_of(name, stands);
}

} // namespace

double distinctness(const Mention& mention, const Event& event, bool isShared)
{
    const std::vector<std::string> words = foldedWords(mention.text);
    const bool isLong = words.size() > 1 || std::ranges::any_of(mention.text, isDigit);
    const bool isSmall = !isCapital(codePointAt(mention.text, 0));
    double tells = isLong ? 1.0 : holdsWordOfName(words, event) ? 0.85 : isSmall ? 0.4 : 0.6;
    if (isWholeName(words, event))
        tells = kWholeName;
    if (!event.holder.empty() && nameIn(mention, event) == plainWords(event.holder))
        tells = std::min(tells, 0.5);
    if (isShared)
        tells = std::min(tells, 0.5);
    return isClosedCompound(mention) ? 0.6 * tells : tells;
}

} // namespace core
