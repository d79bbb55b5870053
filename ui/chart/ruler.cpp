#include "ui/chart/ruler.h"

#include "ui/chart/series_readout.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 10.0;
constexpr double kAway = 8.0; ///< between the ruler's end and its words
constexpr TextStyle kChangeText{13.0, QFont::DemiBold};

QString counted(const char* text, std::ptrdiff_t count)
{
    return QCoreApplication::translate("ui::PriceChart", text, nullptr, static_cast<int>(count));
}

QString timeWords(const RulerReading& reading, core::Interval interval)
{
    const QString days =
        counted(QT_TRANSLATE_N_NOOP("ui::PriceChart", "%Ln calendar days"), std::abs(reading.days));
    if (interval == core::Interval::Day1)
        return counted(QT_TRANSLATE_N_NOOP("ui::PriceChart", "%Ln sessions"),
                       std::abs(reading.sessions))
            + QStringLiteral(" · ") + days;
    const QString bars =
        counted(QT_TRANSLATE_N_NOOP("ui::PriceChart", "%Ln bars"), std::abs(reading.bars));
    if (!core::isIntraday(interval))
        return bars + QStringLiteral(" · ") + days;
    if (reading.days == 0) {
        const auto minutes = std::abs(reading.time.count());
        return bars + QStringLiteral(" · ")
            + QCoreApplication::translate("ui::PriceChart", "%1 h %2 min")
                  .arg(minutes / 60)
                  .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return bars + QStringLiteral(" · ")
        + counted(QT_TRANSLATE_N_NOOP("ui::PriceChart", "%Ln sessions"), std::abs(reading.sessions))
        + QStringLiteral(" · ") + days;
}

QString signedPrice(double difference, const QLocale& locale)
{
    const QString text = formatPrice(difference, locale);
    return difference > 0.0 ? QLatin1Char('+') + text : text;
}

/// Away from the direction of the ruler, inside the pane.
QRectF boxFor(QSizeF size, QPointF from, QPointF to, const QRectF& pane)
{
    const QRectF room = pane.adjusted(4.0, 4.0, -4.0, -4.0);
    QPointF at(to.x() + kAway, to.y() - size.height() / 2.0);
    if (to.x() < from.x() || at.x() + size.width() > room.right())
        at.setX(to.x() - kAway - size.width());
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - size.width())));
    at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - size.height())));
    return {at, size};
}

void paintSpan(QPainter& painter, QPointF from, QPointF to, const QColor& colour)
{
    QColor tint = colour;
    tint.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillRect(QRectF(from, to).normalized(), tint);
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(QPointF(from.x(), to.y()), to);
    painter.drawLine(from, QPointF(to.x(), from.y()));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(from, 3.0, 3.0);
    painter.drawEllipse(to, 3.0, 3.0);
    painter.setBrush(Qt::NoBrush);
}

const ScenePane* paneOf(const ChartScene& scene, std::size_t series)
{
    for (const ScenePane* pane : scene.panes()) {
        if (pane->series == series)
            return pane;
    }
    return nullptr;
}

/// The close from which the changes of a pane's line count.
double baseOf(const ScenePane& pane, std::size_t series)
{
    const auto line = std::ranges::find(pane.lines, series, &SceneLine::series);
    return line != pane.lines.end() ? line->base : pane.rebasedFrom.value_or(std::nan(""));
}

/// A height between several lines is no one's price.
std::optional<std::size_t> onlySeries(const ScenePane& pane)
{
    return !pane.isRebased() || pane.lines.size() == 1 ? std::optional(pane.series) : std::nullopt;
}

} // namespace

int sessionsBetween(const SessionAxis& axis, std::size_t from, std::size_t to)
{
    if (!core::isIntraday(axis.interval()))
        return static_cast<int>(to) - static_cast<int>(from);
    const auto [first, last] = std::minmax(from, to);
    int sessions = 0;
    const core::TradingDate end = axis.dayAt(static_cast<double>(last));
    core::TradingDate day = axis.dayAt(static_cast<double>(first));
    while (day < end) {
        day = core::TradingDate{day.day() + std::chrono::days{1}};
        const double position = axis.positionOf(day);
        const auto bar = axis.barAt(std::ceil(position - 1e-9));
        sessions += bar && axis.dayAt(static_cast<double>(*bar)) == day ? 1 : 0;
    }
    return to < from ? -sessions : sessions;
}

RulerReading readingOf(const Ruler& ruler, const ScenePane& pane, const SessionAxis& axis)
{
    const double from = static_cast<double>(ruler.from.bar);
    const double to = static_cast<double>(ruler.to.bar);
    RulerReading reading{.from = ruler.from.value,
                         .to = ruler.to.value,
                         .bars = static_cast<std::ptrdiff_t>(ruler.to.bar)
                             - static_cast<std::ptrdiff_t>(ruler.from.bar),
                         .sessions = ruler.sessions};
    reading.inPrices =
        !pane.isRebased() || (ruler.from.series && ruler.from.series == ruler.to.series);
    if (pane.isRebased() && reading.inPrices) {
        const double base = baseOf(pane, *ruler.from.series);
        for (double* value : {&reading.from, &reading.to})
            *value = base * (1.0 + *value / 100.0);
    }
    if (reading.inPrices && reading.from > 0.0)
        reading.change = reading.to / reading.from - 1.0;
    reading.days = static_cast<int>((axis.dayAt(to).day() - axis.dayAt(from).day()).count());
    reading.time = std::chrono::round<std::chrono::minutes>(axis.timeAt(to) - axis.timeAt(from));
    return reading;
}

