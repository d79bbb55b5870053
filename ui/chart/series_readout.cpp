#include "ui/chart/series_readout.h"

#include "ui/support/formatting.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 10.0;
constexpr double kRowGap = 4.0;
constexpr double kColumnGap = 14.0;
constexpr double kSwatch = 12.0;
constexpr double kWidestName = 150.0;
constexpr TextStyle kValueText{12.0, QFont::DemiBold};

std::optional<SeriesReading> readingOf(const SceneLine& line, const ChartContent& content,
                                       core::Instant time)
{
    const ChartSeries& series = content.seriesAt(line.series);
    const ChartBars& bars = series.bars;
    const std::size_t after = bars.indexAtOrAfter(time);
    const bool isThere = after < bars.size() && bars.bar(after).time == time;
    if (!isThere && after == 0)
        return std::nullopt;
    const std::size_t index = isThere ? after : after - 1;
    SeriesReading reading{.series = line.series,
                          .name = nameOf(series),
                          .colour = line.colour,
                          .bar = bars.bar(index),
                          .isOfThatTime = isThere,
                          .ownBase = line.ownBase};
    const double from =
        std::isfinite(line.base) ? line.base : bars.closeBefore(index).value_or(std::nan(""));
    if (from > 0.0)
        reading.change = reading.bar.close / from - 1.0;
    return reading;
}

const QColor& changeColour(double change, const ChartTheme& theme)
{
    return change < 0.0 ? theme.fall : change > 0.0 ? theme.rise : theme.mutedText;
}

/// The cells of a row: name, value, change, and the day where it is another one.
using Cells = std::array<QString, 4>;

Cells cellsOf(const SeriesReading& reading, const ChartContent& content, const Typesetter& type)
{
    const core::Interval interval = content.seriesAt(reading.series).bars.interval();
    return {type.elided(reading.name, kNameText, kWidestName),
            formatPrice(reading.bar.close, content.locale),
            reading.change ? changeSince(*reading.change, reading.ownBase, content.locale)
                           : QString(),
            reading.isOfThatTime || core::isIntraday(interval)
                ? QString()
                : formatDate(core::dateOf(reading.bar.time), DateStyle::DayMonth, content.locale)};
}

using Widths = std::array<double, 4>;

Widths widthsOf(const std::vector<Cells>& rows, const Typesetter& type)
{
    Widths widths{};
    for (const Cells& row : rows) {
        widths[0] = std::max(widths[0], type.width(row[0], kNameText));
        widths[1] = std::max(widths[1], type.tabularWidth(row[1], kValueText));
        widths[2] = std::max(widths[2], type.tabularWidth(row[2], kValueText));
        widths[3] = std::max(widths[3], type.tabularWidth(row[3], kAxisText));
    }
    return widths;
}

void paintRow(QPainter& painter, QRectF row, const SeriesReading& reading, const Cells& cells,
              const Widths& widths, const ChartTheme& theme, const Typesetter& type)
{
    painter.fillRect(QRectF(row.left(), row.center().y() - 1.0, kSwatch, 2.0), reading.colour);
    row.setLeft(row.left() + kSwatch + 6.0);
    type.draw(painter, row, Qt::AlignLeft | Qt::AlignVCenter, cells[0], kNameText, theme.text,
              theme.panel);
    double right = row.left() + widths[0];
    const std::array<const QColor*, 4> colours{
        nullptr, &theme.text, &changeColour(reading.change.value_or(0.0), theme), &theme.mutedText};
    for (std::size_t cell = 1; cell < cells.size(); ++cell) {
        if (widths[cell] == 0.0)
            continue;
        right += kColumnGap + widths[cell];
        const QRectF place(right - widths[cell], row.top(), widths[cell], row.height());
        type.drawTabular(painter, place, Qt::AlignRight | Qt::AlignVCenter, cells[cell],
                         cell == 3 ? kAxisText : kValueText, *colours[cell], theme.panel);
    }
}

} // namespace

