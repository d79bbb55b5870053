#include "core/claims/number_quantity.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_apposition.h"
#include "core/claims/number_evidence.h"
#include "core/claims/number_syntax.h"

#include <algorithm>

namespace core {

namespace {

using Bond = Movement::Bond;

/// Whether a word of the clause has one of the roles, or one in what goes on behind a bracket:
/// "14,6 Milliarden Dollar (12,9 Mrd. Euro) wert".
bool hasNearOrBehindBracket(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const std::size_t clause = sentence.tags[at].clause;
    if (hasInClause(sentence, at, roles))
        return true;
    if (clause + 2 >= sentence.clauses.size() || !sentence.clauses[clause + 1].isBracketed)
        return false;
    const std::size_t next = sentence.clauses[clause + 2].begin;
    return sentence.word(next - 1) == ")"
        && (sentence.hasAny(next, roles) || hasInClause(sentence, next, roles));
}

bool namesCoins(std::string_view word)
{
    constexpr auto kCoins = std::to_array<std::string_view>(
        {"bitcoin", "ether", "krypto", "crypto", "coin", "digitalwährung"});
    return std::ranges::any_of(kCoins,
                               [&](std::string_view coin) { return word.starts_with(coin); });
}

/// A change, marked where it is counted from a price that is not the last close: "22 percent below
/// their record high".
NumberMeaning changeBy(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    return {.quantity = ClaimQuantity::Change,
            .way = around.movement.way,
            .isDistance = isFromNamedPrice(sentence, around.number->last + 1)};
}

/// Bonds are quoted in per cent of what is paid back: "bei 98,5 Prozent".
bool isPriceOfBond(const TaggedSentence& sentence, const NumberSurroundings& around,
                   Evidence evidence)
{
    constexpr double kCheapest = 0.2;
    return evidence == Evidence::Market && around.number->value >= kCheapest
        && around.number->sign == Direction::None
        && rulerIs(sentence, around.hedge, WordRole::LevelPrep)
        && !rulerWordIs(sentence, around.hedge, {"mit", "von"})
        && hasInClause(sentence, around.number->first, WordRole::Bond);
}

/// "the 10-year note, touching 3.3%": bonds are quoted by their yield too.
bool isYieldOfBond(const TaggedSentence& sentence, const NumberSurroundings& around,
                   Evidence evidence)
{
    constexpr double kHighest = 0.2;
    const bool isReached = around.hedge.mayCross || around.hedge.isReached
        || rulerIs(sentence, around.hedge, WordRole::LevelVerb)
        || rulerIs(sentence, around.hedge, WordRole::LevelPrep);
    return evidence == Evidence::Market && around.number->value < kHighest
        && !around.number->isFraction && around.number->sign == Direction::None && isReached
        && !rulerWordIs(sentence, around.hedge, {"mit", "von", "from"})
        && sentence.has(around.topic.at, WordRole::Bond);
}

/// "above an earlier low of 2.1%" behind a yield.
bool isOtherYield(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    if (!around.followsYield || around.number->sign != Direction::None || around.number->isFraction)
        return false;
    const auto ruler = rulerOf(sentence, around.hedge);
    if (!ruler || !sentence.hasAny(*ruler, WordRole::OfPrep | WordRole::FromPrep))
        return false;
    const auto head = rulerOf(sentence, {.first = *ruler});
    return sentence.has(*ruler, WordRole::FromPrep)
        || (head
            && sentence.hasAny(*head, WordRole::LevelNoun | WordRole::Highest | WordRole::Lowest));
}

NumberMeaning ofPercent(const TaggedSentence& sentence, const NumberSurroundings& around,
                        Evidence evidence)
{
    if (evidence == Evidence::Yield && !around.number->isFraction)
        return {.quantity = ClaimQuantity::Level};
    // "bonds fell 10/32 to yield 4.25 percent"
    if (isPriceOfBond(sentence, around, evidence) || isYieldOfBond(sentence, around, evidence)
        || isOtherYield(sentence, around)
        || (evidence == Evidence::Market && rulerIs(sentence, around.hedge, WordRole::Yield)))
        return {.quantity = ClaimQuantity::Level};
    if (isShareOfWhole(sentence, *around.number)
        || isOfOtherNoun(sentence, *around.number, around.hedge)
        || !isChangeOfPrice(sentence, around, evidence))
        return {};
    // "stieg auf 26 Prozent" is a level of a rate, but "Verluste auf 3 Prozent" are none.
    const bool isRate = rulerIs(sentence, around.hedge, WordRole::LevelPrep)
        && around.movement.bond != Bond::Sign
        && (around.movement.bond != Bond::Behind || around.movement.isVerb)
        && !sentence.hasAny(around.movement.at, WordRole::Noun)
        && !rulerWordIs(sentence, around.hedge, {"mit", "zwischen", "between"});
    if (isRate)
        return {};
    return changeBy(sentence, around);
}

/// "it is now $12" of a target, "hatten 90 Dollar erwartet" of a price.
bool isTarget(const TaggedSentence& sentence, const NumberSurroundings& around, Evidence evidence)
{
    const std::size_t next = around.number->last + 1;
    return evidence == Evidence::Market
        && (sentence.has(around.topic.at, WordRole::Target)
            || (sentence.has(next, WordRole::Forecast) && !sentence.has(next, WordRole::Harmless)));
}

/// "a loss of 23 cents a share": what a company earned.
bool isResultOfShare(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t next = around.number->last + 1;
    const std::string_view counted = sentence.word(next + 1);
    return around.movement.bond == Bond::Head && around.movement.isNoun
        && sentence.has(next, WordRole::Per) && (counted == "share" || counted == "aktie");
}

NumberMeaning ofPrice(const TaggedSentence& sentence, const NumberSurroundings& around,
                      Evidence evidence)
{
    const bool isPoints = around.number->unit.kind == UnitKind::Points;
    if (evidence == Evidence::Other || evidence == Evidence::Yield || evidence == Evidence::None) {
        const ReadNumber* number = around.number;
        const bool isLevelOfChange = evidence == Evidence::None
            && number->unit.kind != UnitKind::None && followsChange(sentence, *number);
        const bool isBesideLevel =
            evidence == Evidence::None && isChangeWithLevel(sentence, around);
        if (!isLevelOfChange && !isBesideLevel)
            return {};
    }
    const bool hasNoPoints = (evidence == Evidence::Company && !around.followsPrice)
        || (evidence == Evidence::Market && !around.topic.isIndex
            && !sentence.has(around.topic.at, WordRole::Market));
    if (isPoints && (hasNoPoints || hasInSentence(sentence, around.number->first, WordRole::Sport)))
        return {};
    // "das Kursziel auf 25 (30) Euro": the level that was before.
    if (around.number->hasInheritedUnit && sentence.clauseOf(around.number->first).isBracketed
        && around.number->sign == Direction::None)
        return {.quantity = ClaimQuantity::Level};
    const PriceSyntax syntax = priceSyntax(sentence, *around.number, around.hedge, around.movement);
    if (syntax == PriceSyntax::Change && evidence == Evidence::Company
        && around.movement.way == Direction::None)
        return {};
    if (syntax == PriceSyntax::Change && around.movement.isWeak && evidence != Evidence::Market)
        return {};
    if (syntax == PriceSyntax::Change && isResultOfShare(sentence, around))
        return {};
    if (syntax == PriceSyntax::Change)
        return changeBy(sentence, around);
    if (syntax == PriceSyntax::None && !around.followsLevel && !isRowOfTable(sentence, around.hedge)
        && !isTarget(sentence, around, evidence))
        return {};
    // What a company asks for its goods is no price of its shares.
    const bool isTraded = (around.movement.way != Direction::None && !around.movement.isWeak)
        || hasInSentence(sentence, around.number->first, WordRole::Ambient | WordRole::Flat)
        || around.followsPrice || around.context->afterPriceSentence;
    if (evidence != Evidence::Market
        && (syntax == PriceSyntax::Object || (evidence == Evidence::Company && !isTraded)))
        return {};
    return {.quantity = ClaimQuantity::Level, .isBase = syntax == PriceSyntax::Base};
}

/// "stieg der Bitcoin auf eine Billion Dollar": no coin costs so much, but all of them are worth
/// it.
bool isValueOfCoins(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kAll = 1e10;
    const bool isLed = rulerIs(sentence, around.hedge, WordRole::LevelPrep)
        && !rulerWordIs(sentence, around.hedge, {"mit", "für", "into"});
    return around.topic.kind == TopicKind::Market && !around.topic.isAdjunct
        && around.number->value >= kAll && isLed && around.movement.way != Direction::None
        && !around.movement.isWeak && sentence.has(around.topic.at, WordRole::Currency)
        && namesCoins(sentence.word(around.topic.at));
}

NumberMeaning ofLargeAmount(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t at = around.number->first;
    constexpr double kCompany = 1e9; // fewer may be the worth of anything that a company has
    const bool isOfCompany = !around.topic.isAdjunct && around.number->value >= kCompany
        && (around.topic.kind == TopicKind::Company || around.topic.kind == TopicKind::Market);
    const bool isWorth = hasNearOrBehindBracket(sentence, at, WordRole::WorthWord)
        && (hasInClause(sentence, at, WordRole::Worth) || isOfCompany);
    const bool isOther = around.movement.bond == Bond::Head && around.topic.kind == TopicKind::Other
        && around.movement.isNoun;
    const bool isSport = hasInSentence(sentence, at, WordRole::Sport);
    const bool isValue = hasInClause(sentence, at, WordRole::Value)
        || (around.topic.kind == TopicKind::Market
            && sentence.has(around.topic.at, WordRole::Value))
        || isValueOfCoins(sentence, around);
    if ((!isValue && !isWorth) || isOther || isSport || headIsOther(sentence, around.hedge))
        return {};
    const PriceSyntax syntax = priceSyntax(sentence, *around.number, around.hedge, around.movement);
    const bool isChange = syntax == PriceSyntax::Change;
    return {.quantity = ClaimQuantity::MarketValue,
            .way = isChange ? around.movement.way : Direction::None,
            .isBase = syntax == PriceSyntax::Base};
}

} // namespace

NumberMeaning meaningOf(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const ReadNumber& number = *around.number;
    const Evidence evidence = evidenceFor(sentence, around);
    if (isTiedToWord(sentence, number))
        return {};
    switch (number.unit.kind) {
    case UnitKind::Percent:
        return ofPercent(sentence, around, evidence);
    case UnitKind::PercentagePoints:
        if ((evidence == Evidence::Yield
             || (evidence == Evidence::Market
                 && (around.topic.isIndex || hasInClause(sentence, number.first, WordRole::Bond))))
            && around.movement.way != Direction::None)
            return {.quantity = ClaimQuantity::Change, .way = around.movement.way};
        return {};
    case UnitKind::Points:
    case UnitKind::Currency:
    case UnitKind::None:
        break;
    }
    if (number.hasMagnitude && number.magnitude >= 1e6)
        return ofLargeAmount(sentence, around);
    return ofPrice(sentence, around, evidence);
}

} // namespace core
