#include "core/claims/number_hedge.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr auto kHedges =
    std::to_array<std::pair<WordRole, Hedge>>({{WordRole::About, Hedge::About},
                                               {WordRole::Almost, Hedge::Almost},
                                               {WordRole::More, Hedge::MoreThan},
                                               {WordRole::Less, Hedge::LessThan},
                                               {WordRole::Upto, Hedge::UpTo}});

std::optional<Hedge> hedgeOfRoles(WordRoles roles)
{
    const auto known =
        std::ranges::find_if(kHedges, [&](const auto& pair) { return roles.has(pair.first); });
    return known == kHedges.end() ? std::nullopt : std::optional(known->second);
}

/// The phrase that ends before token `end` and is a hedge: where it begins.
std::optional<std::size_t> hedgeBefore(const TaggedSentence& sentence, std::size_t end)
{
    constexpr std::size_t kLongest = 5;
    for (std::size_t back = 1; back <= kLongest && back <= end; ++back) {
        const TokenTag& tag = sentence.tags[end - back];
        if (tag.phraseEnd == end && hedgeOfRoles(tag.roles))
            return end - back;
        if (tag.phraseEnd <= end - back)
            break;
    }
    return std::nullopt;
}

bool mayCross(std::string_view word)
{
    constexpr std::array<std::string_view, 8> kLines{"über",  "unter", "above", "below",
                                                     "under", "over",  "past",  "übers"};
    return std::ranges::find(kLines, word) != kLines.end();
}

/// Whether the hedge at `first` leads to a level, and not to how much.
bool reachesLevel(const TaggedSentence& sentence, std::size_t first)
{
    const std::string_view word = sentence.word(first);
    const std::string_view next = sentence.word(first + 1);
    return (word == "as" && (next == "low" || next == "high")) || (word == "bis" && next == "auf")
        || word == "near" || (word == "around" && next == "the");
}

/// "up to 3.4% from 3.1%", as one may say "down to", and "von 60 bis auf 20 Dollar": no hedge, but
/// where the move led.
bool isMoveTo(const TaggedSentence& sentence, std::size_t first, const ReadNumber& number)
{
    constexpr std::size_t kNear = 16;
    if (sentence.word(first) == "up" && sentence.word(first + 1) == "to")
        return sentence.word(number.last + 1) == "from";
    if (sentence.word(first) != "bis" || sentence.word(first + 1) != "auf")
        return false;
    const std::size_t begin = first < kNear ? 0 : first - kNear;
    for (std::size_t at = begin; at + 2 < first; ++at) {
        if (sentence.word(at) == "von"
            && (sentence.tags[at + 1].isNumber || sentence.tags[at + 2].isNumber))
            return true;
    }
    return false;
}

/// "unter die Marke von 9000 Punkten", "below the key 9,000 level": the word that says on which
/// side of the line.
std::optional<std::size_t> sideOfLine(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr std::size_t kMostBetween = 5;
    std::size_t next = number.last + 1;
    if (sentence.word(next) == "-")
        ++next;
    std::size_t end = number.first;
    if (!isLineNoun(sentence.word(next))) {
        if (end < 2 || !isLineNoun(sentence.word(end - 2))
            || !sentence.hasAny(end - 1, WordRole::OfPrep | WordRole::LevelPrep))
            return std::nullopt;
        end -= 2;
    }
    for (std::size_t back = 1; back <= kMostBetween && back <= end; ++back) {
        const std::size_t at = end - back;
        if (mayCross(sentence.word(at)))
            return at;
        if (sentence.tags[at].isNumber || sentence.tokens[at].kind != TokenKind::Word
            || sentence.hasAny(at, WordRole::Verb | WordRole::LevelVerb))
            return std::nullopt;
    }
    return std::nullopt;
}

