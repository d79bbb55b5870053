#include "core/claims/number_claims.h"

#include "core/claims/counted_noun.h"
#include "core/claims/number_completion.h"
#include "core/claims/number_modality.h"
#include "core/claims/number_quantity.h"
#include "core/claims/number_reader.h"
#include "core/claims/number_records.h"
#include "core/claims/number_topic.h"
#include "core/claims/tagged_sentence.h"
#include "core/claims/token_phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace core {

namespace {

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

/// Which tokens belong to names of instruments, whose digits are no numbers.
std::vector<bool> tokensOfNames(const TokenSentence& sentence,
                                std::span<const MentionedInstrument> mentions)
{
    std::vector<bool> isName(sentence.tokens.size(), false);
    std::size_t at = 0;
    for (const MentionedInstrument& mention : mentions) {
        while (at < sentence.tokens.size() && sentence.tokens[at].end <= mention.span.begin)
            ++at;
        for (std::size_t i = at;
             i < sentence.tokens.size() && sentence.tokens[i].begin < mention.span.end; ++i)
            isName[i] = true;
    }
    return isName;
}

class ClaimBuilder {
public:
    /// `language` is "de" or "en".
    ClaimBuilder(const TokenSentence& sentence, std::string_view language,
                 const NumberContext& context, std::vector<ReadNumber> numbers)
        : m_source(sentence)
        , m_context(context)
        , m_sentence(tagSentence(sentence, language, context.mentions))
        , m_numbers(std::move(numbers))
    {
        dropArticles();
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
            else
                addClaim(i, hedge, topics.topicOf(number), claims);
        }
        joinPartners(claims);
        return claims;
    }

private:
    NumberClaim claimOf(const ReadNumber& number, const HedgeWords& hedge, std::size_t last,
                        ClaimQuantity quantity) const
    {
        NumberClaim read{.firstToken = hedge.first, .lastToken = std::max(hedge.last, last)};
        Claim& claim = read.claim;
        claim.field = m_source.field;
        claim.begin = m_source.tokens[read.firstToken].begin;
        claim.end = m_source.tokens[read.lastToken].end;
        claim.text = textOf(m_source.tokens, {read.firstToken, read.lastToken});
        claim.sentence = m_source.span;
        claim.value = number.value;
        claim.upTo = number.upTo;
        claim.hedge = hedge.hedge;
        claim.quantity = quantity;
        claim.step = stepUnder(hedge.hedge, number, quantity);
        return read;
    }

    /// "ein Euro" is a number only where something is measured by it; "für einen Euro" names what
    /// has a price.
    void dropArticles()
    {
        std::erase_if(m_numbers, [&](const ReadNumber& number) {
            const bool isShare = number.unit.kind == UnitKind::Percent
                || number.unit.kind == UnitKind::PercentagePoints;
            if (!number.isArticle || isShare || number.upTo)
                return false;
            constexpr WordRoles kMeasured = WordRole::ByPrep | WordRole::OfPrep | WordRole::About
                | WordRole::Almost | WordRole::More | WordRole::Less | WordRole::Upto
                | WordRole::Verb;
            return number.first == 0 || !m_sentence.hasAny(number.first - 1, kMeasured);
        });
    }

    void addCount(const ReadNumber& number, const HedgeWords& hedge,
                  std::vector<NumberClaim>& claims) const
    {
        const auto noun = countedNoun(m_sentence, number);
        if (!noun)
            return;
        NumberClaim read = claimOf(number, hedge, noun->last, ClaimQuantity::Count);
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
                                        .followsLevel = followsLevel(index, claims),
                                        .context = &m_context};
        const NumberMeaning meaning = meaningOf(m_sentence, around);
        NumberClaim read = claimOf(number, hedge, number.last, meaning.quantity);
        Claim& claim = read.claim;
        if (number.unit.kind == UnitKind::Points && claim.quantity == ClaimQuantity::Amount)
            claim.quantity = ClaimQuantity::Count;
        claim.unit = unitText(number.unit);
        claim.direction = meaning.way;
        read.isBase = meaning.isBase;
        read.isDistance = meaning.isDistance;
        claim.modality = modalityOf(m_sentence, number, hedge);
        if (topic.kind == TopicKind::Market && isTarget(topic.at)
            && claim.modality == Modality::Asserted)
            claim.modality = Modality::Forecast;
        setRecord(read, m_sentence, number);
        claims.push_back(std::move(read));
    }

    bool isTarget(std::size_t at) const { return m_sentence.has(at, WordRole::Target); }

    /// "auf 0,83 Pfund, 163,50 Yen und 0,95 Franken": whether a number goes on with levels.
    bool followsLevel(std::size_t index, const std::vector<NumberClaim>& claims) const
    {
        if (claims.empty() || claims.back().claim.quantity != ClaimQuantity::Level
            || m_numbers[index].unit.kind != UnitKind::Currency)
            return false;
        const std::size_t first = m_numbers[index].first;
        constexpr auto kComparing = std::to_array<std::string_view>(
            {"mehr", "weniger", "more", "less", "higher", "lower", "höher", "tiefer"});
        if (std::ranges::find(kComparing, m_sentence.word(m_numbers[index].last + 1))
            != kComparing.end())
            return false;
        return first == claims.back().lastToken + 2
            && (m_sentence.word(first - 1) == "," || m_sentence.word(first - 1) == "und"
                || m_sentence.word(first - 1) == "and");
    }

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
        const std::size_t change = isChangeFirst ? first : first + 1;
        if (areNear && claims[other].claim.direction == claims[change].claim.direction)
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
    const std::string known = isGerman(language, std::span(&sentence, 1)) ? "de" : "en";
    std::vector<ReadNumber> numbers =
        readNumbers(sentence.tokens, known, tokensOfNames(sentence, context.mentions));
    // Most sentences have none: what their words mean need not be looked up.
    const bool mayClaim = std::ranges::any_of(numbers, [](const ReadNumber& number) {
        return !number.isWords || number.hasMagnitude || number.unit.kind != UnitKind::None;
    });
    if (!mayClaim)
        return {};
    return ClaimBuilder(sentence, known, context, std::move(numbers)).build();
}

} // namespace core
