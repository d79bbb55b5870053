#include "core/claims/claim_plan.h"

#include "core/claims/claim_interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace core {

namespace {

/// Counts of shares differ so much by what is counted: with or without own shares and options.
constexpr double kCountTolerance = 0.1;
/// Of the price, and how often it is paid at most.
constexpr double kLargestDividend = 0.06;
constexpr std::chrono::days kHalfYear{183};

struct Values {
    double least = 0.0;
    double most = 0.0;
};

/// Says in `tried` that a price is not there or not to be trusted.
std::optional<double> priceAt(BarPrice price, bool asMove, const ClaimPrices& prices,
                              TriedReading& tried)
{
    const auto value = prices.at(price);
    if (price.bar < prices.market().daily.size()) {
        if (const QualityFinding* finding = prices.blocking(price.bar, asMove)) {
            tried.missing = Unchecked::Quality;
            tried.findingCode = finding->code;
            tried.findingDay = finding->day;
            return std::nullopt;
        }
    }
    if (!value)
        tried.missing = Unchecked::NoData;
    return value;
}

void addInput(BarPrice price, double value, const ClaimPrices& prices, TriedReading& tried)
{
    tried.reading.inputs.push_back(
        {prices.market().instrument.id, prices.day(price.bar), price.field, value});
}

/// What a price is multiplied by to be as printed on its day.
struct Scales {
    double least = 1.0;
    double most = 1.0;
};

std::optional<Values> pricesOf(const PriceSpan& span, bool asMove, Scales scales,
                               const ClaimPrices& prices, TriedReading& tried)
{
    auto least = priceAt(span.least, asMove, prices, tried);
    auto most = least ? priceAt(span.most, asMove, prices, tried) : std::nullopt;
    if (!most)
        return std::nullopt;
    *least *= scales.least;
    *most *= scales.most;
    addInput(span.least, *least, prices, tried);
    if (!span.isOne())
        addInput(span.most, *most, prices, tried);
    return Values{std::min(*least, *most), std::max(*least, *most)};
}

/// Of the price; its base counts the same shares.
Scales scalesOf(const ReadingPlan& plan, const ClaimPrices& prices)
{
    if (!plan.asPrinted || !plan.value)
        return {};
    return {prices.printed(plan.value->least.bar), prices.printed(plan.value->most.bar)};
}

std::optional<Values> valueOf(const ReadingPlan& plan, const ClaimPrices& prices,
                              TriedReading& tried)
{
    if (plan.value)
        return pricesOf(*plan.value, plan.base.has_value(), scalesOf(plan, prices), prices, tried);
    if (!plan.minutes) {
        tried.missing = plan.missing.value_or(Unchecked::NoData);
        return std::nullopt;
    }
    const InstrumentId id = prices.market().instrument.id;
    const Values values{plan.minutes->least, plan.minutes->most};
    if (!(values.least > 0.0) || !(values.most >= values.least)) {
        tried.missing = Unchecked::NoData;
        return std::nullopt;
    }
    tried.reading.inputs.push_back({id, plan.day, ClaimInput::Field::Low, values.least});
    tried.reading.inputs.push_back({id, plan.day, ClaimInput::Field::High, values.most});
    return values;
}

std::optional<Values> measure(MeasureKind kind, std::optional<Values> base, Values price,
                              double factor, double dividend)
{
    if (kind == MeasureKind::Price)
        return Values{price.least * factor, price.most * factor};
    if (!base || base->least - dividend <= 0.0)
        return std::nullopt;
    base->least -= dividend;
    base->most -= dividend;
    if (kind == MeasureKind::Ratio)
        return Values{price.least / base->most - 1.0, price.most / base->least - 1.0};
    return Values{(price.least - base->most) * factor, (price.most - base->least) * factor};
}

ClaimInterval widened(ClaimInterval interval, double by)
{
    const auto moved = [by](std::optional<double> end, double sign) {
        return end ? std::optional(*end + sign * by * std::abs(*end)) : std::nullopt;
    };
    return {moved(interval.low, -1.0), moved(interval.high, 1.0), interval.slack};
}

/// Sets what was measured: of the values the nearest to the printed number, with either sign where
/// the words have none.
void compare(const Claim& claim, Values values, bool isUncertainCount, ClaimReading& reading)
{
    const bool isEitherWay = isChange(claim) && claim.direction == Direction::None;
    const double sign = isChange(claim) && claim.direction == Direction::Down ? -1.0 : 1.0;
    double nearest = 0.0;
    for (const double target : {sign * claim.value, -sign * claim.value}) {
        ClaimInterval interval = claimInterval(claim, target);
        if (isUncertainCount)
            interval = widened(interval, kCountTolerance);
        const double measured = std::clamp(target, values.least, values.most);
        const double distance = std::abs(measured - target);
        const bool isFirst = target == sign * claim.value;
        const bool fits = interval.meets(values.least, values.most);
        if (isFirst || (fits && !reading.fits) || (fits == reading.fits && distance < nearest)) {
            reading.measured = measured;
            reading.fits = fits;
            nearest = distance;
        }
        if (!isEitherWay)
            break;
    }
}

/// The day of the first price of a plan that nobody printed.
std::optional<TradingDate> unprintedDay(const ReadingPlan& plan, const ClaimPrices& prices)
{
    for (const auto& span : {plan.value, plan.base}) {
        if (!span)
            continue;
        for (const std::size_t bar : {span->least.bar, span->most.bar}) {
            if (prices.isUnprinted(bar))
                return prices.day(bar);
        }
    }
    return std::nullopt;
}

/// What moves may have been before they were adjusted for dividends.
Values beforeAdjusting(Values moves, const ReadingPlan& plan, const ClaimPrices& prices)
{
    const auto until = plan.value ? prices.day(plan.value->most.bar).day() : plan.day.day();
    const auto since = plan.base ? prices.day(plan.base->least.bar).day() : until;
    const auto dividends = 1 + std::max(until - since, std::chrono::days{0}) / kHalfYear;
    const double left = std::pow(1.0 - kLargestDividend, static_cast<double>(dividends));
    return {(1.0 + moves.least) * left - 1.0, moves.most};
}

/// Sets TriedReading::unprintedDay of a reading of `claim` for which `values` do not fit.
void lookAtDigits(const Claim& claim, Values values, const ClaimPrices& prices, TriedReading& tried)
{
    const auto day = tried.reading.fits ? std::nullopt : unprintedDay(tried.plan, prices);
    if (!day)
        return;
    ClaimReading printed{.fits = true};
    if (measureKind(claim) == MeasureKind::Ratio) {
        printed.fits = false;
        compare(claim, beforeAdjusting(values, tried.plan, prices), false, printed);
    }
    if (printed.fits)
        tried.unprintedDay = day;
}

bool isBroken(const ReadingPlan& plan, const ClaimPrices& prices, TriedReading& tried)
{
    if (!plan.base || !plan.value)
        return false;
    const auto* finding = prices.breakBetween(plan.base->least.bar, plan.value->most.bar);
    if (finding == nullptr)
        return false;
    tried.missing = Unchecked::Quality;
    tried.findingCode = finding->code;
    tried.findingDay = finding->day;
    return true;
}

TriedReading begun(const ReadingPlan& plan)
{
    TriedReading tried;
    tried.plan = plan;
    tried.missing = plan.missing;
    tried.reading.basis = plan.basis;
    tried.reading.isOwn = plan.isOwn;
    tried.reading.day = plan.day;
    return tried;
}

} // namespace

