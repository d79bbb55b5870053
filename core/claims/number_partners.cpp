#include "core/claims/number_partners.h"

#include "core/claims/constant_lists.h"

namespace core {

namespace {

/// Whether nothing but what joins a change and its level stands between two claims.
bool areJoined(const TaggedSentence& sentence, const NumberClaim& first, const NumberClaim& second)
{
    constexpr std::size_t kMostBetween = 6;
    constexpr auto kJoints = wordList(
        {"auf", "to", "at",   "bei", ",",  "(",    "and",   "und", "zu",    "mit", "with", "oder",
         "or",  "up", "down", "um",  "by", "plus", "minus", "a",   "einem", "von", "of",   "-"});
    const std::size_t begin = first.lastToken + 1;
    if (second.firstToken > begin + kMostBetween)
        return false;
    for (std::size_t at = begin; at < second.firstToken; ++at) {
        const bool isJoint = isAmong(sentence.word(at), kJoints);
        if (!isJoint && !sentence.hasAny(at, WordRole::Adverb | WordRole::Noun)
            && !sentence.tags[at].roles.isEmpty())
            return false;
        if (!isJoint && sentence.tags[at].mention != nullptr)
            return false;
    }
    return true;
}

/// "15,43 Punkte oder 0,64 Prozent auf 2.411,77": the other change led there too.
void joinSecondChange(const TaggedSentence& sentence, std::vector<NumberClaim>& claims,
                      std::size_t first, bool isChangeFirst)
{
    const std::size_t level = isChangeFirst ? first + 1 : first;
    const std::size_t other = isChangeFirst ? first - 1 : first + 2;
    if (other >= claims.size() || claims[other].claim.quantity != ClaimQuantity::Change
        || claims[other].claim.partner)
        return;
    const bool areNear = isChangeFirst ? areJoined(sentence, claims[other], claims[first])
                                       : areJoined(sentence, claims[first + 1], claims[other]);
    const std::size_t change = isChangeFirst ? first : first + 1;
    if (areNear && claims[other].claim.direction == claims[change].claim.direction)
        claims[other].claim.partner = level;
}

/// Whether the token says for what, or for when, a level holds: "beim Dax", "by late 2026".
bool isOfLevel(const TaggedSentence& sentence, std::size_t at)
{
    constexpr auto kTimes = wordList({"late", "early", "mid", "end", "ende", "anfang", "mitte"});
    return sentence.tags[at].isMention || sentence.tokens[at].isCapital
        || sentence.tokens[at].kind == TokenKind::Number || isAmong(sentence.word(at), kTimes)
        || sentence.word(at) == "-"
        || sentence.hasAny(at,
                           WordRole::Prep | WordRole::Measure | WordRole::Index | WordRole::Market
                               | WordRole::Currency | WordRole::Commodity | WordRole::Per);
}

} // namespace

bool followsLevel(const TaggedSentence& sentence, const ReadNumber& number,
                  std::span<const NumberClaim> claims)
{
    constexpr auto kComparing =
        wordList({"mehr", "weniger", "more", "less", "higher", "lower", "höher", "tiefer"});
    constexpr auto kJoints = wordList({",", "und", "and", "after", "against", "nach"});
    constexpr auto kOf = wordList({"beim", "im", "für", "for", "in", "on", "by", "bis"});
    constexpr std::size_t kMostBetween = 7;
    const std::string_view behind = sentence.word(number.last + 1);
    const bool isPoints = number.unit.kind == UnitKind::Points && isAmong(behind, kOf);
    if (claims.empty() || claims.back().claim.quantity != ClaimQuantity::Level
        || (number.unit.kind != UnitKind::Currency && !isPoints) || isAmong(behind, kComparing))
        return false;
    std::size_t joint = claims.back().lastToken + 1;
    // "0,85 (0,86) Pfund, 121,19 Yen"
    if (sentence.word(joint) == ")")
        joint += 1 + unitAt(sentence.tokens, joint + 1).length;
    // Both say of what they are.
    const std::size_t end = joint + kMostBetween;
    if (isAmong(behind, kOf) && isAmong(sentence.word(joint), kOf)) {
        while (joint < end && joint + 1 < number.first && isOfLevel(sentence, joint))
            ++joint;
    }
    if (sentence.word(joint) == "," && number.first == joint + 2)
        ++joint;
    return number.first == joint + 1 && isAmong(sentence.word(joint), kJoints);
}

void joinPartners(const TaggedSentence& sentence, std::vector<NumberClaim>& claims)
{
    for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
        Claim& first = claims[i].claim;
        Claim& second = claims[i + 1].claim;
        if (claims[i].isBase || claims[i + 1].isBase || first.partner
            || first.unit == kPercentagePoints || !areJoined(sentence, claims[i], claims[i + 1]))
            continue;
        const bool isChangeFirst =
            first.quantity == ClaimQuantity::Change && second.quantity == ClaimQuantity::Level;
        const bool isLevelFirst =
            first.quantity == ClaimQuantity::Level && second.quantity == ClaimQuantity::Change;
        if (!isChangeFirst && !isLevelFirst)
            continue;
        first.partner = i + 1;
        second.partner = i;
        joinSecondChange(sentence, claims, i, isChangeFirst);
    }
}

} // namespace core
