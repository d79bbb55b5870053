#include "core/claims/number_apposition.h"

#include "core/claims/constant_lists.h"

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

} // namespace core
