#pragma once

#include "ui/chart/page_labels.h"
#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

namespace ui {

/// Which events stand inside the span, from left to right.
std::vector<std::size_t> markedEvents(const core::FigureData& data, const FigureCurves& curves);

/// Asks for a numbered mark for each of `layout.marked` above the plot, whose left and right edges
/// and first and last positions are known, from `top` down; on wide pages with the event's name.
/// Gives where the plot begins.
double requestMarks(LabelRequest& request, const FigureLayout& layout, const core::FigureData& data,
                    const FigureCurves& curves, double top, double mostHeight,
                    const Typesetter& type);

/// The words beside the numbers of `layout.labels`.
void addMarkNames(FigureLayout& layout, const core::FigureData& data, const Typesetter& type);

} // namespace ui
