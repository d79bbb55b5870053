#include "core/claims/number_claims.h"

#include "core/claims/number_completion.h"
#include "core/claims/number_modality.h"
#include "core/claims/number_quantity.h"
#include "core/claims/number_reader.h"
#include "core/claims/number_topic.h"
#include "core/claims/tagged_sentence.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace core {

namespace {

/// "de" or "en": that of the tag, else the one whose small words stand in the sentence.
std::string languageOf(const TokenSentence& sentence, std::string_view tag)
{
    if (tag.starts_with("de") || tag.starts_with("DE"))
        return "de";
    if (!tag.empty())
        return "en";
    constexpr auto kEnglish = std::to_array<std::string_view>(
        {"the", "of", "and", "to", "at", "its", "a", "by", "shares", "percent", "per", "closed"});
    std::ptrdiff_t english = 0;
    for (const std::string_view word : kEnglish)
        english += std::ranges::count(sentence.tokens, word, &Token::folded);
    constexpr auto kGerman = std::to_array<std::string_view>(
        {"der", "die", "das", "und", "um", "auf", "bei", "prozent", "von", "ein", "mit", "im"});
    for (const std::string_view word : kGerman)
        english -= std::ranges::count(sentence.tokens, word, &Token::folded);
    return english > 0 ? "en" : "de";
}

std::string textOf(const TokenSentence& sentence, std::size_t first, std::size_t last)
{
    std::string text;
    for (std::size_t at = first; at <= last; ++at) {
        if (at > first && sentence.tokens[at].afterBlank)
            text += ' ';
        text += sentence.tokens[at].text;
    }
    return text;
}

std::string unitText(const NumberUnit& unit)
{
    switch (unit.kind) {
    case UnitKind::Percent:
        return std::string(kPercent);
    case UnitKind::PercentagePoints:
        return std::string(kPercentagePoints);
    case UnitKind::Points:
        return std::string(kPoints);
    case UnitKind::Currency:
        return unit.currency;
    case UnitKind::None:
        break;
    }
    return {};
}

class ClaimBuilder {
public:
    ClaimBuilder(const TokenSentence& sentence, std::string_view language,
                 const NumberContext& context)
        : m_source(sentence)
        , m_context(context)
        , m_sentence(tagSentence(sentence, languageOf(sentence, language), context.mentions))
    {
        std::vector<bool> isName(sentence.tokens.size(), false);
        for (std::size_t at = 0; at < isName.size(); ++at)
            isName[at] = m_sentence.tags[at].isMention;
        m_numbers = readNumbers(sentence.tokens, m_sentence.language, isName);
        completeUnits(m_sentence, m_numbers);
        settleNumbers(m_sentence, m_numbers);
    }

    std::vector<NumberClaim> build() const
    {
        const TopicFinder topics(m_sentence);
        std::vector<NumberClaim> claims;
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            const ReadNumber& number = m_numbers[i];
            const HedgeWords hedge = hedgeOf(m_sentence, number);
            if (number.unit.kind == UnitKind::None)
                addCount(number, hedge, claims);
            else if (!number.isArticle || isMeant(number, hedge))
                addClaim(i, hedge, topics.topicOf(number), claims);
        }
        joinPartners(claims);
        return claims;
    }

private:
    NumberClaim claimOf(const ReadNumber& number, const HedgeWords& hedge, std::size_t last) const
    {
        NumberClaim read{.firstToken = hedge.first, .lastToken = std::max(hedge.last, last)};
        Claim& claim = read.claim;
        claim.field = m_source.field;
        claim.begin = m_source.tokens[read.firstToken].begin;
        claim.end = m_source.tokens[read.lastToken].end;
        claim.text = textOf(m_source, read.firstToken, read.lastToken);
        claim.sentence = m_source.span;
        claim.value = number.value;
        claim.upTo = number.upTo;
        claim.hedge = hedge.hedge;
        claim.step = hedge.hedge == Hedge::Exact ? number.step : number.roundStep;
        return read;
    }

    /// "ein Euro" is a number only where something is measured by it.
    bool isMeant(const ReadNumber& number, const HedgeWords& hedge) const
    {
        if (number.unit.kind == UnitKind::Percent || number.unit.kind == UnitKind::PercentagePoints
            || hedge.first < number.first)
            return true;
        return rulerOf(m_sentence, hedge)
            && m_sentence.hasAny(*rulerOf(m_sentence, hedge),
                                 WordRole::ByPrep | WordRole::OfPrep | WordRole::Verb);
    }

    void addCount(const ReadNumber& number, const HedgeWords& hedge,
                  std::vector<NumberClaim>& claims) const
    {
        const auto noun = countedNoun(m_sentence, number);
        if (!noun)
            return;
        NumberClaim read = claimOf(number, hedge, noun->last);
        read.claim.quantity = ClaimQuantity::Count;
        read.claim.unit = noun->text;
        read.claim.modality = modalityOf(m_sentence, number, hedge);
        claims.push_back(std::move(read));
    }

