#include "core/store/snippet.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLength = 200; ///< code points
constexpr std::size_t kBefore = 40;  ///< of them before the first word that was found

/// Takes `mark` from the front of `rest`.
bool take(std::string_view& rest, std::string_view mark)
{
    if (!rest.starts_with(mark))
        return false;
    rest.remove_prefix(mark.size());
    return true;
}

/// The span with which a window of kLength holds the most of them; the first of equals.
std::size_t bestStart(const TextSpans& spans)
{
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; first < spans.size(); ++first) {
        while (last < spans.size() && spans[last].second <= spans[first].first + kLength - kBefore)
            ++last;
        if (last - first > most) {
            most = last - first;
            best = first;
        }
    }
    return spans[best].first;
}

bool isBlank(char32_t codePoint)
{
    return codePoint == U' ' || codePoint == U'\n' || codePoint == U'\t' || codePoint == U'\r';
}

} // namespace

TextSpans markedSpans(std::string_view text, std::string_view marked)
{
    TextSpans spans;
    bool inside = false;
    std::size_t codePoint = 0;
    for (std::size_t position = 0; position < text.size(); ++codePoint) {
        // Nothing that is found begins with the mark itself, which is no letter.
        const std::string_view here = text.substr(position);
        if (inside && take(marked, kMarkEnd)) {
            spans.back().second = codePoint;
            inside = false;
        }
        if (!inside && !here.starts_with(kMarkBegin) && take(marked, kMarkBegin)) {
            spans.emplace_back(codePoint, codePoint);
            inside = true;
        }
        const std::size_t begin = position;
        const char32_t letter = nextCodePoint(text, position);
        const bool sharpS = letter == U'ß' || letter == U'ẞ';
        if (!take(marked, sharpS ? "ss" : text.substr(begin, position - begin)))
            return {};
    }
    if (inside)
        spans.back().second = codePoint;
    return spans;
}

Snippet makeSnippet(std::string_view text, const TextSpans& spans)
{
    const CodePointIndex index(text);
    const std::size_t size = codePointCount(text);
    std::size_t begin = 0;
    if (!spans.empty()) {
        const std::size_t start = bestStart(spans);
        begin = start > kBefore ? start - kBefore : 0;
    }
    std::size_t end = std::min(begin + kLength, size);
    begin = end > kLength ? std::min(begin, end - kLength) : 0;

    std::u32string letters;
    const std::string_view piece = index.slice(begin, end);
    for (std::size_t position = 0; position < piece.size();)
        letters += nextCodePoint(piece, position);
    // Not in the middle of a word, if one ends soon.
    const auto isWhole = [&](std::size_t at) { return isBlank(letters[at]); };
    constexpr std::size_t kSoon = 25;
    std::size_t skip = 0;
    if (begin > 0) {
        while (skip < std::min(kSoon, letters.size()) && !isWhole(skip))
            ++skip;
        skip = skip < std::min(kSoon, letters.size()) ? skip + 1 : 0;
    }
    std::size_t keep = letters.size();
    if (end < size) {
        while (keep > skip && letters.size() - keep < kSoon && !isWhole(keep - 1))
            --keep;
        keep = keep > skip && isWhole(keep - 1) ? keep - 1 : letters.size();
    }

    Snippet snippet;
    const bool cutBefore = begin + skip > 0;
    if (cutBefore)
        snippet.text = "…";
    for (std::size_t i = skip; i < keep; ++i)
        appendUtf8(snippet.text, isBlank(letters[i]) ? U' ' : letters[i]);
    if (begin + keep < size)
        snippet.text += "…";
    for (const auto& [first, last] : spans) {
        if (first >= begin + skip && last <= begin + keep)
            snippet.highlights.emplace_back(first - begin - skip + (cutBefore ? 1 : 0),
                                            last - begin - skip + (cutBefore ? 1 : 0));
    }
    return snippet;
}

} // namespace core
