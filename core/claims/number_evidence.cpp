#include "core/claims/number_evidence.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_syntax.h"
#include "core/claims/subject_words.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Bond = Movement::Bond;

bool isComparing(std::string_view word)
{
    constexpr auto kWords = wordList({"mehr", "weniger", "more", "less"});
    return isAmong(word, kWords);
}

constexpr auto kArticles = wordList({"der", "die", "das", "the"});

/// "Acme plunged", "Evotec sprangen": whether all before the verb is one name, as a company
/// has.
bool isOfName(const TaggedSentence& sentence, const Movement& movement)
{
    constexpr std::size_t kLongest = 6;
    const std::size_t begin = sentence.clauseOf(movement.at).begin;
    bool isCompany = false; // "Der Autobauer"
    bool hasArticle = false;
    if (!movement.isVerb || movement.isWeak || movement.at == begin
        || movement.at > begin + kLongest)
        return false;
    for (std::size_t at = begin; at < movement.at; ++at) {
        const bool isNoun = subjectNounOf(sentence.word(at)) == SubjectNoun::Company;
        const bool isNamePart = sentence.tokens[at].kind == TokenKind::Sign || isNoun
            || (sentence.tokens[at].isCapital && sentence.tags[at].roles.isEmpty());
        isCompany = isCompany || isNoun;
        hasArticle = hasArticle || isAmong(sentence.word(at), kArticles);
        if (!isNamePart && !isAmong(sentence.word(at), kArticles))
            return false;
    }
    return hasArticle ? isCompany : sentence.tokens[movement.at - 1].isCapital;
}

/// "Semperit gewannen 3,4 Prozent": a plural of one name is its shares, as only German has it.
bool isPluralOfName(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kExact = 0.01; ///< of counts and their changes fewer digits are printed
    constexpr auto kPlurals = std::to_array<std::string_view>({"en", "e", "er", "s", "innen"});
    const Movement& movement = around.movement;
    if (sentence.language != "de" || movement.bond == Bond::Sign || !movement.isVerb
        || movement.isWeak || !sentence.word(movement.at).ends_with("en")
        || around.number->step >= kExact || !isOfName(sentence, movement))
        return false;
    const std::string_view name = sentence.word(movement.at - 1);
    return std::ranges::none_of(kPlurals,
                                [&](std::string_view ending) { return name.ends_with(ending); });
}

/// "Acme plunged Tuesday as much as 17%": only prices have a day like that.
bool isOfNameOnDay(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr auto kDays = wordList({"monday", "tuesday", "wednesday", "thursday", "friday"});
    const std::size_t at = around.movement.at;
    if (sentence.language == "de" || around.number->unit.kind != UnitKind::Percent
        || !isOfName(sentence, around.movement))
        return false;
    const std::size_t begin = sentence.clauseOf(at).begin;
    const std::size_t end = std::min(sentence.clauseOf(at).end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (isAmong(sentence.word(i), kDays))
            return true;
    }
    return false;
}

/// "It has gained 7% since June", "They tumbled 4% this week": a pronoun with a verb that few
/// other things have, and a stretch of time by which markets count.
bool isOfPronounOverTime(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr auto kPronouns = wordList({"it", "they", "both"});
    constexpr auto kOffices = wordList({"ministry", "office", "agency", "bureau", "government",
                                        "department", "statistics", "police", "survey"});
    constexpr std::size_t kNear = 4;
    const Movement& movement = around.movement;
    if (sentence.language == "de" || around.number->unit.kind != UnitKind::Percent
        || movement.bond == Bond::Sign || !movement.isVerb || movement.isWeak)
        return false;
    const std::size_t end = std::min(sentence.tokens.size(), movement.at + kFarthest);
    for (std::size_t at = movement.at; at < end; ++at) {
        if (isAmong(sentence.word(at), kOffices))
            return false;
    }
    const std::size_t begin = sentence.clauseOf(movement.at).begin;
    for (std::size_t back = 1; back <= kNear && movement.at >= begin + back; ++back) {
        if (isAmong(sentence.word(movement.at - back), kPronouns))
            return hasInSentence(sentence, movement.at, WordRole::Span);
    }
    return false;
}

/// "Das entspricht einem Plus von 0,08 Prozent": of hardly anything else are so many digits
/// printed, and nothing else is named.
bool isExactPlus(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kHundredths = 0.00015;
    const std::string_view word = sentence.word(around.movement.at);
    return around.movement.bond == Bond::Head && around.number->unit.kind == UnitKind::Percent
        && around.number->step < kHundredths && around.topic.kind == TopicKind::None
        && !namesAnything(sentence, around.number->first)
        && (word.ends_with("plus") || word.ends_with("minus"));
}

