#include "core/claims/number_quantity.h"

#include "core/claims/number_syntax.h"

#include <algorithm>

namespace core {

namespace {

using Bond = Movement::Bond;

bool hasNear(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const NumberClause& clause = sentence.clauseOf(at);
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (sentence.hasAny(i, roles) && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

/// The same, also in what goes on behind a bracket: "14,6 Milliarden Dollar (12,9 Mrd. Euro) wert".
bool hasNearOrBehindBracket(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const std::size_t clause = sentence.tags[at].clause;
    if (hasNear(sentence, at, roles))
        return true;
    if (clause + 2 >= sentence.clauses.size() || !sentence.clauses[clause + 1].isBracketed)
        return false;
    const std::size_t next = sentence.clauses[clause + 2].begin;
    return sentence.word(next - 1) == ")" && hasNear(sentence, next, roles);
}

bool hasInSentence(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const std::size_t begin = at < kFarthest ? 0 : at - kFarthest;
    const std::size_t end = std::min(sentence.tokens.size(), at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (sentence.hasAny(i, roles) && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

enum class Evidence { None, Ambient, Company, Market, Yield, Other };

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
    switch (around.topic.kind) {
    case TopicKind::Other:
        return Evidence::Other;
    case TopicKind::Price:
        return around.context->afterPriceSentence || around.isPerCommodity ? Evidence::Ambient
                                                                           : Evidence::Other;
    case TopicKind::Yield:
        return Evidence::Yield;
    case TopicKind::Market:
        return Evidence::Market;
    case TopicKind::Company:
        return Evidence::Company;
    case TopicKind::None:
        break;
    }
    if (around.isPerCommodity || around.isOfNominal)
        return Evidence::Market;
    const bool isAmbient = hasInSentence(sentence, at, WordRole::Ambient) || around.followsPrice
        || around.context->afterPriceSentence;
    return isAmbient ? Evidence::Ambient : Evidence::None;
}

/// "um 0,74 Prozent auf 21.236,27 Punkte" where the sentence names nothing that it could be of.
bool isChangeWithLevel(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const ReadNumber* next = around.next;
    if (next == nullptr || next->hasMagnitude
        || (next->unit.kind != UnitKind::Points && next->unit.kind != UnitKind::Currency)
        || next->first > around.number->last + 3)
        return false;
    const std::string_view word = sentence.word(around.number->last + 1);
    return (word == "auf" || word == "to") && !namesAnything(sentence, around.number->first);
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
        return moves && !movement.isWeak
            && !hasInSentence(sentence, around.number->first, WordRole::YearAgo);
    case Evidence::None:
        return isChangeWithLevel(sentence, around);
    case Evidence::Yield:
    case Evidence::Other:
        return false;
    }
    return false;
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
        && hasNear(sentence, around.number->first, WordRole::Bond);
}

NumberMeaning ofPercent(const TaggedSentence& sentence, const NumberSurroundings& around,
                        Evidence evidence)
{
    if (evidence == Evidence::Yield && !around.number->isFraction)
        return {.quantity = ClaimQuantity::Level};
    // "bonds fell 10/32 to yield 4.25 percent"
    if (isPriceOfBond(sentence, around, evidence)
        || (evidence == Evidence::Market && rulerIs(sentence, around.hedge, WordRole::Yield)))
        return {.quantity = ClaimQuantity::Level};
    if (isShareOfWhole(sentence, *around.number) || !isChangeOfPrice(sentence, around, evidence))
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

NumberMeaning ofPrice(const TaggedSentence& sentence, const NumberSurroundings& around,
                      Evidence evidence)
{
    const bool isPoints = around.number->unit.kind == UnitKind::Points;
    if (evidence == Evidence::Other || evidence == Evidence::Yield || evidence == Evidence::None) {
        const ReadNumber* number = around.number;
        const bool isLevelOfChange = evidence == Evidence::None
            && number->unit.kind != UnitKind::None && followsChange(sentence, *number);
        if (!isLevelOfChange)
            return {};
    }
    const bool hasNoPoints = evidence == Evidence::Company
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
    if (syntax == PriceSyntax::Change)
        return changeBy(sentence, around);
    if (syntax == PriceSyntax::None && !around.followsLevel
        && !isRowOfTable(sentence, around.hedge))
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

NumberMeaning ofLargeAmount(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t at = around.number->first;
    constexpr double kCompany = 1e9; // fewer may be the worth of anything that a company has
    const bool isOfCompany = !around.topic.isAdjunct && around.number->value >= kCompany
        && (around.topic.kind == TopicKind::Company || around.topic.kind == TopicKind::Market);
    const bool isWorth = hasNearOrBehindBracket(sentence, at, WordRole::WorthWord)
        && (hasNear(sentence, at, WordRole::Worth) || isOfCompany);
    const bool isOther = around.movement.bond == Bond::Head && around.topic.kind == TopicKind::Other
        && around.movement.isNoun;
    const bool isSport = hasInSentence(sentence, at, WordRole::Sport);
    if ((!hasNear(sentence, at, WordRole::Value) && !isWorth) || isOther || isSport
        || headIsOther(sentence, around.hedge))
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
    switch (number.unit.kind) {
    case UnitKind::Percent:
        return ofPercent(sentence, around, evidence);
    case UnitKind::PercentagePoints:
        if ((evidence == Evidence::Yield
             || (evidence == Evidence::Market
                 && (around.topic.isIndex || hasNear(sentence, number.first, WordRole::Bond))))
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
