#include "ui/chart/chart_scene.h"

#include "ui/chart/axis_tags.h"
#include "ui/chart/scene_notes.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPillClearance = 3.0; ///< between a pill's words and its rounded ends

void paintGrid(QPainter& painter, const ChartScene& scene, const ChartContent& content,
               const PaintStyle& style)
{
    const ChartTheme& theme = content.theme;
    const QRectF& prices = scene.area.prices;
    const QRectF plot = prices.united(scene.area.volumes.isEmpty() ? prices : scene.area.volumes);
    for (const double value : scene.valueTicks) {
        const bool isBase = content.style == core::ChartStyle::Rebased && value == 0.0;
        paintHorizontal(painter, prices, scene.area.yOf(value), style.hairline,
                        isBase ? theme.zeroLine : theme.grid, style);
    }
    for (const TimeTick& tick : scene.timeTicks)
        paintVertical(painter, plot, tick.x, style.hairline, theme.grid, style);
}

/// The newest close, if the visible part of the scale holds it.
std::optional<double> shownClose(const ChartScene& scene, const ChartContent& content)
{
    const double close = content.series.bars.lastClose();
    const bool isPrice = content.style != core::ChartStyle::Rebased;
    const bool inside = close >= scene.area.scale.low && close <= scene.area.scale.high;
    return isPrice && inside ? std::optional(close) : std::nullopt;
}

void paintAxes(QPainter& painter, const ChartScene& scene, const ChartContent& content,
               const Typesetter& type)
{
    const auto close = shownClose(scene, content);
    for (const double value : scene.valueTicks) {
        const QRectF cell = tickCell(scene, value, type);
        const bool taken = std::ranges::any_of(
            scene.lines, [&](const SceneLine& line) { return line.label.intersects(cell); });
        if (taken || (close && valueTag(scene, scene.area.yOf(*close)).intersects(cell)))
            continue;
        type.drawTabular(painter, cell, Qt::AlignLeft | Qt::AlignVCenter,
                         axisText(content, value, scene.decimals), kAxisText,
                         content.theme.mutedText);
    }
    const double height = type.lineHeight(kAxisText);
    for (const TimeTick& tick : scene.timeTicks) {
        const QRectF cell(tick.labelLeft, scene.timeAxis.top() + 6.0, tick.labelWidth, height);
        type.draw(painter, cell, Qt::AlignLeft | Qt::AlignVCenter, tick.label, kAxisText,
                  content.theme.mutedText);
    }
}

void paintLines(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const PaintStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    // The first one is drawn last: on top of the others.
    for (std::size_t number = scene.lines.size(); number-- > 0;) {
        const SceneLine& line = scene.lines[number];
        if (content.style == core::ChartStyle::Area)
            paintAreaBelow(painter, scene.area, line.points, line.colour);
        paintLine(painter, scene.area, line.points, line.colour,
                  number == 0 ? style.line : style.thinLine, number >= content.theme.lines.size());
    }
}

void paintLineLabels(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                     const Typesetter& type)
{
    for (const SceneLine& line : scene.lines) {
        if (line.label.isEmpty())
            continue;
        const QRectF& box = line.label;
        const QRectF name(box.topLeft(), QSizeF(box.width(), box.height() / 2.0));
        type.draw(painter, name, Qt::AlignLeft | Qt::AlignVCenter,
                  type.elided(line.name, kNameText, box.width()), kNameText, line.colour);
        type.drawTabular(
            painter, name.translated(0.0, box.height() / 2.0), Qt::AlignLeft | Qt::AlignVCenter,
            formatChange(line.lastValue / 100.0, content.locale), kAxisText, line.colour);
    }
}

QString markText(const LabelMark& mark, const ChartContent& content, const ChartScene& scene)
{
    switch (mark.form) {
    case LabelForm::Pill:
        return content.events[scene.labelled[mark.first]].label;
    case LabelForm::Number:
        return QString::number(mark.first + 1);
    case LabelForm::Group:
        break;
    }
    return QStringLiteral("%1–%2").arg(mark.first + 1).arg(mark.first + mark.count);
}

