#include "core/report/figure_asks.h"

#include "core/report/figure_base.h"

#include <algorithm>
#include <span>

namespace core {

namespace {

tl::unexpected<Error> refused(std::string message)
{
    return fail(ErrorCode::InvalidArgument, std::move(message));
}

Result<void> expectBaseDay(const FigureData& data)
{
    if (!data.spec.baseDay)
        return {};
    const TradingDate day = *data.spec.baseDay;
    const FigureSeries& first = data.series.front();
    if (!countsChanges(data))
        return refused("A base day needs changes that count from it: ask for the style "
                       "\"rebased\" or the axis \"percent\".");
    if (timeOf(day) > first.bars.times.back())
        return refused("The base day " + toIso(day) + " lies after the last bar of the figure, "
                       + toIso(dateOf(first.bars.times.back())) + ".");
    if (const TradingDate found = rebaseDay(data); found > day)
        return refused(first.instrument.name + " has no close up to the base day " + toIso(day)
                       + "; its first one is of " + toIso(found) + ".");
    return {};
}

Result<void> expectLogarithms(const FigureData& data)
{
    if (data.spec.axis != AxisScale::Log)
        return {};
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const FigureSeries& series = data.series[index];
        const DrawnBars drawn = drawnBars(data, index);
        for (const auto* prices : {&series.bars.close, &series.bars.low, &series.bars.open}) {
            const auto shown = std::span(*prices).subspan(drawn.first, drawn.count());
            if (std::ranges::any_of(shown, [](double price) { return price <= 0.0; }))
                return refused(series.instrument.name
                               + " has prices that are not above 0 and have no logarithm: ask for "
                                 "the axis \"linear\".");
        }
    }
    return {};
}

FigureWarning withoutMark(const FigureData& data, const FigureEvent& marked)
{
    const std::vector<Instant>& times = data.series.front().bars.times;
    return {"event_without_mark",
            "The event " + marked.event.name + " has no mark, only its line below the figure: "
                + (marked.day ? "its session " + toIso(*marked.day) + " is not between "
                           + toIso(dateOf(times.front())) + " and " + toIso(dateOf(times.back()))
                              : std::string("its session is not known"))
                + "."};
}

} // namespace

Result<void> expectEffects(const FigureData& data)
{
    if (data.spec.panels && data.series.size() < 2)
        return refused("Panels need two instruments at least.");
    for (const auto expect : {expectBaseDay, expectLogarithms}) {
        if (auto sound = expect(data); !sound)
            return sound;
    }
    return {};
}

std::vector<FigureWarning> figureWarnings(const FigureData& data)
{
    std::vector<FigureWarning> warnings;
    for (const FigureEvent& event : data.events) {
        if (!isMarked(data, event))
            warnings.push_back(withoutMark(data, event));
    }
    if (needsPanels(data) && !data.spec.panels)
        warnings.push_back(
            {"in_panels",
             "Each instrument has a panel of its own: one pane holds several only as "
             "lines in one unit, in the axis \"percent\", or in the style "
             "\"rebased\"."});
    const bool isAsked = data.spec.from || data.spec.to;
    for (std::size_t index = 1; !isAsked && index < data.series.size(); ++index) {
        if (drawnBars(data, index).count() < data.series[index].bars.size())
            warnings.push_back({"span_of_first",
                                data.series[index].instrument.name
                                    + " has prices outside of the span, "
                                      "which is that of "
                                    + data.series.front().instrument.name + "."});
    }
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const ChartStyle drawn = drawnStyle(data, index);
        // Lines in per cent are what rebased ones are.
        if (drawn == data.spec.style || drawn == ChartStyle::Rebased)
            continue;
        warnings.push_back(
            {"other_style",
             data.series[index].instrument.name + " is drawn in the style \""
                 + std::string(toString(drawn)) + "\", not \""
                 + std::string(toString(data.spec.style))
                 + "\": its days lack open, high or low, or they are too many for the page."});
    }
    return warnings;
}

} // namespace core
