#include "core/claims/claim_interval.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kAbout = 0.05;
constexpr double kAboutLevel = 0.005;
constexpr double kAlmost = 0.07;
constexpr double kAlmostLevel = 0.01;
constexpr double kUnderstated = 0.1;
/// Twice what a price is off that a source stored in single precision, as a fraction of it.
constexpr double kSinglePrecision = 1.2e-7;

/// What the words allow of the number itself, without a sign.
ClaimInterval ofNumber(const Claim& claim, double value)
{
    const double half = claim.step / 2.0;
    const bool isLevel = claim.quantity == ClaimQuantity::Level;
    switch (claim.hedge) {
    case Hedge::About: {
        const double around = std::max(half, (isLevel ? kAboutLevel : kAbout) * value);
        return {.low = value - around, .high = value + around};
    }
    case Hedge::Almost: {
        const double below = std::max(half, (isLevel ? kAlmostLevel : kAlmost) * value);
        return {.low = value - below, .high = value};
    }
    case Hedge::MoreThan:
        return {.low = value};
    case Hedge::LessThan:
        return {.low = isChange(claim) ? std::optional(0.0) : std::nullopt, .high = value};
    case Hedge::Exact:
    case Hedge::UpTo:
        break;
    }
    return {.low = value - half, .high = value + claim.step};
}

ClaimInterval withSign(ClaimInterval interval, bool isNegative)
{
    if (!isNegative)
        return interval;
    const auto mirrored = [](std::optional<double> end) {
        return end ? std::optional(-*end) : std::nullopt;
    };
    return {mirrored(interval.high), mirrored(interval.low), interval.slack};
}

ClaimInterval intervalOn(const Claim& claim, bool isNegative)
{
    ClaimInterval interval = ofNumber(claim, claim.value);
    if (claim.upTo) {
        const ClaimInterval upper = ofNumber(claim, std::max(claim.value, *claim.upTo));
        interval.low = ofNumber(claim, std::min(claim.value, *claim.upTo)).low;
        interval.high = upper.high;
    }
    // A change in per cent comes of two prices, whatever its own size.
    const double scale = claim.unit == kPercent ? 1.0 : std::abs(claim.value);
    interval.slack = kSinglePrecision * scale;
    return withSign(interval, isNegative);
}

} // namespace

ClaimInterval claimInterval(const Claim& claim)
{
    return intervalOn(claim, isChange(claim) && claim.direction == Direction::Down);
}

ClaimInterval claimInterval(const Claim& claim, double measured)
{
    const bool isEitherWay = isChange(claim) && claim.direction == Direction::None;
    return isEitherWay ? intervalOn(claim, measured < 0.0) : claimInterval(claim);
}

bool isUnderstated(const Claim& claim, double measured)
{
    const double beyond = std::max(claim.step, kUnderstated * claim.value);
    const double size = isChange(claim) ? std::abs(measured) : measured;
    if (!claimInterval(claim, measured).holds(measured))
        return false;
    if (claim.hedge == Hedge::MoreThan)
        return size > claim.value + beyond;
    return claim.hedge == Hedge::LessThan && size < claim.value - beyond;
}

} // namespace core
