#pragma once

#include "ui/chart/page_labels.h"
#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>

namespace ui {

/// What is written of the end of a line: its change, with the day where that is not the day of the
/// others, or its price.
QString endValue(const core::FigureData& data, const FigureCurves& curves, std::size_t index,
                 const QLocale& locale);

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

/// Asks for places beside the ends of the lines, from `top` down. Those of `numbered` stand in
/// footnotes.
void requestEndLabels(LabelRequest& request, const FigureLayout& layout, const EndLabels& labels,
                      const std::vector<std::size_t>& numbered, double top, const Typesetter& type);

/// Places all labels of a figure whose other texts in the plot stand already, and adds their words.
/// `request` has what is asked for by marks and ends; notes among `numberedNotes` stand in
/// footnotes. False when there is one that has no place, not even as a number, and stands nowhere
/// else.
[[nodiscard]] bool placeLabels(FigureLayout& layout, LabelRequest& request,
                               const core::FigureData& data, const FigureCurves& curves,
                               const EndLabels& ends, const std::vector<std::size_t>& numberedNotes,
                               const QLocale& locale, const Typesetter& type);

/// What has a footnote with a number, in the order of the numbers: events by their place among
/// `layout.marked`, notes by that among the notes of the figure, ends of lines by their series.
std::vector<LabelRef> numberedThings(const FigureLayout& layout, const core::FigureData& data,
                                     const QLocale& locale);

/// Those of them that are of one kind.
std::vector<std::size_t> ofKind(const std::vector<LabelRef>& things, LabelKind kind);

/// Sets the footnotes of such things, in their order, then those of other events.
void setFootnotes(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                  core::FootnoteDetail detail, const std::vector<LabelRef>& things,
                  const QLocale& locale);

} // namespace ui
