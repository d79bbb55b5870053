#pragma once

#include "core/domain/bar_window.h"
#include "core/workspace/workspace.h"

#include <map>
#include <memory>
#include <optional>

namespace ui {

/// For each event that has a day, the first session in which one instrument could react.
using EventSessions = std::map<core::EventId, core::TradingDate>;

/// An instrument with the bars that the chart shows. What is shared is shared by all that show it.
struct SeriesDetails {
    core::Instrument instrument{};
    core::SeriesOutline outline{}; ///< without parts where there are no bars
    /// All bars, or of a long series as many groups as stand for all of them; null where there are
    /// no bars.
    std::shared_ptr<const core::BarWindow> overview{};
    /// The newest months of a long series; null where the overview holds every bar.
    std::shared_ptr<const core::BarWindow> detail{};
    EventSessions sessions{}; ///< left out of series that only compare

    bool isEmpty() const { return overview == nullptr; }
    std::optional<core::TradingDate> sessionOf(core::EventId event) const;
};

/// A part of a series in more detail: see Workspace::window.
struct SeriesDetailRequest {
    core::InstrumentId instrument{};
    core::Interval interval = core::Interval::Day1;
    std::int64_t firstBar = 0;
    std::int64_t lastBar = 0; ///< not included
    std::int64_t groups = 0;  ///< at most
};

/// Daily bars, adjusted for splits, or the next shorter ones that there are, or else weekly or
/// monthly ones. Empty when there are none. Without sessions.
core::Result<SeriesDetails> loadSeries(const core::Workspace& workspace,
                                       const core::Instrument& instrument);
core::Result<std::shared_ptr<const core::BarWindow>> loadDetail(const core::Workspace& workspace,
                                                                const SeriesDetailRequest& request);
core::Result<EventSessions> loadSessions(const core::Workspace& workspace,
                                         const core::Instrument& instrument);

} // namespace ui
