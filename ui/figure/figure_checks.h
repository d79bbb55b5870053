#pragma once

#include "core/domain/figure_data.h"
#include "ui/figure/figure_layout.h"

#include <optional>

namespace ui {

/// Whether every text lies on the page, and none on another or on a mark.
bool hasLabelsApart(const FigureLayout& layout);

/// The smallest CIEDE2000 difference between two colours that the figure tells lines or rises and
/// falls by, to people with any kind of colour vision; nullopt where it needs no two colours.
std::optional<double> leastColourDifference(const core::FigureData& data,
                                            const FigureLayout& layout);

/// What two colours need to be told apart without looking for it.
inline constexpr double kDistinctColours = 10.0;

} // namespace ui
