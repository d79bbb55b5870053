#include "ui/document/feed_schedule.h"

#include "ui/support/conversion.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace ui {

namespace {

constexpr std::chrono::seconds kLongestWait = std::chrono::days(1);
constexpr int kMostDoublings = 7; // 15 minutes become more than a day

/// The one form of dates that servers must send: "Sun, 06 Nov 1994 08:49:37 GMT".
QDateTime httpDate(const QByteArray& text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const QByteArray& header, core::Instant now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const bool isNumber =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        bool fits = false;
        const std::chrono::seconds wait{text.toInt(&fits)};
        return fits ? std::min(wait, kLongestWait) : kLongestWait;
    }
    const QDateTime date = httpDate(text);
    if (!date.isValid())
        return std::nullopt;
    const auto wait = std::chrono::ceil<std::chrono::seconds>(toInstant(date) - now);
    return std::clamp(wait, std::chrono::seconds(0), kLongestWait);
}

core::Instant nextLook(core::Instant now, std::chrono::minutes interval, int failures,
                       std::optional<std::chrono::seconds> asked)
{
    const int doublings = std::clamp(failures, 0, kMostDoublings);
    const auto wait = std::max(interval, std::min(interval * (1 << doublings), kLongestInterval));
    return now + std::max(std::chrono::seconds(wait), asked.value_or(std::chrono::seconds(0)));
}

} // namespace ui
