#pragma once

#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

namespace ui {

/// Which events stand inside the span, from left to right.
std::vector<std::size_t> markedEvents(const core::FigureData& data, const FigureCurves& curves);

/// Places a numbered mark for each of `layout.marked` above the plot, whose left and right edges
/// and first and last positions are known, from `top` down; on wide pages with the event's name.
/// Gives where the plot begins.
double placeMarks(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                  double top, double mostHeight, const Typesetter& type);

} // namespace ui
