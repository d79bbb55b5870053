#include "ui/chart/axis_tags.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/line_painter.h"
#include "ui/support/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

void paintValueGrid(QPainter& painter, const ScenePane& pane, const ChartTheme& theme,
                    const PaintStyle& style)
{
    for (const double value : pane.valueTicks) {
        const bool isBase = (pane.isRebased() && value == 0.0)
            || (pane.percentFrom && std::abs(value / *pane.percentFrom - 1.0) < 1e-9);
        paintHorizontal(painter, pane.area.prices, pane.area.yOf(value), style.hairline,
                        isBase ? theme.zeroLine : theme.grid, style);
    }
}

void paintLines(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                const PaintStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    // The first one is drawn last: on top of the others.
    for (std::size_t number = pane.lines.size(); number-- > 0;) {
        const SceneLine& line = pane.lines[number];
        ScreenLine drawn(pane.area, line.points, style);
        if (content.style == core::ChartStyle::Area)
            drawn.paintArea(painter, pane.percentFrom.value_or(0.0), line.colour);
        drawn.paint(painter, line.colour, number == 0 ? style.line : style.thinLine,
                    number >= content.theme.lines.size());
    }
}

/// The newest close, if the visible part of the scale holds it.
std::optional<double> shownClose(const ScenePane& pane, const ChartContent& content)
{
    const double close = content.seriesAt(pane.series).bars.lastClose();
    const bool inside = close >= pane.area.scale.low && close <= pane.area.scale.high;
    return !pane.isRebased() && !pane.isBlank && inside ? std::optional(close) : std::nullopt;
}

/// The newest close, where the price axis shows it.
void paintLastClose(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                    const PaintStyle& style, const Typesetter& type)
{
    const auto close = shownClose(pane, content);
    if (!close)
        return;
    const ChartBars& bars = content.seriesAt(pane.series).bars;
    const double before = bars.closeBefore(bars.size() - 1).value_or(*close);
    const QColor& colour = *close < before ? content.theme.fall : content.theme.rise;
    const double y = pane.area.yOf(*close);
    paintDotted(painter, {pane.area.prices.left(), y}, {pane.area.prices.right(), y}, colour,
                style);
    const QRectF tag = valueTag(pane, y);
    painter.fillRect(tag, content.theme.panel);
    painter.setPen(QPen(colour, style.hairline));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawRoundedRect(tag.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    type.drawTabular(painter, tag, Qt::AlignCenter,
                     axisText(pane, content, *close, priceDecimals(*close)), kTagText,
                     content.theme.text, content.theme.panel);
}

} // namespace

void paintPane(QPainter& painter, const ScenePane& pane, const ChartContent& content,
               const PaintStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintValueGrid(painter, pane, content.theme, style);
    painter.save();
    painter.setClipRect(pane.area.prices.united(pane.area.volumes));
    paintVolumes(painter, pane.area, pane.columns, content.theme, style);
    if (!pane.candles)
        paintLines(painter, pane, content, style);
    else if (content.style == core::ChartStyle::Bars)
        paintBars(painter, pane.area, pane.columns, content.theme, style);
    else
        paintCandles(painter, pane.area, pane.columns, content.theme, style);
    paintFindings(painter, pane.findings, pane.area, content.theme, style);
    painter.restore();
}

void paintPriceAxis(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                    const PaintStyle& style, const Typesetter& type)
{
    const auto close = shownClose(pane, content);
    for (const double value : pane.valueTicks) {
        const QRectF cell = tickCell(pane, value, type);
        const bool taken = std::ranges::any_of(
            pane.lines, [&](const SceneLine& line) { return line.label.intersects(cell); });
        if (taken || (close && valueTag(pane, pane.area.yOf(*close)).intersects(cell)))
            continue;
        type.drawTabular(painter, cell, Qt::AlignLeft | Qt::AlignVCenter,
                         axisText(pane, content, value, pane.decimals), kAxisText,
                         content.theme.mutedText, content.theme.panel);
    }
    paintLastClose(painter, pane, content, style, type);
}

} // namespace ui