void paintEventLines(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                     const PaintStyle& style)
{
    const double bottom = std::max(scene.area.prices.bottom(), scene.area.volumes.bottom());
    for (const LabelMark& mark : scene.labels.marks) {
        for (const LabelLeader& leader : mark.leaders) {
            const QPointF& end = leader.points.back();
            const ChartEvent& event = content.events[scene.labelled[leader.label]];
            paintEventLine(painter, end.x(), end.y(), bottom,
                           content.theme.eventColour(event.colourIndex), style);
        }
    }
}

void paintEventMarks(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                     const PaintStyle& style, const Typesetter& type)
{
    const auto colourOf = [&](std::size_t label) {
        return content.theme.eventColour(content.events[scene.labelled[label]].colourIndex);
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const LabelMark& mark : scene.labels.marks) {
        for (const LabelLeader& leader : mark.leaders)
            paintLeader(painter, leader, colourOf(leader.label), style);
    }
    for (const LabelMark& mark : scene.labels.marks) {
        const double room = mark.rect.width()
            - (mark.form == LabelForm::Pill ? 2.0 * (kPillPadding - kPillClearance) : 0.0);
        const QString text = type.elided(markText(mark, content, scene), kPillText, room);
        const QColor fill =
            mark.form == LabelForm::Group ? content.theme.tag : colourOf(mark.first);
        paintPill(painter, mark.rect, text, fill,
                  mark.form == LabelForm::Group ? content.theme.onTag : content.theme.onEvent,
                  kPillText, type);
    }
}

/// The newest close, where the price axis shows it.
void paintLastClose(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const PaintStyle& style, const Typesetter& type)
{
    const auto close = shownClose(scene, content);
    if (!close)
        return;
    const ChartBars& bars = content.series.bars;
    const double before = bars.closeBefore(bars.size() - 1).value_or(*close);
    const QColor& colour = *close < before ? content.theme.fall : content.theme.rise;
    const double y = scene.area.yOf(*close);
    paintDotted(painter, {scene.area.prices.left(), y}, {scene.area.prices.right(), y}, colour,
                style);
    const QRectF tag = valueTag(scene, y);
    painter.fillRect(tag, content.theme.panel);
    painter.setPen(QPen(colour, style.hairline));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawRoundedRect(tag.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    type.drawTabular(painter, tag, Qt::AlignCenter,
                     axisText(content, *close, priceDecimals(*close)), kTagText,
                     content.theme.text);
}

void paintMeasures(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                   const PaintStyle& style, const Typesetter& type)
{
    const MeasureStyle letters;
    const MeasureInk ink{content.theme, style, letters, type};
    for (const PlacedMeasure& placed : scene.measures) {
        const ChartMeasure& measure = content.measures[placed.index];
        const bool chosen = measure.note && measure.note == content.chosenNote;
        paintMeasure(painter, placed, measure, scene.area, chosen, ink);
    }
}

} // namespace

void paintScene(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const ChartView& view, const Typesetter& type)
{
    if (scene.isEmpty())
        return;
    const PaintStyle style{.pixel = view.pixel};
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const std::size_t index : scene.labelled) {
        if (content.focused == content.events[index].id)
            paintSessionBand(painter, scene.area, positionOf(content.events[index], content.axis()),
                             content.theme.selection);
    }
    if (content.studyBands)
        paintStudyBands(painter, scene.studyBands, scene.area, content.theme, style);
    paintGrid(painter, scene, content, style);
    paintEventLines(painter, scene, content, style);
    painter.save();
    painter.setClipRect(scene.area.prices.united(scene.area.volumes));
    paintVolumes(painter, scene.area, scene.columns, content.theme, style);
    if (scene.candles)
        paintCandles(painter, scene.area, scene.columns, content.theme, style);
    else
        paintLines(painter, scene, content, style);
    paintFindings(painter, scene.findings, scene.area, content.theme, style);
    painter.restore();
    if (content.studyBands)
        paintStudyBandWords(painter, scene.studyBands,
                            {QCoreApplication::translate("ui::PriceChart", "Estimation window"),
                             QCoreApplication::translate("ui::PriceChart", "Event window")},
                            content.theme, type);
    paintEventMarks(painter, scene, content, style, type);
    paintAxes(painter, scene, content, type);
    paintLineLabels(painter, scene, content, type);
    paintLastClose(painter, scene, content, style, type);
    paintNotes(painter, scene, content, style);
    paintMeasures(painter, scene, content, style, type);
}

} // namespace ui
