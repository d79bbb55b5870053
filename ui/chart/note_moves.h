#pragma once

#include "core/domain/note.h"
#include "ui/chart/chart_bars.h"
#include "ui/chart/note_shapes.h"

#include <QPointF>

namespace ui {

/// How near a pointer comes to a price before it is drawn to it, in the units of the page.
inline constexpr double kSnapReach = 8.0;

/// The place at a point of the page: of the open, high, low or close of the bar there, if one is
/// near; of what only has a time, that of the bar. Without `bars`, just the place.
core::NoteAnchor snappedAnchor(core::NoteKind kind, const NoteGround& ground, const ChartBars* bars,
                               QPointF point);

/// The note with a part of it moved by as much as from `from` to `to` on the page. Its lines move
/// as one, and what they begin with is drawn to prices as snappedAnchor() says.
core::Note movedNote(const core::Note& note, NotePart part, const NoteGround& ground,
                     const ChartBars* bars, QPointF from, QPointF to);

/// A note of another chart: where its price is not on the page, it stands at the close of the bar
/// of its time, and where its time is not, in the middle.
core::Note placedInView(const core::Note& note, const NoteGround& ground, const ChartBars& bars);

/// The next price of the bar at a point, upwards or downwards; where there is none, a step on.
QPointF steppedPrice(const NoteGround& ground, const ChartBars& bars, QPointF point, bool up);

} // namespace ui
