#pragma once

#include "core/domain/figure.h"
#include "core/domain/price_series.h"
#include "ui/chart/price_axis.h"
#include "ui/chart/session_axis.h"

#include <QPointF>

#include <cstddef>
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

    bool rises() const { return !(close < open); }
};

/// At most `columns` of them, each over equally many bars. Which bars share a column does not
/// depend on where the span begins, so that nothing flickers while it moves. This is where a
/// precomputed level of detail can stand in for the bars.
std::vector<BarColumn> barColumns(const core::PriceSeries& series, BarSpan span,
                                  std::size_t columns);

/// The closes as a line: (position, value), at most four points a column (first, lowest, highest,
/// last), so that no peak is lost. A NaN value is a gap. `axis` may be that of another series.
std::vector<QPointF> closePoints(const core::PriceSeries& series, BarSpan span,
                                 const SessionAxis& axis, std::size_t columns);

/// Whether enough bars have an open, a high and a low to be drawn as candles.
bool hasCandles(const core::PriceSeries& series, BarSpan span);
bool hasVolume(const core::PriceSeries& series, BarSpan span);

/// Values as changes from `base` in per cent; NaN where there is no such change.
void rebase(std::vector<QPointF>& points, double base);

std::optional<ValueRange> rangeOf(std::span<const BarColumn> columns);
std::optional<ValueRange> rangeOf(std::span<const QPointF> points);
/// The smallest range that holds both.
std::optional<ValueRange> united(const std::optional<ValueRange>& a,
                                 const std::optional<ValueRange>& b);
double highestVolume(std::span<const BarColumn> columns);

} // namespace ui
