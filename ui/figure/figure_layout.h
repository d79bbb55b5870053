#pragma once

#include "core/base/result.h"
#include "core/domain/figure_data.h"
#include "core/report/figure_text.h"
#include "ui/chart/note_shapes.h"
#include "ui/chart/page_labels.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/session_axis.h"
#include "ui/figure/figure_measures.h"
#include "ui/figure/figure_text_item.h"
#include "ui/support/text.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// One instrument as it is drawn: as columns or as a line, positions on the first one's axis.
struct FigureCurve {
    core::ChartStyle style = core::ChartStyle::Line;
    std::vector<BarColumn> columns{};
    std::vector<QPointF> points{};
};

/// A place on a curve that is marked with a ring.
struct FigureRing {
    QPointF centre{};
    std::size_t series = 0;
};

/// A person's note.
struct FigureNoteItem {
    std::size_t index = 0; ///< among the notes of the figure
    core::NoteStyle style{};
    NoteShape shape{};
    bool isBeside = true; ///< false where its words would lie in the pane of another instrument
    QRectF label{};       ///< where its words or its number stand
    QLineF leader{};      ///< from words or a number that are not beside it
    QString
        number{}; ///< instead of words, which stand below the figure; of a group, its first has it
};

/// A horizontal grid line.
struct FigureGridLine {
    double y = 0.0;
    bool isBase = false; ///< the zero of rebased lines
};

/// Where instruments are drawn on one axis of prices.
struct FigurePane {
    std::size_t firstSeries = 0;
    std::size_t lastSeries = 1; ///< behind them
    PlotArea plot{};
    std::vector<FigureGridLine> grid{};

    double bottom() const { return std::max(plot.prices.bottom(), plot.volumes.bottom()); }
};

/// A page with everything on it, in the units of FigureMeasures. All texts lie inside the page,
/// and no two of them, nor a text and a mark, overlap. The pane that it is itself is that of the
/// first instrument.
struct FigureLayout : FigurePane {
    QSizeF page{};
    FigureMeasures measures{};
    QRectF brandBar{};
    std::vector<FigurePane> further{}; ///< of the other instruments, from top to bottom
    std::vector<double> timeLines{};   ///< x of vertical grid lines
    std::vector<double> holes{};       ///< x of long times without prices that the axis closes up
    std::vector<FigureCurve> curves{}; ///< as the series of the figure
    LabelLayout labels{};              ///< events are those of `marked`, in their order
    std::vector<std::size_t> marked{}; ///< which events have a mark, from left to right
    std::vector<FigureRing> rings{};
    std::vector<FigureNoteItem> notes{};
    std::vector<FigureTextItem> texts{};
    /// As printed, without their numbers: of the numbers from left to right, then of events that
    /// have none.
    std::vector<std::string> footnotes{};

    std::vector<const FigurePane*> panes() const;
    const FigurePane& paneOf(std::size_t series) const;
    /// Where curves and their labels may stand: from the first pane to the last.
    QRectF plotRoom() const;
};

/// Puts a figure together: title, plot with marks, footnotes, source, from top to bottom.
///
/// Fails with InvalidArgument when the page is too small for what it has to say.
/// REQUIRES: `data` has a series, and each series has a bar.
core::Result<FigureLayout> layOutFigure(const core::FigureData& data, const core::FigureText& text,
                                        const Typesetter& type);

} // namespace ui
