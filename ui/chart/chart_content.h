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
    std::vector<core::QualityFinding> findings{}; ///< by day
};

/// An event as the chart marks it.
struct ChartEvent {
    core::EventId id{};
    QString label{};
    core::TradingDate day{};                    ///< its own day
    std::optional<core::TradingDate> session{}; ///< the mark stands here; none: at `day`
    QString reason{};                           ///< why `session` is another day
    QString words{};                            ///< what is known of it, in a sentence
    int colourIndex = 0;                        ///< ChartTheme::eventColour
    core::EventStatus status = core::EventStatus::Reported;
};

/// How a person wants to see prices.
struct ChartLook {
    core::ChartStyle style = core::ChartStyle::Candles;
    core::AxisScale scale = core::AxisScale::Linear;
    std::optional<core::TradingDate> baseDay{}; ///< changes count from here; none: first visible
    bool panels = false;                        ///< each instrument in a pane of its own

    bool operator==(const ChartLook&) const = default;
};

/// Everything that a chart shows, whatever part of it is visible.
struct ChartContent : ChartLook {
    ChartSeries series{};
    std::vector<ChartSeries> overlays{};
    std::vector<ChartEvent> events{};       ///< ordered by where they stand
    std::vector<ChartMeasure> measures{};   ///< the chosen claim's, if any, and notes
    std::vector<core::Note> notes{};        ///< that are drawn
    std::optional<StudyBands> studyBands{}; ///< drawn over daily bars only
    std::optional<core::EventId> focused{};
    std::optional<core::NoteId> chosenNote{};
    ChartTheme theme{};
    QLocale locale{};
    std::string zone{}; ///< of intraday times

    bool isEmpty() const { return series.bars.isEmpty(); }
    /// 0: `series`; from 1 on, the overlays.
    const ChartSeries& seriesAt(std::size_t number) const
    {
        return number == 0 ? series : overlays[number - 1];
    }
    /// Whether other instruments are drawn beside `series`.
    bool compares() const
    {
        return !overlays.empty() && (panels || style == core::ChartStyle::Rebased);
    }
    SessionAxis axis() const { return series.bars.axis(zone); }
};

/// What a chart calls an instrument.
QString nameOf(const ChartSeries& series);

/// Where an event's mark stands on the time axis.
double positionOf(const ChartEvent& event, const SessionAxis& axis);

} // namespace ui
