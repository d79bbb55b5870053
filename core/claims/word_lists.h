#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"
#include "core/claims/word_filter.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace core {

/// The words of a list that has one blank between each two.
std::vector<std::string_view> wordsOf(std::string_view list);

/// Folded words, found in constant time.
class WordSet {
public:
    /// REQUIRES: `words`, with one blank between each two, outlives this object.
    explicit WordSet(std::string_view words);

    bool holds(std::string_view folded) const
    {
        return m_filter.mayHold(folded) && m_words.contains(folded);
    }

private:
    std::unordered_set<std::string_view> m_words{};
    WordFilter<1024> m_filter{};
};

/// A list of phrases, as phraseAt() reads them, of which few are looked at for a word.
class PhraseList {
public:
    struct Match {
        std::size_t phrase = 0; ///< which, from 0
        std::size_t count = 0;  ///< tokens
    };

    /// `entries` have a member `phrase`. REQUIRES: they outlive this object; the first word of
    /// each has two bytes before a "*".
    template<typename Entries>
    explicit PhraseList(const Entries& entries)
    {
        for (const auto& entry : entries)
            add(entry.phrase);
    }

    /// Whether one of the list may begin with a word; it says yes of some others.
    bool mayBegin(std::string_view folded) const
    {
        return m_firstWords.mayHold(folded) || m_beginnings.mayHold(folded.substr(0, 2));
    }

    /// The first of the list that stands at `at`.
    std::optional<Match> at(std::span<const Token> tokens, std::size_t at) const;

private:
    void add(std::string_view phrase);

    std::vector<std::string_view> m_phrases{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_byWord{}; ///< the first
    WordFilter<1024> m_firstWords{};                                           ///< of m_byWord
    /// Those whose first word is any with that beginning, by its first two bytes.
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_byBeginning{};
    WordFilter<1024> m_beginnings{}; ///< of m_byBeginning
};

} // namespace core
