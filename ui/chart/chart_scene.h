#pragma once

#include "ui/chart/chart_content.h"
#include "ui/chart/finding_marks.h"
#include "ui/chart/label_layout.h"
#include "ui/chart/measure_layout.h"
#include "ui/chart/note_shapes.h"
#include "ui/chart/price_chart_data.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/session_ticks.h"
#include "ui/chart/study_bands.h"
#include "ui/support/text.h"

#include <optional>
#include <vector>

class QPainter;

namespace ui {

inline constexpr TextStyle kAxisText{12.0};
inline constexpr TextStyle kTagText{12.0, QFont::Medium};
inline constexpr TextStyle kPillText{12.0, QFont::DemiBold};
inline constexpr double kPillPadding = 14.0; ///< on both sides of a pill's words
inline constexpr TextStyle kNameText{12.0, QFont::DemiBold};

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
    std::vector<QPointF> points{}; ///< (position, value)
    double lastValue = 0.0;
    QRectF label{}; ///< empty where it has no room
};

/// A note, and what of it is at a point.
struct NoteHit {
    core::NoteId note{};
    NotePart part = NotePart::Body;

    bool operator==(const NoteHit&) const = default;
};

/// Everything that one frame of a chart shows, with its places: computed once, then painted, and
/// looked at by tests.
struct ChartScene {
    PlotArea area{};
    QRectF eventLane{};
    QRectF timeAxis{};
    QRectF priceAxis{};
    BarSpan visible{};
    bool candles = false; ///< else lines
    std::vector<BarColumn> columns{};
    std::vector<SceneLine> lines{};
    std::vector<double> valueTicks{};
    int decimals = 0;
    std::vector<TimeTick> timeTicks{};
    LabelLayout labels{};
    std::vector<FindingMark> findings{};
    std::vector<PlacedMeasure> measures{};
    std::vector<NoteShape> notes{}; ///< of ChartContent::notes
    PlacedStudyBands studyBands{};
    std::optional<double> rebasedFrom{}; ///< the close from which the scale counts changes
    std::vector<std::size_t> labelled{}; ///< ChartContent::events by the number of their label

    bool isEmpty() const { return area.prices.isEmpty(); }
    /// The event whose mark or line is at a point: an index into ChartContent::events.
    std::optional<std::size_t> eventAt(const ChartContent& content, QPointF point) const;
    std::optional<NoteHit> noteHit(const ChartContent& content, QPointF point) const;
    /// The note whose label or lines are at a point; not the one inside whose band it is.
    std::optional<core::NoteId> noteAt(const ChartContent& content, QPointF point) const;
    /// The sign for faulty prices at a point; nullptr if there is none.
    const FindingMark* findingAt(QPointF point) const;
};

/// Lays out one frame. The scene is empty when there is nothing to show or no room for it.
ChartScene layOutScene(const ChartContent& content, const ChartView& view, const Typesetter& type);

/// A value as the price axis writes it.
QString axisText(const ChartContent& content, double value, int decimals);

void paintScene(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const ChartView& view, const Typesetter& type);

/// Dotted lines through a bar and a height, with the day and the value on the axes, and the
/// volume beside its pane. Without `pointer`, only the volume of the last visible bar.
void paintCrosshair(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const ChartView& view, const std::optional<QPointF>& pointer,
                    const Typesetter& type);

} // namespace ui
