#include "ui/chart/axis_tags.h"
#include "ui/chart/chart_scene.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

void paintVolumeReading(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                        std::optional<double> volume, const Typesetter& type)
{
    if (scene.area.volumes.isEmpty() || !volume)
        return;
    const double height = type.lineHeight(kAxisText);
    const QRectF word(scene.priceAxis.left() + kTagPadding, scene.area.volumes.top(),
                      scene.priceAxis.width() - kTagPadding, height);
    type.draw(painter, word, Qt::AlignLeft | Qt::AlignVCenter,
              QCoreApplication::translate("ui::PriceChart", "Volume"), kAxisText,
              content.theme.faintText);
    type.drawTabular(painter, word.translated(0.0, height), Qt::AlignLeft | Qt::AlignVCenter,
                     formatVolume(*volume, content.locale), kAxisText, content.theme.faintText);
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

} // namespace

void paintCrosshair(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const ChartView& view, const std::optional<QPointF>& pointer,
                    const Typesetter& type)
{
    if (scene.isEmpty())
        return;
    const ChartBars& bars = content.series.bars;
    const SessionAxis axis = content.axis();
    const QRectF& prices = scene.area.prices;
    const auto bar = pointer ? axis.barAt(scene.area.positionAt(pointer->x())) : std::nullopt;
    const bool inside = pointer && pointer->x() >= prices.left() && pointer->x() <= prices.right();
    if (!bar || !inside) {
        if (scene.visible.size() > 0)
            paintVolumeReading(painter, scene, content, bars.bar(scene.visible.last - 1).volume,
                               type);
        return;
    }
    const PaintStyle style{.pixel = view.pixel};
    const double x = scene.area.xOf(static_cast<double>(*bar));
    const double bottom = std::max(prices.bottom(), scene.area.volumes.bottom());
    paintDotted(painter, {x, prices.top()}, {x, bottom}, content.theme.crosshair, style);
    const core::Bar shown = bars.bar(*bar);
    paintTimeTag(painter, scene, content, shown.time, x, type);
    paintVolumeReading(painter, scene, content, shown.volume, type);
    if (pointer->y() < prices.top() || pointer->y() > prices.bottom())
        return;
    paintDotted(painter, {prices.left(), pointer->y()}, {prices.right(), pointer->y()},
                content.theme.crosshair, style);
    const double value = scene.area.valueAt(pointer->y());
    const QRectF tag = valueTag(scene, pointer->y());
    for (const double tick : scene.valueTicks) {
        if (const QRectF cell = tickCell(scene, tick, type); cell.intersects(tag))
            painter.fillRect(cell, content.theme.panel);
    }
    paintTag(painter, tag, axisText(content, value, std::max(scene.decimals, priceDecimals(value))),
             content.theme.tag, content.theme.onTag, type);
}

} // namespace ui
