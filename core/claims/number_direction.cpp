#include "core/claims/number_direction.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_apposition.h"
#include "core/claims/topic_words.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr WordRoles kWays = WordRole::Up | WordRole::Down;
constexpr WordRoles kMovements = WordRole::Verb | WordRole::Noun | WordRole::Adverb;

Direction wayOf(WordRoles roles)
{
    if (roles.has(WordRole::Up))
        return Direction::Up;
    return roles.has(WordRole::Down) ? Direction::Down : Direction::None;
}

bool isMovement(const TaggedSentence& sentence, std::size_t at)
{
    return at < sentence.tags.size() && !sentence.tags[at].isNumber && sentence.hasAny(at, kWays)
        && sentence.hasAny(at, kMovements);
}

Movement movement(const TaggedSentence& sentence, std::size_t at, Movement::Bond bond)
{
    const WordRoles roles = sentence.tags[at].roles;
    return {.way = wayOf(roles),
            .bond = bond,
            .at = at,
            .isWeak = roles.has(WordRole::Weak),
            .isNoun = roles.has(WordRole::Noun),
            .isVerb =
                roles.has(WordRole::Verb) && !roles.hasAny(WordRole::Noun | WordRole::Adverb)};
}

/// The phrase that ends before token `end`: where it begins.
std::size_t phraseBefore(const TaggedSentence& sentence, std::size_t end)
{
    std::size_t at = end - 1;
    while (at > 0 && sentence.tags[at].roles.isEmpty() && sentence.tags[at - 1].phraseEnd >= end
           && end - at < 6)
        --at;
    return sentence.tags[at].phraseEnd == end ? at : end - 1;
}

/// "-" and "plus" before the number, "Minus von", "gain of", "lost".
std::optional<Movement> byRuler(const TaggedSentence& sentence, const HedgeWords& hedge)
{
    auto ruler = rulerOf(sentence, hedge);
    if (!ruler)
        return std::nullopt;
    std::size_t at = *ruler;
    const bool hasPreposition =
        sentence.hasAny(at, WordRole::OfPrep | WordRole::ByPrep) && !isMovement(sentence, at);
    if (hasPreposition) {
        ruler = rulerOf(sentence, {.first = at});
        if (!ruler)
            return std::nullopt;
        at = *ruler;
    }
    if (!isMovement(sentence, at))
        return std::nullopt;
    return movement(sentence, at, Movement::Bond::Head);
}

bool namesReference(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kNear = 9; // "below its all-time closing high"
    const std::size_t end = std::min(sentence.clauseOf(at).end, at + kNear);
    for (std::size_t i = at + 1; i < end; ++i) {
        if (sentence.hasAny(i, WordRole::Reference | WordRole::Highest | WordRole::Lowest))
            return true;
    }
    return false;
}

/// "64 Cent mehr als am Vortag", "90 Cent unter dem Schlusskurs".
std::optional<Movement> byComparison(const TaggedSentence& sentence, std::size_t at)
{
    const std::string_view word = sentence.word(at);
    if (sentence.has(at, WordRole::Distance) && namesReference(sentence, at))
        return movement(sentence, at, Movement::Bond::Behind);
    if (word != "mehr" && word != "weniger" && word != "more" && word != "less")
        return std::nullopt;
    const std::string_view next = sentence.word(at + 1);
    const bool isCompared = (next == "als" || next == "than") && namesReference(sentence, at);
    const bool isLast =
        at + 1 >= sentence.tokens.size() || sentence.tokens[at + 1].kind == TokenKind::Sign;
    if (!isCompared && !isLast)
        return std::nullopt;
    const bool isUp = word == "mehr" || word == "more";
    return Movement{
        .way = isUp ? Direction::Up : Direction::Down, .bond = Movement::Bond::Behind, .at = at};
}

/// "2 Prozent höher", "15 percent slide", "1,6 Prozent im Minus".
std::optional<Movement> behind(const TaggedSentence& sentence, std::size_t next)
{
    for (std::size_t at = next; at < std::min(next + 2, sentence.tokens.size()); ++at) {
        if (sentence.tags[at].isNumber || sentence.tags[at].clause != sentence.tags[next].clause)
            break;
        if (const auto compared = byComparison(sentence, at))
            return compared;
        const bool isBeside = sentence.hasAny(at, WordRole::Adverb | WordRole::Noun)
            || (sentence.word(at) != "zu" && at == next && isMovement(sentence, at));
        if (isBeside && isMovement(sentence, at))
            return movement(sentence, at, Movement::Bond::Behind);
        const bool isLight = sentence.tokens[at].kind == TokenKind::Word
            && !sentence.tokens[at].isCapital
            && !sentence.hasAny(at, WordRole::Prep | WordRole::LevelVerb | WordRole::SplitClause);
        if (!isLight && sentence.word(at) != "-")
            break;
    }
    return std::nullopt;
}

