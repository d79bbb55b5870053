#pragma once

#include "core/domain/price_series.h"
#include "core/store/bar_store.h"

#include <cstddef>
#include <vector>

namespace core {

/// What an import did to a series: the times at which it gave the first bar, and the bars that
/// stood at the others before, also where it said the same. Each in the order of time; no time
/// occurs twice.
struct BarChanges {
    std::vector<Instant> added{};
    PriceSeries replaced{};

    bool empty() const { return added.empty() && replaced.empty(); }
};

/// Appends `count` bars of `from`, beginning at index `first`.
void appendBars(PriceSeries& to, const PriceSeries& from, std::size_t first, std::size_t count);

/// Whether they hold the same bars; what is missing in both is the same.
bool sameBars(const PriceSeries& a, const PriceSeries& b);

/// Whether a stored bar outranks one that came in: it has open, high and low, of which the other
/// has none.
bool isFuller(const PriceSeries& stored, std::size_t bar, const PriceSeries& incoming,
              std::size_t other);

/// A series after new bars came in.
struct BarMerge {
    PriceSeries after{};
    BarChanges changes{};
    BarCounts counts{};
};

/// Lets `count` bars of `incoming`, beginning at index `first`, stand in the place of those of
/// `before` at the same times, but for fuller ones: these stay, as if nothing had been said of
/// their times, and count as duplicates.
BarMerge mergeBars(const PriceSeries& before, const PriceSeries& incoming, std::size_t first,
                   std::size_t count);

/// `current` without the bars that were added, and with those that were replaced as they stood
/// before. Times that `current` does not have are passed over.
PriceSeries revertBars(const PriceSeries& current, const BarChanges& changes);

/// An import between two others is taken back.
struct BarSplice {
    BarChanges later{};   ///< what the later one did, seen without the one taken back
    BarChanges rest{};    ///< what was taken back and the later one did not touch
    bool changed = false; ///< `later` is not what it was
};

/// `later` are the bars that a later import found and replaced, `mine` the changes that are taken
/// back: where both speak of a time, the later one found what mine had found.
BarSplice spliceBars(const PriceSeries& later, const BarChanges& mine);

/// `changes` without those at `times`, which rise.
BarChanges withoutTimes(const BarChanges& changes, const std::vector<Instant>& times);

} // namespace core