std::vector<SeriesReading> readingsAt(const ScenePane& pane, const ChartContent& content,
                                      core::Instant time)
{
    std::vector<SeriesReading> readings;
    const auto add = [&](const SceneLine& line) {
        if (const auto reading = readingOf(line, content, time))
            readings.push_back(*reading);
    };
    if (pane.lines.empty())
        add({.colour = content.theme.text,
             .series = pane.series,
             .base = pane.percentFrom.value_or(std::nan("")),
             .ownBase = pane.ownBase});
    for (const SceneLine& line : pane.lines)
        add(line);
    return readings;
}

void paintPaneTitle(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                    core::Instant time, const Typesetter& type)
{
    if (pane.title.isEmpty())
        return;
    const ChartTheme& theme = content.theme;
    const QString name = type.elided(nameOf(content.seriesAt(pane.series)), kNameText, kWidestName);
    QRectF rest = pane.title;
    type.draw(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, name, kNameText, theme.text,
              theme.panel);
    rest.setLeft(rest.left() + type.width(name, kNameText) + kColumnGap);
    const auto readings = readingsAt(pane, content, time);
    if (readings.empty())
        return;
    const Cells cells = cellsOf(readings.front(), content, type);
    const std::array<const QColor*, 4> colours{
        nullptr, &theme.text, &changeColour(readings.front().change.value_or(0.0), theme),
        &theme.mutedText};
    for (std::size_t cell = 1; cell < cells.size(); ++cell) {
        const double width = type.tabularWidth(cells[cell], kAxisText);
        if (width == 0.0 || width > rest.width())
            continue;
        type.drawTabular(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, cells[cell], kAxisText,
                         *colours[cell], theme.panel);
        rest.setLeft(rest.left() + width + kColumnGap / 2.0);
    }
}

QRectF paintReadings(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                     core::Instant time, double x, const Typesetter& type)
{
    const auto readings = readingsAt(pane, content, time);
    std::vector<Cells> rows;
    for (const SeriesReading& reading : readings)
        rows.push_back(cellsOf(reading, content, type));
    const Widths widths = widthsOf(rows, type);
    double width = 2.0 * kPadding + kSwatch + 6.0 + widths[0];
    for (std::size_t cell = 1; cell < widths.size(); ++cell)
        width += widths[cell] > 0.0 ? widths[cell] + kColumnGap : 0.0;
    const double rowHeight = type.lineHeight(kNameText) + kRowGap;
    const QSizeF size(width,
                      2.0 * kPadding + rowHeight * static_cast<double>(rows.size()) - kRowGap);
    const QRectF room = pane.area.prices.adjusted(8.0, 8.0, -8.0, -8.0);
    if (rows.empty() || size.width() > room.width() / 2.0 || size.height() > room.height())
        return {};
    const double left = x > room.center().x() ? room.left() : room.right() - size.width();
    const QRectF box(QPointF(left, room.top()), size);
    paintCardGround(painter, box, content.theme);
    QRectF row(box.left() + kPadding, box.top() + kPadding, width - 2.0 * kPadding,
               rowHeight - kRowGap);
    for (std::size_t number = 0; number < rows.size(); ++number) {
        paintRow(painter, row, readings[number], rows[number], widths, content.theme, type);
        row.translate(0.0, rowHeight);
    }
    return box;
}

void paintReadingDots(QPainter& painter, const ScenePane& pane, const ChartContent& content,
                      core::Instant time, double x)
{
    constexpr double kRadius = 3.5;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const SceneLine& line : pane.lines) {
        const auto reading = readingOf(line, content, time);
        if (!reading)
            continue;
        const double value =
            pane.isRebased() ? reading->change.value_or(std::nan("")) * 100.0 : reading->bar.close;
        const double y = pane.area.yOf(value);
        if (!(y >= pane.area.prices.top() && y <= pane.area.prices.bottom()))
            continue;
        painter.setPen(QPen(content.theme.panel, 1.5));
        painter.setBrush(line.colour);
        painter.drawEllipse(QPointF(x, y), kRadius, kRadius);
    }
    painter.setBrush(Qt::NoBrush);
}

void paintCardGround(QPainter& painter, const QRectF& box, const ChartTheme& theme)
{
    constexpr double kRadius = 6.0;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setBrush(Qt::NoBrush);
}

} // namespace ui
