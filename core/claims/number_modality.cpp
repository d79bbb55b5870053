#include "core/claims/number_modality.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace core {

namespace {

constexpr WordRoles kVerbs = WordRole::Verb | WordRole::LevelVerb | WordRole::Costs;

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Stretch nearPart(const NumberClause& clause, std::size_t at)
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

/// "copper for May delivery"
bool isMonth(const TaggedSentence& sentence, std::size_t at)
{
    return at > 0 && sentence.word(at) == "may" && sentence.tokens[at].isCapital;
}

/// What the words of a stretch say; nullopt where they say nothing.
std::optional<Modality> modalityIn(const TaggedSentence& sentence, const Stretch& stretch,
                                   std::size_t first)
{
    std::optional<Modality> found;
    for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
        const WordRoles roles = sentence.tags[at].roles;
        if (sentence.tags[at].isNumber || sentence.tags[at].isMention
            || roles.has(WordRole::Harmless) || isMonth(sentence, at))
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
    const NumberClause& next = sentence.clauses[own + 1];
    return sentence.has(next.begin, WordRole::Forecast)
        && !sentence.has(next.begin, WordRole::Harmless);
}

/// ", das ist nicht passiert" behind a statement, and "Dass ..., stimmt nicht".
bool isDeniedBehind(const TaggedSentence& sentence, std::size_t own)
{
    constexpr auto kSubjects =
        std::to_array<std::string_view>({"das", "dies", "was", "this", "that", "which", "it"});
    constexpr auto kStatements =
        std::to_array<std::string_view>({"dass", "daß", "that", "whether", "ob"});
    if (own + 1 >= sentence.clauses.size())
        return false;
    const NumberClause& next = sentence.clauses[own + 1];
    const std::string_view first = sentence.word(sentence.clauses[own].begin);
    if (std::ranges::find(kSubjects, sentence.word(next.begin)) == kSubjects.end()
        && std::ranges::find(kStatements, first) == kStatements.end())
        return false;
    const std::size_t end = std::min(next.end, next.begin + kFarthest);
    for (std::size_t at = next.begin; at < end; ++at) {
        if (sentence.tags[at].isNumber)
            return false;
        const WordRoles roles = sentence.tags[at].roles;
        if (roles.has(WordRole::Negation) && !roles.hasAny(WordRole::Weak | WordRole::Harmless))
            return true;
    }
    return false;
}

} // namespace

Modality modalityOf(const TaggedSentence& sentence, const ReadNumber& number,
                    const HedgeWords& hedge)
{
    constexpr std::size_t kClausesBack = 4;
    const std::size_t own = sentence.tags[number.first].clause;
    Stretch stretch = nearPart(sentence.clauses[own], number.first);
    auto found = modalityIn(sentence, stretch, hedge.first);
    if (isDeniedBehind(sentence, own))
        return Modality::Negated;
    if (!found && isExpectedBehind(sentence, own))
        found = Modality::Forecast;
    for (std::size_t back = 1; !found && back <= kClausesBack && back <= own; ++back) {
        if (hasVerb(sentence, stretch))
            break;
        const NumberClause& clause = sentence.clauses[own - back];
        stretch = nearPart(clause, clause.end);
        if (!clause.isBracketed)
            found = modalityIn(sentence, stretch, hedge.first);
    }
    return found.value_or(Modality::Asserted);
}

} // namespace core
