#pragma once

#include "core/domain/event.h"
#include "core/domain/figure.h"
#include "core/domain/instrument.h"
#include "core/domain/quality_finding.h"
#include "ui/chart/chart_bars.h"
#include "ui/chart/chart_measure.h"
#include "ui/chart/chart_theme.h"
#include "ui/chart/study_bands.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// An instrument with the bars that a chart shows.
struct ChartSeries {
    core::Instrument instrument{};
    ChartBars bars{};
};

/// An event as the chart marks it.
struct ChartEvent {
    core::EventId id{};
    QString label{};
    core::TradingDate day{};                    ///< its own day
    std::optional<core::TradingDate> session{}; ///< the mark stands here; none: at `day`
    QString reason{};                           ///< why `session` is another day, for the tooltip
    int colourIndex = 0;                        ///< ChartTheme::eventColour
    core::EventStatus status = core::EventStatus::Reported;
};

/// Everything that a chart shows, whatever part of it is visible.
struct ChartContent {
    ChartSeries series{};
    std::vector<ChartSeries> overlays{};
    std::vector<ChartEvent> events{};             ///< ordered by where they stand
    std::vector<core::QualityFinding> findings{}; ///< of `series`, by day
    std::vector<ChartMeasure> measures{};         ///< the chosen claim's, if any, and notes
    std::vector<core::Note> notes{};              ///< that are drawn
    std::optional<StudyBands> studyBands{};       ///< drawn over daily bars only
    std::optional<core::EventId> focused{};
    std::optional<core::NoteId> chosenNote{};
    core::ChartStyle style = core::ChartStyle::Candles;
    bool logScale = false;
    ChartTheme theme{};
    QLocale locale{};
    std::string zone{}; ///< of intraday times

    bool isEmpty() const { return series.bars.isEmpty(); }
    SessionAxis axis() const { return series.bars.axis(zone); }
};

/// Where an event's mark stands on the time axis.
double positionOf(const ChartEvent& event, const SessionAxis& axis);

} // namespace ui
