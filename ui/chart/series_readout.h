#pragma once

#include "ui/chart/chart_scene.h"

#include <optional>
#include <vector>

namespace ui {

/// What one series was worth at a time.
struct SeriesReading {
    std::size_t series = 0; ///< see ChartContent::seriesAt
    QString name{};
    QColor colour{};
    core::Bar bar{};                            ///< its last one up to that time
    bool isOfThatTime = true;                   ///< else its market was closed
    std::optional<core::TradingDate> ownBase{}; ///< see SceneLine::ownBase
    std::optional<double> change{}; ///< where changes are counted, since the base; else since the
                                    ///< bar before
};

/// Of each line of the pane, or of the bars that it shows; without those that had not begun.
std::vector<SeriesReading> readingsAt(const ScenePane& pane, const ChartContent& content,
                                      core::Instant time);

/// The name of a pane's instrument above it, with its value and its change.
void paintPaneTitle(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                    core::Instant time, const Typesetter& type);

/// All lines of the pane with their values and changes, in a box in a corner away from `x`. Gives
/// where it stands; empty where it has no room.
QRectF paintReadings(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                     core::Instant time, double x, const Typesetter& type);

/// Dots on the lines at the place of a bar.
void paintReadingDots(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                      core::Instant time, double x);

/// A rounded box over the chart, for words.
void paintCardGround(QPainter& painter, const QRectF& box, const ChartTheme& theme);

} // namespace ui
