#pragma once

#include "core/domain/figure_data.h"
#include "ui/figure/figure_layout.h"

class QPainter;

namespace ui {

/// Draws a page in its own units; the painter is scaled to the device before. Without
/// `data.spec.transparent` the page is filled.
void paintFigure(QPainter& painter, const core::FigureData& data, const FigureLayout& layout,
                 const Typesetter& type);

} // namespace ui
