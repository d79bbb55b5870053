#include "ui/chart/price_chart_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// How many groups share a column so that `span` of them needs no more than `columns`.
std::size_t groupsPerColumn(BarSpan span, std::size_t columns)
{
    const std::size_t room = std::max<std::size_t>(columns, 1);
    // A column more than fits may begin ahead of the span and end behind it.
    return span.size() <= room ? 1 : span.size() / std::max<std::size_t>(room - 1, 1) + 1;
}

/// Calls `use` with the groups of each column, cut to `span`. Columns end where the number of a
/// bar is a multiple of what a column holds.
template<typename Function>
void forEachColumn(const BarGroups& groups, BarSpan span, std::size_t columns, Function&& use)
{
    const std::size_t perColumn = groupsPerColumn(span, columns);
    const std::size_t bars = perColumn * static_cast<std::size_t>(groups.barsOfGroup);
    for (std::size_t begin = span.first; begin < span.last;) {
        const std::size_t next = (groups.firstBar(begin) / bars + 1) * bars;
        // The group that holds bar `next` begins the next column.
        std::size_t end = begin + 1;
        while (perColumn > 1 && end < span.last && groups.firstBar(end + 1) <= next)
            ++end;
        use(BarSpan{begin, end});
        begin = end;
    }
}

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The lowest and the highest of some values; NaN are passed over. Without a branch for each value.
struct Extremes {
    double low = kInfinity;
    double high = -kInfinity;

    void add(double value)
    {
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
    bool isEmpty() const { return low > high; }
};

BarColumn columnOf(const BarGroups& groups, BarSpan span)
{
    const core::PriceSeries& bars = groups.bars;
    const std::size_t first = groups.firstBar(span.first);
    const std::size_t last = groups.firstBar(span.last);
    Extremes highs;
    Extremes lows;
    Extremes closes;
    double volume = 0.0;
    bool hasVolume = false;
    for (std::size_t index = span.first; index < span.last; ++index) {
        highs.add(bars.high[index]);
        lows.add(bars.low[index]);
        closes.add(bars.close[index]);
        const bool isKnown = !std::isnan(bars.volume[index]);
        volume += isKnown ? bars.volume[index] : 0.0;
        hasVolume |= isKnown;
    }
    const double high = std::max(highs.high, closes.high);
    const double low = std::min(lows.low, closes.low);
    return {.position = static_cast<double>(first + last - 1) / 2.0,
            .open = bars.open[span.first],
            .high = high > -kInfinity ? high : kNan,
            .low = low < kInfinity ? low : kNan,
            .close = bars.close[span.last - 1],
            .volume = hasVolume ? volume : kNan,
            .bars = last - first};
}

/// Where the lowest and the highest of some closes are, the first ones of equals.
struct Turns {
    std::size_t lowest = 0;
    std::size_t highest = 0;
};

/// NaN are passed over; where there is nothing else, both are the first. Choices, not branches:
/// nobody can foretell where a column turns.
Turns turnsOf(std::span<const double> closes)
{
    Turns turns;
    double low = kInfinity;
    double high = -kInfinity;
    for (std::size_t index = 0; index < closes.size(); ++index) {
        const double close = closes[index];
        turns.lowest = close < low ? index : turns.lowest;
        low = close < low ? close : low;
        turns.highest = close > high ? index : turns.highest;
        high = close > high ? close : high;
    }
    return turns;
}

/// Calls `use` with the numbers of the first, the lowest, the highest and the last close of
/// `column`, in their order and each once.
template<typename Function>
void forEachTurn(const std::vector<double>& closes, BarSpan column, Function&& use)
{
    const auto [lowest, highest] = turnsOf(std::span(closes).subspan(column.first, column.size()));
    const std::size_t one = column.first + std::min(lowest, highest);
    const std::size_t other = column.first + std::max(lowest, highest);
    const std::size_t last = column.last - 1;
    use(column.first);
    if (one > column.first && one < last)
        use(one);
    if (other > one && other < last)
        use(other);
    if (last > column.first)
        use(last);
}

/// The points of closePoints; `positionOf` tells where a group stands.
template<typename Function>
std::vector<QPointF> pointsOf(const BarGroups& groups, BarSpan span, std::size_t columns,
                              Function&& positionOf)
{
    const std::vector<double>& closes = groups.bars.close;
    std::vector<QPointF> points;
    points.reserve(std::min(4 * columns, span.size()));
    forEachColumn(groups, groups.groupsOf(span), columns, [&](BarSpan column) {
        forEachTurn(closes, column, [&](std::size_t index) {
            points.emplace_back(positionOf(index), closes[index]);
        });
    });
    return points;
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

BarSpan BarGroups::groupsOf(BarSpan span) const
{
    if (firstBars.empty())
        return {std::min(span.first, bars.size()), std::min(span.last, bars.size())};
    const auto groupOf = [this](std::size_t bar) {
        const auto behind = std::ranges::upper_bound(firstBars, static_cast<std::int64_t>(bar));
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - firstBars.begin(), 1))
            - 1;
    };
    const std::size_t first = std::min(groupOf(span.first), bars.size());
    if (span.size() == 0)
        return {first, first};
    return {first, std::min(groupOf(span.last - 1) + 1, bars.size())};
}

