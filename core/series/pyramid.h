#pragma once

#include "core/domain/price_series.h"

#include <cstddef>
#include <limits>

namespace core {

/// Neighbouring bars that become one: the open of the first that has one, the highest high, the
/// lowest low, the last close, the sum of the volumes there are.
///
/// A bar without a high or a low counts with its close there, so that no extreme of a series of
/// closes is lost; what comes out has both. Open and volume are NaN where no bar has one. Grouping
/// groups gives the same as grouping their bars, up to the rounding of the sums.
class BarGroup {
public:
    bool empty() const { return m_bars == 0; }

    /// `count` bars from index `first` on.
    void add(const PriceSeries& bars, std::size_t first, std::size_t count = 1);

    /// Appends what the bars make, beginning at `time`, and begins anew.
    /// REQUIRES: not empty.
    void appendTo(PriceSeries& series, Instant time);

private:
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    std::size_t m_bars = 0;
    double m_open = kNone;
    double m_high = -std::numeric_limits<double>::infinity();
    double m_low = std::numeric_limits<double>::infinity();
    double m_close = kNone;
    double m_volume = kNone;
};

/// How many bars, or groups of the level below, one group of the pyramid stands for.
inline constexpr std::size_t kPyramidStep = 16;

/// How many groups `bars` neighbours make.
constexpr std::size_t pyramidGroups(std::size_t bars, std::size_t groupSize = kPyramidStep)
{
    return (bars + groupSize - 1) / groupSize;
}

/// The next level of detail above `bars`: 16 neighbours make one, with the time of the first; the
/// last group may be of fewer.
PriceSeries nextLevel(const PriceSeries& bars);

/// The same of `count` bars from index `first` on.
PriceSeries nextLevel(const PriceSeries& bars, std::size_t first, std::size_t count);

} // namespace core
