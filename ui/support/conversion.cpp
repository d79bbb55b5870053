#include "ui/support/conversion.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <cassert>

namespace ui {

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString toQString(const std::string& utf8)
{
    return toQString(std::string_view(utf8));
}

QString toQString(const std::filesystem::path& path)
{
    return toQString(std::string_view(path.native()));
}

std::string toStd(QStringView text)
{
    return text.toUtf8().toStdString();
}

std::filesystem::path toPath(const QString& path)
{
    return toStd(path);
}

QDate toQDate(core::TradingDate date)
{
    return QDate(1970, 1, 1).addDays(date.day().time_since_epoch().count());
}

core::TradingDate toTradingDate(QDate date)
{
    assert(date.isValid());
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return core::TradingDate{std::chrono::local_days{std::chrono::days{days}}};
}

QDateTime toQDateTime(core::Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

core::Instant toInstant(const QDateTime& time)
{
    assert(time.isValid());
    return core::Instant{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

Utf16Index::Utf16Index(std::string_view utf8)
{
    constexpr char32_t kLastOfOneUnit = 0xFFFF;
    for (std::size_t position = 0; position < utf8.size(); ++m_count) {
        if (core::nextCodePoint(utf8, position) > kLastOfOneUnit)
            m_wide.push_back(m_count);
    }
}

int Utf16Index::unit(std::size_t codePoint) const
{
    const std::size_t inside = std::min(codePoint, m_count);
    const auto wideBefore = std::ranges::lower_bound(m_wide, inside) - m_wide.begin();
    return static_cast<int>(inside) + static_cast<int>(wideBefore);
}

std::size_t Utf16Index::codePoint(int unit) const
{
    // The wide code point number k takes the units m_wide[k] + k and the one behind it.
    const auto target = static_cast<std::size_t>(std::max(unit, 0));
    std::size_t behind = 0;
    for (std::size_t high = m_wide.size(); behind < high;) {
        const std::size_t middle = (behind + high) / 2;
        if (m_wide[middle] + middle + 1 <= target)
            behind = middle + 1;
        else
            high = middle;
    }
    return std::min(target - behind, m_count);
}

} // namespace ui
