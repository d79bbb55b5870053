#pragma once

#include "core/domain/price_series.h"
#include "ui/chart/price_axis.h"
#include "ui/chart/session_axis.h"

#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// From bars to what is drawn of them: only what is visible, and no more of it than there are
/// columns of pixels. No function copies a series.

namespace ui {

/// Bars from `first` up to but not including `last`.
struct BarSpan {
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t size() const { return last - first; }
    bool operator==(const BarSpan&) const = default;
};

/// Neighbouring bars of a series, each alone or several as one: what is held of it at one level of
/// detail. Bars are counted over the whole series.
struct BarGroups {
    /// Each bar alone, and all of them. Implicit: a series is what most charts draw.
    BarGroups(const core::PriceSeries& series)
        : bars(series)
    {
    }

    const core::PriceSeries& bars; ///< one entry for each group
    /// The number of each group's first bar, and of the bar behind the last group; empty: group i
    /// is bar i.
    std::span<const std::int64_t> firstBars{};
    std::int64_t barsOfGroup = 1; ///< at most so many

    std::size_t firstBar(std::size_t group) const
    {
        return firstBars.empty() ? group : static_cast<std::size_t>(firstBars[group]);
    }
    /// The groups that hold bars of `span`.
    BarSpan groupsOf(BarSpan span) const;
};

/// The bars of which a part lies between two positions, when each is one position wide.
BarSpan visibleBars(double firstPosition, double lastPosition, std::size_t bars);

/// What one column of the chart shows: one bar, or several as one. What the source did not give
/// is NaN.
struct BarColumn {
    double position = 0.0; ///< of the middle bar
    double open = 0.0;
    double high = 0.0;
    double low = 0.0;
    double close = 0.0;
    double volume = 0.0; ///< summed
    std::size_t bars = 1;
    double room = 1.0; ///< share of the width of its bars that it may take, see keepApart()

    bool rises() const { return !(close < open); }
};

/// At most `columns` of them, each over equally many bars. Which bars share a column does not
/// depend on where the span begins, so that nothing flickers while it moves.
std::vector<BarColumn> barColumns(const BarGroups& groups, BarSpan span, std::size_t columns);

/// Gives columns that stand between the sessions of another calendar so little room, all alike,
/// that none lies on its neighbour. REQUIRES: ordered by position
void keepApart(std::vector<BarColumn>& columns);

/// The closes as a line: (position, value), at most four points a column (first, lowest, highest,
/// last), so that no peak is lost. A NaN value is a gap. Bar i stands at position i; with `axis`,
/// where its time is on that of another series.
std::vector<QPointF> closePoints(const BarGroups& groups, BarSpan span, std::size_t columns);
std::vector<QPointF> closePoints(const BarGroups& groups, BarSpan span, const SessionAxis& axis,
                                 std::size_t columns);

/// Whether enough bars have an open, a high and a low to be drawn as candles.
bool hasCandles(const BarGroups& groups, BarSpan span);
bool hasVolume(const BarGroups& groups, BarSpan span);

/// Values as changes from `base` in per cent; NaN where there is no such change.
void rebase(std::vector<QPointF>& points, double base);

std::optional<ValueRange> rangeOf(std::span<const BarColumn> columns);
std::optional<ValueRange> rangeOf(std::span<const QPointF> points);
/// Of those between two positions.
std::optional<ValueRange> rangeOf(std::span<const QPointF> points, double first, double last);
/// The smallest range that holds both.
std::optional<ValueRange> united(const std::optional<ValueRange>& a,
                                 const std::optional<ValueRange>& b);
double highestVolume(std::span<const BarColumn> columns);

} // namespace ui