QStringList wordsOf(const RulerReading& reading, core::Interval interval, const QLocale& locale)
{
    QStringList words;
    if (!reading.inPrices) {
        const double points = reading.to - reading.from;
        words << QCoreApplication::translate("ui::PriceChart", "%1 percentage points")
                     .arg((points > 0.0 ? QStringLiteral("+") : QString())
                          + formatNumber(points, 2, locale));
        words << QStringLiteral("%1 → %2").arg(formatChange(reading.from / 100.0, locale),
                                               formatChange(reading.to / 100.0, locale));
        words << timeWords(reading, interval);
        return words;
    }
    const QString difference = signedPrice(reading.to - reading.from, locale);
    words << (reading.change
                  ? QStringLiteral("%1 · %2").arg(formatChange(*reading.change, locale), difference)
                  : difference);
    words << QStringLiteral("%1 → %2").arg(formatPrice(reading.from, locale),
                                           formatPrice(reading.to, locale));
    words << timeWords(reading, interval);
    return words;
}

RulerEnd rulerEndAtClose(const ScenePane& pane, const ChartContent& content, std::size_t bar)
{
    return {bar, pane.onScale(content.series.bars.bar(bar).close), pane.series};
}

std::optional<RulerEnd> rulerEndAt(const ScenePane& pane, const ChartContent& content,
                                   QPointF point)
{
    constexpr double kReach = 8.0;
    const auto bar = content.axis().barAt(pane.area.positionAt(point.x()));
    if (!bar)
        return std::nullopt;
    const QRectF& prices = pane.area.prices;
    const double y = std::clamp(point.y(), prices.top(), prices.bottom());
    RulerEnd end{*bar, pane.area.valueAt(y), onlySeries(pane)};
    const auto readings = readingsAt(pane, content, content.series.bars.bar(*bar).time);
    double least = kReach;
    for (const SeriesReading& reading : readings) {
        const core::Bar& shown = reading.bar;
        const bool onlyClose = !pane.candles;
        for (const std::optional<double>& price :
             {std::optional(shown.close), onlyClose ? std::nullopt : shown.open,
              onlyClose ? std::nullopt : shown.high, onlyClose ? std::nullopt : shown.low}) {
            const double value = !price ? std::nan("")
                : pane.isRebased()      ? reading.change.value_or(std::nan("")) * 100.0
                                        : *price;
            const double distance = std::abs(pane.area.yOf(value) - y);
            if (distance < least) {
                least = distance;
                end.value = value;
                end.series = reading.series;
            }
        }
    }
    return end;
}

void paintRuler(QPainter& painter, const Ruler& ruler, const ChartScene& scene,
                const ChartContent& content, const Typesetter& type)
{
    const ScenePane* pane = scene.isEmpty() ? nullptr : paneOf(scene, ruler.series);
    if (pane == nullptr)
        return;
    const auto placeOf = [&](const RulerEnd& end) {
        return QPointF(pane->area.xOf(static_cast<double>(end.bar)), pane->area.yOf(end.value));
    };
    const QPointF from = placeOf(ruler.from);
    const QPointF to = placeOf(ruler.to);
    const SessionAxis axis = content.axis();
    const QStringList words =
        wordsOf(readingOf(ruler, *pane, axis), axis.interval(), content.locale);
    painter.save();
    painter.setClipRect(pane->area.prices);
    paintSpan(painter, from, to, content.theme.accent);
    painter.restore();

    double width = type.tabularWidth(words.front(), kChangeText);
    for (const QString& line : words.mid(1))
        width = std::max(width, type.tabularWidth(line, kAxisText));
    const double firstHeight = type.lineHeight(kChangeText);
    const double height = type.lineHeight(kAxisText);
    const QSizeF size(width + 2.0 * kPadding,
                      firstHeight + height * static_cast<double>(words.size() - 1) + 2.0 * kPadding
                          - 4.0);
    const QRectF box = boxFor(size, from, to, pane->area.prices);
    paintCardGround(painter, box, content.theme);
    QRectF line(box.left() + kPadding, box.top() + kPadding - 2.0, width, firstHeight);
    type.drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, words.front(), kChangeText,
                     content.theme.text, content.theme.panel);
    line.translate(0.0, firstHeight);
    line.setHeight(height);
    for (const QString& more : words.mid(1)) {
        type.drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, more, kAxisText,
                         content.theme.mutedText, content.theme.panel);
        line.translate(0.0, height);
    }
}

} // namespace ui
