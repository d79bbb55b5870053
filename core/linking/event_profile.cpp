#include "core/linking/event_profile.h"

#include "core/base/unicode.h"
#include "core/linking/event_names.h"
#include "core/linking/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace core {

namespace {

constexpr std::size_t kShortestTerm = 5;
constexpr std::size_t kShortestFamilyName = 3;
constexpr std::size_t kMostTerms = 40;

/// Words of five letters and more that stand in any text.
constexpr auto kCommonTerms = std::to_array<std::string_view>({
    "about",   "above",   "after",   "again",   "allem",   "allen",   "aller",    "alles",
    "against", "almost",  "already", "andere",  "anderen", "because", "become",   "before",
    "being",   "beide",   "below",   "besides", "between", "bereits", "could",    "dabei",
    "damit",   "daran",   "darauf",  "daraus",  "darin",   "davon",   "dazu",     "deren",
    "dessen",  "diese",   "diesem",  "diesen",  "dieser",  "dieses",  "doing",    "doubt",
    "durch",   "during",  "einem",   "einen",   "einer",   "eines",   "either",   "every",
    "first",   "gegen",   "haben",   "hatte",   "hatten",  "immer",   "indem",    "itself",
    "jeder",   "jedes",   "keine",   "keinen",  "könne",   "können",  "könnte",   "later",
    "makes",   "meisten", "might",   "monday",  "montag",  "months",  "muss",     "musste",
    "nachdem", "never",   "nicht",   "nichts",  "other",   "others",  "people",   "rather",
    "schon",   "sehen",   "selbst",  "shall",   "should",  "since",   "sollen",   "sollte",
    "sondern", "speaks",  "still",   "their",   "theirs",  "there",   "these",    "thing",
    "think",   "those",   "three",   "through", "today",   "under",   "unter",    "until",
    "viele",   "vielen",  "waren",   "warum",   "welche",  "welcher", "weniger",  "werde",
    "werden",  "where",   "whether", "which",   "while",   "whose",   "wieder",   "within",
    "without", "wollen",  "would",   "wurde",   "wurden",  "years",   "zwischen",
});

bool isCommonTerm(std::string_view folded)
{
    return std::ranges::find(kCommonTerms, folded) != kCommonTerms.end();
}

/// "118.42", "50,000": at least three digits, and no year.
bool isTellingNumber(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    const bool isYear =
        text.size() == 4 && digits == 4 && (text.starts_with("19") || text.starts_with("20"));
    return digits >= 3 && !isYear;
}

/// The end of the number whose first digits end at `end`: decimal and grouping signs belong to it.
std::size_t endOfNumber(std::string_view text, std::size_t end)
{
    while (end + 1 < text.size() && (text[end] == '.' || text[end] == ',')
           && isDigit(text[end + 1])) {
        ++end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
    }
    return end;
}

bool isTerm(std::string_view folded)
{
    if (std::ranges::any_of(folded, isDigit)) // "h100"
        return folded.size() >= 3;
    return codePointCount(folded) >= kShortestTerm && !isCommonTerm(folded);
}

/// The same number in the other language's signs.
std::string withOtherSigns(std::string number)
{
    for (char& c : number)
        c = c == '.' ? ',' : c == ',' ? '.' : c;
    return number;
}

/// True when one of `known` is the word or an inflected form of it.
bool isFormOf(const std::set<std::string, std::less<>>& known, std::string_view folded)
{
    const std::string stem = stemOf(std::string(folded));
    return std::ranges::any_of(known, [&](const std::string& other) {
        return folded == other
            || (codePointCount(other) >= kShortestTerm
                && (other.starts_with(stem) || folded.starts_with(stemOf(other))));
    });
}

void addWords(std::set<std::string, std::less<>>& words, std::string_view text,
              const LatinCharacters& latin)
{
    for (WordReader reader(latin, text); reader.next();)
        words.emplace(reader.folded());
}

} // namespace

std::vector<std::string> descriptionTerms(const Event& event, const LatinCharacters& latin)
{
    std::set<std::string, std::less<>> known;
    addWords(known, event.name, latin);
    addWords(known, event.holder, latin);
    for (const Alias& alias : event.aliases)
        addWords(known, alias.text, latin);

    std::set<std::string, std::less<>> seen;
    std::vector<std::string> terms;
    const std::string_view text = event.description;
    std::size_t taken = 0;
    for (WordReader reader(latin, text); reader.next() && terms.size() < kMostTerms;) {
        if (reader.begin() < taken)
            continue;
        taken = reader.end();
        const bool isNumber = std::ranges::all_of(reader.folded(), isDigit);
        if (isNumber)
            taken = endOfNumber(text, taken);
        const std::string_view term = text.substr(reader.begin(), taken - reader.begin());
        const bool tells = isNumber ? isTellingNumber(term) : isTerm(reader.folded());
        if (tells && !isFormOf(known, reader.folded())
            && seen.emplace(isNumber ? term : reader.folded()).second)
            terms.emplace_back(term);
    }
    return terms;
}

std::vector<MatchName> holderNames(const Event& event)
{
    std::vector<MatchName> names{{.subject = event.id, .text = event.holder}};
    const std::size_t blank = event.holder.find_last_of(' ');
    if (blank == std::string::npos)
        return names;
    const std::string last = event.holder.substr(blank + 1);
    if (codePointCount(last) >= kShortestFamilyName && isCapital(codePointAt(last, 0)))
        names.push_back({.subject = event.id, .text = last});
    return names;
}

std::vector<MatchName> wordNames(const EventProfile& profile)
{
    const EventId event = profile.event.id;
    std::vector<MatchName> names;
    for (const EventWord& word : profile.words) {
        names.push_back({.subject = event, .text = word.text, .kind = NameKind::Phrase});
        if (const std::string other = withOtherSigns(word.text); other != word.text)
            names.push_back({.subject = event, .text = other, .kind = NameKind::Phrase});
    }
    return names;
}

} // namespace core
