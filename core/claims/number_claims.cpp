#include "core/claims/number_claims.h"

#include "core/claims/constant_lists.h"
#include "core/claims/counted_noun.h"
#include "core/claims/number_apposition.h"
#include "core/claims/number_completion.h"
#include "core/claims/number_modality.h"
#include "core/claims/number_partners.h"
#include "core/claims/number_quantity.h"
#include "core/claims/number_rates.h"
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
        m_isOfNominal = std::ranges::any_of(
            m_numbers, [&](const ReadNumber& number) { return isOfNominal(m_sentence, number); });
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
        joinPartners(m_sentence, claims);
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

    void addClaim(std::size_t index, HedgeWords hedge, const Topic& topic,
                  std::vector<NumberClaim>& claims) const
    {
        const ReadNumber& number = m_numbers[index];
        const bool isConverted = isConversion(index, claims);
        if (isConverted && hedge.hedge == Hedge::Exact)
            hedge.hedge = claims.back().claim.hedge;
        const NumberSurroundings around{
            .number = &number,
            .hedge = hedge,
            .movement = movementOf(m_sentence, number, hedge),
            .topic = topic,
            .isPerCommodity = isPerCommodity(m_sentence, number.last + 1),
            .isOfNominal = m_isOfNominal,
            .next = index + 1 < m_numbers.size() ? &m_numbers[index + 1] : nullptr,
            .followsLevel = core::followsLevel(m_sentence, number, claims),
            .followsCount = followsCount(index, claims),
            .followsYield = followsYield(claims),
            .followsPrice = followsPrice(claims),
            .context = &m_context};
        NumberMeaning meaning = meaningOf(m_sentence, around);
        if (isConverted || isRestated(index, hedge, claims))
            meaning = {.quantity = claims.back().claim.quantity,
                       .way = claims.back().claim.direction,
                       .isBase = claims.back().isBase,
                       .isDistance = claims.back().isDistance};
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

    /// "25 points, or 0.6 percent": whether a number restates the change before it.
    bool isRestated(std::size_t index, const HedgeWords& hedge,
                    std::span<const NumberClaim> claims) const
    {
        return index > 0 && !claims.empty() && claims.back().claim.quantity == ClaimQuantity::Change
            && claims.back().lastToken >= m_numbers[index - 1].last
            && m_numbers[index].unit.kind != UnitKind::PercentagePoints
            && isSameInOtherUnit(m_sentence, m_numbers[index - 1], m_numbers[index], hedge);
    }

    bool isTarget(std::size_t at) const { return m_sentence.has(at, WordRole::Target); }

    /// "sold 3 million phones, down 12%"
    bool followsCount(std::size_t index, std::span<const NumberClaim> claims) const
    {
        constexpr std::size_t kNear = 4;
        return !claims.empty() && !isAboutPrice(claims.back().claim)
            && m_sentence.word(claims.back().lastToken + 1) == ","
            && m_numbers[index].first <= claims.back().lastToken + kNear;
    }

    static bool followsYield(std::span<const NumberClaim> claims)
    {
        return !claims.empty() && claims.back().claim.quantity == ClaimQuantity::Level
            && claims.back().claim.unit == kPercent;
    }

    /// Whether one of the last numbers of the sentence is of a price.
    static bool followsPrice(std::span<const NumberClaim> claims)
    {
        constexpr std::size_t kNear = 6;
        return std::ranges::any_of(
            claims.last(std::min(kNear, claims.size())),
            [](const NumberClaim& read) { return isAboutPrice(read.claim); });
    }

    /// "14,6 Milliarden Dollar (12,9 Mrd. Euro)": the same in other money.
    bool isConversion(std::size_t index, const std::vector<NumberClaim>& claims) const
    {
        const ReadNumber& number = m_numbers[index];
        if (claims.empty() || index == 0 || number.unit.kind != UnitKind::Currency)
            return false;
        const ReadNumber& before = m_numbers[index - 1];
        const std::size_t bracket = claims.back().lastToken + 1;
        return before.unit.kind == UnitKind::Currency && isAboutPrice(claims.back().claim)
            && before.unit.currency != number.unit.currency
            && before.hasMagnitude == number.hasMagnitude && m_sentence.word(bracket) == "("
            && number.first <= bracket + 2 && m_sentence.word(number.last + 1) == ")";
    }

    const TokenSentence& m_source;
    const NumberContext& m_context;
    TaggedSentence m_sentence;
    std::vector<ReadNumber> m_numbers{};
    bool m_isOfNominal = false;
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

std::vector<TokenRange> rangesOf(std::span<const NumberClaim> numbers)
{
    std::vector<TokenRange> ranges;
    for (const NumberClaim& number : numbers)
        ranges.push_back({number.firstToken, number.lastToken});
    return ranges;
}

} // namespace core