std::vector<BarColumn> barColumns(const BarGroups& groups, BarSpan span, std::size_t columns)
{
    std::vector<BarColumn> result;
    const BarSpan shown = groups.groupsOf(span);
    result.reserve(std::min(shown.size(), columns) + 2);
    forEachColumn(groups, shown, columns,
                  [&](BarSpan column) { result.push_back(columnOf(groups, column)); });
    return result;
}

void keepApart(std::vector<BarColumn>& columns)
{
    constexpr double kLeast = 0.3;
    double room = 1.0;
    for (std::size_t index = 1; index < columns.size(); ++index) {
        const BarColumn& before = columns[index - 1];
        const double bars = static_cast<double>(before.bars + columns[index].bars) / 2.0;
        room = std::min(room, (columns[index].position - before.position) / bars);
    }
    for (BarColumn& column : columns)
        column.room = std::max(room, kLeast);
}

std::vector<QPointF> closePoints(const BarGroups& groups, BarSpan span, std::size_t columns)
{
    return pointsOf(groups, span, columns,
                    [&](std::size_t group) { return static_cast<double>(groups.firstBar(group)); });
}

std::vector<QPointF> closePoints(const BarGroups& groups, BarSpan span, const SessionAxis& axis,
                                 std::size_t columns)
{
    std::size_t near = 0;
    return pointsOf(groups, span, columns, [&](std::size_t group) {
        return axis.positionOf(groups.bars.times[group], near);
    });
}

bool hasCandles(const BarGroups& groups, BarSpan span)
{
    const core::PriceSeries& series = groups.bars;
    const BarSpan shown = groups.groupsOf(span);
    constexpr std::size_t kLooked = 1000; // of a long span
    const std::size_t step = shown.size() / kLooked + 1;
    std::size_t complete = 0;
    std::size_t looked = 0;
    for (std::size_t index = shown.first; index < shown.last; index += step, ++looked) {
        complete += std::isfinite(series.open[index]) && std::isfinite(series.high[index])
                && std::isfinite(series.low[index])
            ? 1
            : 0;
    }
    return complete * 2 >= looked && complete > 0;
}

bool hasVolume(const BarGroups& groups, BarSpan span)
{
    const std::vector<double>& volume = groups.bars.volume;
    const BarSpan shown = groups.groupsOf(span);
    const auto first = volume.begin() + static_cast<std::ptrdiff_t>(shown.first);
    const auto last = volume.begin() + static_cast<std::ptrdiff_t>(shown.last);
    return std::any_of(first, last, [](double one) { return one > 0.0; });
}

void rebase(std::vector<QPointF>& points, double base)
{
    for (QPointF& point : points)
        point.setY(base > 0.0 ? (point.y() / base - 1.0) * 100.0 : kNan);
}

std::optional<ValueRange> rangeOf(std::span<const BarColumn> columns)
{
    Extremes range;
    for (const BarColumn& column : columns) {
        if (std::isfinite(column.low) && std::isfinite(column.high)) {
            range.add(column.low);
            range.add(column.high);
        }
    }
    return range.isEmpty() ? std::nullopt : std::optional(ValueRange{range.low, range.high});
}

std::optional<ValueRange> rangeOf(std::span<const QPointF> points)
{
    return rangeOf(points, -kInfinity, kInfinity);
}

std::optional<ValueRange> rangeOf(std::span<const QPointF> points, double first, double last)
{
    Extremes range;
    for (const QPointF& point : points) {
        if (point.x() >= first && point.x() <= last && std::isfinite(point.y()))
            range.add(point.y());
    }
    return range.isEmpty() ? std::nullopt : std::optional(ValueRange{range.low, range.high});
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
        highest = column.volume > highest ? column.volume : highest; // it may be NaN
    return highest;
}

} // namespace ui
