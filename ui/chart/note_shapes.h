#pragma once

#include "core/domain/note.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/session_axis.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

namespace ui {

/// What notes stand on.
struct NoteGround {
    const PlotArea& area;
    const SessionAxis& axis;
    std::optional<double> rebasedFrom{}; ///< the close from which the scale counts changes
};

/// On the page, beyond the pane too: between bars in proportion to the time, beyond the data as
/// sessions usually go on. Its y is NaN or infinite where the price has no place on the scale.
QPointF pagePoint(const NoteGround& ground, const core::NoteAnchor& anchor);
/// The inverse of pagePoint: also between bars.
core::NoteAnchor anchorAt(const NoteGround& ground, QPointF point);

/// What of a note a person can take hold of.
enum class NotePart {
    Begin,  ///< the place `begin`
    End,    ///< the place `end`
    Body,   ///< its lines
    Inside, ///< between the edges of a band
    Words,  ///< its label, which is placed apart: see measure_layout.h
};

struct NoteHandle {
    NotePart part = NotePart::Begin;
    QPointF at{};
};

/// A straight line of a note.
struct NoteStroke {
    QLineF line{};
    bool arrow = false; ///< with a head at its second end
    bool whole = false; ///< from one edge of the pane to the other
};

/// A note on the page, but for its words: nothing of it is outside the pane.
struct NoteShape {
    std::vector<NoteStroke> strokes{};
    QRectF band{};                ///< between the edges of a band; else empty
    std::optional<QPointF> dot{}; ///< what words hang at
    std::vector<NoteHandle> handles{};
    QLineF words{}; ///< where the leader of its words ends: upright, of a point both ends alike

    /// Nothing of it is visible.
    bool isEmpty() const { return strokes.empty() && !dot && band.isEmpty(); }
};

/// `unit` is a pixel on screen, a hairline on a page.
NoteShape noteShape(const core::Note& note, const NoteGround& ground, double unit = 1.0);

/// The part at a point; nullopt when none is nearer than `reach`. Handles count only where they are
/// drawn: `withHandles`.
std::optional<NotePart> partAt(const NoteShape& shape, QPointF point, double reach,
                               bool withHandles);

/// The part of a line that is inside `rect`; nullopt if none is.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& rect);

} // namespace ui
