#include "ui/chart/study_bands.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kReach = 5.0; ///< how far from an edge the pointer takes hold of it
constexpr double kHalf = 0.5;  ///< a session is one position wide
constexpr float kEstimationTint = 0.06F;
constexpr float kWindowTint = 0.12F;
constexpr float kEdgeTint = 0.45F;
constexpr double kGripHeight = 18.0;
constexpr double kGripWidth = 3.0;
constexpr TextStyle kWords{11.0, QFont::Medium};

/// The day that an edge stands at.
int& dayOf(StudyBands& bands, StudyEdge edge)
{
    switch (edge) {
    case StudyEdge::EstimationFirst:
        return bands.estimation.first;
    case StudyEdge::EstimationLast:
        return bands.estimation.last;
    case StudyEdge::WindowFirst:
        return bands.window.first;
    case StudyEdge::WindowLast:
        break;
    }
    return bands.window.last;
}

bool isFirst(StudyEdge edge)
{
    return edge == StudyEdge::EstimationFirst || edge == StudyEdge::WindowFirst;
}

QRectF placed(const core::DayWindow& window, const PlotArea& area, double zero)
{
    const QRectF& pane = area.prices;
    const double left = std::max(area.xOf(zero + window.first - kHalf), pane.left());
    const double right = std::min(area.xOf(zero + window.last + kHalf), pane.right());
    return right > left ? QRectF(left, pane.top(), right - left, pane.height()) : QRectF();
}

QColor tinted(QColor colour, float tint)
{
    colour.setAlphaF(tint);
    return colour;
}

} // namespace

PlacedStudyBands placeStudyBands(const StudyBands& bands, const PlotArea& area, double zero)
{
    PlacedStudyBands result{.estimation = placed(bands.estimation, area, zero),
                            .window = placed(bands.window, area, zero)};
    const std::array positions{bands.estimation.first - kHalf, bands.estimation.last + kHalf,
                               bands.window.first - kHalf, bands.window.last + kHalf};
    for (std::size_t edge = 0; edge < positions.size(); ++edge) {
        const double x = area.xOf(zero + positions[edge]);
        if (x >= area.prices.left() && x <= area.prices.right())
            result.edges[edge] = x;
    }
    return result;
}

std::optional<StudyEdge> PlacedStudyBands::edgeAt(const PlotArea& area, QPointF point) const
{
    if (!area.prices.contains(point))
        return std::nullopt;
    std::optional<StudyEdge> nearest;
    double least = kReach;
    for (std::size_t edge = 0; edge < std::size(edges); ++edge) {
        const double away = edges[edge] ? std::abs(*edges[edge] - point.x()) : kReach + 1.0;
        // Of two edges at one place the later one is taken: it can always be moved away.
        if (away <= least) {
            least = away;
            nearest = static_cast<StudyEdge>(edge);
        }
    }
    return nearest;
}

StudyBands withEdgeAt(const StudyBands& bands, StudyEdge edge, double position, double zero)
{
    StudyBands moved = bands;
    const double session = position - zero + (isFirst(edge) ? kHalf : -kHalf);
    int day = static_cast<int>(std::lround(
        std::clamp(session, -1.0 * core::kFarthestStudyDay, 1.0 * core::kFarthestStudyDay)));
    const bool ofEstimation =
        edge == StudyEdge::EstimationFirst || edge == StudyEdge::EstimationLast;
    const core::DayWindow& own = ofEstimation ? bands.estimation : bands.window;
    const core::DayWindow& other = ofEstimation ? bands.window : bands.estimation;
    if (isFirst(edge)) {
        day = std::min(day, own.last);
        if (other.last < own.first)
            day = std::max(day, other.last + 1);
    } else {
        day = std::max(day, own.first);
        if (other.first > own.last)
            day = std::min(day, other.first - 1);
    }
    dayOf(moved, edge) = day;
    return moved;
}

void paintStudyBands(QPainter& painter, const PlacedStudyBands& bands, const PlotArea& area,
                     const ChartTheme& theme, const PaintStyle& style)
{
    for (const auto& [band, tint] :
         {std::pair(bands.estimation, kEstimationTint), std::pair(bands.window, kWindowTint)}) {
        if (!band.isEmpty())
            painter.fillRect(band, tinted(theme.accent, tint));
    }
    for (const auto& edge : bands.edges) {
        if (!edge)
            continue;
        paintVertical(painter, area.prices, *edge, style.hairline, tinted(theme.accent, kEdgeTint),
                      style);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        const QRectF grip(*edge - kGripWidth / 2.0, area.prices.bottom() - 2.0 * kGripHeight,
                          kGripWidth, kGripHeight);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.drawRoundedRect(grip, kGripWidth / 2.0, kGripWidth / 2.0);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void paintStudyBandWords(QPainter& painter, const PlacedStudyBands& bands,
                         const StudyBandWords& words, const ChartTheme& theme,
                         const Typesetter& type)
{
    const double height = type.lineHeight(kWords) + 4.0;
    for (const auto& [band, text] :
         {std::pair(bands.estimation, words.estimation), std::pair(bands.window, words.window)}) {
        const double width = type.width(text, kWords) + 10.0;
        if (band.isEmpty() || width + 8.0 > band.width())
            continue;
        // Lines of events may run below it.
        const QRectF box(band.left() + 4.0, band.top() + 4.0, width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(box, 3.0, 3.0);
        type.draw(painter, box, Qt::AlignCenter, text, kWords, theme.accent);
    }
}

} // namespace ui
