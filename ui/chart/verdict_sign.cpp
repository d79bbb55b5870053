#include "ui/chart/verdict_sign.h"

#include "ui/chart/chart_theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

/// Paths in a square of 10 by 10.
QPainterPath signPath(core::Verdict verdict)
{
    QPainterPath path;
    switch (verdict) {
    case core::Verdict::Supported:
        path.moveTo(1.5, 5.5);
        path.lineTo(4.0, 8.0);
        path.lineTo(8.5, 2.2);
        break;
    case core::Verdict::Consistent:
        path.moveTo(1.0, 6.0);
        path.cubicTo(2.6, 2.4, 4.2, 3.4, 5.0, 5.0);
        path.cubicTo(5.8, 6.6, 7.4, 7.6, 9.0, 4.0);
        break;
    case core::Verdict::Contradicted:
        path.moveTo(2.0, 2.0);
        path.lineTo(8.0, 8.0);
        path.moveTo(8.0, 2.0);
        path.lineTo(2.0, 8.0);
        break;
    case core::Verdict::NotCheckable:
        path.moveTo(2.8, 3.1);
        path.cubicTo(3.0, 0.5, 7.3, 0.5, 7.3, 3.2);
        path.cubicTo(7.3, 5.0, 5.0, 4.9, 5.0, 6.7);
        path.moveTo(5.0, 9.0);
        path.lineTo(5.0, 9.1);
        break;
    }
    return path;
}

} // namespace

VerdictColours verdictColours(const ChartTheme& theme, core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Supported:
        return {theme.good, theme.goodSurface};
    case core::Verdict::Consistent:
        return {theme.warning, theme.warningSurface};
    case core::Verdict::Contradicted:
        return {theme.bad, theme.badSurface};
    case core::Verdict::NotCheckable:
        break;
    }
    return {theme.mutedText, theme.raised};
}

void drawVerdictSign(QPainter& painter, const QRectF& rect, core::Verdict verdict,
                     const QColor& ink)
{
    constexpr double kDesign = 10.0;
    constexpr double kStroke = 1.7;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kDesign, rect.height() / kDesign);
    painter.setPen(QPen(ink, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(signPath(verdict));
    painter.restore();
}

} // namespace ui
