#include "core/claims/named_prices.h"

#include "core/claims/constant_lists.h"
#include "core/claims/record_words.h"
#include "core/claims/subject_words.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;

/// A clause that begins so, without a verb of its own, says more of what was just said.
constexpr auto kContinuing =
    wordList({"ein",  "eine", "einem", "a",    "an",   "das",   "was",   "which",
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

/// A clause that has no verb of its own and says more of what was said before.
bool continues(const PriceSentence& sentence, const NumberClaim& number, std::size_t clause)
{
    std::size_t first = (*sentence.clauses)[clause].first;
    while (first < sentence.tokens.size() && sentence.tokens[first].kind == TokenKind::Sign)
        ++first;
    return first >= number.firstToken || (*sentence.clauses)[clause].isBracketed
        || isAmong(wordAt(sentence.tokens, first), kContinuing);
}

/// The clause "In early trading," before all that it is said of; else one that is not there.
std::size_t openingOf(const PriceSentence& sentence)
{
    constexpr std::size_t kLongest = 7; ///< tokens
    const Clauses& clauses = *sentence.clauses;
    const bool isShort = clauses.size() > 1 && clauses[1].first <= kLongest
        && wordAt(sentence.tokens, clauses[1].first) == ","
        && isPreposition(wordAt(sentence.tokens, 0));
    const auto opening = sentence.tokens.first(isShort ? clauses[1].first : 0);
    const bool hasNumber = std::ranges::any_of(
        opening, [](const Token& token) { return token.kind == TokenKind::Number; });
    return isShort && !hasNumber ? 0 : clauses.size();
}

bool isBehindAny(const PriceWords& words, std::span<const Token> tokens,
                 std::span<const std::string_view> rulers)
{
    constexpr std::size_t kNear = 3;
    for (std::size_t back = 1; back <= kNear && back <= words.tokens.first; ++back) {
        if (isAmong(wordAt(tokens, words.tokens.first - back), rulers))
            return true;
    }
    return false;
}

/// Whether words for a high or a low are those of another price. Of a change they name where it led
/// to or began ("stieg um 2 Prozent auf ein Rekordhoch", "nach dem Tagestief"), of a level what it
/// came after ("fiel nach dem Rekordhoch auf 21.282 Punkte").
bool isOfOtherPrice(const PriceWords& words, const NumberClaim& number,
                    std::span<const Token> tokens)
{
    constexpr auto kEnds = std::to_array<std::string_view>(
        {"nach", "auf", "after", "to", "from", "vom", "von", "off", "unter", "below", "über",
         "above", "seit", "since", "hitting", "touching"});
    constexpr auto kPast =
        std::to_array<std::string_view>({"nach", "after", "seit", "since", "following"});
    const bool isExtreme = words.point == PricePoint::High || words.point == PricePoint::Low;
    if (!isExtreme)
        return words.isRecord && number.claim.quantity == ClaimQuantity::Change;
    if (number.claim.quantity == ClaimQuantity::Change)
        return words.isRecord || isBehindAny(words, tokens, kEnds);
    return words.isRecord && number.claim.superlative == Superlative::None
        && isBehindAny(words, tokens, kPast);
}

/// What one word or phrase says, or nullptr.
const PriceWords* priceWordsOf(const NumberClaim& number, const PriceSentence& sentence)
{
    const Clauses& clauses = *sentence.clauses;
    const std::size_t clause = clauses.of(number.firstToken);
    const auto any = [&](const PriceWords& words) {
        return !isOfOtherPrice(words, number, sentence.tokens);
    };
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
    if (const PriceWords* opening =
            nearest(sentence.prices, clauses, openingOf(sentence), number, any))
        return opening;
    const bool goesOn = continues(sentence, number, clause);
    const PriceWords* earlier = nullptr;
    for (const PriceWords& words : sentence.prices) {
        const std::size_t of = clauses.of(words.tokens.first);
        // What was before or after hours is so throughout: nobody says it twice.
        const bool isOutside =
            words.point == PricePoint::PreMarket || words.point == PricePoint::AfterHours;
        const bool isEnd = words.point == PricePoint::Close || words.point == PricePoint::Open;
        if (of < clause && (isOutside || (isEnd && goesOn && of + 1 == clause)))
            earlier = &words;
    }
    return earlier;
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

/// Whether words for a span are those of another number, and this one is of the day that is named
/// beside it: "am Freitag 0,4 Prozent bei einem Jahresplus von 18 Prozent".
bool isOfOtherNumber(const SpanWords& words, const NumberClaim& number, const NamedDay& day,
                     std::span<const Token> tokens)
{
    constexpr std::size_t kNear = 3;
    if (!day.isOwn || spanOf(day.day) != ChangeSpan::Day)
        return false;
    const bool isBehind = words.tokens.first > number.lastToken;
    const std::size_t begin = words.tokens.last + 1;
    const std::size_t end = isBehind ? std::min(tokens.size(), begin + kNear) : number.firstToken;
    const auto isNumber = [](const Token& token) { return token.kind == TokenKind::Number; };
    const bool hasNumber =
        begin < end && std::ranges::any_of(tokens.subspan(begin, end - begin), isNumber);
    const bool isDayBetween = spanOf(tokens, words.tokens).end <= day.day.span.begin
        && day.day.span.end <= tokens[number.firstToken].begin;
    return hasNumber && (isBehind || isDayBetween);
}

/// Of a record the span that its own words name: "its worst week since March".
void setRecordSpan(Claim& claim, const NumberClaim& number, const NamedDay& day,
                   const PriceSentence& sentence)
{
    claim.since = day.since;
    // "A 52-week high" and the like: since when is not known.
    if (claim.since.kind == Kind::None && !number.isRecordEver)
        claim.since = {.kind = Kind::Date, .field = claim.field};
    const Clauses& clauses = *sentence.clauses;
    const auto isSpan = [](const SpanWords& words) { return words.span != ChangeSpan::Since; };
    const SpanWords* words =
        nearest(sentence.spans, clauses, clauses.of(number.recordAt), number, isSpan);
    if (words != nullptr && claim.quantity == ClaimQuantity::Change)
        claim.span = words->span;
}

void setSpan(Claim& claim, const NumberClaim& number, const NamedDay& day,
             const PriceSentence& sentence)
{
    if (claim.superlative != Superlative::None) {
        setRecordSpan(claim, number, day, sentence);
        return;
    }
    if (claim.quantity != ClaimQuantity::Change && claim.quantity != ClaimQuantity::MarketValue)
        return;
    const Clauses& clauses = *sentence.clauses;
    const auto isOwn = [&](const SpanWords& words) {
        return !isOfOtherNumber(words, number, day, sentence.tokens)
            && !isSinceOfRecord(sentence.tokens, words.tokens.first);
    };
    const SpanWords* words =
        nearest(sentence.spans, clauses, clauses.of(number.firstToken), number, isOwn);
    if (words == nullptr)
        words = nearest(sentence.spans, clauses, openingOf(sentence), number, isOwn);
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

void shareMoment(std::vector<Claim>& claims)
{
    for (const Claim& claim : claims) {
        if (!claim.partner || *claim.partner >= claims.size())
            continue;
        Claim& partner = claims[*claim.partner];
        const bool isExtreme = claim.point == PricePoint::High || claim.point == PricePoint::Low;
        const bool isOfLevel = isExtreme && claim.quantity == ClaimQuantity::Level;
        if (partner.point == PricePoint::Unstated && !isOfLevel)
            partner.point = claim.point;
        partner.duringSession = partner.duringSession || claim.duringSession;
    }
}

void spreadSession(std::vector<Claim>& claims)
{
    constexpr std::size_t kMostDays = 8; ///< that one article is written about
    std::vector<DayReference> open;
    const auto isOf = [](const std::vector<DayReference>& days, const Claim& claim) {
        return std::ranges::any_of(
            days, [&](const DayReference& day) { return namesSameDay(day, claim.day); });
    };
    for (const Claim& claim : claims) {
        if (claim.duringSession && claim.point != PricePoint::Close && isAboutPrice(claim)
            && open.size() < kMostDays && !isOf(open, claim))
            open.push_back(claim.day);
    }
    for (const Claim& claim : claims) {
        if (claim.point == PricePoint::Close)
            std::erase_if(open,
                          [&](const DayReference& day) { return namesSameDay(day, claim.day); });
    }
    for (Claim& claim : claims) {
        if (isAboutPrice(claim) && claim.point == PricePoint::Unstated
            && claim.span == ChangeSpan::Day && isOf(open, claim))
            claim.duringSession = true;
    }
}

} // namespace core
