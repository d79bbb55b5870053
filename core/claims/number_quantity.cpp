#include "core/claims/number_quantity.h"

#include "core/claims/number_syntax.h"

#include <algorithm>

namespace core {

namespace {

using Bond = Movement::Bond;

bool hasNear(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const Clause& clause = sentence.clauseOf(at);
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (sentence.hasAny(i, roles) && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
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
    case TopicKind::Yield:
        return Evidence::Yield;
    case TopicKind::Market:
        return Evidence::Market;
    case TopicKind::Company:
        return Evidence::Company;
    case TopicKind::None:
        break;
    }
    if (around.isPerCommodity)
        return Evidence::Market;
    const bool isAmbient = hasInSentence(sentence, at, WordRole::Ambient)
        || (around.context != nullptr && around.context->afterPriceSentence);
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

NumberMeaning ofPercent(const TaggedSentence& sentence, const NumberSurroundings& around,
                        Evidence evidence)
{
    if (evidence == Evidence::Yield && !around.number->isFraction)
        return {.quantity = ClaimQuantity::Level};
    if (isShareOfWhole(sentence, *around.number) || !isChangeOfPrice(sentence, around, evidence))
        return {};
    // "stieg auf 26 Prozent" is a level of a rate, but "Verluste auf 3 Prozent" are none.
    const bool isRate = rulerIs(sentence, around.hedge, WordRole::LevelPrep)
        && around.movement.bond != Bond::Sign && around.movement.bond != Bond::Behind
        && !sentence.hasAny(around.movement.at, WordRole::Noun)
        && !rulerWordIs(sentence, around.hedge, {"mit", "to a", "with", "at a"});
    if (isRate)
        return {};
    return {.quantity = ClaimQuantity::Change, .way = around.movement.way};
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
    if (isPoints && evidence == Evidence::Company)
        return {};
    const PriceSyntax syntax = priceSyntax(sentence, *around.number, around.hedge, around.movement);
    if (syntax == PriceSyntax::Change && around.movement.isWeak && evidence != Evidence::Market)
        return {};
    if (syntax == PriceSyntax::Change)
        return {.quantity = ClaimQuantity::Change, .way = around.movement.way};
    if (syntax == PriceSyntax::None)
        return {};
    return {.quantity = ClaimQuantity::Level, .isBase = syntax == PriceSyntax::Base};
}

NumberMeaning ofLargeAmount(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t at = around.number->first;
    const bool isWorth =
        hasNear(sentence, at, WordRole::WorthWord) && hasNear(sentence, at, WordRole::Worth);
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
        if (evidence == Evidence::Yield && around.movement.way != Direction::None)
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
