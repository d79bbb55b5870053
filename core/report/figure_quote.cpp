#include "core/report/figure_quote.h"

#include "core/base/unicode.h"
#include "core/report/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace core {

namespace {

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!word.empty())
            words.push_back(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return words;
}

/// Whether `number` stands in `word` as a whole: "17" in "(17", but not in "17,4" or "2017".
bool holdsNumber(std::string_view word, std::string_view number)
{
    static constexpr std::string_view kDigits = "0123456789";
    const std::size_t begin = word.find_first_of(kDigits);
    const std::size_t end = word.find_last_of(kDigits);
    return begin != std::string_view::npos && word.substr(begin, end - begin + 1) == number;
}

/// How a sentence may write the moves of an event: to two decimals, to one, or to none.
std::vector<std::string> numbersOf(const FigureEvent& event)
{
    std::vector<std::string> numbers;
    for (const int decimals : {2, 1, 0}) {
        for (const Reaction& reaction : event.reactions) {
            const double percent = std::abs(reaction.change) * 100.0;
            // A small number is found in any sentence: "1" is no move.
            if (percent < (decimals == 0 ? 10.0 : 1.0))
                continue;
            for (const std::string_view language : {"de", "en"})
                numbers.push_back(decimalWords(percent, decimals, language));
        }
    }
    return numbers;
}

/// The word of a sentence that has most to do with the event; the first if none has.
std::size_t heartOf(const std::vector<std::string_view>& words, const FigureEvent& event)
{
    for (const std::string& number : numbersOf(event)) {
        const auto found = std::ranges::find_if(
            words, [&](std::string_view word) { return holdsNumber(word, number); });
        if (found != words.end())
            return static_cast<std::size_t>(found - words.begin());
    }
    constexpr std::size_t kShortest = 4; // shorter words are "of" and "the"
    for (const std::string_view part : wordsOf(event.event.name)) {
        const std::string folded = foldCase(part);
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (codePointCount(part) >= kShortest
                && foldCase(words[index]).find(folded) != std::string::npos)
                return index;
        }
    }
    return 0;
}

/// Words `first` to `last` - 1, with an ellipsis at an end where others stood, which does not begin
/// a line.
std::string joined(const std::vector<std::string_view>& words, std::size_t first, std::size_t last)
{
    std::string text = first > 0 ? "…\u00A0" : "";
    for (std::size_t index = first; index < last; ++index)
        text += (index == first ? "" : " ") + std::string(words[index]);
    if (last == words.size())
        return text;
    while (text.ends_with(',') || text.ends_with(';') || text.ends_with(':'))
        text.pop_back();
    return text + "\u00A0…";
}

} // namespace

std::string quotedWords(const FigureEvent& event, std::size_t most)
{
    const std::vector<std::string_view> words = wordsOf(event.quote);
    if (codePointCount(event.quote) <= most || words.empty())
        return event.quote;
    std::size_t first = heartOf(words, event);
    std::size_t last = first + 1;
    std::size_t length = codePointCount(words[first]);
    if (length > most)
        return std::string(CodePointIndex(words[first]).slice(0, most)) + "…";
    const auto takes = [&](std::size_t index) {
        const std::size_t longer = length + 1 + codePointCount(words[index]);
        const bool fits = longer <= most;
        length = fits ? longer : length;
        return fits;
    };
    for (bool grows = true; grows;) {
        const bool left = first > 0 && takes(first - 1);
        first -= left ? 1 : 0;
        const bool right = last < words.size() && takes(last);
        last += right ? 1 : 0;
        grows = left || right;
    }
    return joined(words, first, last);
}

} // namespace core
