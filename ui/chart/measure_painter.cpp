#include "ui/chart/measure_layout.h"

#include "ui/chart/label_painter.h"
#include "ui/chart/verdict_sign.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Over bars of any colour it needs an edge of the page's colour.
constexpr double kEdge = 1.5;

void paintArrow(QPainter& painter, const PlacedMeasure& placed, const MeasureInk& ink)
{
    constexpr double kHead = 9.0; // hairlines
    constexpr double kHalf = 4.0;
    const double length = kHead * ink.paint.hairline;
    const double half = kHalf * ink.paint.hairline;
    const QLineF& shaft = placed.shaft;
    const double down = shaft.y2() < shaft.y1() ? -1.0 : 1.0;
    const bool hasHead = std::abs(shaft.dy()) > 1.3 * length && !placed.pointsOut;
    const double end = hasHead ? shaft.y2() - down * length : shaft.y2();
    const QRectF line(QPointF(shaft.x1(), std::min(shaft.y1(), end)),
                      QSizeF(0.0, std::abs(end - shaft.y1())));
    const double thickness = 1.5 * ink.paint.hairline;
    paintVertical(painter, line, shaft.x1(), thickness + 2.0 * kEdge * ink.paint.hairline,
                  ink.theme.panel, ink.paint);
    paintVertical(painter, line, shaft.x1(), thickness, ink.theme.text, ink.paint);
    if (!hasHead)
        return;
    painter.setPen(QPen(ink.theme.panel, kEdge * ink.paint.hairline));
    painter.setBrush(ink.theme.text);
    painter.drawPolygon(
        QPolygonF{shaft.p2(), QPointF(shaft.x2() - half, end), QPointF(shaft.x2() + half, end)});
}

/// At the height of the base, or of a level; from a base that is far away only a dashed line leads
/// on, as it crosses many bars.
void paintTick(QPainter& painter, const PlacedMeasure& placed, const MeasureInk& ink)
{
    constexpr double kNear = 60.0; // hairlines
    constexpr double kFarTick = 24.0;
    const double thickness = 1.5 * ink.paint.hairline;
    QRectF rect(placed.tickLeft, 0.0, placed.tickRight - placed.tickLeft, 0.0);
    if (rect.width() > kNear * ink.paint.hairline) {
        painter.setPen(QPen(ink.theme.text, ink.paint.hairline, Qt::DashLine, Qt::FlatCap));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawLine(QPointF(placed.tickLeft, placed.shaft.y1()),
                         QPointF(placed.tickRight, placed.shaft.y1()));
        painter.setRenderHint(QPainter::Antialiasing, true);
        rect.setWidth(kFarTick * ink.paint.hairline);
    }
    paintHorizontal(painter, rect, placed.shaft.y1(), thickness + 2.0 * kEdge * ink.paint.hairline,
                    ink.theme.panel, ink.paint);
    paintHorizontal(painter, rect, placed.shaft.y1(), thickness, ink.theme.text, ink.paint);
}

/// Straight, as its place was found: a bent one could run through another label.
void paintWay(QPainter& painter, const PlacedMeasure& placed, bool isQuiet, const MeasureInk& ink)
{
    painter.setPen(QPen(isQuiet ? ink.theme.mutedText : ink.theme.text, ink.paint.hairline));
    painter.drawLine(placed.leader);
}

void paintDot(QPainter& painter, QPointF middle, const MeasureInk& ink)
{
    const double radius = 3.0 * ink.paint.hairline;
    painter.setPen(QPen(ink.theme.panel, ink.paint.hairline));
    painter.setBrush(ink.theme.mutedText);
    painter.drawEllipse(middle, radius, radius);
}

void paintFrame(QPainter& painter, const PlacedMeasure& placed, const ChartMeasure& measure,
                bool chosen, const MeasureInk& ink)
{
    const bool framed = measure.shape != ChartMeasure::Shape::Words;
    const double width = (chosen ? 2.0 : 1.25) * ink.paint.hairline;
    const double radius = 5.0 * ink.paint.hairline;
    const QColor& edge = measure.note ? ink.theme.mutedText : ink.theme.text;
    painter.setBrush(ink.theme.panel);
    painter.setPen(Qt::NoPen);
    if (chosen || framed)
        painter.setPen(QPen(chosen ? ink.theme.accent : edge, width));
    const double inside = framed ? width / 2.0 : kEdge * ink.paint.hairline;
    painter.drawRoundedRect(placed.label.adjusted(inside, inside, -inside, -inside), radius,
                            radius);
    painter.setBrush(Qt::NoBrush);
}

void paintWords(QPainter& painter, const PlacedMeasure& placed, const ChartMeasure& measure,
                const MeasureInk& ink)
{
    const MeasureStyle& style = ink.measure;
    const double left = placed.label.left() + placed.padding.width();
    double top = placed.label.top() + placed.padding.height();
    const auto line = [&](const QString& text, const TextStyle& letters, const QColor& colour) {
        const double height = ink.type.lineHeight(letters);
        ink.type.draw(painter, QRectF(left, top, placed.label.width(), height),
                      Qt::AlignLeft | Qt::AlignVCenter, text, letters, colour);
        top += height;
    };
    if (!placed.headline.isEmpty()) {
        const double middle = top + ink.type.lineHeight(style.headline) / 2.0;
        line(placed.headline, style.headline, ink.theme.text);
        if (measure.verdict) {
            const double right = left + ink.type.width(placed.headline, style.headline);
            const QRectF sign(right + 0.6 * style.sign, middle - style.sign / 2.0, style.sign,
                              style.sign);
            drawVerdictSign(painter, sign, *measure.verdict,
                            verdictColours(ink.theme, *measure.verdict).ink);
        }
    }
    if (placed.form == LabelForm::Short)
        return;
    for (const QString& text : placed.details)
        line(text, style.details, ink.theme.mutedText);
}

} // namespace

void paintMeasure(QPainter& painter, const PlacedMeasure& placed, const ChartMeasure& measure,
                  const PlotArea& area, bool chosen, const MeasureInk& ink)
{
    const bool isWords = measure.shape == ChartMeasure::Shape::Words;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(area.prices);
    if (!placed.leader.isNull())
        paintWay(painter, placed, isWords, ink);
    if (!isWords)
        paintTick(painter, placed, ink);
    if (measure.shape == ChartMeasure::Shape::Move)
        paintArrow(painter, placed, ink);
    if (isWords)
        paintDot(painter, placed.shaft.p2(), ink);
    painter.restore();
    if (placed.label.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool isNumber = placed.form == LabelForm::Number || placed.form == LabelForm::Group;
    if (isNumber) {
        if (!placed.number.isEmpty())
            paintPill(
                painter, placed.label, placed.number, chosen ? ink.theme.accent : ink.theme.tag,
                chosen ? ink.theme.onAccent : ink.theme.onTag, ink.measure.headline, ink.type);
        return;
    }
    paintFrame(painter, placed, measure, chosen, ink);
    paintWords(painter, placed, measure, ink);
}

} // namespace ui
