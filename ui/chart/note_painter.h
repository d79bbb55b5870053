#pragma once

#include "core/domain/note.h"
#include "ui/chart/chart_theme.h"
#include "ui/chart/note_shapes.h"

class QPainter;

/// Draws notes, on screen and in figures alike; their words are drawn by paintMeasure().

namespace ui {

/// The colour of NoteStyle::colour.
const QColor& noteColour(const ChartTheme& theme, const core::NoteStyle& style);

/// Lines with their heads, the tint of a band, and the dot that words hang at. A line is as many
/// hairlines wide as its style has points.
void paintNote(QPainter& painter, const NoteShape& shape, const core::NoteStyle& style,
               const ChartTheme& theme, const PaintStyle& paint);

/// The tint of a band in a part of it.
void paintNoteTint(QPainter& painter, const QRectF& part, const core::NoteStyle& style,
                   const ChartTheme& theme);

/// Of the note that is chosen.
void paintNoteHandles(QPainter& painter, const NoteShape& shape, const ChartTheme& theme,
                      const PaintStyle& paint);

} // namespace ui
