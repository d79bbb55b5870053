#include "core/claims/claim_verdict.h"

#include "core/claims/claim_interval.h"
#include "core/claims/claim_records.h"
#include "core/claims/claim_trial.h"
#include "core/claims/span_plans.h"
#include "core/domain/quality_code.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// A number that is so many times the price, or a fraction of it, is more likely the price of
/// something else.
constexpr double kOtherPrice = 3.0;
/// A move that is so large, and so many times that of the day, is more likely one of a year.
constexpr double kLargeMove = 0.5;
constexpr double kOtherMove = 5.0;
constexpr double kQuoteDigits = 0.001;
constexpr double kNearChange = 0.1;
constexpr double kNearLevel = 0.005;
constexpr std::chrono::days kWeek{7};
/// "The low of 52 weeks" is a low, and not today's.
constexpr std::chrono::days kYear{366};

using TriedList = std::vector<TriedReading>;

const TriedReading* firstThat(const TriedList& tried, auto&& holds)
{
    const auto found = std::ranges::find_if(tried, holds);
    return found != tried.end() ? &*found : nullptr;
}

bool fits(const TriedReading& tried)
{
    return !tried.missing && tried.reading.fits;
}

void nameDigits(TradingDate day, ClaimCheck& check)
{
    check.findingCode = quality_code::kUnprintedCloses;
    check.findingDay = day;
}

/// Whether it stands with a change or level so that the level has the digits of a quote: a round
/// one lies in the range of many days.
bool isPrecisePair(const ClaimTrial& trial)
{
    if (trial.partner == nullptr)
        return false;
    const Claim& level = isChange(trial.claim) ? *trial.partner : trial.claim;
    return level.hedge == Hedge::Exact && level.step <= kQuoteDigits * level.value;
}

bool isAnchored(const ClaimTrial& trial)
{
    const Claim& claim = trial.claim;
    if (trial.days.isNamed)
        return !trial.days.range || claim.span != ChangeSpan::Day || !isChange(claim);
    if (isRecordLevel(claim))
        return false;
    if (isOverSpan(claim, trial.days))
        return claim.span == ChangeSpan::YearToDate || claim.span == ChangeSpan::Since;
    const PricePoint point = claim.point;
    return point == PricePoint::Close || point == PricePoint::Open || point == PricePoint::High
        || point == PricePoint::Low || point == PricePoint::Intraday || claim.duringSession
        || isPrecisePair(trial);
}

/// The unit of the last digit of a whole number that is not zero: 100 of 21,500. As its step of a
/// number that is not round, or has decimals.
double roundedTo(const Claim& claim)
{
    const double one = claim.unit == kPercent ? 0.01 : 1.0;
    if (claim.step < one || claim.value < claim.step)
        return claim.step;
    double unit = claim.step;
    while (std::abs(std::remainder(claim.value, 10.0 * unit)) < 1e-6 * unit)
        unit *= 10.0;
    return unit;
}

/// Round numbers are printed for others around them, and hedged ones more so. Such a miss is no
/// error.
bool isNearMiss(const Claim& claim, double measured)
{
    const double unit = roundedTo(claim);
    if (claim.hedge == Hedge::Exact && !(unit > claim.step))
        return false;
    const double most =
        (claim.quantity == ClaimQuantity::Level ? kNearLevel : kNearChange) * claim.value;
    const double more =
        claim.hedge == Hedge::Exact ? std::min(unit, most) : std::max(claim.step, most);
    const ClaimInterval said = claimInterval(claim, measured);
    return (!said.low || *said.low - more <= measured)
        && (!said.high || measured <= *said.high + more);
}

/// Whether the number can be of the price or change that it was compared with, and wrong.
bool isOfItsSize(const Claim& claim, const ClaimReading& reading)
{
    const double measured = std::abs(reading.measured);
    if (!isChange(claim))
        return claim.value < kOtherPrice * measured && measured < kOtherPrice * claim.value;
    if (claim.quantity != ClaimQuantity::Change || measured * kOtherMove > claim.value)
        return true;
    // A level that was taken for a move is as large as prices are.
    const double price = reading.inputs.empty() ? 0.0 : reading.inputs.front().value;
    const double most = measureKind(claim) == MeasureKind::Ratio ? kLargeMove : kLargeMove * price;
    return claim.value < most;
}

void describe(const TriedReading& best, const ClaimTrial& trial, ClaimCheck& check)
{
    const ClaimReading& reading = best.reading;
    const ClaimInterval interval = claimInterval(trial.claim, reading.measured);
    check.basis = reading.basis;
    check.day = reading.day;
    check.measured = reading.measured;
    check.low = interval.low;
    check.high = interval.high;
    check.inputs = reading.inputs;
    check.asPrinted = best.plan.asPrinted;
    const bool isOne = best.plan.value && best.plan.value->isOne();
    check.understated = isOne && isUnderstated(trial.claim, reading.measured);
    if (best.plan.dividend > 0.0)
        check.dividend = best.plan.dividend;
}

