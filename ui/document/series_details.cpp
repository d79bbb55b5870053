#include "ui/document/series_details.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

using Window = std::shared_ptr<const core::BarWindow>;

/// A longer series comes as groups: more than any screen has columns of pixels.
constexpr std::int64_t kOverviewGroups = 20'000;
/// Of the newest months, which a chart shows first.
constexpr std::int64_t kFirstGroups = 80'000;
constexpr std::chrono::days kFirstShown{100};

core::Result<Window> newestMonths(const core::Workspace& workspace, core::InstrumentId instrument,
                                  const core::SeriesOutline& outline)
{
    const core::Instant begin = outline.parts.back().last - kFirstShown;
    const auto part = std::ranges::lower_bound(outline.parts, begin, {}, &core::SeriesPart::last);
    return loadDetail(workspace,
                      {.instrument = instrument,
                       .interval = outline.interval,
                       .firstBar = part->firstBar,
                       .lastBar = outline.bars(),
                       .groups = kFirstGroups});
}

/// Fills in the bars of one interval, if there are any.
core::Result<void> load(SeriesDetails& series, const core::Workspace& workspace,
                        core::Interval interval)
{
    const core::InstrumentId id = series.instrument.id;
    auto outline = workspace.outline(id, interval);
    if (!outline)
        return tl::unexpected(outline.error());
    if (outline->parts.empty())
        return {};
    auto overview = loadDetail(workspace,
                               {.instrument = id,
                                .interval = interval,
                                .firstBar = 0,
                                .lastBar = outline->bars(),
                                .groups = kOverviewGroups});
    if (!overview)
        return tl::unexpected(overview.error());
    if ((*overview)->level > 0) {
        auto detail = newestMonths(workspace, id, *outline);
        if (!detail)
            return tl::unexpected(detail.error());
        series.detail = std::move(*detail);
    }
    series.outline = std::move(*outline);
    series.overview = std::move(*overview);
    return {};
}

} // namespace

std::optional<core::TradingDate> SeriesDetails::sessionOf(core::EventId event) const
{
    const auto known = sessions.find(event);
    return known == sessions.end() ? std::nullopt : std::optional(known->second);
}

core::Result<SeriesDetails> loadSeries(const core::Workspace& workspace,
                                       const core::Instrument& instrument)
{
    constexpr std::array kPreferred{core::Interval::Day1,     core::Interval::Hour1,
                                    core::Interval::Minute30, core::Interval::Minute15,
                                    core::Interval::Minute5,  core::Interval::Minute1,
                                    core::Interval::Week1,    core::Interval::Month1};
    SeriesDetails series{.instrument = instrument};
    for (const core::Interval interval : kPreferred) {
        if (const auto loaded = load(series, workspace, interval); !loaded)
            return tl::unexpected(loaded.error());
        if (!series.isEmpty())
            break;
    }
    return series;
}

core::Result<Window> loadDetail(const core::Workspace& workspace,
                                const SeriesDetailRequest& request)
{
    // A split is no fall: the chart, its read-outs and reactions count today's shares.
    auto window = workspace.window(request.instrument, request.interval, request.firstBar,
                                   request.lastBar, request.groups, core::PriceAdjustment::Splits);
    if (!window)
        return tl::unexpected(window.error());
    return std::make_shared<const core::BarWindow>(std::move(*window));
}

core::Result<EventSessions> loadSessions(const core::Workspace& workspace,
                                         const core::Instrument& instrument)
{
    const auto events = workspace.events();
    if (!events)
        return tl::unexpected(events.error());
    EventSessions sessions;
    for (const core::Event& event : *events) {
        if (const auto first = workspace.firstSession(event, instrument).session)
            sessions.emplace(event.id, *first);
    }
    return sessions;
}

} // namespace ui
