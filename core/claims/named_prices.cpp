#include "core/claims/named_prices.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;

/// A clause that begins so, without a verb of its own, says more of what was just said.
constexpr auto kContinuing = std::to_array<std::string_view>(
    {"ein",  "eine", "einem", "a",    "an",   "das",   "was",   "which",
     "up",   "down", "or",    "oder", "plus", "minus", "damit", "mit",
     "with", "und",  "and",   "rund", "etwa", "about", "knapp", "gut"});

std::size_t distance(TokenRange words, const NumberClaim& number)
{
    if (words.last < number.firstToken)
        return number.firstToken - words.last;
    return words.first > number.lastToken ? words.first - number.lastToken : 0;
}

/// The nearest of `all` in a clause, of those that `wanted` takes.
template<typename Words, typename Wanted>
const Words* nearest(std::span<const Words> all, const Clauses& clauses, std::size_t clause,
                     const NumberClaim& number, const Wanted& wanted)
{
    const Words* found = nullptr;
    for (const Words& words : all) {
        if (clauses.of(words.tokens.first) != clause || !wanted(words))
            continue;
        if (found == nullptr || distance(words.tokens, number) < distance(found->tokens, number))
            found = &words;
    }
    return found;
}

PricePoint extremeOf(const Claim& claim)
{
    if (claim.direction == Direction::Up)
        return PricePoint::High;
    return claim.direction == Direction::Down ? PricePoint::Low : PricePoint::Unstated;
}

/// What one word or phrase says, or nullptr.
const PriceWords* priceWordsOf(const NumberClaim& number, const PriceSentence& sentence)
{
    const Clauses& clauses = *sentence.clauses;
    const std::size_t clause = clauses.of(number.firstToken);
    const auto any = [](const PriceWords&) { return true; };
    const PriceWords* found = nearest(sentence.prices, clauses, clause, number, any);
    if (found != nullptr && found->isRecord) {
        // A record that was made at the close is one of closes.
        const PriceWords* close =
            nearest(sentence.prices, clauses, clause, number,
                    [](const PriceWords& words) { return words.point == PricePoint::Close; });
        return close != nullptr ? close : found;
    }
    if (found != nullptr)
        return found;
    std::size_t first = clauses[clause].first;
    while (first < sentence.tokens.size() && sentence.tokens[first].kind == TokenKind::Sign)
        ++first;
    const bool goesOn = first >= number.firstToken || clauses[clause].isBracketed
        || isAmong(wordAt(sentence.tokens, first), kContinuing);
    if (!goesOn || clause == 0)
        return nullptr;
    return nearest(sentence.prices, clauses, clause - 1, number, [](const PriceWords& words) {
        return words.point == PricePoint::Close || words.point == PricePoint::Open
            || words.point == PricePoint::PreMarket || words.point == PricePoint::AfterHours;
    });
}

ChangeSpan spanOf(const DayReference& day)
{
    switch (day.kind) {
    case Kind::Week:
        return ChangeSpan::Week;
    case Kind::Month:
    case Kind::MonthsAgo:
        return ChangeSpan::Month;
    case Kind::Year:
    case Kind::YearsAgo:
        return ChangeSpan::YearToDate;
    default:
        return ChangeSpan::Day;
    }
}

/// A time that is named and is no day: what it is measured since cannot be told.
DayReference unknownTime(const PriceSentence& sentence, TokenRange words)
{
    return {.kind = Kind::Date,
            .text = textOf(sentence.tokens, words),
            .span = spanOf(sentence.tokens, words)};
}

void setSpan(Claim& claim, const NumberClaim& number, const NamedDay& day,
             const PriceSentence& sentence)
{
    if (claim.superlative != Superlative::None) {
        claim.since = day.since;
        return;
    }
    const Clauses& clauses = *sentence.clauses;
    const SpanWords* words = nearest(sentence.spans, clauses, clauses.of(number.firstToken), number,
                                     [](const SpanWords&) { return true; });
    if (claim.quantity != ClaimQuantity::Change && claim.quantity != ClaimQuantity::MarketValue)
        return;
    if (words != nullptr && words->span != ChangeSpan::Since) {
        claim.span = words->span;
    } else if (day.since.kind != Kind::None) {
        claim.span = ChangeSpan::Since;
        claim.since = day.since;
    } else if (words != nullptr) {
        claim.span = ChangeSpan::Since;
        claim.since = unknownTime(sentence, words->tokens);
        claim.since.field = claim.field;
    } else if (day.isOwn) {
        claim.span = spanOf(day.day);
    }
}

} // namespace

void setNamedPrice(Claim& claim, const NumberClaim& number, const NamedDay& day,
              const PriceSentence& sentence)
{
    claim.duringSession = day.duringSession;
    if (day.duringSession)
        claim.point = PricePoint::Intraday;
    if (const PriceWords* words = priceWordsOf(number, sentence)) {
        const PricePoint point = words->isExtreme ? extremeOf(claim) : words->point;
        claim.point = point == PricePoint::Unstated ? claim.point : point;
        claim.duringSession = claim.duringSession || words->duringSession;
    }
    if (claim.hedge == Hedge::UpTo && claim.point == PricePoint::Unstated)
        claim.point = extremeOf(claim);
    setSpan(claim, number, day, sentence);
}

} // namespace core
