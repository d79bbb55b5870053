#pragma once

#include "ui/figure/figure_layout.h"

#include <QStringList>

namespace ui {

/// The brand bar, the title and the subtitle at the top of the page. Gives where they end.
double placeHead(FigureLayout& layout, const core::FigureText& text, const Typesetter& type);

/// Footnotes, remarks and the source at the bottom of the page, the footnotes numbered as the
/// marks are (layout.marked); brief ones stand in a row. `noteLines` follow them. Gives where they
/// begin.
double placeFoot(FigureLayout& layout, const core::FigureData& data, const core::FigureText& text,
                 core::FootnoteDetail detail, const QStringList& noteLines, const Typesetter& type);

} // namespace ui
