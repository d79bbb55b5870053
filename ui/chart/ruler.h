#pragma once

#include "ui/chart/chart_scene.h"

#include <cstddef>
#include <optional>

namespace ui {

/// An end of a ruler: a bar of the time axis and a height, as the scale of a pane counts it.
struct RulerEnd {
    std::size_t bar = 0;
    double value = 0.0;
    /// Whose price the height is, see ChartContent::seriesAt; nullopt between rebased lines.
    std::optional<std::size_t> series{};

    bool operator==(const RulerEnd&) const = default;
};

/// A distance on a chart that a person measures at present. Nothing of it is stored.
struct Ruler {
    std::size_t series = 0; ///< in whose pane, see ChartContent::seriesAt
    RulerEnd from{};
    RulerEnd to{};
    int sessions = 0; ///< from `from` to `to`, see sessionsBetween

    bool operator==(const Ruler&) const = default;
};

/// What lies between its ends; differences are counted from `from` to `to`.
struct RulerReading {
    bool inPrices = true; ///< else its ends are not on one line, but on a scale of changes
    double from = 0.0;    ///< a price, or a change in per cent
    double to = 0.0;
    std::optional<double> change{}; ///< a fraction, from a price that is positive
    std::ptrdiff_t bars = 0;
    int sessions = 0; ///< of bars shorter than a day: days with a bar, the first one not counted
    int days = 0;     ///< of the calendar, in the zone of the axis
    std::chrono::minutes time{};
};

/// Sessions from one bar to the other, the first one not counted; negative backwards. Of bars
/// shorter than a day, in a time that grows with the number of days.
int sessionsBetween(const SessionAxis& axis, std::size_t from, std::size_t to);

RulerReading readingOf(const Ruler& ruler, const ScenePane& pane, const SessionAxis& axis);

/// The reading in words: the change, the prices, and how long it took.
QStringList wordsOf(const RulerReading& reading, core::Interval interval, const QLocale& locale);

/// The place of a point on the pane: the nearest bar, and the height of its open, high, low or
/// close where that is near. nullopt without a bar there.
std::optional<RulerEnd> rulerEndAt(const ScenePane& pane, const ChartContent& content,
                                   QPointF point);
/// At the close of a bar. REQUIRES: the pane shows `bar`
RulerEnd rulerEndAtClose(const ScenePane& pane, const ChartContent& content, std::size_t bar);

void paintRuler(QPainter& painter, const Ruler& ruler, const ChartScene& scene,
                const ChartContent& content, const Typesetter& type);

} // namespace ui
