#include "ui/chart/crosshair_card.h"

#include "ui/chart/series_readout.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 12.0;
constexpr double kWidth = 280.0; ///< of the words
constexpr double kMark = 10.0;   ///< the event's colour and the gap behind it
constexpr double kBeside = 14.0; ///< between the crosshair and the card
constexpr double kBetween = 10.0;
constexpr std::size_t kMostEvents = 3;
constexpr qsizetype kMostLines = 3;
constexpr TextStyle kTitleText{13.0, QFont::DemiBold};

QString translated(const char* text)
{
    return QCoreApplication::translate("ui::PriceChart", text);
}

QStringList summaryOf(const QString& words, double width, const Typesetter& type)
{
    QStringList lines = type.wrapped(words, kAxisText, width);
    if (lines.size() > kMostLines) {
        const QString rest = lines.mid(kMostLines - 1).join(QLatin1Char(' '));
        lines = lines.mid(0, kMostLines - 1) << type.elided(rest, kAxisText, width);
    }
    return lines;
}

double heightOf(const EventWords& words, const Typesetter& type)
{
    return type.lineHeight(kTitleText)
        + type.lineHeight(kAxisText)
        * static_cast<double>(words.facts.size() + words.summary.size());
}

double widthOf(const EventWords& words, const Typesetter& type)
{
    double width = type.width(words.name, kTitleText);
    for (const QString& line : words.facts + words.summary)
        width = std::max(width, type.width(line, kAxisText));
    return width + kMark;
}

void paintWords(QPainter& painter, QPointF at, const EventWords& words, const ChartTheme& theme,
                const Typesetter& type)
{
    const double height = heightOf(words, type);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(words.colour);
    painter.drawRoundedRect(QRectF(at.x(), at.y() + 2.0, 3.0, height - 4.0), 1.5, 1.5);
    painter.setBrush(Qt::NoBrush);
    QRectF line(at.x() + kMark, at.y(), kWidth, type.lineHeight(kTitleText));
    type.draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, words.name, kTitleText, theme.text,
              theme.panel);
    line.translate(0.0, line.height());
    line.setHeight(type.lineHeight(kAxisText));
    for (const QString& fact : words.facts) {
        type.draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, fact, kAxisText, theme.mutedText,
                  theme.panel);
        line.translate(0.0, line.height());
    }
    for (const QString& part : words.summary) {
        type.draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, part, kAxisText, theme.text,
                  theme.panel);
        line.translate(0.0, line.height());
    }
}

/// Right of `x`, or left of it, below what is taken; empty where neither has room.
QRectF placeFor(QSizeF size, const ChartScene& scene, double x, const QRectF& taken)
{
    const QRectF room(QPointF(scene.area.prices.left() + 4.0, scene.area.prices.top() + 8.0),
                      QPointF(scene.area.prices.right() - 4.0, scene.lowest() - 8.0));
    double left = x + kBeside;
    if (left + size.width() > room.right())
        left = x - kBeside - size.width();
    QRectF box(QPointF(std::max(left, room.left()), room.top()), size);
    if (box.intersects(taken))
        box.moveTop(taken.bottom() + 6.0);
    return room.contains(box) ? box : QRectF();
}

} // namespace

QString eventStatusText(core::EventStatus status)
{
    switch (status) {
    case core::EventStatus::Reported:
        return translated(QT_TRANSLATE_NOOP("ui::PriceChart", "reported"));
    case core::EventStatus::Claimed:
        return translated(QT_TRANSLATE_NOOP("ui::PriceChart", "claimed"));
    case core::EventStatus::Disputed:
        return translated(QT_TRANSLATE_NOOP("ui::PriceChart", "disputed"));
    case core::EventStatus::Confirmed:
        return translated(QT_TRANSLATE_NOOP("ui::PriceChart", "confirmed"));
    case core::EventStatus::Refuted:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ui::PriceChart", "refuted"));
}

EventWords wordsOf(const ChartEvent& event, const ChartContent& content, double width,
                   const Typesetter& type)
{
    EventWords words{.name = type.elided(event.label, kTitleText, width),
                     .colour = content.theme.eventColour(event.colourIndex)};
    words.facts << QStringLiteral("%1 · %2").arg(
        formatDate(event.day, DateStyle::Weekday, content.locale), eventStatusText(event.status));
    if (event.session && *event.session != event.day) {
        QString first = translated(QT_TRANSLATE_NOOP("ui::PriceChart", "First session: %1"))
                            .arg(formatDate(*event.session, DateStyle::Weekday, content.locale));
        if (!event.reason.isEmpty())
            first += QStringLiteral(" (%1)").arg(event.reason);
        words.facts << type.wrapped(first, kAxisText, width);
    }
    if (!event.words.isEmpty())
        words.summary = summaryOf(event.words, width, type);
    return words;
}

std::vector<std::size_t> eventsNear(const ChartScene& scene, const ChartContent& content,
                                    QPointF point)
{
    constexpr double kReach = 4.0;
    if (scene.isEmpty())
        return {};
    if (point.y() < scene.area.prices.top()) {
        std::vector<std::size_t> ofMark;
        if (const LabelMark* mark = scene.eventMarkAt(point)) {
            for (const std::size_t label : mark->labels)
                ofMark.push_back(scene.labelled[label]);
        }
        return ofMark;
    }
    std::vector<std::size_t> near;
    const SessionAxis axis = content.axis();
    const double bar = std::round(scene.area.positionAt(point.x()));
    for (const std::size_t index : scene.labelled) {
        const double position = positionOf(content.events[index], axis);
        const bool sameBar = std::abs(position - bar) <= 0.5;
        if (sameBar || std::abs(scene.area.xOf(position) - point.x()) <= kReach)
            near.push_back(index);
    }
    return near;
}

void paintEventCard(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const std::vector<std::size_t>& events, double x, const QRectF& taken,
                    const Typesetter& type)
{
    if (events.empty())
        return;
    std::vector<EventWords> words;
    QSizeF size(0.0, 2.0 * kPadding - kBetween);
    for (const std::size_t index : events) {
        if (words.size() == kMostEvents)
            break;
        words.push_back(wordsOf(content.events[index], content, kWidth, type));
        size = {std::max(size.width(), widthOf(words.back(), type)),
                size.height() + heightOf(words.back(), type) + kBetween};
    }
    const std::size_t more = events.size() - words.size();
    const double moreHeight = more > 0 ? type.lineHeight(kAxisText) + kBetween : 0.0;
    size = {size.width() + 2.0 * kPadding, size.height() + moreHeight};
    const QRectF box = placeFor(size, scene, x, taken);
    if (box.isEmpty())
        return;
    paintCardGround(painter, box, content.theme);
    QPointF at = box.topLeft() + QPointF(kPadding, kPadding);
    for (const EventWords& one : words) {
        paintWords(painter, at, one, content.theme, type);
        at.ry() += heightOf(one, type) + kBetween;
    }
    if (more > 0)
        type.draw(painter, QRectF(at, QSizeF(kWidth, type.lineHeight(kAxisText))),
                  Qt::AlignLeft | Qt::AlignVCenter,
                  QCoreApplication::translate("ui::PriceChart", "and %Ln more", nullptr,
                                              static_cast<int>(more)),
                  kAxisText, content.theme.mutedText, content.theme.panel);
}

} // namespace ui
