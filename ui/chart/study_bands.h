#pragma once

#include "core/domain/study_settings.h"
#include "core/time/trading_date.h"
#include "ui/chart/price_painter.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace ui {

/// The windows of a study as a price chart shows them, in sessions from day 0.
struct StudyBands {
    core::TradingDate dayZero{};
    core::DayWindow estimation{};
    core::DayWindow window{};

    bool operator==(const StudyBands&) const = default;
};

/// What can be taken hold of.
enum class StudyEdge { EstimationFirst, EstimationLast, WindowFirst, WindowLast };

/// Where the bands are on the page: between the edges of their sessions. Each is empty where none
/// of it is visible; an edge is there only if it is.
struct PlacedStudyBands {
    QRectF estimation{};
    QRectF window{};
    std::optional<double> edges[4]{}; ///< x, by StudyEdge

    /// The edge at a point of the pane.
    std::optional<StudyEdge> edgeAt(const PlotArea& area, QPointF point) const;
};

/// `zero`: the position of day 0.
PlacedStudyBands placeStudyBands(const StudyBands& bands, const PlotArea& area, double zero);

/// The bands with an edge moved to the session edge that is nearest to a position. Windows keep at
/// least one session, and neither moves into the other.
StudyBands withEdgeAt(const StudyBands& bands, StudyEdge edge, double position, double zero);

struct StudyBandWords {
    QString estimation{};
    QString window{};
};

/// Quietly, behind everything.
void paintStudyBands(QPainter& painter, const PlacedStudyBands& bands, const PlotArea& area,
                     const ChartTheme& theme, const PaintStyle& style);
/// Their names, over what crosses them, where they have room.
void paintStudyBandWords(QPainter& painter, const PlacedStudyBands& bands,
                         const StudyBandWords& words, const ChartTheme& theme,
                         const Typesetter& type);

} // namespace ui
