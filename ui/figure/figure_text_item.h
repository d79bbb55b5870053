#pragma once

#include "ui/support/text.h"

#include <QRectF>
#include <QString>

#include <cstddef>

namespace ui {

/// What a piece of text on a figure is; its colour follows from it.
enum class FigureTextRole {
    Title,
    Subtitle,
    AxisLabel,
    VolumeLabel,
    TimeLabel,
    EventName,   ///< beside the number of its mark
    PaneTitle,   ///< an instrument's name above its pane
    PaneValue,   ///< behind it
    SeriesName,  ///< at the end of a line
    SeriesValue, ///< below it
    Reaction,    ///< the move at an event's bar
    ReactionPrice,
    NoteWords, ///< of a person's note, in the plot
    NoteNumber,
    Note, ///< footnotes and remarks
    Source,
};

/// One line of text. `rect` is as wide as the words and as high as a line.
struct FigureTextItem {
    FigureTextRole role = FigureTextRole::Note;
    QString text{};
    TextStyle style{};
    QRectF rect{};
    std::size_t series = 0; ///< of what names or counts one: which
};

} // namespace ui
