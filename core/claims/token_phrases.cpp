#include "core/claims/token_phrases.h"

#include "core/base/unicode.h"
#include "core/claims/constant_lists.h"

#include <array>

namespace core {

namespace {

struct SmallNumber {
    std::string_view word{};
    unsigned value = 0;
};

constexpr auto kSmallNumbers = keyedList<SmallNumber>(
    {{"ein", 1},    {"eine", 1},   {"einem", 1}, {"einer", 1}, {"einen", 1},   {"eines", 1},
     {"a", 1},      {"an", 1},     {"one", 1},   {"zwei", 2},  {"two", 2},     {"drei", 3},
     {"three", 3},  {"vier", 4},   {"four", 4},  {"fünf", 5},  {"five", 5},    {"sechs", 6},
     {"six", 6},    {"sieben", 7}, {"seven", 7}, {"acht", 8},  {"eight", 8},   {"neun", 9},
     {"nine", 9},   {"zehn", 10},  {"ten", 10},  {"elf", 11},  {"eleven", 11}, {"zwölf", 12},
     {"twelve", 12}},
    &SmallNumber::word);

bool isWord(std::string_view word, std::string_view pattern)
{
    if (pattern.ends_with('*'))
        return word.starts_with(pattern.substr(0, pattern.size() - 1));
    return word == pattern;
}

} // namespace

std::size_t phraseAt(std::span<const Token> tokens, std::size_t at, std::string_view phrase)
{
    std::size_t count = 0;
    while (!phrase.empty()) {
        const std::size_t blank = phrase.find(' ');
        if (!isWord(wordAt(tokens, at + count), phrase.substr(0, blank)))
            return 0;
        ++count;
        phrase = blank == std::string_view::npos ? std::string_view() : phrase.substr(blank + 1);
    }
    return count;
}

std::string textOf(std::span<const Token> tokens, TokenRange range)
{
    std::string text;
    for (std::size_t at = range.first; at <= range.last && at < tokens.size(); ++at) {
        if (at > range.first && tokens[at].afterBlank)
            text += ' ';
        text += tokens[at].text;
    }
    return text;
}

TextSpan spanOf(std::span<const Token> tokens, TokenRange range)
{
    return {tokens[range.first].begin, tokens[range.last].end};
}

std::size_t capitalRunEnd(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::size_t kLongest = 10;
    const std::size_t limit = std::min(tokens.size(), at + kLongest);
    std::size_t last = at;
    while (last + 1 < limit) {
        const std::string_view next = wordAt(tokens, last + 1);
        const bool isInitial = next == "." && tokens[last].text.size() == 1;
        const bool joins = next == "&" || (next == "-" && !tokens[last + 1].afterBlank);
        const std::size_t word = joins || isInitial ? last + 2 : last + 1;
        if (word >= limit || tokens[word].kind != TokenKind::Word || !tokens[word].isCapital)
            break;
        last = word;
    }
    return last;
}

unsigned wholeNumber(const Token& token, std::size_t digits)
{
    if (token.kind != TokenKind::Number || token.text.size() > digits)
        return 0;
    unsigned value = 0;
    for (const char c : token.text) {
        if (!isDigit(c))
            return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

unsigned smallNumberOf(std::string_view folded)
{
    const auto* found = entryOf(kSmallNumbers, folded, &SmallNumber::word);
    return found != nullptr ? found->value : 0;
}

unsigned smallNumber(const Token& token)
{
    if (const unsigned named = smallNumberOf(token.folded); named > 0)
        return named;
    const unsigned number = wholeNumber(token, 2);
    return number <= 12 ? number : 0;
}

} // namespace core
