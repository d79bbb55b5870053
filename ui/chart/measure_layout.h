#pragma once

#include "ui/chart/box_layout.h"
#include "ui/chart/chart_bars.h"
#include "ui/chart/chart_measure.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/session_axis.h"
#include "ui/support/text.h"

#include <QLineF>
#include <QRectF>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace ui {

/// Letters and distances of measures, in the painter's units.
struct MeasureStyle {
    TextStyle headline{13.0, QFont::DemiBold};
    TextStyle details{12.0};
    double paddingAcross = 10.0; ///< inside a frame
    double paddingDown = 7.0;
    double wordsPadding = 4.0; ///< of words without a frame
    double sign = 10.0;        ///< the height of a verdict's sign
    double widest = 230.0;
    double shaftBeside = 4.0; ///< how far behind the middle of its bar a move is drawn, at most
};

/// What measures stand on.
struct MeasureGround {
    const PlotArea& area;
    const SessionAxis& axis;
    const ChartBars& bars;
    std::optional<double> rebasedFrom{}; ///< the close from which the scale counts changes
};

/// A measure with its places on the page.
struct PlacedMeasure {
    std::size_t index = 0; ///< among the measures
    double tickLeft = 0.0; ///< of the line at the height of the base, or of a level
    double tickRight = 0.0;
    /// From base to value; of a level and of words both ends are alike. Cut at the pane's edges.
    QLineF shaft{};
    bool pointsOut = false; ///< the value is outside the pane
    QSizeF padding{};       ///< between the label's edge and its words
    QSizeF size{};          ///< of the label
    QSizeF shortSize{};     ///< without details; empty where it has no headline, or nothing else
    QRectF label{};         ///< empty where it has no room
    LabelForm form = LabelForm::Words;
    QString number{};   ///< of a label without words; empty where another one of its group has it
    QLineF leader{};    ///< from the label; null where it has none of its own
    QString headline{}; ///< no wider than the label
    QStringList details{};
};

/// Those of the measures of which the value's day is visible, those of claims first; their labels
/// have no places yet.
std::vector<PlacedMeasure> layOutMeasures(std::span<const ChartMeasure> measures,
                                          const MeasureGround& ground, const MeasureStyle& style,
                                          const Typesetter& type);

/// The lines of all measures, which no label may cover.
std::vector<QRectF> ticksOf(std::span<const PlacedMeasure> placed);

/// The labels that measures ask for, in their order.
std::vector<BoxRequest> boxesOf(std::span<const PlacedMeasure> placed,
                                std::span<const ChartMeasure> measures);
/// Gives the measures what their requests got.
void setLabels(std::span<PlacedMeasure> placed, std::span<const LabelMark> marks);

/// Boxes around what is drawn of the bars: candles, or else the stretches of a line.
std::vector<QRectF> barBoxes(const PlotArea& area, std::span<const BarColumn> candles,
                             std::span<const QPointF> line);

struct MeasureInk {
    const ChartTheme& theme;
    const PaintStyle& paint;
    const MeasureStyle& measure;
    const Typesetter& type;
};

/// `chosen`: it has the keyboard's attention.
void paintMeasure(QPainter& painter, const PlacedMeasure& placed, const ChartMeasure& measure,
                  const PlotArea& area, bool chosen, const MeasureInk& ink);

} // namespace ui
