#include "core/domain/price_series.h"

#include "core/domain/enum_names.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr std::array<std::string_view, 8> kIntervalNames{"1m", "5m", "15m", "30m",
                                                         "1h", "1d", "1w",  "1mo"};

double orNan(std::optional<double> value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

std::optional<double> orNothing(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace

std::string_view toString(Interval interval)
{
    return enumName(kIntervalNames, interval);
}

std::optional<Interval> intervalFromString(std::string_view text)
{
    return enumFromName<Interval>(kIntervalNames, text);
}

void PriceSeries::reserve(std::size_t bars)
{
    times.reserve(bars);
    for (auto* column : {&open, &high, &low, &close, &volume})
        column->reserve(bars);
}

void PriceSeries::append(const Bar& bar)
{
    times.push_back(bar.time);
    open.push_back(orNan(bar.open));
    high.push_back(orNan(bar.high));
    low.push_back(orNan(bar.low));
    close.push_back(bar.close);
    volume.push_back(orNan(bar.volume));
}

Bar PriceSeries::bar(std::size_t index) const
{
    return {.time = times[index],
            .open = orNothing(open[index]),
            .high = orNothing(high[index]),
            .low = orNothing(low[index]),
            .close = close[index],
            .volume = orNothing(volume[index])};
}

std::size_t PriceSeries::indexAtOrAfter(Instant time) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(times, time) - times.begin());
}

std::optional<std::size_t> PriceSeries::indexOf(Instant time) const
{
    const std::size_t index = indexAtOrAfter(time);
    return index < size() && times[index] == time ? std::optional(index) : std::nullopt;
}

} // namespace core