ClaimCheck unchecked(const TriedReading& tried, const ClaimTrial& trial)
{
    ClaimCheck check = notCheckable(*tried.missing);
    check.basis = tried.reading.basis;
    check.day = tried.reading.day;
    check.findingCode = tried.findingCode;
    check.findingDay = tried.findingDay;
    if (tried.missing == Unchecked::NoData && !trial.prices.market().daily.empty())
        check.dataUntil = trial.prices.day(trial.prices.market().daily.size() - 1);
    return check;
}

/// Of the words' own readings, or where none was computed of the others, the one that came nearest:
/// a price as it was before a split is the right one to compare with, if it is near.
const TriedReading* nearestMiss(const ClaimTrial& trial)
{
    const TriedReading* nearest = nullptr;
    const auto distance = [&trial](const TriedReading& tried) {
        return std::abs(std::abs(tried.reading.measured) - trial.claim.value);
    };
    for (const TriedReading& tried : trial.tried) {
        const bool isEligible =
            !tried.missing && (nearest == nullptr || tried.plan.isOwn == nearest->plan.isOwn);
        if (isEligible && (nearest == nullptr || distance(tried) < distance(*nearest)))
            nearest = &tried;
    }
    return nearest;
}

/// Nothing speaks for it; but only printed prices speak against it.
void contradict(const ClaimTrial& trial, ClaimCheck& check)
{
    const auto* open = firstThat(
        trial.tried, [](const TriedReading& tried) { return tried.unprintedDay.has_value(); });
    if (open == nullptr) {
        check.verdict = Verdict::Contradicted;
        return;
    }
    check.reason = Unchecked::Quality;
    nameDigits(*open->unprintedDay, check);
}

/// Every reading failed.
ClaimCheck refuted(const ClaimTrial& trial)
{
    const auto* own = nearestMiss(trial);
    if (own == nullptr)
        return notCheckable(Unchecked::NoData);
    ClaimCheck check;
    describe(*own, trial, check);
    const bool isDaily = !isOverSpan(trial.claim, trial.days) && !trial.days.range;
    const bool isGuessedLevel = !trial.days.isNamed && !isChange(trial.claim);
    if (isDaily)
        check.fitsDay = fittingDay(trial, own->reading.day, isGuessedLevel ? kYear : kWeek);
    if (!trial.isUnitCertain)
        check.reason = Unchecked::NoCurrency;
    else if (!isOfItsSize(trial.claim, own->reading))
        check.reason = isChange(trial.claim) ? Unchecked::DayUnknown : Unchecked::NotAPrice;
    else if (!isAnchored(trial) || (!trial.days.isNamed && check.fitsDay))
        check.reason = Unchecked::DayUnknown;
    else if (isNearMiss(trial.claim, own->reading.measured))
        check.verdict = Verdict::Consistent;
    else if (!trial.claim.isPlain
             || isDayDoubtful(trial.claim.day, trial.written.publication,
                              trial.prices.market().calendar))
        check.reason = Unchecked::Ambiguous;
    else
        contradict(trial, check);
    return check;
}

void judgeRecord(const TriedReading& best, const ClaimTrial& trial, ClaimCheck& check)
{
    const auto record = checkRecord(trial.claim, best.reading, trial.written, trial.prices);
    if (!record)
        return;
    check.dataSince = record->dataSince;
    check.exceededOn = record->exceededOn;
    if (!record->exceededOn)
        return;
    const bool isRefuted = trial.days.isNamed && trial.claim.isPlain && record->isPrinted;
    check.verdict = isRefuted ? Verdict::Contradicted : Verdict::Consistent;
    if (!record->isPrinted)
        nameDigits(best.reading.day, check);
}

ClaimCheck verdictOf(const ClaimTrial& trial)
{
    const auto isOwn = [](const TriedReading& tried) { return tried.plan.isOwn; };
    const auto* proof = firstThat(
        trial.tried, [](const TriedReading& tried) { return tried.plan.proves && fits(tried); });
    const auto* own = firstThat(trial.tried, isOwn);
    const bool isOwnMissing =
        own != nullptr && std::ranges::all_of(trial.tried, [&](const TriedReading& tried) {
            return !isOwn(tried) || tried.missing.has_value();
        });
    if (isOwnMissing && own->missing != Unchecked::NoData)
        return unchecked(*own, trial);
    const auto* best = proof != nullptr ? proof : firstThat(trial.tried, fits);
    if (best != nullptr) {
        ClaimCheck check;
        check.verdict = proof != nullptr ? Verdict::Supported : Verdict::Consistent;
        describe(*best, trial, check);
        judgeRecord(*best, trial, check);
        return check;
    }
    // Where the day was only guessed, what is missing on another guess is no reason.
    const bool isSure = isAnchored(trial);
    const auto* missing = firstThat(trial.tried, [&](const TriedReading& tried) {
        return tried.missing && (isSure || isOwn(tried));
    });
    return missing != nullptr ? unchecked(*missing, trial) : refuted(trial);
}

} // namespace

ClaimCheck notCheckable(Unchecked reason)
{
    ClaimCheck check;
    check.reason = reason;
    return check;
}

ClaimCheck judge(const ClaimTrial& trial)
{
    ClaimCheck check = verdictOf(trial);
    for (const TriedReading& tried : trial.tried) {
        if (!tried.missing)
            check.readings.push_back(tried.reading);
    }
    return check;
}

} // namespace core
