#pragma once

#include "core/claims/claim_tokens.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// First and last token of something in a sentence, both inclusive.
struct TokenRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool holds(std::size_t token) const { return first <= token && token <= last; }

    bool operator==(const TokenRange&) const = default;
};

/// The folded word at `at`; empty beyond either end (before the first token, `at` has wrapped).
inline std::string_view wordAt(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
}

/// Whether `words` holds `word`. (The lists are short: a search in order is fastest.)
template<typename Words>
bool isAmong(std::string_view word, const Words& words)
{
    return !word.empty() && std::ranges::find(words, word) != std::ranges::end(words);
}

/// Whether `word` ends in one of `endings`.
template<typename Words>
bool endsInAny(std::string_view word, const Words& endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return word.size() >= ending.size() && word.ends_with(ending);
    });
}

/// How many tokens from `at` on are `phrase`: folded words with one blank between; "*" at the end
/// of one stands for any ending. 0 where it does not stand there.
std::size_t phraseAt(std::span<const Token> tokens, std::size_t at, std::string_view phrase);

/// The tokens of a range as they stand in the text, with single blanks.
std::string textOf(std::span<const Token> tokens, TokenRange range);

/// The code points of a range.
TextSpan spanOf(std::span<const Token> tokens, TokenRange range);

/// The last of the capital words that begin at `at`: hyphens, "&" and the full stop of an initial
/// between them included. No name is longer than ten tokens.
std::size_t capitalRunEnd(std::span<const Token> tokens, std::size_t at);

/// 0 for what is not 1 to `digits` digits alone.
unsigned wholeNumber(const Token& token, std::size_t digits = 4);

/// 1 to 12 for "ein", "eine", "a", "three", "zwölf", "7"; 0 for other tokens.
unsigned smallNumber(const Token& token);

/// The same of words alone.
unsigned smallNumberOf(std::string_view folded);

} // namespace core
