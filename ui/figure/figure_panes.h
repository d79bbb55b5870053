#pragma once

#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>

namespace ui {

/// Gives the layout its panes, with what they draw but without their places.
/// REQUIRES: each pane of `curves` has a range
void addPanes(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves);

/// How high the panes are at least, so that they can be read.
double leastPanesHeight(const FigureLayout& layout, const Typesetter& type);

/// The width of the widest label of a price axis, when all panes together are `height` high.
double axisWidth(const FigureLayout& layout, const FigureCurves& curves, double height,
                 const QLocale& locale, const Typesetter& type);

/// Shares the height out: each pane below its title, if there are several, with its volumes.
/// REQUIRES: their left and right edges are known
void placePanes(FigureLayout& layout, const core::FigureData& data, double top, double bottom,
                const Typesetter& type);

/// Grid lines with their labels, what volumes stand for, and titles. Labels stay below `top`, where
/// the title or the marks of the page end.
void placePaneTexts(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                    double top, const QLocale& locale, const Typesetter& type);

} // namespace ui
