#include "core/store/snippet.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLength = 200; ///< code points
constexpr std::size_t kBefore = 40;  ///< of them before the first word that was found
constexpr std::size_t kSoon = 25;    ///< of them to look for the end of a word

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

/// Where the first whole word begins, if one does soon.
std::size_t wholeWordsFrom(std::u32string_view letters)
{
    const auto soon = letters.substr(0, kSoon);
    const auto blank = std::ranges::find_if(soon, isBlank);
    return blank == soon.end() ? 0 : static_cast<std::size_t>(blank - soon.begin()) + 1;
}

/// Where the last whole word ends, if one does late.
std::size_t wholeWordsTo(std::u32string_view letters)
{
    for (std::size_t end = letters.size(); end > 0 && letters.size() - end < kSoon; --end) {
        if (isBlank(letters[end - 1]))
            return end - 1;
    }
    return letters.size();
}

} // namespace

TextSpans markedSpans(std::string_view text, std::string_view marked)
{
    TextSpans spans;
    bool inside = false;
    std::size_t codePoint = 0;
    std::size_t at = 0;
    std::size_t markedAt = 0;
    for (;;) {
        // A word that is found ends at the first mark, whatever the text itself holds.
        const std::size_t stop =
            inside ? std::min(marked.find(kMarkEnd, markedAt), marked.size()) : marked.size();
        for (; at < text.size() && markedAt < stop && text[at] == marked[markedAt];
             ++at, ++markedAt)
            codePoint += (text[at] & 0xC0) != 0x80 ? 1 : 0;
        const std::string_view here = text.substr(at);
        if (inside && markedAt == stop && stop < marked.size()) {
            spans.back().second = codePoint;
            inside = false;
            ++markedAt;
        } else if (!inside && marked.substr(markedAt).starts_with(kMarkBegin)) {
            spans.emplace_back(codePoint, codePoint);
            inside = true;
            ++markedAt;
        } else if ((here.starts_with("ß") || here.starts_with("ẞ"))
                   && marked.substr(markedAt).starts_with("ss")) {
            at +=
                here.starts_with("ß") ? std::string_view("ß").size() : std::string_view("ẞ").size();
            markedAt += 2;
            ++codePoint;
        } else {
            break;
        }
    }
    if (at != text.size() || markedAt != marked.size() || inside)
        return {};
    return spans;
}

Snippet makeSnippet(std::string_view text, const TextSpans& spans)
{
    const std::size_t size = codePointCount(text);
    const std::size_t start = spans.empty() ? 0 : bestStart(spans);
    const std::size_t latest = size > kLength ? size - kLength : 0;
    const std::size_t begin = std::min(start > kBefore ? start - kBefore : 0, latest);
    const std::size_t end = std::min(begin + kLength, size);
    const std::u32string letters = codePoints(CodePointIndex(text).slice(begin, end));
    const std::size_t skip = begin > 0 ? wholeWordsFrom(letters) : 0;
    const std::size_t keep = end < size ? wholeWordsTo(letters) : letters.size();

    Snippet snippet;
    const std::size_t dots = begin + skip > 0 ? 1 : 0;
    snippet.text = dots > 0 ? "…" : "";
    for (std::size_t i = skip; i < keep; ++i)
        appendUtf8(snippet.text, isBlank(letters[i]) ? U' ' : letters[i]);
    if (begin + keep < size)
        snippet.text += "…";
    const std::size_t first = begin + skip;
    for (const auto& [from, to] : spans) {
        if (from >= first && to <= begin + keep)
            snippet.highlights.emplace_back(from - first + dots, to - first + dots);
    }
    return snippet;
}

} // namespace core
