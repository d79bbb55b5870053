#include "ui/chart/chart_scene.h"

#include "ui/chart/axis_tags.h"
#include "ui/chart/hole_marks.h"
#include "ui/chart/label_painter.h"
#include "ui/chart/scene_notes.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPillClearance = 3.0; ///< between a pill's words and its rounded ends

void paintLineWords(QPainter& painter, const SceneLine& line, const QRectF& box,
                    const ChartContent& content, const Typesetter& type)
{
    const QRectF name(box.topLeft(), QSizeF(box.width(), box.height() / 2.0));
    type.draw(painter, name, Qt::AlignLeft | Qt::AlignVCenter,
              type.elided(line.name, kNameText, box.width()), kNameText, line.colour,
              content.theme.panel);
    type.drawTabular(painter, name.translated(0.0, box.height() / 2.0),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     changeSince(line.lastValue / 100.0, line.ownBase, content.locale), kAxisText,
                     line.colour, content.theme.panel);
}

void paintLineLabels(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                     const PaintStyle& style, const Typesetter& type)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const LabelMark& mark : scene.labels.ends) {
        const SceneLine& line = scene.lines[mark.first()];
        for (const LabelLeader& leader : mark.leaders)
            paintEndLeader(painter, leader, scene.lines[leader.label].colour, style);
        if (mark.hasWords())
            paintLineWords(painter, line, mark.rect, content, type);
        else
            paintPill(painter, mark.rect, numberText(mark),
                      mark.form == LabelForm::Group ? content.theme.tag : line.colour,
                      mark.form == LabelForm::Group ? content.theme.onTag : content.theme.panel,
                      kPillText, type);
    }
}

void paintEventLines(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                     const PaintStyle& style)
{
    for (const LabelMark& mark : scene.labels.events) {
        for (const LabelLeader& leader : mark.leaders) {
            const QPointF& end = leader.points.back();
            const ChartEvent& event = content.events[scene.labelled[leader.label]];
            paintEventLine(painter, end.x(), end.y(), scene.lowest(),
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
    for (const LabelMark& mark : scene.labels.events) {
        for (const LabelLeader& leader : mark.leaders)
            paintLeader(painter, leader, colourOf(leader.label), style);
    }
    for (const LabelMark& mark : scene.labels.events) {
        const double room =
            mark.rect.width() - (mark.hasWords() ? 2.0 * (kPillPadding - kPillClearance) : 0.0);
        const QString words =
            mark.hasWords() ? content.events[scene.labelled[mark.first()]].label : numberText(mark);
        const QString text = type.elided(words, kPillText, room);
        const QColor fill =
            mark.form == LabelForm::Group ? content.theme.tag : colourOf(mark.first());
        paintPill(painter, mark.rect, text, fill,
                  mark.form == LabelForm::Group ? content.theme.onTag : content.theme.onEvent,
                  kPillText, type);
    }
}

/// What lies behind the prices of every pane: the chosen event's session, a study's windows, the
/// grid of times.
void paintGround(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                 const PaintStyle& style)
{
    const SessionAxis axis = content.axis();
    for (const ScenePane* pane : scene.panes()) {
        for (const std::size_t index : scene.labelled) {
            if (content.focused == content.events[index].id)
                paintSessionBand(painter, pane->area, positionOf(content.events[index], axis),
                                 content.theme.selection);
        }
    }
    if (content.studyBands)
        paintStudyBands(painter, scene.studyBands, scene.area, content.theme, style);
    for (const ScenePane* pane : scene.panes()) {
        const QRectF plot(pane->area.prices.topLeft(),
                          QPointF(pane->area.prices.right(), pane->bottom()));
        for (const TimeTick& tick : scene.timeTicks)
            paintVertical(painter, plot, tick.x, style.hairline, content.theme.grid, style);
        for (const double x : scene.holes)
            paintHoleLine(painter, x, plot.top(), plot.bottom(), content.theme, style);
    }
}

void paintTimeAxis(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                   const PaintStyle& style, const Typesetter& type)
{
    constexpr double kSign = 9.0;
    for (const double x : scene.holes)
        paintHoleSign(painter, {x, scene.timeAxis.top()}, kSign, content.theme, style);
    const double height = type.lineHeight(kAxisText);
    for (const TimeTick& tick : scene.timeTicks) {
        const QRectF cell(tick.labelLeft, scene.timeAxis.top() + 6.0, tick.labelWidth, height);
        type.draw(painter, cell, Qt::AlignLeft | Qt::AlignVCenter, tick.label, kAxisText,
                  content.theme.mutedText, content.theme.panel);
    }
}

/// Where changes are counted from, if a person chose that day and it is visible.
void paintBase(QPainter& painter, const ChartScene& scene, const ChartContent& content,
               const PaintStyle& style, const Typesetter& type)
{
    if (!content.baseDay || (!scene.isRebased() && !scene.percentFrom))
        return;
    const double position = content.axis().positionOf(*content.baseDay);
    if (position < scene.area.first || position > scene.area.last)
        return;
    const double x = scene.area.xOf(position);
    for (const ScenePane* pane : scene.panes())
        paintDotted(painter, {x, pane->area.prices.top()}, {x, pane->area.prices.bottom()},
                    content.theme.mutedText, style);
    const QString words = formatChange(0.0, content.locale, 0) + QStringLiteral(" = ")
        + formatDate(*content.baseDay, DateStyle::Short, content.locale);
    const double width = type.tabularWidth(words, kTagText) + 2.0 * kTagPadding;
    const double left =
        std::clamp(x - width / 2.0, scene.timeAxis.left(), scene.priceAxis.right() - width);
    const QRectF tag(left, scene.timeAxis.top() + 4.0, width, kTagHeight);
    painter.fillRect(tag.adjusted(-4.0, 0.0, 4.0, 0.0), content.theme.panel);
    paintTag(painter, tag, words, content.theme.raised, content.theme.text, type);
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
    paintGround(painter, scene, content, style);
    paintEventLines(painter, scene, content, style);
    for (const ScenePane* pane : scene.panes())
        paintPane(painter, *pane, content, style);
    if (content.studyBands)
        paintStudyBandWords(painter, scene.studyBands,
                            {QCoreApplication::translate("ui::PriceChart", "Estimation window"),
                             QCoreApplication::translate("ui::PriceChart", "Event window")},
                            content.theme, type);
    paintEventMarks(painter, scene, content, style, type);
    paintTimeAxis(painter, scene, content, style, type);
    paintBase(painter, scene, content, style, type);
    for (const ScenePane* pane : scene.panes())
        paintPriceAxis(painter, *pane, content, style, type);
    paintLineLabels(painter, scene, content, style, type);
    paintNotes(painter, scene, content, style);
    paintMeasures(painter, scene, content, style, type);
}

} // namespace ui
