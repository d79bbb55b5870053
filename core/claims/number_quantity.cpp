#include "core/claims/number_quantity.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_apposition.h"
#include "core/claims/number_evidence.h"
#include "core/claims/number_syntax.h"
#include "core/claims/number_worth.h"

#include <algorithm>

namespace core {

namespace {

using Bond = Movement::Bond;

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

/// "above an earlier low of 2.1%" behind a yield, and "and those of Italy at 4.1%", with the verb
/// of the yield before.
bool isOtherYield(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    if (!around.followsYield || around.number->sign != Direction::None || around.number->isFraction)
        return false;
    const auto ruler = rulerOf(sentence, around.hedge);
    const bool isGapped = ruler && around.topic.kind != TopicKind::Other
        && (sentence.word(*ruler) == "mit" || sentence.word(*ruler) == "bei"
            || sentence.word(*ruler) == "at")
        && !hasInClause(sentence, around.number->first,
                        WordRole::Verb | WordRole::LevelVerb | WordRole::Costs);
    if (isGapped)
        return true;
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

/// ", und kosteten 13,95 Euro": the price of what the clause before says the change of.
bool goesOnWithCost(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t begin = sentence.clauseOf(around.number->first).begin;
    return around.followsPrice
        && (sentence.has(begin, WordRole::Costs) || sentence.has(begin + 1, WordRole::Costs));
}

/// Whether points, or an amount, can be those of a price, by what they are of.
bool mayBePrice(const TaggedSentence& sentence, const NumberSurroundings& around, Evidence evidence)
{
    if (evidence == Evidence::Other || evidence == Evidence::Yield)
        return false;
    const ReadNumber& number = *around.number;
    const bool isLevelOfChange =
        number.unit.kind != UnitKind::None && followsChange(sentence, number);
    if (evidence == Evidence::None && !isLevelOfChange && !isChangeWithLevel(sentence, around))
        return false;
    const bool hasNoPoints = (evidence == Evidence::Company && !around.followsPrice)
        || (evidence == Evidence::Market && !around.topic.isIndex
            && !sentence.has(around.topic.at, WordRole::Market));
    const bool isSport =
        !around.topic.isIndex && hasInSentence(sentence, number.first, WordRole::Sport);
    return number.unit.kind != UnitKind::Points || (!hasNoPoints && !isSport);
}

/// What a company asks for its goods is no price of its shares.
bool isOfGoods(const TaggedSentence& sentence, const NumberSurroundings& around, Evidence evidence,
               PriceSyntax syntax)
{
    const bool isLine = isLineNoun(sentence.word(around.number->last + 1));
    if (syntax == PriceSyntax::Object && !isLine && !goesOnWithCost(sentence, around))
        return true;
    const bool isTraded = (around.movement.way != Direction::None && !around.movement.isWeak)
        || isLine || around.followsPrice || around.context->afterPriceSentence
        || hasInSentence(sentence, around.number->first, WordRole::Ambient | WordRole::Flat);
    return evidence == Evidence::Company && !isTraded;
}

NumberMeaning ofPrice(const TaggedSentence& sentence, const NumberSurroundings& around,
                      Evidence evidence)
{
    if (!mayBePrice(sentence, around, evidence))
        return {};
    const bool isPoints = around.number->unit.kind == UnitKind::Points;
    // "das Kursziel auf 25 (30) Euro": the level that was before.
    if (around.number->hasInheritedUnit && sentence.clauseOf(around.number->first).isBracketed
        && around.number->sign == Direction::None)
        return {.quantity = ClaimQuantity::Level};
    if (around.followsLevel && (isPoints || around.movement.bond == Bond::Inherited))
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
    if (evidence != Evidence::Market && isOfGoods(sentence, around, evidence, syntax))
        return {};
    return {.quantity = ClaimQuantity::Level, .isBase = syntax == PriceSyntax::Base};
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
        return worthOf(sentence, around);
    return ofPrice(sentence, around, evidence);
}

} // namespace core
