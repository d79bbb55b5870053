#pragma once

#include "core/domain/ids.h"
#include "core/domain/price_series.h"

#include <span>
#include <vector>

namespace core {

/// What one import says of the adjusted closes of a series: how each stands to the close beside it.
///
/// The factor is kept and not the price: between two ex-days it stays the same, whatever the closes
/// do. A later download has the earlier factors multiplied by those of the dividends since, so only
/// factors of one import may be compared with each other.
struct AdjustedCloses {
    ImportId import{};
    std::vector<Instant> times{};     ///< rising, of the bars of which it is known
    std::vector<double> logFactors{}; ///< one a time: ln(adjusted close / close), to the millionth

    bool empty() const { return times.empty(); }
    bool operator==(const AdjustedCloses&) const = default;
};

/// Of the bars for which both prices are there and positive.
/// REQUIRES: `adjusted` is empty or has one price a bar, NaN where it is missing.
AdjustedCloses adjustedClosesOf(const PriceSeries& bars, std::span<const double> adjusted);

} // namespace core