    void addClaim(std::size_t index, const HedgeWords& hedge, const Topic& topic,
                  std::vector<NumberClaim>& claims) const
    {
        const ReadNumber& number = m_numbers[index];
        const NumberSurroundings around{.number = &number,
                                        .hedge = hedge,
                                        .movement = movementOf(m_sentence, number, hedge),
                                        .topic = topic,
                                        .isPerCommodity = isPerCommodity(number.last + 1),
                                        .next = index + 1 < m_numbers.size() ? &m_numbers[index + 1]
                                                                             : nullptr,
                                        .context = &m_context};
        const NumberMeaning meaning = meaningOf(m_sentence, around);
        NumberClaim read = claimOf(number, hedge, number.last);
        Claim& claim = read.claim;
        claim.quantity = meaning.quantity;
        if (number.unit.kind == UnitKind::Points && claim.quantity == ClaimQuantity::Amount)
            claim.quantity = ClaimQuantity::Count;
        claim.unit = unitText(number.unit);
        claim.direction = meaning.way;
        read.isBase = meaning.isBase;
        claim.modality = modalityOf(m_sentence, number, hedge);
        if (topic.kind == TopicKind::Market && isTarget(topic.at)
            && claim.modality == Modality::Asserted)
            claim.modality = Modality::Forecast;
        if (isAboutPrice(claim))
            claim.superlative = superlativeOf(m_sentence, number, claim.quantity);
        claims.push_back(std::move(read));
    }

    bool isTarget(std::size_t at) const { return m_sentence.has(at, WordRole::Target); }

    /// "a barrel", "je Feinunze" at token `at`.
    bool isPerCommodity(std::size_t at) const
    {
        return m_sentence.has(at, WordRole::Per)
            && (m_sentence.has(at + 1, WordRole::Commodity)
                || m_sentence.has(at + 2, WordRole::Commodity));
    }

    /// Whether nothing but what joins a change and its level stands between two claims.
    bool areJoined(const NumberClaim& first, const NumberClaim& second) const
    {
        constexpr std::size_t kMostBetween = 6;
        constexpr auto kJoints = std::to_array<std::string_view>(
            {"auf", "to",   "at",    "bei",  ",",     "(",   "and",  "und",
             "zu",  "mit",  "with",  "oder", "or",    "up",  "down", "um",
             "by",  "plus", "minus", "a",    "einem", "von", "of",   "-"});
        const std::size_t begin = first.lastToken + 1;
        if (second.firstToken > begin + kMostBetween)
            return false;
        for (std::size_t at = begin; at < second.firstToken; ++at) {
            const bool isJoint = std::ranges::find(kJoints, m_sentence.word(at)) != kJoints.end();
            if (!isJoint && !m_sentence.hasAny(at, WordRole::Adverb | WordRole::Noun)
                && !m_sentence.tags[at].roles.isEmpty())
                return false;
            if (!isJoint && m_sentence.tags[at].mention != nullptr)
                return false;
        }
        return true;
    }

    void joinPartners(std::vector<NumberClaim>& claims) const
    {
        for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
            Claim& first = claims[i].claim;
            Claim& second = claims[i + 1].claim;
            if (claims[i].isBase || claims[i + 1].isBase || first.partner
                || first.unit == kPercentagePoints || !areJoined(claims[i], claims[i + 1]))
                continue;
            const bool isChangeFirst =
                first.quantity == ClaimQuantity::Change && second.quantity == ClaimQuantity::Level;
            const bool isLevelFirst =
                first.quantity == ClaimQuantity::Level && second.quantity == ClaimQuantity::Change;
            if (!isChangeFirst && !isLevelFirst)
                continue;
            first.partner = i + 1;
            second.partner = i;
            joinSecondChange(claims, i, isChangeFirst);
        }
    }

    /// "15,43 Punkte oder 0,64 Prozent auf 2.411,77": the other change led there too.
    void joinSecondChange(std::vector<NumberClaim>& claims, std::size_t first,
                          bool isChangeFirst) const
    {
        const std::size_t level = isChangeFirst ? first + 1 : first;
        const std::size_t other = isChangeFirst ? first - 1 : first + 2;
        if (other >= claims.size() || claims[other].claim.quantity != ClaimQuantity::Change
            || claims[other].claim.partner)
            return;
        const bool areNear = isChangeFirst ? areJoined(claims[other], claims[first])
                                           : areJoined(claims[first + 1], claims[other]);
        if (areNear
            && claims[other].claim.direction
                == claims[isChangeFirst ? first : first + 1].claim.direction)
            claims[other].claim.partner = level;
    }

    const TokenSentence& m_source;
    const NumberContext& m_context;
    TaggedSentence m_sentence;
    std::vector<ReadNumber> m_numbers{};
};

} // namespace

std::vector<NumberClaim> numberClaims(const TokenSentence& sentence, std::string_view language,
                                      const NumberContext& context)
{
    const bool hasNumber = std::ranges::any_of(
        sentence.tokens, [](const Token& token) { return token.kind != TokenKind::Sign; });
    if (!hasNumber)
        return {};
    return ClaimBuilder(sentence, language, context).build();
}

} // namespace core
