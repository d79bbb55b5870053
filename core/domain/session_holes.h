#pragma once

#include "core/domain/price_series.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A time without a bar that is longer than weekends and holidays are.
struct SessionHole {
    /// Halfway between the last bar ahead of it and the first one behind it, where bar i is at i.
    double position = 0.0;
    Instant before{}; ///< when the last bar ahead of it begins
    Instant after{};  ///< when the first bar behind it begins
};

/// Ordered by time: of daily bars more than ten days without one, of shorter ones at least five
/// days from Monday to Friday, of longer ones more than three bars. Bars of which more than one in
/// four follows such a time are rare by nature: then none is told.
///
/// Where `bars` is not empty, the times of some bars only are known, and it has their numbers: what
/// lies between two of them is told where it is too long for the bars between them.
/// REQUIRES: `times` is ordered, each time once, and `bars` is empty or as long
std::vector<SessionHole> sessionHoles(std::span<const Instant> times, Interval interval,
                                      std::span<const std::int64_t> bars = {});

/// The longest of the holes, at most `most` of them, ordered by time.
std::vector<SessionHole> longestHoles(std::vector<SessionHole> holes, std::size_t most);

} // namespace core
