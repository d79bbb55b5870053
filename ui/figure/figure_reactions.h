#pragma once

#include "ui/chart/page_labels.h"
#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_layout.h"

#include <QLocale>

#include <vector>

namespace ui {

/// What is written at an event's bar of the first instrument of a pane: how it moved, and to which
/// price.
struct ReactionLabel {
    std::size_t series = 0;
    QPointF point{};
    QString change{};
    QString price{};
};

/// The strongest move first; several events of one session moved it once.
std::vector<ReactionLabel> reactionLabels(const FigureLayout& layout, const core::FigureData& data,
                                          const FigureCurves& curves, const QLocale& locale);

/// Asks for their places; what finds none beside the curves stands in the footnote only. The
/// strongest move may interrupt the dashed lines of events where there is a background to do it
/// with.
void requestReactions(LabelRequest& request, const FigureLayout& layout,
                      const std::vector<ReactionLabel>& labels, const Typesetter& type);

/// Rings on the line at their points.
void addRings(FigureLayout& layout, const std::vector<ReactionLabel>& labels);

/// Their words where `layout.labels` puts them, whose boxes they are from `first` on.
void addReactions(FigureLayout& layout, const std::vector<ReactionLabel>& labels, std::size_t first,
                  const Typesetter& type);

} // namespace ui
