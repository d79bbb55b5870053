#include "core/linking/index_words.h"

#include "core/base/unicode.h"
#include "core/linking/name_forms.h"
#include "core/linking/name_table.h"
#include "core/linking/phrase_stems.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Words = std::vector<std::string>;

/// Whether every text with the words of `longer` is found by `shorter` too.
bool covers(const Words& shorter, const Words& longer)
{
    return std::ranges::all_of(shorter, [&](const std::string& word) {
        return std::ranges::any_of(
            longer, [&](const std::string& other) { return other.starts_with(word); });
    });
}

void addBeginning(std::vector<Words>& beginnings, const Words& words)
{
    if (std::ranges::any_of(beginnings, [&](const Words& known) { return covers(known, words); }))
        return;
    std::erase_if(beginnings, [&](const Words& known) { return covers(words, known); });
    beginnings.push_back(words);
}

void addEnding(std::vector<std::string>& endings, const std::string& word)
{
    const auto covered = [&](const std::string& known) { return word.ends_with(known); };
    if (std::ranges::none_of(endings, covered))
        endings.push_back(word);
}

/// Code points that full-text index and matcher take for letters, and fold to the same but for
/// accents; and those that both take for no part of a word.
constexpr auto kSafe = std::to_array<std::pair<char32_t, char32_t>>({
    {0xA0, 0xA9},
    {0xAB, 0xAC},
    {0xAE, 0xB1},
    {0xB4, 0xB4},
    {0xB6, 0xB8},
    {0xBB, 0xBB},
    {0xBF, 0x12F},
    {0x131, 0x131},
    {0x134, 0x13E},
    {0x141, 0x148},
    {0x14A, 0x17E},
    {0x2010, 0x2027},
    {0x2030, 0x205E},
    {0x20A0, 0x20BF},
    {0x2122, 0x2122},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6C5},
});

bool isSafe(char32_t codePoint)
{
    return codePoint < 0x80 || std::ranges::any_of(kSafe, [&](const auto& range) {
               return range.first <= codePoint && codePoint <= range.second;
           });
}

} // namespace

IndexWords indexWords(std::string_view text, NameKind kind, std::string_view language,
                      const LatinCharacters& latin)
{
    const std::string primary = primaryLanguage(language);
    IndexWords found;
    for (const WordPattern& form : formsOf(text, kind, primary, latin)) {
        addBeginning(found.beginnings, form.words);
        if (kind == NameKind::Phrase && form.words.size() == 1 && primary != "en"
            && PhraseStems::isStem(form.words.front())) {
            addEnding(found.endings, form.words.front());
            if (const auto head = PhraseStems::headOf(form.words.front()); !head.empty())
                addBeginning(found.beginnings, {std::string(head)});
        }
    }
    return found;
}

bool isIndexedAsMatched(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80)
            ++at;
        else if (!isSafe(nextCodePoint(text, at)))
            return false;
    }
    return true;
}

} // namespace core
