#pragma once

#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>

namespace ui {

/// What stands at the right end of each line, when there are several: its name and its change.
struct EndLabels {
    std::vector<QString> names{};
    std::vector<QString> values{};
    double width = 0.0; ///< 0: there are none
    double nameWidth = 0.0;
    bool onOneLine = false; ///< the change beside the name, not below it
};

/// `height`: about that of the plot; many labels then take one line each.
EndLabels endLabels(const core::FigureData& data, const FigureCurves& curves, const QLocale& locale,
                    const FigureMeasures& measures, double height, const Typesetter& type);

/// Puts them beside the ends of the lines, moved apart where they would touch. False when the plot
/// is too low for all of them.
[[nodiscard]] bool placeEndLabels(FigureLayout& layout, const EndLabels& labels,
                                  const Typesetter& type);

} // namespace ui