/// "or more" and "oder mehr" behind a number.
std::optional<Hedge> hedgeBehind(const TaggedSentence& sentence, std::size_t next)
{
    const bool isOr = sentence.word(next) == "oder" || sentence.word(next) == "or";
    const std::string_view word = sentence.word(next + 1);
    if (!isOr)
        return std::nullopt;
    if (word == "mehr" || word == "more")
        return Hedge::MoreThan;
    if (word == "weniger" || word == "less")
        return Hedge::LessThan;
    return word == "so" ? std::optional(Hedge::About) : std::nullopt;
}

std::optional<Hedge> hedgeInClause(const TaggedSentence& sentence, const ReadNumber& number)
{
    const NumberClause& clause = sentence.clauseOf(number.first);
    const std::size_t begin =
        std::max(clause.begin, number.first < kFarthest ? 0 : number.first - kFarthest);
    const std::size_t end = std::min(clause.end, number.last + kFarthest);
    for (std::size_t at = begin; at < end; ++at) {
        // "gains of as much as 4%" says nothing of another number.
        const std::size_t next = sentence.tags[at].phraseEnd;
        const bool isOfOther = sentence.word(at) == "as" && next != number.first
            && next < sentence.tokens.size() && sentence.tags[next].isNumber;
        if (sentence.has(at, WordRole::NumberClause) && !sentence.tags[at].isNumber && !isOfOther)
            return hedgeOfRoles(sentence.tags[at].roles);
    }
    return std::nullopt;
}

} // namespace

bool isLineNoun(std::string_view word)
{
    constexpr std::array<std::string_view, 14> kNouns{
        "mark",   "level",    "threshold", "barrier",   "line",       "marke", "milestone",
        "marken", "schwelle", "grenze",    "kursmarke", "punktmarke", "hürde", "handle"};
    return std::ranges::find(kNouns, word) != kNouns.end();
}

HedgeWords hedgeOf(const TaggedSentence& sentence, const ReadNumber& number)
{
    HedgeWords words{.first = number.first, .last = number.last};
    std::optional<Hedge> hedge;
    // Of a range, the hedge may stand before "zwischen" too.
    std::size_t end = number.first;
    if (number.upTo && end > 0
        && (sentence.word(end - 1) == "zwischen" || sentence.word(end - 1) == "between"))
        --end;
    const auto first = hedgeBefore(sentence, end);
    if (first && isMoveTo(sentence, *first, number)) {
        words.isReached = true;
    } else if (first) {
        hedge = hedgeOfRoles(sentence.tags[*first].roles);
        words.first = *first;
        words.isReached = reachesLevel(sentence, *first);
        words.mayCross = words.isReached || mayCross(sentence.word(end - 1));
        if (const auto outer = hedgeBefore(sentence, *first)) {
            words.first = *outer;
            words.isReached = words.isReached || reachesLevel(sentence, *outer);
        }
    }
    if (const auto side = hedge ? std::nullopt : sideOfLine(sentence, number)) {
        std::size_t begin = *side; // "knapp unter" is one phrase
        while (begin > 0 && sentence.tags[begin].roles.isEmpty()
               && sentence.tags[begin - 1].phraseEnd > *side)
            --begin;
        hedge = hedgeOfRoles(sentence.tags[begin].roles);
        words.mayCross = true;
    }
    if (!hedge) {
        hedge = hedgeBehind(sentence, number.last + 1);
        if (hedge)
            words.last = number.last + 2;
    }
    if (!hedge)
        hedge = hedgeInClause(sentence, number);
    words.hedge = hedge.value_or(Hedge::Exact);
    return words;
}

double stepUnder(Hedge hedge, const ReadNumber& number, ClaimQuantity quantity)
{
    constexpr double kMost = 0.2; // twice what is left on each side
    constexpr double kMostOfLevel = 0.05;
    const bool isPercent =
        number.unit.kind == UnitKind::Percent || number.unit.kind == UnitKind::PercentagePoints;
    const bool isRound =
        hedge == Hedge::About || hedge == Hedge::MoreThan || hedge == Hedge::LessThan;
    if (isPercent || !isRound)
        return number.step;
    const double most = quantity == ClaimQuantity::Level ? kMostOfLevel : kMost;
    return std::min(number.roundStep, std::max(number.step, most * number.value));
}

} // namespace core
