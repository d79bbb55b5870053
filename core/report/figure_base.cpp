#include "core/report/figure_base.h"

#include "core/report/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace core {

namespace {

/// In pixels of 1/96 inch. Axis and margins take about a seventh of a page.
double plotWidth(const FigureSize& size)
{
    constexpr double kPixelsPerMillimetre = kScreenDots / kMillimetresPerInch;
    const double unit = size.unit == LengthUnit::Millimetres ? kPixelsPerMillimetre : 1.0;
    return size.width * unit * 0.85;
}

/// Whether at least half of the drawn bars have what a candle needs.
bool isMadeOfCandles(const PriceSeries& bars, DrawnBars drawn)
{
    std::size_t complete = 0;
    for (std::size_t index = drawn.first; index < drawn.last; ++index) {
        const double sum = bars.open[index] + bars.high[index] + bars.low[index];
        complete += std::isfinite(sum) ? 1 : 0; // not a number where one is missing
    }
    return complete > 0 && complete * 2 >= drawn.count();
}

/// The last bar up to and including `day`; if all are later that of the specification's base day,
/// else the first of the span.
Bar barUpTo(const FigureSeries& series, TradingDate day)
{
    const Instant time = timeOf(day);
    const auto after = std::ranges::upper_bound(series.bars.times, time);
    const auto index = static_cast<std::size_t>(after - series.bars.times.begin());
    std::optional<Bar> best = index > 0 ? std::optional(series.bars.bar(index - 1)) : std::nullopt;
    for (const std::optional<Bar>& other : {series.before, series.base}) {
        if (other && other->time <= time && (!best || other->time > best->time))
            best = other;
    }
    return best.value_or(series.base.value_or(series.bars.bar(0)));
}

} // namespace

bool shareAUnit(const FigureData& data)
{
    const Instrument& first = data.series.front().instrument;
    return std::ranges::all_of(data.series, [&](const FigureSeries& series) {
        return series.instrument.currency == first.currency
            && hasUnit(series.instrument) == hasUnit(first);
    });
}

bool needsPanels(const FigureData& data)
{
    const bool isLine = data.spec.style == ChartStyle::Line;
    return data.series.size() > 1 && data.spec.style != ChartStyle::Rebased
        && (!isLine || (data.spec.axis != AxisScale::Percent && !shareAUnit(data)));
}

bool hasPanels(const FigureData& data)
{
    return (data.spec.panels && data.series.size() > 1) || needsPanels(data);
}

ChartStyle drawnStyle(const FigureData& data, std::size_t index)
{
    constexpr double kLeastPerBar = 2.0;
    const ChartStyle style = data.spec.style;
    const PriceSeries& bars = data.series[index].bars;
    const bool isOfBars = style == ChartStyle::Candles || style == ChartStyle::Bars;
    if (data.series.size() > 1 && !hasPanels(data) && data.spec.axis == AxisScale::Percent)
        return ChartStyle::Rebased;
    const DrawnBars drawn = drawnBars(data, index);
    const bool fits =
        static_cast<double>(drawn.count()) * kLeastPerBar <= plotWidth(data.spec.size);
    return isOfBars && (!fits || !isMadeOfCandles(bars, drawn)) ? ChartStyle::Line : style;
}

bool isMarked(const FigureData& data, const FigureEvent& event)
{
    const std::vector<Instant>& times = data.series.front().bars.times;
    return event.day && timeOf(*event.day) >= times.front() && timeOf(*event.day) <= times.back();
}

DrawnBars drawnBars(const FigureData& data, std::size_t index)
{
    const std::vector<Instant>& span = data.series.front().bars.times;
    const std::vector<Instant>& times = data.series[index].bars.times;
    const auto first = std::ranges::lower_bound(times, span.front());
    const auto last = std::ranges::upper_bound(times, span.back());
    return {static_cast<std::size_t>(first - times.begin()),
            static_cast<std::size_t>(last - times.begin())};
}

