#include "core/claims/claim_records.h"

#include "core/claims/claim_interval.h"
#include "core/series/returns.h"

#include <cmath>

namespace core {

namespace {

using Field = ClaimInput::Field;

/// Sources differ by so much, as a fraction of a price.
constexpr double kSameLevel = 1e-4;
constexpr double kSameReturn = 5e-5;

/// The bars before `bar` that the claim compares it with.
std::optional<BarRange> comparedWith(const Claim& claim, std::size_t bar, const WrittenAt& written,
                                     const ClaimPrices& prices)
{
    BarRange bars{0, bar};
    if (claim.since.kind != DayReference::Kind::None) {
        const auto since = resolveDays(claim.since, written.publication, prices.market().calendar);
        if (!since)
            return std::nullopt;
        // "since March" begins after it, "of this year" with it.
        const bool isOver = since->last < prices.day(bar);
        // Said in March, "since March" means that of another year.
        if (!isOver && claim.since.kind == DayReference::Kind::Month)
            return std::nullopt;
        const auto from =
            isOver ? TradingDate{since->last.day() + std::chrono::days{1}} : since->first;
        bars.first = prices.market().daily.indexAtOrAfter(timeOf(from));
    }
    return bars.empty() ? std::nullopt : std::optional(bars);
}

/// The bar that was further in that direction than `bar`, if there is one.
std::optional<std::size_t> furtherLevel(BarRange bars, BarPrice price, bool isHighest,
                                        const ClaimPrices& prices)
{
    const auto value = prices.at(price);
    const auto furthest =
        isHighest ? prices.highest(bars, price.field) : prices.lowest(bars, price.field);
    if (!value || !furthest)
        return std::nullopt;
    const double other = *prices.at(*furthest);
    const bool isFurther =
        isHighest ? other > *value * (1.0 + kSameLevel) : other < *value * (1.0 - kSameLevel);
    return isFurther ? std::optional(furthest->bar) : std::nullopt;
}

/// The daily change into `bar`; NaN where it is not to be trusted.
double changeInto(std::size_t bar, const ClaimPrices& prices)
{
    const auto& closes = prices.market().daily.close;
    const bool isTrusted =
        prices.blocking(bar, true) == nullptr && prices.blocking(bar - 1, false) == nullptr;
    return isTrusted ? simpleReturn(closes[bar - 1], closes[bar]) : std::nan("");
}

std::optional<std::size_t> furtherChange(BarRange bars, std::size_t bar, bool isGain,
                                         const ClaimPrices& prices)
{
    std::optional<std::size_t> found;
    double furthest = changeInto(bar, prices) + (isGain ? kSameReturn : -kSameReturn);
    for (std::size_t other = std::max<std::size_t>(bars.first, 1); other < bars.last; ++other) {
        const double change = changeInto(other, prices);
        if (isGain ? change > furthest : change < furthest) {
            found = other;
            furthest = change;
        }
    }
    return found;
}

/// A price is no record where both its extreme and its close were exceeded, or its close alone if
/// the words speak of closes.
std::optional<std::size_t> furtherThan(const Claim& claim, BarRange bars, std::size_t bar,
                                       ClaimBasis basis, const ClaimPrices& prices)
{
    if (!isRecordLevel(claim))
        return furtherChange(bars, bar, claim.superlative == Superlative::LargestGain, prices);
    const bool isHighest = claim.superlative == Superlative::Highest;
    const auto byClose = furtherLevel(bars, {bar, Field::Close}, isHighest, prices);
    const bool isOfCloses = claim.point == PricePoint::Close && basis == ClaimBasis::Close;
    if (!byClose || isOfCloses)
        return byClose;
    return furtherLevel(bars, {bar, isHighest ? Field::High : Field::Low}, isHighest, prices);
}

} // namespace

bool isRecordLevel(const Claim& claim)
{
    return !isChange(claim)
        && (claim.superlative == Superlative::Highest || claim.superlative == Superlative::Lowest);
}

std::optional<RecordCheck> checkRecord(const Claim& claim, const ClaimReading& reading,
                                       const WrittenAt& written, const ClaimPrices& prices)
{
    const bool isOfChange = claim.superlative == Superlative::LargestGain
        || claim.superlative == Superlative::LargestLoss;
    const bool isDaily =
        isOfChange && measureKind(claim) == MeasureKind::Ratio && claim.span == ChangeSpan::Day;
    const auto bar = prices.barOf(reading.day);
    if ((!isRecordLevel(claim) && !isDaily) || !bar || *bar == 0)
        return std::nullopt;
    const auto bars = comparedWith(claim, *bar, written, prices);
    if (!bars)
        return std::nullopt;
    RecordCheck check{.dataSince = prices.day(bars->first)};
    if (reading.basis == ClaimBasis::Record) // the furthest until then, whatever that day was
        return check;
    if (const auto further = furtherThan(claim, *bars, *bar, reading.basis, prices)) {
        check.exceededOn = prices.day(*further);
        check.isPrinted = !prices.isUnprinted(*bar) && !prices.isUnprinted(*further);
    }
    return check;
}

std::vector<ReadingPlan> recordPlans(const Claim& claim, const ClaimDays& days,
                                     const ClaimPrices& prices)
{
    if (days.sessions.empty())
        return {};
    const bool isHighest = claim.superlative == Superlative::Highest;
    const BarRange bars{0,
                        prices.barsFrom(days.sessions.front().day, days.sessions.front().day).last};
    std::vector<ReadingPlan> plans;
    for (const Field field : {isHighest ? Field::High : Field::Low, Field::Close}) {
        const auto price = isHighest ? prices.highest(bars, field) : prices.lowest(bars, field);
        if (price)
            plans.push_back({.basis = ClaimBasis::Record,
                             .isOwn = true,
                             .proves = true,
                             .day = prices.day(price->bar),
                             .value = PriceSpan::of(*price)});
    }
    return plans;
}

} // namespace core
