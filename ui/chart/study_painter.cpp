#include "ui/chart/study_scene.h"
#include "ui/support/formatting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

/// How a study's chart is drawn.

namespace ui {

namespace {

constexpr float kBandTint = 0.13F;
constexpr double kLine = 2.0;
constexpr double kDot = 3.0;
constexpr double kSwatch = 10.0;
constexpr double kLineSwatch = 16.0;
constexpr double kSwatchGap = 6.0;
constexpr double kLegendGap = 18.0;

QColor bandColour(const ChartTheme& theme)
{
    QColor colour = theme.text;
    colour.setAlphaF(kBandTint);
    return colour;
}

/// Each stretch of days that have an interval as one area.
void paintIntervals(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
                    const ChartTheme& theme)
{
    const auto has = [](const StudyChartDay& day) {
        return std::isfinite(day.low) && std::isfinite(day.high);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(bandColour(theme));
    for (std::size_t begin = 0; begin < data.days.size();) {
        std::size_t end = begin;
        while (end < data.days.size() && has(data.days[end]))
            ++end;
        QPolygonF area;
        for (std::size_t index = begin; index < end; ++index)
            area << QPointF(scene.area.xOf(static_cast<double>(index)),
                            scene.area.yOf(data.days[index].high));
        for (std::size_t index = end; index-- > begin;)
            area << QPointF(scene.area.xOf(static_cast<double>(index)),
                            scene.area.yOf(data.days[index].low));
        if (end > begin)
            painter.drawPolygon(area);
        begin = end + 1;
    }
}

/// Hollow rises and filled falls, as candles are.
void paintBar(QPainter& painter, const QRectF& bar, bool rises, const StudyInk& ink)
{
    const QColor& colour = rises ? ink.theme.rise : ink.theme.fall;
    const double width = ink.paint.outline;
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(rises ? ink.theme.panel : colour);
    painter.drawRect(bar.adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0));
}

void paintGround(QPainter& painter, const StudyScene& scene, const StudyInk& ink)
{
    const QRectF& pane = scene.area.prices;
    if (!scene.dayZero.isEmpty())
        painter.fillRect(scene.dayZero, ink.theme.selection);
    for (const double tick : scene.ticks)
        paintHorizontal(painter, pane, scene.area.yOf(tick), ink.paint.hairline, ink.theme.grid,
                        ink.paint);
    paintHorizontal(painter, pane, scene.area.yOf(0.0), ink.paint.hairline, ink.theme.zeroLine,
                    ink.paint);
}

void paintLastTag(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
                  const StudyInk& ink)
{
    const auto last =
        std::find_if(data.days.rbegin(), data.days.rend(),
                     [](const StudyChartDay& day) { return std::isfinite(day.cumulative); });
    if (last == data.days.rend() || scene.lastTag.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.theme.tag);
    painter.drawRoundedRect(scene.lastTag, 3.0, 3.0);
    ink.type.drawTabular(painter, scene.lastTag, Qt::AlignCenter,
                         formatChange(last->cumulative, ink.locale, 1), kStudyStrongText,
                         ink.theme.onTag, ink.theme.tag);
}

void paintAxes(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
               std::optional<std::size_t> hovered, const StudyInk& ink)
{
    const QRectF& pane = scene.area.prices;
    const double height = ink.type.lineHeight(kStudyText);
    for (const double tick : scene.ticks) {
        const QRectF cell(pane.right() + 9.0, scene.area.yOf(tick) - height / 2.0, 1.0, height);
        if (!scene.lastTag.intersects(cell))
            ink.type.drawTabular(painter, cell, Qt::AlignLeft | Qt::AlignVCenter,
                                 formatChange(tick, ink.locale, scene.decimals), kStudyText,
                                 ink.theme.mutedText, ink.theme.panel);
    }
    for (const StudyDayTick& day : scene.days) {
        const bool strong = data.days[day.index].day == 0 || hovered == day.index;
        ink.type.draw(painter, day.cell, Qt::AlignCenter, day.label,
                      strong ? kStudyStrongText : kStudyText,
                      strong ? ink.theme.text : ink.theme.mutedText, ink.theme.panel);
    }
    ink.type.draw(painter, scene.dayZeroCell, Qt::AlignCenter, scene.dayZeroDate, kStudyText,
                  ink.theme.mutedText, ink.theme.panel);
}

void paintHovered(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
                  std::size_t hovered, const StudyInk& ink)
{
    const double x = scene.area.xOf(static_cast<double>(hovered));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintVertical(painter, scene.area.prices, x, ink.paint.hairline, ink.theme.crosshair,
                  ink.paint);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (!std::isfinite(data.days[hovered].cumulative))
        return;
    painter.setPen(QPen(ink.theme.panel, 1.5));
    painter.setBrush(ink.theme.text);
    painter.drawEllipse(QPointF(x, scene.area.yOf(data.days[hovered].cumulative)), kDot + 1.0,
                        kDot + 1.0);
}

} // namespace

void paintStudy(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
                std::optional<std::size_t> hovered, const StudyInk& ink)
{
    if (scene.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGround(painter, scene, ink);
    painter.save();
    painter.setClipRect(scene.area.prices);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintIntervals(painter, scene, data, ink.theme);
    for (std::size_t index = 0; index < scene.bars.size(); ++index) {
        if (!scene.bars[index].isEmpty())
            paintBar(painter, scene.bars[index], data.days[index].abnormal > 0.0, ink);
    }
    paintLine(painter, scene.area, scene.line, ink.theme.text, kLine);
    if (hovered && *hovered < data.days.size())
        paintHovered(painter, scene, data, *hovered, ink);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintLastTag(painter, scene, data, ink);
    paintAxes(painter, scene, data, hovered, ink);
}

void paintStudyLegend(QPainter& painter, const StudyScene& scene, const StudyLegend& legend,
                      const StudyInk& ink)
{
    const auto sayIn = [&](const QRectF& cell, const QString& text, const TextStyle& style,
                           const QColor& colour) {
        ink.type.drawTabular(painter, cell, Qt::AlignLeft | Qt::AlignVCenter,
                             ink.type.elided(text, style, cell.width()), style, colour,
                             ink.theme.panel);
    };
    sayIn(scene.title, legend.title, kStudyStrongText, ink.theme.text);
    if (!legend.day.isEmpty()) {
        sayIn(scene.head, legend.day, kStudyText, ink.theme.text);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    double x = scene.head.left();
    const double middle = scene.head.center().y();
    const auto say = [&](const QString& text) {
        const double room = std::max(scene.head.right() - x, 0.0);
        sayIn(QRectF(x, scene.head.top(), room, scene.head.height()), text, kStudyText,
              ink.theme.mutedText);
        x += ink.type.width(text, kStudyText) + kLegendGap;
    };
    paintBar(painter, QRectF(x, middle - kSwatch / 2.0, kSwatch / 2.0, kSwatch), true, ink);
    paintBar(painter,
             QRectF(x + kSwatch / 2.0 + 2.0, middle - kSwatch / 2.0, kSwatch / 2.0, kSwatch), false,
             ink);
    x += kSwatch + 2.0 + kSwatchGap;
    say(legend.bars);
    painter.fillRect(QRectF(x, middle - kSwatch / 2.0, kLineSwatch, kSwatch),
                     bandColour(ink.theme));
    painter.fillRect(QRectF(x, middle - kLine / 2.0, kLineSwatch, kLine), ink.theme.text);
    x += kLineSwatch + kSwatchGap;
    say(legend.line);
}

} // namespace ui
