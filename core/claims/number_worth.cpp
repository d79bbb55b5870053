#include "core/claims/number_worth.h"

#include "core/claims/constant_lists.h"
#include "core/claims/number_apposition.h"
#include "core/claims/number_direction.h"
#include "core/claims/number_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

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

/// "stieg der Bitcoin auf eine Billion Dollar": no coin costs so much, but all of them are worth
/// it.
bool isValueOfCoins(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kAll = 1e10;
    const bool isLed = around.hedge.mayCross || around.hedge.isReached
        || (rulerIs(sentence, around.hedge, WordRole::LevelPrep)
            && !rulerWordIs(sentence, around.hedge, {"mit", "für", "into"}));
    return around.topic.kind == TopicKind::Market && !around.topic.isAdjunct
        && around.number->value >= kAll && isLed && around.movement.way != Direction::None
        && !around.movement.isWeak && sentence.has(around.topic.at, WordRole::Currency)
        && namesCoins(sentence.word(around.topic.at));
}

/// "Ein Vermögen von 270 Milliarden Mark wurde an der Börse vernichtet": what is lost where a
/// market is spoken of, and nothing that has no price.
bool isDestroyedValue(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kFewest = 1e9;
    constexpr auto kWealth = wordList({"vermögen", "vermögens", "vermögenswerte", "wealth"});
    const bool isWealth = isAmong(sentence.word(around.topic.at), kWealth);
    return around.number->value >= kFewest
        && hasInClause(sentence, around.number->first, WordRole::Destroyed)
        && (around.topic.kind != TopicKind::Other || isWealth)
        && around.topic.kind != TopicKind::Company
        && (around.topic.kind == TopicKind::Market
            || hasInClause(sentence, around.number->first, WordRole::Ambient | WordRole::Worth));
}

/// "55 Milliarden Euro, die der Dax an Börsenwert gewann": where the relative clause behind the
/// number begins; nullopt where none does.
std::optional<std::size_t> relativeBehind(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr auto kRelatives = wordList({"die", "der", "den", "which", "that"});
    std::size_t at = number.last + 1;
    if (sentence.word(at) == ".") // of a shortened unit
        ++at;
    if (sentence.word(at) != ",")
        return std::nullopt;
    ++at;
    if (sentence.word(at) == "um" || sentence.word(at) == "by")
        ++at;
    return at < sentence.tokens.size() && isAmong(sentence.word(at), kRelatives) ? std::optional(at)
                                                                                 : std::nullopt;
}

/// Football players have a market value too: "Sein Marktwert stieg auf 28 Millionen Euro".
bool isValueOfPerson(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    constexpr double kDearest = 3e8;
    constexpr auto kOwn = wordList({"sein", "seinen", "seinem", "seines", "his", "her"});
    const std::size_t at = around.topic.at;
    const std::string_view word = sentence.word(at);
    return around.number->value < kDearest && at > 0 && isAmong(sentence.word(at - 1), kOwn)
        && (word.starts_with("marktwert") || word == "market")
        && !hasInSentence(sentence, around.number->first, WordRole::Ambient);
}

} // namespace

NumberMeaning worthOf(const TaggedSentence& sentence, const NumberSurroundings& around)
{
    const std::size_t at = around.number->first;
    constexpr double kCompany = 1e9; // fewer may be the worth of anything that a company has
    const bool isOfCompany = !around.topic.isAdjunct && around.number->value >= kCompany
        && (around.topic.kind == TopicKind::Company || around.topic.kind == TopicKind::Market);
    const bool isWorth = hasNearOrBehindBracket(sentence, at, WordRole::WorthWord)
        && (hasInSentence(sentence, at, WordRole::Worth) || isOfCompany);
    const bool isOther = around.movement.bond == Bond::Head && around.topic.kind == TopicKind::Other
        && around.movement.isNoun;
    const bool isSport =
        hasInSentence(sentence, at, WordRole::Sport) || isValueOfPerson(sentence, around);
    if (isDestroyedValue(sentence, around) && !isSport)
        return {.quantity = ClaimQuantity::MarketValue, .way = Direction::Down};
    if (const auto relative = relativeBehind(sentence, *around.number);
        relative && !isSport && hasInClause(sentence, *relative, WordRole::Value)) {
        const Movement moved = movementIn(sentence, *relative);
        if (moved.way != Direction::None)
            return {.quantity = ClaimQuantity::MarketValue, .way = moved.way};
    }
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

} // namespace core