/// The verb of a clause, nearest to `at`; one before it rather than one behind it, and a verb
/// rather than a noun.
std::optional<Movement> inClause(const TaggedSentence& sentence, const NumberClause& clause,
                                 std::size_t at)
{
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (const WordRoles kinds : {WordRoles(WordRole::Verb), WordRole::Noun | WordRole::Adverb}) {
        const auto fits = [&](std::size_t i) {
            return isMovement(sentence, i) && sentence.hasAny(i, kinds)
                && (!sentence.has(i, WordRole::Other) || isMovementNoun(sentence, i));
        };
        for (std::size_t i = std::min(at, end); i > begin; --i) {
            if (fits(i - 1))
                return movement(sentence, i - 1, Movement::Bond::NumberClause);
        }
        for (std::size_t i = at; i < end; ++i) {
            if (fits(i))
                return movement(sentence, i, Movement::Bond::NumberClause);
        }
    }
    return std::nullopt;
}

bool hasVerb(const TaggedSentence& sentence, const NumberClause& clause, std::size_t at)
{
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (sentence.hasAny(i, WordRole::Verb | WordRole::LevelVerb | WordRole::Costs)
            && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

/// That of a clause before the number's own, which has no verb: ", or 2.5 percent".
std::optional<Movement> inherited(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr std::size_t kClausesBack = 3;
    const std::size_t own = sentence.tags[number.first].clause;
    if (hasVerb(sentence, sentence.clauses[own], number.first))
        return std::nullopt;
    for (std::size_t back = 1; back <= kClausesBack && back <= own; ++back) {
        const NumberClause& clause = sentence.clauses[own - back];
        if (clause.isBracketed)
            continue;
        if (auto found = inClause(sentence, clause, clause.end)) {
            found->bond = Movement::Bond::Inherited;
            return found;
        }
        if (hasVerb(sentence, clause, clause.end))
            break;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> rulerOf(const TaggedSentence& sentence, const HedgeWords& hedge)
{
    constexpr std::size_t kMostPassed = 3;
    if (sentence.clauses.empty() || hedge.first >= sentence.tags.size())
        return std::nullopt;
    const std::size_t begin = sentence.clauseOf(hedge.first).begin;
    std::size_t end = hedge.first;
    for (std::size_t passed = 0; end > begin; ++passed) {
        const std::size_t at = phraseBefore(sentence, end);
        const bool isHedge = sentence.hasAny(at, WordRole::NumberClause | WordRole::About);
        if (passed >= kMostPassed || isMovement(sentence, at)
            || (!sentence.has(at, WordRole::Filler) && !isHedge))
            return at;
        end = at;
    }
    return std::nullopt;
}

bool isMoveResized(const TaggedSentence& sentence, std::size_t preposition)
{
    constexpr auto kVerbs = wordList(
        {"pared",        "paring",    "pare",      "trimmed",    "trimming",    "trim",
         "extended",     "extending", "extend",    "narrowed",   "narrowing",   "widened",
         "widening",     "cut",       "cutting",   "reduced",    "reducing",    "weitete",
         "weiteten",     "dämmte",    "dämmten",   "reduzierte", "reduzierten", "reduzieren",
         "verringerte",  "grenzte",   "grenzten",  "baute",      "bauten",      "begrenzte",
         "verkleinerte", "eindämmen", "ausweiten", "ausbauen",   "eingrenzen",  "verringern"});
    constexpr std::size_t kNear = 8;
    const auto head = rulerOf(sentence, {.first = preposition});
    if (!head || !sentence.has(*head, WordRole::Noun)
        || !sentence.hasAny(*head, WordRole::Up | WordRole::Down))
        return false;
    const std::size_t begin = sentence.clauseOf(*head).begin;
    const std::size_t end = std::min(sentence.clauseOf(*head).end, preposition + kNear);
    for (std::size_t at = *head < begin + kNear ? begin : *head - kNear; at < end; ++at) {
        if (isAmong(sentence.word(at), kVerbs))
            return true;
    }
    return false;
}

Movement movementIn(const TaggedSentence& sentence, std::size_t at)
{
    return inClause(sentence, sentence.clauseOf(at), at).value_or(Movement{});
}

Movement movementOf(const TaggedSentence& sentence, const ReadNumber& number,
                    const HedgeWords& hedge)
{
    if (number.sign != Direction::None)
        return {.way = number.sign, .bond = Movement::Bond::Sign, .at = number.first};
    if (const auto found = byRuler(sentence, hedge))
        return *found;
    if (number.last + 1 < sentence.tokens.size()) {
        if (const auto found = behind(sentence, hedge.last + 1))
            return *found;
        const auto next = behindApposition(sentence, hedge.last + 1);
        if (next && sentence.has(*next, WordRole::Adverb) && isMovement(sentence, *next))
            return movement(sentence, *next, Movement::Bond::Behind);
    }
    if (const auto found = inClause(sentence, sentence.clauseOf(number.first), number.first))
        return *found;
    return inherited(sentence, number).value_or(Movement{});
}

} // namespace core
