#pragma once

#include "ui/chart/page_labels.h"
#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace ui {

/// The notes of a figure of which anything is visible, without their words.
std::vector<FigureNoteItem> noteItems(const FigureLayout& layout, const core::FigureData& data,
                                      const FigureCurves& curves);

/// The words of one of `layout.notes`.
struct NoteLabel {
    std::size_t item = 0;
    QStringList lines{};
};

/// Asks for a place for the words of each of `layout.notes`. Those of `numbered`, indices among the
/// notes of the figure, stand in footnotes. Gives the labels in the order of their requests.
std::vector<NoteLabel> requestNotes(LabelRequest& request, const FigureLayout& layout,
                                    const core::FigureData& data,
                                    const std::vector<std::size_t>& numbered, const QLocale& locale,
                                    const Typesetter& type);

/// Their words or numbers where `layout.labels` puts them; they are its first boxes.
void addNotes(FigureLayout& layout, const std::vector<NoteLabel>& labels, const Typesetter& type);

} // namespace ui
