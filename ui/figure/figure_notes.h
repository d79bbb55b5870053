#pragma once

#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>
#include <QStringList>

namespace ui {

/// The notes of a figure, their words where the plot has room for them after all other labels. What
/// has none gets a letter at its place; its words belong below the figure, in the order of the
/// letters. Notes of which nothing is visible are left out.
///
/// `lettered`: those that have had no room before, by their index among the notes.
std::vector<std::size_t> placeNotes(FigureLayout& layout, const core::FigureData& data,
                                    const FigureCurves& curves,
                                    const std::vector<std::size_t>& lettered, const QLocale& locale,
                                    const Typesetter& type);

/// What stands below the figure for notes with letters: "a the trough".
QStringList noteLines(const core::FigureData& data, const std::vector<std::size_t>& lettered,
                      const QLocale& locale);

} // namespace ui
