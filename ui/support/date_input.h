#pragma once

#include "core/time/partial_date.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace ui {

/// A day, a month or a year as people write it: "2025-01-27", "27.1.2025", "27 Jan 2025",
/// "Jan 27, 2025", "27. Januar 2025", "1/2025", "Jan 2025", "2025". Months may be in English or
/// German, in full or by at least three letters. Between slashes the order is that of `locale`
/// where both are possible. Years of two digits lie between 1970 and 2069. nullopt for anything
/// else, and for a day that does not exist.
std::optional<core::PartialDate> readDate(const QString& text, const QLocale& locale = QLocale());

} // namespace ui
