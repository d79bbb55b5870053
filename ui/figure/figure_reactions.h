#pragma once

#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>

namespace ui {

/// Writes at each event's bar of the first instrument how it moved, and to which price, where
/// there is room beside the curves and other texts; what finds none stands in the footnote only.
/// The strongest move comes first, and may interrupt the dashed line of another event.
void placeReactions(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                    const QLocale& locale, const Typesetter& type);

} // namespace ui