bool countsChanges(const FigureData& data)
{
    return data.spec.axis == AxisScale::Percent || drawnStyle(data) == ChartStyle::Rebased;
}

TradingDate rebaseDay(const FigureData& data)
{
    const FigureSeries& series = data.series.front();
    if (data.spec.baseDay)
        return dateOf(barUpTo(series, *data.spec.baseDay).time);
    const bool onlyOne = series.bars.size() == 1 && series.before;
    TradingDate day = dateOf(onlyOne ? series.before->time : series.bars.times.front());
    double strongest = 0.0;
    for (const FigureEvent& marked : data.events) {
        for (const Reaction& reaction : marked.reactions) {
            const auto bar = series.bars.indexOf(timeOf(reaction.day));
            const bool hasBefore = bar && (*bar > 0 || series.before);
            if (reaction.instrument != series.instrument.id || !hasBefore
                || !(std::abs(reaction.change) > strongest))
                continue;
            strongest = std::abs(reaction.change);
            day = dateOf(*bar > 0 ? series.bars.times[*bar - 1] : series.before->time);
        }
    }
    return day;
}

double closeOn(const FigureSeries& series, TradingDate day)
{
    return barUpTo(series, day).close;
}

std::optional<TradingDate> ownBaseDay(const FigureData& data, std::size_t index)
{
    if (!countsChanges(data))
        return std::nullopt;
    const TradingDate common = rebaseDay(data);
    const TradingDate day = dateOf(barUpTo(data.series[index], common).time);
    return day > common ? std::optional(day) : std::nullopt;
}

std::optional<double> rebasedEnd(const FigureData& data, std::size_t index)
{
    const DrawnBars drawn = drawnBars(data, index);
    const FigureSeries& series = data.series[index];
    const double base = closeOn(series, rebaseDay(data));
    if (drawn.first == drawn.last || !(base > 0.0))
        return std::nullopt;
    return series.bars.close[drawn.last - 1] / base - 1.0;
}

bool hasUnit(const Instrument& instrument)
{
    return !instrument.currency.empty() || instrument.kind == InstrumentKind::Index;
}

std::string adjustedWords(const FigureData& data)
{
    const bool isGerman = data.spec.locale == "de";
    PriceAdjustment most = PriceAdjustment::None;
    for (const FigureSeries& series : data.series)
        most = std::max(most, series.adjusted);
    switch (most) {
    case PriceAdjustment::Splits:
        return isGerman ? "um Splits bereinigt" : "split-adjusted";
    case PriceAdjustment::All:
        return isGerman ? "um Splits und Dividenden bereinigt"
                        : "adjusted for splits and dividends";
    case PriceAdjustment::None:
        break;
    }
    return {};
}

std::string whenWords(const Event& event, std::string_view language)
{
    std::string first = dateWords(event.when, language);
    const std::string last = event.until ? dateWords(*event.until, language) : std::string();
    if (first.empty() || last.empty() || last == first)
        return first;
    // What both end with stands once: the year and, of days, the month before it.
    const bool areDays =
        event.when.precision >= Precision::Day && event.until->precision >= Precision::Day;
    std::string shared;
    for (int part = 0; part < (areDays ? 2 : 1); ++part) {
        const std::size_t blank = first.rfind("\u00A0");
        if (blank == std::string::npos || !last.ends_with(first.substr(blank) + shared))
            break;
        shared = first.substr(blank) + shared;
        first.erase(blank);
    }
    return first + (language == "de" ? " bis " : " to ") + last;
}

std::string shortChangeWords(double fraction, std::string_view language)
{
    const std::string number = decimalWords(fraction * 100.0, 1, language);
    const bool isPositive = std::round(fraction * 1000.0) > 0.0;
    return (isPositive ? "+" : "") + number + "\u00A0%";
}

} // namespace core
