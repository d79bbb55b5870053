#include "ui/chart/axis_tags.h"
#include "ui/chart/crosshair_card.h"
#include "ui/chart/series_readout.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

void paintVolumeReading(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                        core::Instant time, const Typesetter& type)
{
    const auto readings = readingsAt(pane, content, time);
    if (pane.area.volumes.isEmpty() || readings.empty() || !readings.front().bar.volume)
        return;
    const double height = type.lineHeight(kAxisText);
    const QRectF word(pane.priceAxis.left() + kTagPadding, pane.area.volumes.top(),
                      pane.priceAxis.width() - kTagPadding, height);
    type.draw(painter, word, Qt::AlignLeft | Qt::AlignVCenter,
              QCoreApplication::translate("ui::PriceChart", "Volume"), kAxisText,
              content.theme.faintText, content.theme.panel);
    type.drawTabular(painter, word.translated(0.0, height), Qt::AlignLeft | Qt::AlignVCenter,
                     formatVolume(*readings.front().bar.volume, content.locale), kAxisText,
                     content.theme.faintText, content.theme.panel);
}

void paintTimeTag(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                  core::Instant time, double x, const Typesetter& type)
{
    const QString text =
        formatBarTime(time, content.series.bars.interval(), content.zone, content.locale);
    const double width = type.tabularWidth(text, kTagText) + 2.0 * kTagPadding;
    const double left =
        std::clamp(x - width / 2.0, scene.timeAxis.left(), scene.priceAxis.right() - width);
    paintTag(painter, QRectF(left, scene.timeAxis.top() + 4.0, width, kTagHeight), text,
             content.theme.tag, content.theme.onTag, type);
}

/// What stands on the panes whether there is a crosshair or not.
void paintTitles(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                 core::Instant time, const Typesetter& type)
{
    for (const ScenePane* pane : scene.panes()) {
        paintPaneTitle(painter, *pane, content, time, type);
        paintVolumeReading(painter, *pane, content, time, type);
    }
    if (scene.leftOut > 0)
        type.draw(painter, scene.panes().back()->title, Qt::AlignRight | Qt::AlignVCenter,
                  QCoreApplication::translate("ui::PriceChart", "%Ln more have no room", nullptr,
                                              scene.leftOut),
                  kAxisText, content.theme.mutedText, content.theme.panel);
}

/// The level line through the pane that the pointer is in, with its value on the axis.
void paintHeight(QPainter& painter, const ScenePane& pane, const ChartContent& content, double y,
                 const PaintStyle& style, const Typesetter& type)
{
    const QRectF& prices = pane.area.prices;
    paintDotted(painter, {prices.left(), y}, {prices.right(), y}, content.theme.crosshair, style);
    const double value = pane.area.valueAt(y);
    const QRectF tag = valueTag(pane, y);
    for (const double tick : pane.valueTicks) {
        if (const QRectF cell = tickCell(pane, tick, type); cell.intersects(tag))
            painter.fillRect(cell, content.theme.panel);
    }
    paintTag(painter, tag,
             axisText(pane, content, value, std::max(pane.decimals, priceDecimals(value))),
             content.theme.tag, content.theme.onTag, type);
}

/// The bar under the pointer, if that is between the edges of the panes.
std::optional<std::size_t> barUnder(const ChartScene& scene, const SessionAxis& axis,
                                    const std::optional<QPointF>& pointer)
{
    const QRectF& prices = scene.area.prices;
    if (!pointer || pointer->x() < prices.left() || pointer->x() > prices.right())
        return std::nullopt;
    return axis.barAt(scene.area.positionAt(pointer->x()));
}

} // namespace

void paintCrosshair(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const ChartView& view, const std::optional<QPointF>& pointer,
                    const Typesetter& type)
{
    if (scene.isEmpty())
        return;
    const SessionAxis axis = content.axis();
    const auto bar = barUnder(scene, axis, pointer);
    if (!bar) {
        if (scene.visible.size() > 0)
            paintTitles(painter, scene, content,
                        content.series.bars.bar(scene.visible.last - 1).time, type);
        return;
    }
    const PaintStyle style{.pixel = view.pixel};
    const double x = scene.area.xOf(static_cast<double>(*bar));
    const core::Instant time = content.series.bars.bar(*bar).time;
    paintTitles(painter, scene, content, time, type);
    for (const ScenePane* pane : scene.panes()) {
        paintDotted(painter, {x, pane->area.prices.top()}, {x, pane->bottom()},
                    content.theme.crosshair, style);
        paintReadingDots(painter, *pane, content, time, x);
    }
    paintTimeTag(painter, scene, content, time, x, type);
    if (const ScenePane* pane = scene.paneAt(pointer->y()))
        paintHeight(painter, *pane, content, pointer->y(), style, type);
    const QRectF readings = scene.isRebased() && scene.further.empty()
        ? paintReadings(painter, scene, content, time, x, type)
        : QRectF();
    paintEventCard(painter, scene, content, eventsNear(scene, content, *pointer),
                   pointer->y() < scene.area.prices.top() ? pointer->x() : x, readings, type);
}

} // namespace ui
