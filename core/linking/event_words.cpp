#include "core/linking/event_words.h"

#include "core/base/unicode.h"
#include "core/linking/event_names.h"
#include "core/linking/event_profile.h"
#include "core/linking/news_words.h"
#include "core/linking/words.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kShortestInside = 6; ///< letters of a stem that is looked for inside words

constexpr std::size_t kSameBeginning = 7; ///< bytes
constexpr double kSameShare = 0.6;

constexpr double kShortestTerm = 4.0; ///< letters; tells nothing
constexpr double kLongestTerm = 10.0; ///< tells all
constexpr double kLeastOfTerm = 0.1;
constexpr double kFigure = 1.5;

/// Words of names that tell nothing.
constexpr auto kJoiningWords = std::to_array<std::string_view>(
    {"and",   "auf", "aus", "bei",   "das", "dem",  "den",  "der", "des",
     "die",   "for", "für", "gegen", "mit", "nach", "oder", "the", "und",
     "unter", "vom", "von", "with",  "zum", "zur",  "über"});

bool hasDigit(std::string_view text)
{
    return std::ranges::any_of(text, isDigit);
}

/// Long words are rarer, and figures ("50,000", "H100") rarer still.
double tellsAsTerm(std::string_view term)
{
    if (hasDigit(term))
        return kFigure;
    if (isNewsWord(foldCase(std::string(term))))
        return kLeastOfTerm;
    const double letters = static_cast<double>(codePointCount(term)) - kShortestTerm;
    return std::clamp(letters / (kLongestTerm - kShortestTerm), kLeastOfTerm, 1.0);
}

bool tellsAsName(std::string_view folded)
{
    const bool isYear = folded.size() == kYearDigits && std::ranges::all_of(folded, isDigit);
    const std::size_t letters = codePointCount(folded);
    return !isYear && letters > 1 && (letters > 2 || hasDigit(folded))
        && std::ranges::find(kJoiningWords, folded) == kJoiningWords.end();
}

/// Figures without the signs between them, which languages set differently.
std::string plain(std::string_view text)
{
    std::string folded = foldCase(std::string(text));
    if (hasDigit(folded))
        std::erase_if(folded, [](char c) { return c == '.' || c == ','; });
    return folded;
}

EventWord wordOf(std::string_view text, double tells, bool isOfName)
{
    std::string folded = plain(text);
    return {.text = std::string(text),
            .stem = hasDigit(folded) ? folded : stemOf(std::move(folded)),
            .tells = tells,
            .isOfName = isOfName};
}

/// True when two words begin alike for more than half of the shorter one, as forms and compounds of
/// one word do: "Verkäufe" and "Verkaufszahlen".
bool beginAlike(std::string_view a, std::string_view b)
{
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    return same >= kSameBeginning
        && static_cast<double>(same)
        >= kSameShare * static_cast<double>(std::min(a.size(), b.size()));
}

/// True when a word of `text`, which is folded, is a form of the word, or holds a long one.
bool stands(const EventWord& word, std::string_view text)
{
    const bool isLong = codePointCount(word.stem) >= kShortestInside;
    if (isLong && text.find(word.stem) != std::string_view::npos)
        return true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!isWordCharacter(nextCodePoint(text, at)))
            continue;
        while (at < text.size() && isWordCharacter(codePointAt(text, at)))
            nextCodePoint(text, at);
        const std::string_view other = text.substr(begin, at - begin);
        if (other.starts_with(word.stem) || (word.isOfName && beginAlike(word.stem, other)))
            return true;
    }
    return false;
}

} // namespace

std::vector<EventWord> eventWords(const Event& event, const LatinCharacters& latin)
{
    std::vector<EventWord> words;
    for (const std::string& term : descriptionTerms(event, latin))
        words.push_back(wordOf(term, tellsAsTerm(term), false));
    double letters = 0.0;
    const std::size_t firstOfName = words.size();
    for (WordReader reader(latin, event.name); reader.next() && words.size() < kMostWords;) {
        const std::string_view text =
            std::string_view(event.name).substr(reader.begin(), reader.end() - reader.begin());
        if (!tellsAsName(reader.folded()))
            continue;
        words.push_back(wordOf(text, static_cast<double>(codePointCount(text)), true));
        letters += words.back().tells;
    }
    for (std::size_t i = firstOfName; i < words.size(); ++i)
        words[i].tells /= letters;
    return words;
}

std::optional<std::size_t> wordIn(std::string_view text, std::span<const EventWord> words)
{
    const std::string folded = plain(text);
    std::optional<std::size_t> longest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (stands(words[i], folded)
            && (!longest || words[*longest].stem.size() < words[i].stem.size()))
            longest = i;
    }
    return longest;
}

double shareOfName(std::string_view text, std::span<const EventWord> words)
{
    const std::string folded = plain(text);
    double share = 0.0;
    for (const EventWord& word : words) {
        if (word.isOfName && stands(word, folded))
            share += word.tells;
    }
    return share;
}

} // namespace core
