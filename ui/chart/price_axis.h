#pragma once

#include <optional>
#include <vector>

namespace ui {

/// Maps values to shares of a pane's height: `low` to 0, `high` to 1.
struct PriceScale {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;
    /// Added before the logarithm is taken: 0 for prices, 100 for changes in per cent.
    double shift = 0.0;

    /// REQUIRES: low < high, and value + shift > 0 if logarithmic.
    double shareOf(double value) const;
    double valueAt(double share) const;

    bool operator==(const PriceScale&) const = default;
};

/// A lowest and a highest value.
struct ValueRange {
    double low = 0.0;
    double high = 0.0;

    bool operator==(const ValueRange&) const = default;
};

/// The range with `below` and `above` of its height (shares) added, and never of no height. Values
/// that have no logarithm make the scale linear.
PriceScale scaleFor(const ValueRange& values, bool logarithmic, double shift, double below,
                    double above);

/// Round values inside the scale: steps of 1, 2 or 5 times a power of ten, on a logarithmic scale
/// also multiples of powers of ten; never closer than `leastShare` of the height.
std::vector<double> priceTicks(const PriceScale& scale, double leastShare);

/// The fewest decimals that tell all of these values apart as they are (at most 8).
int decimalsOf(const std::vector<double>& values);

} // namespace ui
