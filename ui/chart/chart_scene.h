#pragma once

#include "ui/chart/chart_pane.h"
#include "ui/chart/measure_layout.h"
#include "ui/chart/note_shapes.h"
#include "ui/chart/page_labels.h"
#include "ui/chart/session_ticks.h"
#include "ui/chart/study_bands.h"
#include "ui/support/text.h"

#include <optional>
#include <vector>

class QPainter;

namespace ui {

inline constexpr TextStyle kPillText{12.0, QFont::DemiBold};
inline constexpr double kPillPadding = 14.0; ///< on both sides of a pill's words

/// A note, and what of it is at a point.
struct NoteHit {
    core::NoteId note{};
    NotePart part = NotePart::Body;

    bool operator==(const NoteHit&) const = default;
};

/// Everything that one frame of a chart shows, with its places: computed once, then painted, and
/// looked at by tests. The pane that it is itself is that of the first instrument.
struct ChartScene : ScenePane {
    QRectF eventLane{};
    QRectF timeAxis{};
    std::vector<ScenePane> further{}; ///< of the other instruments, from top to bottom
    int leftOut = 0;                  ///< other instruments that have no room
    std::vector<TimeTick> timeTicks{};
    std::vector<double> holes{}; ///< x of what the axis closes up: long times without prices
    LabelLayout labels{};
    std::vector<PlacedMeasure> measures{};
    std::vector<NoteShape> notes{}; ///< of ChartContent::notes
    PlacedStudyBands studyBands{};
    std::vector<std::size_t> labelled{}; ///< ChartContent::events by the number of their label

    bool isEmpty() const { return area.prices.isEmpty(); }
    /// All panes from top to bottom.
    std::vector<const ScenePane*> panes() const;
    /// The pane with the prices at a height of the page; nullptr between them.
    const ScenePane* paneAt(double y) const;
    /// The lower edge of the last pane.
    double lowest() const { return further.empty() ? bottom() : further.back().bottom(); }
    /// The mark of events at a point; nullptr if there is none.
    const LabelMark* eventMarkAt(QPointF point) const;
    /// The event whose mark or line is at a point: an index into ChartContent::events.
    std::optional<std::size_t> eventAt(const ChartContent& content, QPointF point) const;
    std::optional<NoteHit> noteHit(const ChartContent& content, QPointF point) const;
    /// The note whose label or lines are at a point; not the one inside whose band it is.
    std::optional<core::NoteId> noteAt(const ChartContent& content, QPointF point) const;
    /// What a label says in full.
    QString wordsOf(const ChartContent& content, LabelRef label) const;
    /// The words of the labels whose number is at a point, one a line; empty if none is.
    QString numberedWords(const ChartContent& content, QPointF point) const;
    /// The sign for faulty prices at a point; nullptr if there is none.
    const FindingMark* findingAt(QPointF point) const;
};

/// Lays out one frame. The scene is empty when there is nothing to show or no room for it.
ChartScene layOutScene(const ChartContent& content, const ChartView& view, const Typesetter& type);

void paintScene(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const ChartView& view, const Typesetter& type);

/// Dotted lines through a bar and a height, with the day and the value on the axes, what every
/// series was worth there, and the card of the events there. Without `pointer`, what stands there
/// always: the volume of the last visible bar, and the values of panes.
void paintCrosshair(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const ChartView& view, const std::optional<QPointF>& pointer,
                    const Typesetter& type);

} // namespace ui
