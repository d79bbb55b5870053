#include "ui/chart/price_chart_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// How many bars share a column so that `span` needs no more than `columns`.
std::size_t barsPerColumn(BarSpan span, std::size_t columns)
{
    const std::size_t room = std::max<std::size_t>(columns, 1);
    // A column more than fits may begin ahead of the span and end behind it.
    return span.size() <= room ? 1 : span.size() / std::max<std::size_t>(room - 1, 1) + 1;
}

/// Calls `use` with the bars of each column: multiples of `perColumn`, cut to the span.
template<typename Function>
void forEachColumn(BarSpan span, std::size_t perColumn, Function&& use)
{
    for (std::size_t begin = span.first; begin < span.last;) {
        const std::size_t end = std::min(span.last, (begin / perColumn + 1) * perColumn);
        use(BarSpan{begin, end});
        begin = end;
    }
}

/// std::fmin and std::fmax pass over NaN.
BarColumn columnOf(const core::PriceSeries& series, BarSpan bars)
{
    BarColumn column{.position = static_cast<double>(bars.first + bars.last - 1) / 2.0,
                     .open = series.open[bars.first],
                     .high = kNan,
                     .low = kNan,
                     .close = series.close[bars.last - 1],
                     .volume = kNan,
                     .bars = bars.size()};
    for (std::size_t index = bars.first; index < bars.last; ++index) {
        column.high = std::fmax(column.high, std::fmax(series.high[index], series.close[index]));
        column.low = std::fmin(column.low, std::fmin(series.low[index], series.close[index]));
        if (!std::isnan(series.volume[index]))
            column.volume =
                (std::isnan(column.volume) ? 0.0 : column.volume) + series.volume[index];
    }
    return column;
}

} // namespace

BarSpan visibleBars(double firstPosition, double lastPosition, std::size_t bars)
{
    constexpr double kTouching = 1e-9;
    const double count = static_cast<double>(bars);
    const double first = std::clamp(std::floor(firstPosition + 0.5 + kTouching), 0.0, count);
    const double last = std::clamp(std::ceil(lastPosition + 0.5 - kTouching), first, count);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

std::vector<BarColumn> barColumns(const core::PriceSeries& series, BarSpan span,
                                  std::size_t columns)
{
    std::vector<BarColumn> result;
    const std::size_t perColumn = barsPerColumn(span, columns);
    result.reserve(span.size() / perColumn + 2);
    forEachColumn(span, perColumn, [&](BarSpan bars) { result.push_back(columnOf(series, bars)); });
    return result;
}

std::vector<QPointF> closePoints(const core::PriceSeries& series, BarSpan span,
                                 const SessionAxis& axis, std::size_t columns)
{
    std::vector<QPointF> points;
    const auto add = [&](std::size_t index) {
        points.emplace_back(axis.positionOf(series.times[index]), series.close[index]);
    };
    forEachColumn(span, barsPerColumn(span, columns), [&](BarSpan bars) {
        if (bars.size() == 1)
            return add(bars.first);
        const auto first = series.close.begin() + static_cast<std::ptrdiff_t>(bars.first);
        const auto last = series.close.begin() + static_cast<std::ptrdiff_t>(bars.last);
        const auto [low, high] = std::minmax_element(first, last);
        std::array<std::size_t, 4> picked{
            bars.first, static_cast<std::size_t>(low - series.close.begin()),
            static_cast<std::size_t>(high - series.close.begin()), bars.last - 1};
        std::ranges::sort(picked);
        const auto end = std::unique(picked.begin(), picked.end());
        std::for_each(picked.begin(), end, add);
    });
    return points;
}

bool hasCandles(const core::PriceSeries& series, BarSpan span)
{
    std::size_t complete = 0;
    for (std::size_t index = span.first; index < span.last; ++index) {
        complete += std::isfinite(series.open[index]) && std::isfinite(series.high[index])
                && std::isfinite(series.low[index])
            ? 1
            : 0;
    }
    return complete * 2 >= span.size() && complete > 0;
}

bool hasVolume(const core::PriceSeries& series, BarSpan span)
{
    const auto first = series.volume.begin() + static_cast<std::ptrdiff_t>(span.first);
    const auto last = series.volume.begin() + static_cast<std::ptrdiff_t>(span.last);
    return std::any_of(first, last, [](double volume) { return volume > 0.0; });
}

void rebase(std::vector<QPointF>& points, double base)
{
    for (QPointF& point : points)
        point.setY(base > 0.0 ? (point.y() / base - 1.0) * 100.0 : kNan);
}

std::optional<ValueRange> rangeOf(std::span<const BarColumn> columns)
{
    std::optional<ValueRange> range;
    for (const BarColumn& column : columns) {
        if (std::isfinite(column.low) && std::isfinite(column.high))
            range = united(range, ValueRange{column.low, column.high});
    }
    return range;
}

std::optional<ValueRange> rangeOf(std::span<const QPointF> points)
{
    std::optional<ValueRange> range;
    for (const QPointF& point : points) {
        if (std::isfinite(point.y()))
            range = united(range, ValueRange{point.y(), point.y()});
    }
    return range;
}

std::optional<ValueRange> united(const std::optional<ValueRange>& a,
                                 const std::optional<ValueRange>& b)
{
    if (!a || !b)
        return a ? a : b;
    return ValueRange{std::min(a->low, b->low), std::max(a->high, b->high)};
}

double highestVolume(std::span<const BarColumn> columns)
{
    double highest = 0.0;
    for (const BarColumn& column : columns)
        highest = std::fmax(highest, column.volume);
    return highest;
}

} // namespace ui
