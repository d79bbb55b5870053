#include "core/linking/company_context.h"

#include "core/base/abbreviations.h"
#include "core/base/unicode.h"
#include "core/linking/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kFarthest = 200; ///< bytes of its sentence on either side of a name

template<std::size_t Size>
bool isOneOf(std::string_view word, const std::array<std::string_view, Size>& words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Tell a company anywhere in its sentence.
constexpr auto kShares = std::to_array<std::string_view>(
    {"aktie", "aktien", "anteilsschein", "anteilsscheine", "anteilsscheinen", "anteilscheine",
     "anteilscheinen", "papiere", "papieren", "shares", "stocks"});

/// Have other meanings too: they count only beside the name.
constexpr auto kShareBeside =
    std::to_array<std::string_view>({"papier", "papiers", "share", "stock"});

constexpr auto kJoining =
    std::to_array<std::string_view>({"und", "sowie", "oder", "and", "or", "s"});

/// Stand between shares and whose they are, along with the names of a list.
constexpr auto kBelonging = std::to_array<std::string_view>(
    {"von", "der", "des", "dem", "den", "bei", "of", "in", "at", "the"});

/// What follows one of these is a thing or a place rather than a company, or needs more to be one.
constexpr auto kBeforeThings = std::to_array<std::string_view>(
    {"der",   "die",   "das",   "des",   "dem",  "den",   "the",    "a",      "an", "ein",  "eine",
     "einer", "eines", "einem", "einen", "kein", "keine", "keiner", "keinen", "in", "im",   "am",
     "ins",   "aus",   "nach",  "vom",   "zum",  "zur",   "beim",   "from",   "to", "near", "no"});

constexpr auto kIndefinite = std::to_array<std::string_view>(
    {"ein", "eine", "einer", "eines", "einem", "einen", "kein", "keine", "keiner", "keinen"});

/// Nouns for a company end so; a farmer (Bauer) needs to build something.
constexpr auto kCompanyNouns = std::to_array<std::string_view>(
    {"konzern",   "hersteller", "versicherer", "bank",       "riese",     "unternehmen",
     "anbieter",  "betreiber",  "spezialist",  "zulieferer", "ausrüster", "dienstleister",
     "produzent", "entwickler", "firma",       "company",    "group",     "maker",
     "giant",     "insurer",    "retailer"});
constexpr std::string_view kBuilder = "bauer";

bool isCompanyNoun(std::string_view word)
{
    for (const std::string_view ending : {"", "s", "es", "n", "en", "e"}) {
        if (!word.ends_with(ending))
            continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if ((stem.ends_with(kBuilder) && stem != kBuilder)
            || std::ranges::any_of(kCompanyNouns,
                                   [&](std::string_view noun) { return stem.ends_with(noun); }))
            return true;
    }
    return false;
}

struct ContextWord {
    std::string folded{};
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isCapital = false;
};

std::vector<ContextWord> wordsOf(std::string_view text, std::size_t begin, std::size_t end,
                                 const LatinCharacters& latin)
{
    std::vector<ContextWord> words;
    WordReader reader(latin, text.substr(0, end), begin);
    while (reader.next())
        words.push_back({.folded = std::string(reader.folded()),
                         .begin = reader.begin(),
                         .end = reader.end(),
                         .isCapital = isCapital(codePointAt(text, reader.begin()))});
    return words;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Whether a sentence ends between two words: a blank line, or a mark and a blank.
bool endsSentence(std::string_view text, const ContextWord& before, const ContextWord& after,
                  std::string_view language)
{
    const std::string_view between = text.substr(before.end, after.begin - before.end);
    if (std::ranges::count(between, '\n') > 1)
        return true;
    const std::size_t mark = between.find_last_of(".!?");
    if (mark == std::string_view::npos || mark + 1 == between.size())
        return false;
    const std::size_t behind = before.end + mark + 1;
    return between[mark] != '.'
        || !isInnerFullStop(text.substr(before.begin, behind - before.begin),
                            text.substr(after.begin, after.end - after.begin), language);
}

/// The words of the sentence of a hit that stand near it.
struct Surroundings {
    std::vector<ContextWord> before{}; ///< the nearest last
    std::vector<ContextWord> after{};
    bool beginsSentence = false; ///< then its capital says nothing
};

Surroundings surroundingsOf(const NameHit& hit, std::string_view text, const LatinCharacters& latin,
                            std::string_view language)
{
    std::size_t first = hit.begin - std::min(hit.begin, kFarthest);
    while (first > 0 && isContinuation(text[first]))
        --first;
    std::size_t last = std::min(text.size(), hit.end + kFarthest);
    while (last < text.size() && isContinuation(text[last]))
        ++last;
    Surroundings around{.before = wordsOf(text, first, hit.begin, latin),
                        .after = wordsOf(text, hit.end, last, latin)};
    const ContextWord name{.begin = hit.begin, .end = hit.end, .isCapital = true};
    const ContextWord* next = &name;
    for (std::size_t i = around.before.size(); i > 0; next = &around.before[--i]) {
        if (!endsSentence(text, around.before[i - 1], *next, language))
            continue;
        around.before.erase(around.before.begin(),
                            around.before.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    const ContextWord* previous = &name;
    for (std::size_t i = 0; i < around.after.size(); previous = &around.after[i++]) {
        if (!endsSentence(text, *previous, around.after[i], language))
            continue;
        around.after.resize(i);
        break;
    }
    around.beginsSentence = around.before.empty();
    return around;
}

bool isShareWord(std::string_view word)
{
    return isOneOf(word, kShares) || isOneOf(word, kShareBeside);
}

/// A name in a list has no more words; as many capitals are a headline.
constexpr std::size_t kMostNameWords = 3;

/// "Apple, Meta and Target shares", "Target's stock"
bool goesOnToShares(const NameHit& hit, std::string_view text,
                    const std::vector<ContextWord>& after)
{
    std::size_t end = hit.end;
    std::size_t capitals = 0; // since the list's last comma or conjunction
    for (const ContextWord& word : after) {
        const std::string_view between = text.substr(end, word.begin - end);
        const bool hasComma = between.find(',') != std::string_view::npos;
        if (isShareWord(word.folded))
            return !hasComma;
        const bool joins = isOneOf(word.folded, kJoining);
        capitals = joins ? 0 : hasComma ? 1 : capitals + 1;
        if (between.find_first_of(";:()") != std::string_view::npos || (!word.isCapital && !joins)
            || capitals > kMostNameWords)
            return false;
        end = word.end;
    }
    return false;
}

/// "die Aktien von Merck, Linde und Gea"
bool comesFromShares(const NameHit& hit, std::string_view text,
                     const std::vector<ContextWord>& before)
{
    std::size_t begin = hit.begin;
    std::size_t capitals = 0;
    for (auto word = before.rbegin(); word != before.rend(); ++word) {
        if (isShareWord(word->folded))
            return true;
        const std::string_view between = text.substr(word->end, begin - word->end);
        const bool joins = isOneOf(word->folded, kJoining) || isOneOf(word->folded, kBelonging);
        const bool hasComma = between.find(',') != std::string_view::npos;
        capitals = joins ? 0 : hasComma ? 1 : capitals + 1;
        if ((!word->isCapital && !joins) || capitals > kMostNameWords)
            return false;
        begin = word->begin;
    }
    return false;
}

/// A headline in which nearly all words are capitals tells no names.
bool isHeadlineCase(const Surroundings& around, std::string_view language)
{
    if (language == "de")
        return false;
    constexpr std::size_t kShortest = 4;
    std::ptrdiff_t more = 0;
    for (const auto* words : {&around.before, &around.after}) {
        for (const ContextWord& word : *words) {
            if (word.folded.size() >= kShortest)
                more += word.isCapital ? 1 : -1;
        }
    }
    return more > 0;
}

bool hasSharesInSentence(const Surroundings& around, std::string_view language)
{
    if (around.beginsSentence || isOneOf(around.before.back().folded, kBeforeThings)
        || isHeadlineCase(around, language))
        return false;
    const auto isShare = [](const ContextWord& word) { return isOneOf(word.folded, kShares); };
    return std::ranges::any_of(around.before, isShare)
        || std::ranges::any_of(around.after, isShare);
}

bool isOnlyBlanks(std::string_view between)
{
    return !between.empty() && between.find_first_not_of(" \n") == std::string_view::npos;
}

} // namespace

bool isAmongCompanyWords(const NameHit& hit, std::string_view text, const LatinCharacters& latin,
                         std::string_view language)
{
    if (!isCapital(codePointAt(text, hit.begin)))
        return false;
    const Surroundings around = surroundingsOf(hit, text, latin, language);
    if (!around.before.empty()) {
        const ContextWord& nearest = around.before.back();
        if (isCompanyNoun(nearest.folded)
            && isOnlyBlanks(text.substr(nearest.end, hit.begin - nearest.end)))
            return true;
    }
    return goesOnToShares(hit, text, around.after) || comesFromShares(hit, text, around.before)
        || hasSharesInSentence(around, language);
}

bool followsIndefiniteArticle(const NameHit& hit, std::string_view text,
                              const LatinCharacters& latin)
{
    std::size_t begin = hit.begin;
    while (begin > 0 && hit.begin - begin < kFarthest && isBlank(codePointBefore(text, begin)))
        begin -= utf8Size(codePointBefore(text, begin));
    const std::size_t end = begin;
    constexpr std::size_t kLongest = 8; // bytes, more than an article has
    while (begin > 0 && end - begin < kLongest
           && characterClass(codePointBefore(text, begin)) == CharacterClass::Letter)
        begin -= utf8Size(codePointBefore(text, begin));
    if (end == hit.begin)
        return false;
    const std::vector<ContextWord> words = wordsOf(text, begin, end, latin);
    return words.size() == 1 && isOneOf(words.front().folded, kIndefinite);
}

bool areListed(const NameHit& first, const NameHit& second, std::string_view text)
{
    constexpr std::size_t kLongest = 16; // bytes
    if (second.begin <= first.end || second.begin - first.end > kLongest)
        return false;
    std::string_view between = text.substr(first.end, second.begin - first.end);
    const bool hasComma = between.starts_with(',');
    if (hasComma)
        between.remove_prefix(1);
    const std::size_t begin = between.find_first_not_of(" \n");
    if (begin == 0)
        return false;
    if (begin == std::string_view::npos)
        return hasComma;
    const std::string_view joint =
        between.substr(begin, between.find_last_not_of(" \n") - begin + 1);
    return joint.size() + begin < between.size() && (joint == "&" || isOneOf(joint, kJoining));
}

} // namespace core
