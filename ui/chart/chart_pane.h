#pragma once

#include "ui/chart/chart_content.h"
#include "ui/chart/finding_marks.h"
#include "ui/chart/price_chart_data.h"
#include "ui/chart/price_painter.h"
#include "ui/support/text.h"

#include <algorithm>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

inline constexpr TextStyle kAxisText{12.0};
inline constexpr TextStyle kTagText{12.0, QFont::Medium};
inline constexpr TextStyle kNameText{12.0, QFont::DemiBold};
inline constexpr double kAxisPadding = 10.0; ///< on both sides of a price axis's labels

/// Which part of the content is visible, and on how much room.
struct ChartView {
    QRectF page{};
    double first = 0.0; ///< position at the left edge of the pane
    double last = 1.0;
    double pixel = 1.0; ///< the size of a pixel of the device
};

/// One instrument's line, with its label at the end.
struct SceneLine {
    QString name{};
    QColor colour{};
    std::size_t series = 0;        ///< see ChartContent::seriesAt
    std::vector<QPointF> points{}; ///< (position, value)
    double base = 0.0;             ///< the close from which changes count; NaN where none does
    /// The day of that close, where the line begins only after the day of the others.
    std::optional<core::TradingDate> ownBase{};
    double lastValue = 0.0;
    QRectF label{}; ///< empty where it has no room
};

/// What one frame shows of one instrument, or of several on one scale, with its places.
struct ScenePane {
    std::size_t series = 0; ///< see ChartContent::seriesAt
    PlotArea area{};
    QRectF priceAxis{};
    QRectF title{}; ///< of one among several panes; empty of one that is alone
    BarSpan visible{};
    bool candles = false; ///< its columns are drawn as candles or strokes; else lines
    std::vector<BarColumn> columns{};
    std::vector<SceneLine> lines{};
    std::vector<double> valueTicks{};
    int decimals = 0;
    std::optional<double> rebasedFrom{}; ///< the close from which the scale counts changes
    /// The close from which the axis counts changes, while the scale is one of prices.
    std::optional<double> percentFrom{};
    std::optional<core::TradingDate> ownBase{}; ///< see SceneLine::ownBase
    std::vector<FindingMark> findings{};
    bool isBlank = false; ///< nothing of it is visible

    bool isRebased() const { return rebasedFrom.has_value(); }
    double bottom() const { return std::max(area.prices.bottom(), area.volumes.bottom()); }
    /// A close as the scale counts it: itself, or its change in per cent.
    double onScale(double close) const;
};

/// The last moment of the day from whose close changes count: the chosen day, else that of the
/// first visible bar.
core::Instant baseTime(const ChartContent& content, const SessionAxis& axis, const ChartView& view);

/// The close of the last bar up to `time`; of the first bar where there is none.
/// REQUIRES: !bars.isEmpty()
double closeUpTo(const ChartBars& bars, core::Instant time);

/// The day of that first bar, where it is later than `time`; nullopt else. `zone`: see SessionAxis.
/// REQUIRES: !bars.isEmpty()
std::optional<core::TradingDate> firstDayAfter(const ChartBars& bars, core::Instant time,
                                               const std::string& zone);

/// A change with the day that it counts from, where that is not the day of the others.
QString changeSince(double change, std::optional<core::TradingDate> ownBase, const QLocale& locale);

/// What is visible of a series, and its scale: all but the places. `axis` is the time axis of the
/// whole chart. Of a chart that is not split into panels, the rebased lines of all instruments.
ScenePane paneOf(const ChartContent& content, std::size_t series, const SessionAxis& axis,
                 const ChartView& view);

/// Gives the price axis its ticks, before its width is known. `titled`: with room for a title.
void giveTicks(ScenePane& pane, double height, bool titled);
void placePane(ScenePane& pane, const QRectF& room, double axisWidth, bool titled);

/// The width that the price axis needs.
double priceAxisWidth(const ScenePane& pane, const ChartContent& content, const Typesetter& type);

/// A value as the price axis writes it.
QString axisText(const ScenePane& pane, const ChartContent& content, double value, int decimals);

void paintPane(QPainter& painter, const ScenePane& pane, const ChartContent& content,
               const PaintStyle& style);
/// The labels of the price axis and the newest close.
void paintPriceAxis(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                    const PaintStyle& style, const Typesetter& type);

} // namespace ui
