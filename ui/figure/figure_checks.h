#pragma once

#include "core/domain/figure_data.h"
#include "ui/figure/figure_layout.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// Whether every text lies on the page, and none on another or on a mark.
bool hasLabelsApart(const FigureLayout& layout);

/// The notes of which the figure shows nothing: neither their drawing, nor their words or number.
std::vector<core::Note> notesUnseen(const FigureLayout& layout, const core::FigureData& data);

/// The signs, each once, that no installed typeface has a glyph for: boxes stand there.
QString signsWithoutGlyph(const FigureLayout& layout, const Typesetter& type);

/// "U+1F600 (😀), U+0F40 (ཀ)".
QString codesOf(const QString& signs);

/// The smallest CIEDE2000 difference between two colours that the figure tells lines or rises and
/// falls by, to people with any kind of colour vision; nullopt where it needs no two colours.
std::optional<double> leastColourDifference(const core::FigureData& data,
                                            const FigureLayout& layout);

/// What two colours need to be told apart without looking for it.
inline constexpr double kDistinctColours = 10.0;

} // namespace ui
