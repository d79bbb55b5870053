#pragma once

#include "core/domain/figure.h"
#include "ui/chart/price_painter.h"
#include "ui/support/text.h"

#include <QSizeF>

namespace ui {

/// The sizes of type and the distances on one page. The unit is the pixel (1/96 inch) of a page
/// that is measured in pixels, else the point (1/72 inch).
struct FigureMeasures {
    TextStyle title{};
    TextStyle subtitle{};
    TextStyle label{};  ///< at the axes and beside marks
    TextStyle strong{}; ///< names of lines, reactions
    TextStyle note{};   ///< footnotes and source
    TextStyle number{}; ///< inside a mark
    double margin = 0.0;
    double gap = 0.0; ///< between blocks
    double brandWidth = 0.0;
    double brandHeight = 0.0;
    double mark = 0.0; ///< diameter of a numbered mark
    double ring = 0.0; ///< radius
    PaintStyle paint{};

    /// Between words in the plot and the leader that ends at them.
    double wordsPadding() const { return label.size * 0.25; }
};

/// The page in its unit, whatever the scale of a PNG.
QSizeF pageOf(const core::FigureSize& size);
/// How many of its units are an inch.
double unitsPerInch(const core::FigureSize& size);

/// Type grows with the page, but never below what can be read: 9 px on screen, 6 pt in print
/// (the least that newspapers set).
FigureMeasures measuresFor(const core::FigureSize& size);

} // namespace ui
