#include "core/claims/word_lists.h"

namespace core {

namespace {

constexpr std::size_t kBeginning = 2; ///< bytes

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
    for (const std::string_view word : wordsOf(words)) {
        m_words.insert(word);
        m_filter.add(word);
    }
}

void PhraseList::add(std::string_view phrase)
{
    const std::string_view first = phrase.substr(0, phrase.find(' '));
    if (first.ends_with('*')) {
        m_byBeginning[first.substr(0, kBeginning)].push_back(m_phrases.size());
        m_beginnings.add(first.substr(0, kBeginning));
    } else {
        m_byWord[first].push_back(m_phrases.size());
        m_firstWords.add(first);
    }
    m_phrases.push_back(phrase);
}

std::optional<PhraseList::Match> PhraseList::at(std::span<const Token> tokens, std::size_t at) const
{
    const std::string_view word = wordAt(tokens, at);
    if (word.empty())
        return std::nullopt;
    std::optional<Match> first;
    const auto tryAll = [&](const std::vector<std::size_t>& phrases) {
        for (const std::size_t phrase : phrases) {
            if (first && phrase > first->phrase)
                return;
            if (const std::size_t count = phraseAt(tokens, at, m_phrases[phrase]); count > 0)
                first = Match{phrase, count};
        }
    };
    if (m_firstWords.mayHold(word)) {
        if (const auto found = m_byWord.find(word); found != m_byWord.end())
            tryAll(found->second);
    }
    const std::string_view beginning = word.substr(0, kBeginning);
    if (m_beginnings.mayHold(beginning)) {
        if (const auto found = m_byBeginning.find(beginning); found != m_byBeginning.end())
            tryAll(found->second);
    }
    return first;
}

} // namespace core
