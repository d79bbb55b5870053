#include "ui/chart/price_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace ui {

namespace {

/// The smallest of 1, 2, 5, 10 ... times a power of ten that is not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1.0 - 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

std::vector<double> linearTicks(const PriceScale& scale, double step)
{
    std::vector<double> ticks;
    constexpr int kMost = 1000;
    const double first = std::ceil(scale.low / step - 1e-9);
    for (int index = 0; index < kMost; ++index) {
        const double value = (first + index) * step;
        if (value > scale.high + step * 1e-9)
            break;
        ticks.push_back(value == 0.0 ? 0.0 : value); // never a negative zero
    }
    return ticks;
}

double closest(const PriceScale& scale, const std::vector<double>& ticks)
{
    double least = 1.0;
    for (std::size_t index = 1; index < ticks.size(); ++index)
        least = std::min(least, scale.shareOf(ticks[index]) - scale.shareOf(ticks[index - 1]));
    return least;
}

/// The multiples of each power of ten that lie inside, every `decades`-th power only.
std::vector<double> multiples(const PriceScale& scale, std::span<const double> factors, int decades)
{
    std::vector<double> ticks;
    const int first = static_cast<int>(std::floor(std::log10(scale.low + scale.shift)));
    const int last = static_cast<int>(std::ceil(std::log10(scale.high + scale.shift)));
    for (int exponent = first; exponent <= last; ++exponent) {
        if (exponent % decades != 0)
            continue;
        for (const double factor : factors) {
            const double value = factor * std::pow(10.0, exponent) - scale.shift;
            if (value >= scale.low && value <= scale.high)
                ticks.push_back(value);
        }
    }
    return ticks;
}

std::vector<double> logarithmicTicks(const PriceScale& scale, double leastShare)
{
    static constexpr std::array<double, 9> kAll{1, 2, 3, 4, 5, 6, 7, 8, 9};
    static constexpr std::array<double, 6> kMany{1, 1.5, 2, 3, 5, 7};
    static constexpr std::array<double, 3> kSome{1, 2, 5};
    static constexpr std::array<double, 2> kFew{1, 3};
    static constexpr std::array<double, 1> kOne{1};
    const std::array<std::span<const double>, 5> sets{kAll, kMany, kSome, kFew, kOne};
    for (const auto set : sets) {
        const std::vector<double> ticks = multiples(scale, set, 1);
        if (ticks.size() >= 2 && closest(scale, ticks) >= leastShare)
            return ticks;
    }
    for (int decades = 2; decades < 100; ++decades) {
        const std::vector<double> ticks = multiples(scale, kOne, decades);
        if (closest(scale, ticks) >= leastShare)
            return ticks;
    }
    return {};
}

} // namespace

double PriceScale::shareOf(double value) const
{
    if (!logarithmic)
        return (value - low) / (high - low);
    return std::log((value + shift) / (low + shift)) / std::log((high + shift) / (low + shift));
}

double PriceScale::valueAt(double share) const
{
    if (!logarithmic)
        return low + share * (high - low);
    return (low + shift) * std::pow((high + shift) / (low + shift), share) - shift;
}

PriceScale scaleFor(const ValueRange& values, bool logarithmic, double shift, double below,
                    double above)
{
    ValueRange range = values;
    if (!(range.high - range.low > 1e-9 * std::max(std::abs(range.low), std::abs(range.high)))) {
        const double half = range.low == 0.0 ? 1.0 : std::abs(range.low) * 0.01;
        range = {range.low - half, range.high + half};
    }
    PriceScale scale{range.low, range.high, logarithmic && range.low + shift > 0.0, shift};
    // Both ends from the same range: the first must not widen the second.
    const double low = scale.valueAt(-below);
    const double high = scale.valueAt(1.0 + above);
    scale.low = low;
    scale.high = high;
    return scale;
}

std::vector<double> priceTicks(const PriceScale& scale, double leastShare)
{
    if (!(leastShare > 0.0) || !std::isfinite(scale.low) || !std::isfinite(scale.high)
        || !(scale.high > scale.low))
        return {};
    const double height = scale.high - scale.low;
    if (!scale.logarithmic)
        return linearTicks(scale, roundStep(leastShare * height));

    // Over less than a decade or so, round steps read better than multiples of powers of ten.
    constexpr double kWide = 6.0;
    if ((scale.high + scale.shift) / (scale.low + scale.shift) > kWide)
        return logarithmicTicks(scale, leastShare);
    for (double step = roundStep(leastShare * height / kWide); step < 10.0 * height;
         step = roundStep(step * 1.01)) {
        const std::vector<double> ticks = linearTicks(scale, step);
        if (closest(scale, ticks) >= leastShare)
            return ticks;
    }
    return {};
}

int decimalsOf(const std::vector<double>& values)
{
    constexpr int kMost = 8;
    double scale = 1.0;
    for (int decimals = 0; decimals < kMost; ++decimals, scale *= 10.0) {
        const bool exact = std::ranges::all_of(values, [scale](double value) {
            const double scaled = value * scale;
            return std::abs(scaled - std::round(scaled)) <= 1e-6 * std::max(1.0, std::abs(scaled))
                && std::abs(scaled - std::round(scaled)) < 1e-3;
        });
        if (exact)
            return decimals;
    }
    return kMost;
}

} // namespace ui
