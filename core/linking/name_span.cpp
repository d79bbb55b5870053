#include "core/linking/name_span.h"

#include "core/linking/symbols.h"

#include <algorithm>

namespace core {

namespace {

/// A compound of more parts, or a part of more bytes, is a slug or worse: what is beyond is left.
constexpr std::size_t kMostParts = 8;
constexpr std::size_t kLongestPart = 4 * kLongestWord;

/// The end of "'s" at `end`, or `end`.
std::size_t endOfPossessive(std::string_view text, std::size_t end)
{
    const char32_t apostrophe = codePointAt(text, end);
    if (!isApostrophe(apostrophe))
        return end;
    const std::size_t letter = end + utf8Size(apostrophe);
    if (letter >= text.size() || (text[letter] != 's' && text[letter] != 'S'))
        return end;
    const bool wordEnds = characterClass(codePointAt(text, letter + 1)) == CharacterClass::Boundary;
    return wordEnds ? letter + 1 : end;
}

bool isIgnorable(char32_t codePoint)
{
    return characterClass(codePoint) == CharacterClass::Ignorable;
}

/// `position` behind the soft hyphens and their like that stand there.
std::size_t afterIgnorables(std::string_view text, std::size_t position)
{
    while (position < text.size() && isIgnorable(codePointAt(text, position)))
        position += utf8Size(codePointAt(text, position));
    return position;
}

/// `position` before those that end there.
std::size_t beforeIgnorables(std::string_view text, std::size_t position)
{
    while (position > 0 && isIgnorable(codePointBefore(text, position)))
        position -= utf8Size(codePointBefore(text, position));
    return position;
}

/// The end of "-Word" at `end`, or `end`.
std::size_t endOfNextPart(std::string_view text, std::size_t end, const LatinCharacters& latin)
{
    const std::size_t joint = afterIgnorables(text, end);
    const char32_t hyphen = codePointAt(text, joint);
    if (!isHyphen(hyphen))
        return end;
    const std::size_t first = afterIgnorables(text, joint + utf8Size(hyphen));
    if (characterClass(codePointAt(text, first)) != CharacterClass::Letter)
        return end;
    WordReader reader(latin, text.substr(0, std::min(text.size(), first + kLongestPart)), first);
    return reader.next() ? reader.end() : end;
}

/// The beginning of "Word-" before `begin`, or `begin`.
std::size_t beginOfPartBefore(std::string_view text, std::size_t begin)
{
    const std::size_t joint = beforeIgnorables(text, begin);
    if (joint == 0 || !isHyphen(codePointBefore(text, joint)))
        return begin;
    std::size_t first = begin;
    std::size_t at = joint - utf8Size(codePointBefore(text, joint));
    while (at > 0 && joint - at < kLongestPart) {
        const char32_t codePoint = codePointBefore(text, at);
        const CharacterClass kind = characterClass(codePoint);
        if (kind == CharacterClass::Boundary || kind == CharacterClass::Ideograph)
            break;
        at -= utf8Size(codePoint);
        if (kind == CharacterClass::Letter)
            first = at;
    }
    return first;
}

NameSpan spanOf(const NameHit& hit, std::string_view text, const NameTable& table)
{
    NameSpan span{.begin = hit.begin, .end = hit.end, .rule = hit.inflected ? "inflected" : "name"};
    const NameKind kind = table.names[hit.name].kind;
    if (isSymbol(kind)) {
        if (const auto ticker = tickerAt(text, hit.begin, hit.end, kind))
            span.end = ticker->end;
    }
    const std::size_t possessive = endOfPossessive(text, span.end);
    if (possessive != span.end && !isSymbol(kind)) {
        span.end = possessive;
        span.rule = "inflected";
    }
    for (std::size_t part = 0; part < kMostParts; ++part) {
        const NameSpan before = span;
        span.begin = beginOfPartBefore(text, span.begin);
        span.end = endOfNextPart(text, span.end, table.latin);
        if (span.begin == before.begin && span.end == before.end)
            break;
        span.rule = "compound";
    }
    if (hit.inClosedCompound || hit.withDigits)
        span.rule = "compound";
    if (isSymbol(kind))
        span.rule = "symbol";
    return span;
}

bool isSamePlace(const NameHit& a, const NameHit& b)
{
    return a.begin == b.begin && a.end == b.end;
}

} // namespace

std::vector<NameSpan> spansOf(std::span<const NameHit> hits, std::string_view text,
                              const NameTable& table)
{
    std::vector<NameSpan> spans;
    spans.reserve(hits.size());
    for (const NameHit& hit : hits)
        spans.push_back(spanOf(hit, text, table));
    // The compound of a hit may reach the next one's place; then it holds both.
    std::vector<bool> shared(hits.size());
    for (std::size_t i = 0, first = 0; i < hits.size(); ++i) {
        if (!isSamePlace(hits[first], hits[i])) {
            if (spans[i - 1].end > spans[i].begin)
                std::fill(shared.begin() + static_cast<std::ptrdiff_t>(first),
                          shared.begin() + static_cast<std::ptrdiff_t>(i), true);
            shared[i] = spans[i - 1].end > spans[i].begin;
            first = i;
        } else if (i > first) {
            shared[i] = shared[first];
        }
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (shared[i]) {
            spans[i].begin = hits[i].begin;
            spans[i].end = hits[i].end;
        }
    }
    return spans;
}

std::vector<std::string> partsBeside(const NameHit& hit, std::string_view text,
                                     const LatinCharacters& latin)
{
    std::vector<std::string> parts;
    const auto addWord = [&](std::size_t begin, std::size_t end) {
        WordReader reader(latin, text.substr(0, end), begin);
        if (reader.next())
            parts.emplace_back(reader.folded());
    };
    const auto isMore = [&](std::size_t before, std::size_t now) {
        return before != now && parts.size() < kMostParts;
    };
    std::size_t end = hit.end;
    for (std::size_t next = endOfNextPart(text, end, latin); isMore(end, next);
         next = endOfNextPart(text, end, latin)) {
        addWord(end, next);
        end = next;
    }
    if (!parts.empty())
        return parts;
    std::size_t begin = hit.begin;
    for (std::size_t next = beginOfPartBefore(text, begin); isMore(begin, next);
         next = beginOfPartBefore(text, begin)) {
        addWord(next, begin);
        begin = next;
    }
    return parts;
}

} // namespace core
