#pragma once

#include "core/domain/price_series.h"

#include <cstddef>
#include <cstdint>
#include <vector>

/// A series that may be too long to hold: where its bars stand, and a part of it at some level of
/// detail. At level k, up to 16^k neighbouring bars are one: the open of the first, the highest
/// high, the lowest low, the close of the last, the sum of the volumes. Bars are counted from 0
/// over the whole series.

namespace core {

/// Where one stored part of a series stands.
struct SeriesPart {
    Instant first{};           ///< time of its first bar
    Instant last{};            ///< time of its last bar
    std::int64_t firstBar = 0; ///< index of its first bar in the series
    std::int64_t bars = 0;

    bool operator==(const SeriesPart&) const = default;
};

/// The whole of a series without its bars: a part for every few thousand of them, in order,
/// without a gap in the counting.
struct SeriesOutline {
    Interval interval = Interval::Day1;
    std::vector<SeriesPart> parts{};

    std::int64_t bars() const
    {
        return parts.empty() ? 0 : parts.back().firstBar + parts.back().bars;
    }
    bool operator==(const SeriesOutline&) const = default;
};

/// Neighbouring bars of a series at one level of detail.
struct BarWindow {
    int level = 0;
    /// One entry for each group, with the time of its first bar. Where no bar of a group has an
    /// open or a volume, that is NaN; at level 0 also the high and the low. Above it a bar without
    /// them counts with its close, so that no extreme is lost.
    PriceSeries bars{};
    /// Index in the series of each group's first bar, and behind the last group the index at which
    /// the window ends: one entry more than `bars`, if there are any.
    std::vector<std::int64_t> firstBars{};

    std::int64_t begin() const { return firstBars.empty() ? 0 : firstBars.front(); }
    std::int64_t end() const { return firstBars.empty() ? 0 : firstBars.back(); }
};

} // namespace core
