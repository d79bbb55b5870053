#include "core/claims/number_apposition.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_direction.h"

namespace core {

namespace {

constexpr auto kAlternatives = wordList({"or", "oder", "bzw", "beziehungsweise"});

bool framesNumber(const TaggedSentence& sentence, std::size_t at)
{
    constexpr WordRoles kFrames = WordRole::Prep | WordRole::SplitClause | WordRole::LevelVerb
        | WordRole::Measure | WordRole::Per | WordRole::FromPrep | WordRole::LevelPrep;
    return sentence.hasAny(at, kFrames);
}

} // namespace

bool isSameInOtherUnit(const TaggedSentence& sentence, const ReadNumber& before,
                       const ReadNumber& number, const HedgeWords& hedge)
{
    if (before.unit.kind == number.unit.kind || number.unit.kind == UnitKind::None
        || number.sign != Direction::None || number.hasInheritedUnit)
        return false;
    std::size_t at = before.last + 1;
    if (sentence.word(at) == ",")
        ++at;
    const bool isBracketed = sentence.word(at) == "(" && sentence.word(number.last + 1) == ")";
    if (isAmong(sentence.word(at), kAlternatives) && sentence.word(at + 1) == ".")
        ++at;
    return (isBracketed || isAmong(sentence.word(at), kAlternatives) || sentence.word(at) == ".")
        && at + 1 == hedge.first;
}

std::optional<std::size_t> behindApposition(const TaggedSentence& sentence, std::size_t next)
{
    constexpr std::size_t kLongestHedge = 2;
    std::size_t at = next;
    if (sentence.word(at) == ",")
        ++at;
    if (!isAmong(sentence.word(at), kAlternatives) && sentence.word(at) != "(")
        return std::nullopt;
    const std::size_t first = ++at;
    while (at < sentence.tags.size() && !sentence.tags[at].isNumber && at < first + kLongestHedge)
        ++at;
    const std::size_t number = at;
    while (at < sentence.tags.size() && sentence.tags[at].isNumber)
        ++at;
    if (at == number)
        return std::nullopt;
    return sentence.word(at) == "," || sentence.word(at) == ")" ? at + 1 : at;
}

bool isOfOtherNoun(const TaggedSentence& sentence, const ReadNumber& number,
                   const HedgeWords& hedge)
{
    constexpr auto kArticles =
        wordList({"a",     "an",    "the",   "its",    "his",   "their",   "ein", "eine",
                  "einen", "einem", "einer", "eines",  "der",   "die",     "das", "dem",
                  "den",   "seine", "ihre",  "seiner", "ihrer", "another", "this"});
    constexpr auto kPronouns = wordList({"it", "they", "that", "he", "she", "we", "which", "who"});
    constexpr std::size_t kMostAdjectives = 3;
    const std::size_t next = number.last + 1;
    if (hedge.first == 0 || hedge.first == sentence.clauseOf(hedge.first).begin
        || !isAmong(sentence.word(hedge.first - 1), kArticles) || next >= sentence.tokens.size())
        return false;
    const bool isNounLike = sentence.tokens[next].kind == TokenKind::Word
        && (sentence.language != "de" || sentence.tokens[next].isCapital)
        && !isAmong(sentence.word(next), kPronouns) && !framesNumber(sentence, next)
        && (sentence.language == "de" || !sentence.word(next).ends_with("ed"));
    if (!isNounLike)
        return false;
    for (std::size_t at = next; at <= next + kMostAdjectives && at < sentence.tokens.size(); ++at) {
        if (sentence.hasAny(at, WordRole::Up | WordRole::Down | WordRole::Yield))
            return false;
        if (sentence.tokens[at].kind == TokenKind::Sign && sentence.word(at) != "-")
            break;
    }
    return true;
}

bool isTiedToWord(const TaggedSentence& sentence, const ReadNumber& number)
{
    return number.first >= 2 && sentence.word(number.first - 1) == "-"
        && number.sign == Direction::None && !sentence.tokens[number.first].afterBlank
        && !sentence.tokens[number.first - 1].afterBlank
        && sentence.tokens[number.first - 2].kind == TokenKind::Word;
}

bool isShareOfWhole(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr std::size_t kNear = 4;
    constexpr std::size_t kValueNear = 9;
    const std::size_t next = number.last + 1;
    if (number.isFactor || !sentence.has(next, WordRole::ShareOf))
        return false;
    const std::string_view word = sentence.word(next);
    if (word == "am" || word == "an" || word == "von" || word == "vom") {
        // "2 Prozent am Montag" and "5 Prozent von 20 auf 21 Euro" are no parts.
        if (word == "von" && next + 1 < sentence.tokens.size() && sentence.tags[next + 1].isNumber)
            return false;
        for (std::size_t at = next + 1; at < next + kNear; ++at) {
            if (sentence.has(at, WordRole::Stake)
                || sentence.hasAny(at, WordRole::Market | WordRole::Other))
                return true;
        }
        return word == "von" || word == "vom";
    }
    for (std::size_t at = next + 1; at < next + kValueNear; ++at) {
        if (sentence.has(at, WordRole::Value) || sentence.word(at) == "value"
            || sentence.word(at).starts_with("wert") || sentence.word(at).ends_with("wert")
            || sentence.word(at).ends_with("werts") || sentence.word(at).ends_with("wertes"))
            return false;
    }
    return true;
}

bool headIsOther(const TaggedSentence& sentence, const HedgeWords& hedge)
{
    const auto ruler = rulerOf(sentence, hedge);
    if (!ruler || !sentence.has(*ruler, WordRole::OfPrep))
        return false;
    const auto head = rulerOf(sentence, {.first = *ruler});
    return head && sentence.has(*head, WordRole::Other) && !sentence.has(*head, WordRole::Noun);
}

} // namespace core
