#include "core/claims/word_lists.h"

namespace core {

namespace {

std::uint16_t beginningOf(std::string_view word)
{
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < word.size() ? static_cast<unsigned char>(word[at]) : 0U;
    };
    return static_cast<std::uint16_t>(byte(0) << 8U | byte(1));
}

} // namespace

std::vector<std::string_view> wordsOf(std::string_view list)
{
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t blank = list.find(' ');
        words.push_back(list.substr(0, blank));
        list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
    }
    return words;
}

WordSet::WordSet(std::string_view words)
{
    for (const std::string_view word : wordsOf(words))
        m_words.insert(word);
}

void PhraseList::add(std::string_view phrase)
{
    m_byBeginning[beginningOf(phrase.substr(0, phrase.find(' ')))].push_back(m_phrases.size());
    m_phrases.push_back(phrase);
}

std::optional<PhraseList::Match> PhraseList::at(std::span<const Token> tokens, std::size_t at) const
{
    const auto found = m_byBeginning.find(beginningOf(wordAt(tokens, at)));
    if (found == m_byBeginning.end())
        return std::nullopt;
    for (const std::size_t phrase : found->second) {
        if (const std::size_t count = phraseAt(tokens, at, m_phrases[phrase]); count > 0)
            return Match{phrase, count};
    }
    return std::nullopt;
}

} // namespace core