/// "Das Plus seit Jahresbeginn beträgt 11 Prozent": a move over a stretch by which markets count,
/// where nothing says of what it is.
bool isMoveOverTime(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const Movement& movement = around.movement;
    return sentence.language == "de" && around.number->unit.kind == UnitKind::Percent
        && movement.bond != Bond::Sign && movement.isNoun
        && hasInClause(sentence, around.number->first, WordRole::Span);
}

/// "gas prices have fallen below €100 per megawatt-hour": those of an exchange, though the words
/// mean those that people pay elsewhere.
bool isWholesalePrice(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t last = sentence.tags[around.topic.at].phraseEnd - 1;
    const std::string_view word = sentence.word(last);
    return around.isPerCommodity
        && (word == "prices" || word == "price" || word.ends_with("preis")
            || word.ends_with("preise"));
}

/// "Das waren 40 Cent mehr als am Vortag": only prices are compared so.
bool isComparedWithDay(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const Movement& movement = around.movement;
    const std::string_view next = sentence.word(movement.at + 1);
    return movement.bond == Bond::Behind && isComparing(sentence.word(movement.at))
        && around.number->unit.kind == UnitKind::Currency && (next == "als" || next == "than");
}

} // namespace

Evidence evidenceFor(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t at = around.number->first;
    const Movement& movement = around.movement;
    // "Gewinneinbruch von 30 Prozent", "Kursverlust von 3 Prozent": the noun itself tells.
    if (movement.bond == Bond::Head && movement.isNoun) {
        const WordRoles roles = sentence.tags[movement.at].roles;
        if (roles.has(WordRole::Market))
            return Evidence::Market;
        if (roles.has(WordRole::Other) && sentence.word(movement.at).size() > 8)
            return Evidence::Other;
    }
    // "Acme plunged 43% to $12.79 after it warned of weak sales": not of the sales.
    const bool isOfNext = around.topic.kind == TopicKind::Other
        && around.topic.at >= sentence.clauseOf(at).end && isOfName(sentence, movement);
    switch (isOfNext ? TopicKind::None : around.topic.kind) {
    case TopicKind::Other:
        return isWholesalePrice(sentence, around) ? Evidence::Market : Evidence::Other;
    case TopicKind::Price:
        return around.context->afterPriceSentence || around.isPerCommodity
                || hasInSentence(sentence, at,
                                 WordRole::Ambient | WordRole::Highest | WordRole::Lowest)
            ? Evidence::Ambient
            : Evidence::Other;
    case TopicKind::Yield:
        return Evidence::Yield;
    case TopicKind::Market:
        return Evidence::Market;
    case TopicKind::Company:
        return around.followsCount ? Evidence::Other : Evidence::Company;
    case TopicKind::None:
        break;
    }
    if (around.isPerCommodity || around.isOfNominal)
        return Evidence::Market;
    if (isComparedWithDay(sentence, around) || isOfNameOnDay(sentence, around)
        || isOfPronounOverTime(sentence, around) || isExactPlus(sentence, around)
        || isMoveOverTime(sentence, around))
        return Evidence::Ambient;
    const bool isAmbient = hasInSentence(sentence, at, WordRole::Ambient) || around.followsPrice
        || around.context->afterPriceSentence || isPluralOfName(sentence, around);
    return isAmbient ? Evidence::Ambient : Evidence::None;
}

bool isChangeWithLevel(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const ReadNumber* next = around.next;
    if (next == nullptr || next->hasMagnitude
        || (next->unit.kind != UnitKind::Points && next->unit.kind != UnitKind::Currency)
        || next->first > around.number->last + 3)
        return false;
    const std::string_view word = sentence.word(around.number->last + 1);
    return (word == "auf" || word == "to")
        && (!namesAnything(sentence, around.number->first) || isOfName(sentence, around.movement));
}

bool isChangeOfPrice(const TaggedSentence& sentence, const NumberSurroundings& around,
                     Evidence evidence)
{
    const Movement& movement = around.movement;
    const bool moves = movement.way != Direction::None;
    switch (evidence) {
    case Evidence::Market:
        return moves || rulerIs(sentence, around.hedge, WordRole::ByPrep);
    case Evidence::Company:
    case Evidence::Ambient:
        return moves
            && (!movement.isWeak
                || (sentence.has(movement.at, WordRole::Adverb)
                    && hasInClause(sentence, around.number->first, WordRole::Ambient)))
            && !hasInSentence(sentence, around.number->first, WordRole::YearAgo);
    case Evidence::None:
        return isChangeWithLevel(sentence, around);
    case Evidence::Yield:
    case Evidence::Other:
        return false;
    }
    return false;
}

} // namespace core
