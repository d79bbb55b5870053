#include "ui/chart/finding_marks.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

namespace {

constexpr double kSize = 12.0;
constexpr double kGap = 3.0;
constexpr double kDot = 5.0;
constexpr double kNarrowest = 3.0; ///< of a hatched session, in pixels

void paintHatching(QPainter& painter, const FindingMark& mark, const PlotArea& area,
                   const ChartTheme& theme)
{
    const double left = area.xOf(mark.position - 0.5);
    const double width = std::max(area.xOf(mark.position + 0.5) - left, kNarrowest);
    QColor colour = theme.warning;
    colour.setAlphaF(0.35F);
    painter.fillRect(
        QRectF(left, area.prices.top(), width, area.prices.height()).intersected(area.prices),
        QBrush(colour, Qt::BDiagPattern));
}

void paintSign(QPainter& painter, const QRectF& rect, const ChartTheme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warning);
    painter.drawPolygon(
        QPolygonF{QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()});
    painter.setBrush(theme.panel);
    const double middle = rect.center().x();
    painter.drawRect(QRectF(middle - 0.75, rect.top() + 4.0, 1.5, 4.0));
    painter.drawRect(QRectF(middle - 0.75, rect.top() + 9.0, 1.5, 1.5));
}

} // namespace

std::vector<FindingMark> layOutFindings(std::span<const core::QualityFinding> findings,
                                        const SessionAxis& axis, const PlotArea& area)
{
    const auto begin =
        std::ranges::lower_bound(findings, axis.dayAt(area.first), {}, &core::QualityFinding::day);
    std::vector<FindingMark> marks;
    for (auto finding = begin; finding != findings.end(); ++finding) {
        const double position = axis.positionOf(finding->day);
        if (position > area.last)
            break;
        if (position < area.first)
            continue;
        const bool blocks = finding->severity == core::QualitySeverity::Blocks;
        const double x = area.xOf(position);
        if (!marks.empty() && x - marks.back().rect.center().x() < kSize + kGap) {
            ++marks.back().count;
            marks.back().blocks = marks.back().blocks || blocks;
            continue;
        }
        marks.push_back(
            {.rect = QRectF(x - kSize / 2.0, area.prices.bottom() - kSize - kGap, kSize, kSize),
             .position = position,
             .first = static_cast<std::size_t>(finding - findings.begin()),
             .blocks = blocks});
    }
    return marks;
}

void paintFindings(QPainter& painter, std::span<const FindingMark> marks, const PlotArea& area,
                   const ChartTheme& theme, const PaintStyle& style)
{
    painter.save();
    for (const FindingMark& mark : marks) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        if (mark.blocks) {
            paintHatching(painter, mark, area, theme);
            paintSign(painter, mark.rect, theme);
            continue;
        }
        painter.setPen(QPen(theme.warning, style.hairline * 1.5));
        painter.setBrush(theme.panel);
        const QPointF middle(mark.rect.center().x(), mark.rect.bottom() - kDot / 2.0);
        painter.drawEllipse(middle, kDot / 2.0, kDot / 2.0);
    }
    painter.restore();
}

} // namespace ui