TriedReading tryReading(const Claim& claim, const ClaimPrices& prices, const ReadingPlan& plan,
                        const PriceUnits& units, double factor)
{
    TriedReading tried = begun(plan);
    if (tried.missing || isBroken(plan, prices, tried))
        return tried;
    std::optional<Values> base;
    if (plan.base) {
        const double scale = scalesOf(plan, prices).least;
        base = pricesOf(*plan.base, false, {scale, scale}, prices, tried);
        if (!base)
            return tried;
    }
    const auto price = valueOf(plan, prices, tried);
    if (!price)
        return tried;
    const auto values = measure(measureKind(claim), base, *price, factor, plan.dividend);
    if (!values || !std::isfinite(values->least) || !std::isfinite(values->most)) {
        tried.missing = Unchecked::NoData;
        return tried;
    }
    if (units.shares)
        tried.reading.inputs.push_back(*units.shares);
    if (plan.isEitherWay) {
        Claim either = claim;
        either.direction = Direction::None;
        compare(either, *values, false, tried.reading);
    } else {
        compare(claim, *values, plan.isUncertainCount, tried.reading);
    }
    lookAtDigits(claim, *values, prices, tried);
    return tried;
}

TriedReading tryImpliedBase(const Claim& claim, const Claim& partner, const ClaimPrices& prices,
                            const ReadingPlan& plan, double levelFactor)
{
    TriedReading tried = begun(plan);
    if (tried.missing || !plan.base || !plan.value)
        return tried;
    const Scales scales = scalesOf(plan, prices);
    const auto base = pricesOf(*plan.base, false, {scales.least, scales.least}, prices, tried);
    const auto range = base ? pricesOf(*plan.value, true, scales, prices, tried) : std::nullopt;
    if (!range)
        return tried;
    const bool isOfChange = isChange(claim);
    const Claim& change = isOfChange ? claim : partner;
    const Claim& level = isOfChange ? partner : claim;
    const Values close{base->least * levelFactor, base->most * levelFactor};
    const Values day{range->least * levelFactor, range->most * levelFactor};
    const ClaimInterval said = claimInterval(level);
    const double least = std::max(day.least, said.low.value_or(day.least) - said.slack);
    const double most = std::min(day.most, said.high.value_or(day.most) + said.slack);
    const double nearest = std::clamp(level.value, day.least, day.most);
    const auto moved = [&](double from, double to) {
        return measure(measureKind(change), close, {from, to}, 1.0, 0.0).value_or(Values{});
    };
    ClaimReading joint;
    if (least <= most)
        compare(change, moved(least, most), false, joint);
    tried.reading.fits = joint.fits;
    // Of the levels that the words allow the printed one, unless only another fits.
    const double move = moved(nearest, nearest).least;
    const bool isPrinted = !joint.fits || claimInterval(change, move).holds(move);
    tried.reading.measured = !isOfChange ? nearest : isPrinted ? move : joint.measured;
    lookAtDigits(claim, moved(day.least, day.most), prices, tried);
    return tried;
}

bool isInRangeOf(std::size_t bar, const Claim& level, const ClaimPrices& prices)
{
    const auto low = prices.at({bar, ClaimInput::Field::Low});
    const auto high = prices.at({bar, ClaimInput::Field::High});
    if (!low || !high)
        return false;
    const ClaimInterval said = claimInterval(level);
    for (const double factor : priceUnits(level, prices, prices.day(bar)).factors) {
        for (const double scale : {factor, factor * prices.printed(bar)}) {
            if (said.meets(*low * scale, *high * scale))
                return true;
        }
    }
    return false;
}

} // namespace core
