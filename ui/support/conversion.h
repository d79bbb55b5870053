#pragma once

#include "core/time/instant.h"
#include "core/time/trading_date.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The only place where values of core become values of Qt, and back.

namespace ui {

QString toQString(std::string_view utf8);
QString toQString(const std::string& utf8);
QString toQString(const std::filesystem::path& path);

std::string toStd(QStringView text);
std::filesystem::path toPath(const QString& path);

QDate toQDate(core::TradingDate date);
/// REQUIRES: date.isValid()
core::TradingDate toTradingDate(QDate date);

/// In UTC.
QDateTime toQDateTime(core::Instant instant);
/// REQUIRES: time.isValid()
core::Instant toInstant(const QDateTime& time);

/// Converts between the code-point offsets of core and the UTF-16 units of a QString of the same
/// text, in O(log n) after one pass.
class Utf16Index {
public:
    /// REQUIRES: `utf8` is valid. It is not kept.
    explicit Utf16Index(std::string_view utf8);

    /// Offsets beyond the end give the end.
    int unit(std::size_t codePoint) const;
    /// A unit inside a surrogate pair gives its code point.
    std::size_t codePoint(int unit) const;

private:
    /// Code points above U+FFFF: each moves all units behind it by one.
    std::vector<std::size_t> m_wide;
    std::size_t m_count = 0;
};

} // namespace ui
