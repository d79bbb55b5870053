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

} // namespace

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
