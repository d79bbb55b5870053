#include "core/claims/claim_trial.h"

#include "core/claims/claim_interval.h"
#include "core/claims/claim_records.h"
#include "core/claims/day_plans.h"
#include "core/claims/span_plans.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::chrono::days kWeek{7};
/// A week or a month whose days are looked at one by one.
constexpr std::size_t kMostDays = 31;

/// A price as it stood before later splits is another reading of an amount of money.
bool isSplitSince(const Claim& claim, const ReadingPlan& plan, const ClaimPrices& prices)
{
    const bool isInMoney =
        measureKind(claim) != MeasureKind::Ratio || plan.basis == ClaimBasis::ImpliedBase;
    return isInMoney && claim.quantity != ClaimQuantity::MarketValue && plan.value
        && (prices.printed(plan.value->least.bar) != 1.0
            || prices.printed(plan.value->most.bar) != 1.0);
}

void tryPlan(ClaimTrial& trial, const ReadingPlan& plan)
{
    const bool isJoint = plan.basis == ClaimBasis::ImpliedBase && trial.partner != nullptr;
    const Claim& inUnits = isJoint && isChange(trial.claim) ? *trial.partner : trial.claim;
    const PriceUnits units = priceUnits(inUnits, trial.prices, plan.day);
    for (const double factor : units.factors) {
        trial.tried.push_back(
            isJoint ? tryImpliedBase(trial.claim, *trial.partner, trial.prices, plan, factor)
                    : tryReading(trial.claim, trial.prices, plan, units, factor));
    }
}

/// The plan, and what else it admits.
void tryPlans(ClaimTrial& trial, const std::vector<ReadingPlan>& plans)
{
    for (ReadingPlan plan : plans) {
        tryPlan(trial, plan);
        if (isSplitSince(trial.claim, plan, trial.prices)) {
            plan.asPrinted = true;
            tryPlan(trial, plan);
        }
        const bool isOfShares = trial.claim.quantity == ClaimQuantity::MarketValue;
        const bool isOfPair = isChange(trial.claim)
            && trial.prices.market().instrument.kind == InstrumentKind::Currency;
        if (isOfShares || isOfPair) {
            plan.isUncertainCount = isOfShares;
            plan.isEitherWay = isOfPair;
            plan.isOwn = false;
            plan.proves = false;
            tryPlan(trial, plan);
        }
    }
}

/// Each session of a span: a daily change of which only the week is said.
std::vector<ReadingPlan> everyDay(const ClaimTrial& trial)
{
    const ResolvedDays range = *trial.days.range;
    const BarRange bars = trial.prices.barsFrom(range.first, range.last);
    std::vector<ReadingPlan> plans;
    for (std::size_t bar = bars.first; bar < bars.last && bar - bars.first < kMostDays; ++bar) {
        const ClaimDay day{trial.prices.day(bar), SessionState::Closed, false};
        const auto more = dayPlans(trial.claim, trial.partner, day, trial.written, trial.prices);
        plans.insert(plans.end(), more.begin(), more.end());
    }
    return plans;
}

std::vector<ReadingPlan> plansOn(const ClaimTrial& trial, const ClaimDay& day)
{
    if (isOverSpan(trial.claim, trial.days))
        return spanPlans(trial.claim, trial.days, day, trial.written, trial.prices);
    if (trial.days.range)
        return rangePlans(trial.claim, trial.days, trial.prices);
    return dayPlans(trial.claim, trial.partner, day, trial.written, trial.prices);
}

} // namespace

const Claim* partnerOf(std::span<const Claim> claims, std::size_t index, const ClaimPrices& prices)
{
    const Claim& claim = claims[index];
    if (!claim.partner || *claim.partner >= claims.size() || *claim.partner == index)
        return nullptr;
    const Claim& partner = claims[*claim.partner];
    const Claim& change = isChange(claim) ? claim : partner;
    const Claim& level = isChange(claim) ? partner : claim;
    const bool isPair = change.quantity == ClaimQuantity::Change
        && level.quantity == ClaimQuantity::Level && change.span == ChangeSpan::Day;
    const bool isAlike = claim.subject == partner.subject && namesSameDay(claim.day, partner.day)
        && partner.modality == Modality::Asserted && !partner.dismissed;
    // A number that is open to one side says too little to be bound to the other.
    const bool isClosed = claimInterval(change).low && claimInterval(change).high
        && claimInterval(level).low && claimInterval(level).high;
    const bool isInUnits =
        !priceUnits(level, prices, {}).missing && !priceUnits(change, prices, {}).missing;
    return isPair && isAlike && isClosed && isInUnits ? &partner : nullptr;
}

std::optional<Unchecked> tryReadings(ClaimTrial& trial)
{
    if (trial.days.sessions.empty())
        return trial.days.missing.value_or(Unchecked::NoData);
    const PriceUnits units = priceUnits(trial.claim, trial.prices, trial.days.sessions.front().day);
    if (units.missing)
        return units.missing;
    trial.isUnitCertain = units.isCertain;
    for (const ClaimDay& day : trial.days.sessions)
        tryPlans(trial, plansOn(trial, day));
    const bool isLoose = trial.days.range && trial.claim.span == ChangeSpan::Day;
    if (isLoose && isChange(trial.claim))
        tryPlans(trial, everyDay(trial));
    if (isRecordLevel(trial.claim) && !trial.days.isNamed)
        tryPlans(trial, recordPlans(trial.claim, trial.days, trial.prices));
    std::ranges::stable_partition(trial.tried,
                                  [](const TriedReading& tried) { return tried.plan.isOwn; });
    return std::nullopt;
}

std::optional<TradingDate> fittingDay(const ClaimTrial& trial, TradingDate day,
                                      std::chrono::days before)
{
    const BarRange bars =
        trial.prices.barsFrom(TradingDate{day.day() - before}, TradingDate{day.day() + kWeek});
    std::size_t begun = bars.last; // what comes behind had not begun when it was written
    while (begun > bars.first
           && sessionState(trial.prices.day(begun - 1), trial.written, trial.prices.market())
               == SessionState::NotOpened)
        --begun;
    std::optional<TradingDate> nearest;
    for (std::size_t bar = bars.first; bar < begun; ++bar) {
        const TradingDate other = trial.prices.day(bar);
        const bool isTried = std::ranges::find(trial.days.sessions, other, &ClaimDay::day)
            != trial.days.sessions.end();
        const bool isNearer = !nearest
            || std::chrono::abs(other.day() - day.day())
                < std::chrono::abs(nearest->day() - day.day());
        if (isTried || !isNearer)
            continue;
        ClaimTrial elsewhere{.claim = trial.claim,
                             .partner = trial.partner,
                             .written = trial.written,
                             .prices = trial.prices};
        tryPlans(elsewhere,
                 dayPlans(trial.claim, trial.partner, {other, SessionState::Closed, true},
                          trial.written, trial.prices));
        if (std::ranges::any_of(elsewhere.tried, [](const TriedReading& tried) {
                return tried.plan.proves && !tried.missing && tried.reading.fits;
            }))
            nearest = other;
    }
    return nearest;
}

} // namespace core
