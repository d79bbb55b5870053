#pragma once

#include "core/domain/event.h"
#include "core/domain/figure.h"
#include "core/domain/instrument.h"
#include "core/domain/price_series.h"
#include "ui/chart/chart_theme.h"
#include "ui/chart/session_axis.h"

#include <QLocale>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// An instrument with the bars that a chart shows. The bars are shared by whoever loaded them and
/// the charts that show them; nobody changes them.
struct ChartSeries {
    core::Instrument instrument{};
    std::shared_ptr<const core::PriceSeries> bars{};
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
    ChartSeries series{}; ///< `bars` is never null once it is shown
    std::vector<ChartSeries> overlays{};
    std::vector<ChartEvent> events{}; ///< ordered by where they stand
    std::optional<core::EventId> focused{};
    core::ChartStyle style = core::ChartStyle::Candles;
    bool logScale = false;
    ChartTheme theme{};
    QLocale locale{};
    std::string zone{}; ///< of intraday times

    bool isEmpty() const { return series.bars == nullptr || series.bars->empty(); }
    /// REQUIRES: !isEmpty()
    SessionAxis axis() const { return {series.bars->times, series.bars->interval, zone}; }
};

/// Where an event's mark stands on the time axis.
double positionOf(const ChartEvent& event, const SessionAxis& axis);

} // namespace ui
