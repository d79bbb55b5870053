#include "core/claims/number_modality.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr WordRoles kVerbs = WordRole::Verb | WordRole::LevelVerb | WordRole::Costs;

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Stretch nearPart(const Clause& clause, std::size_t at)
{
    return {std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest),
            std::min(clause.end, at + kFarthest)};
}

/// "keine", "no": denies only what stands behind it.
bool deniesNear(const TaggedSentence& sentence, std::size_t at, std::size_t first)
{
    constexpr std::size_t kNear = 4;
    if (at < first && first <= at + kNear)
        return true;
    for (std::size_t i = at + 1; i < at + kNear; ++i) {
        if (sentence.has(i, WordRole::Noun) && sentence.hasAny(i, WordRole::Up | WordRole::Down))
            return true;
    }
    return false;
}

/// What the words of a stretch say; nullopt where they say nothing.
std::optional<Modality> modalityIn(const TaggedSentence& sentence, const Stretch& stretch,
                                   std::size_t first)
{
    std::optional<Modality> found;
    for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
        const WordRoles roles = sentence.tags[at].roles;
        if (sentence.tags[at].isNumber || roles.has(WordRole::Harmless))
            continue;
        if (roles.has(WordRole::Negation)
            && (!roles.has(WordRole::Weak) || deniesNear(sentence, at, first)))
            return Modality::Negated;
        if (roles.has(WordRole::Forecast) && found != Modality::Conditional)
            found = Modality::Forecast;
        else if (roles.has(WordRole::Conditional))
            found = Modality::Conditional;
    }
    return found;
}

bool hasVerb(const TaggedSentence& sentence, const Stretch& stretch)
{
    for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
        if (sentence.hasAny(at, kVerbs) && !sentence.tags[at].isNumber)
            return true;
    }
    return false;
}

/// Whether the clause behind the number's own gives it as somebody's expectation: ", erwartet die
/// Bank".
bool isExpectedBehind(const TaggedSentence& sentence, std::size_t own)
{
    if (own + 1 >= sentence.clauses.size())
        return false;
    const Clause& next = sentence.clauses[own + 1];
    return sentence.has(next.begin, WordRole::Forecast)
        && !sentence.has(next.begin, WordRole::Harmless);
}

std::optional<Superlative> superlativeOfRoles(WordRoles roles)
{
    if (roles.has(WordRole::Highest))
        return Superlative::Highest;
    if (roles.has(WordRole::Lowest))
        return Superlative::Lowest;
    if (roles.has(WordRole::LargestGain))
        return Superlative::LargestGain;
    return roles.has(WordRole::LargestLoss) ? std::optional(Superlative::LargestLoss)
                                            : std::nullopt;
}

bool fits(Superlative superlative, ClaimQuantity quantity)
{
    const bool isOfLevel =
        superlative == Superlative::Highest || superlative == Superlative::Lowest;
    return isOfLevel ? quantity == ClaimQuantity::Level : quantity == ClaimQuantity::Change;
}

} // namespace

Modality modalityOf(const TaggedSentence& sentence, const ReadNumber& number,
                    const HedgeWords& hedge)
{
    constexpr std::size_t kClausesBack = 4;
    const std::size_t own = sentence.tags[number.first].clause;
    Stretch stretch = nearPart(sentence.clauses[own], number.first);
    auto found = modalityIn(sentence, stretch, hedge.first);
    if (!found && isExpectedBehind(sentence, own))
        found = Modality::Forecast;
    for (std::size_t back = 1; !found && back <= kClausesBack && back <= own; ++back) {
        if (hasVerb(sentence, stretch))
            break;
        const Clause& clause = sentence.clauses[own - back];
        stretch = nearPart(clause, clause.end);
        if (!clause.isBracketed)
            found = modalityIn(sentence, stretch, hedge.first);
    }
    return found.value_or(Modality::Asserted);
}

Superlative superlativeOf(const TaggedSentence& sentence, const ReadNumber& number,
                          ClaimQuantity quantity)
{
    constexpr std::size_t kBefore = 7;
    constexpr std::size_t kBehind = 14;
    const std::size_t begin = number.first < kBefore ? 0 : number.first - kBefore;
    for (std::size_t at = number.first; at > begin; --at) {
        if (sentence.tags[at - 1].isNumber)
            break;
        const auto found = superlativeOfRoles(sentence.tags[at - 1].roles);
        if (found && fits(*found, quantity))
            return *found;
    }
    const std::size_t end = std::min(sentence.tokens.size(), number.last + kBehind);
    for (std::size_t at = number.last + 1; at < end; ++at) {
        const bool isOfNext = sentence.tags[at].isNumber && quantity == ClaimQuantity::Level;
        if (isOfNext)
            break;
        const auto found = superlativeOfRoles(sentence.tags[at].roles);
        if (found && fits(*found, quantity))
            return *found;
    }
    return Superlative::None;
}

} // namespace core
