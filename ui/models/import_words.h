#pragma once

#include "core/domain/file_conventions.h"
#include "core/domain/import_report.h"
#include "core/domain/price_series.h"

#include <QString>

namespace ui {

/// "Prices", "Articles", "Events", "Instruments", in the language of the window.
QString importKindName(core::ImportKind kind);

/// "253 prices", "1 article": how many of what.
QString countOf(core::ImportKind kind, std::int64_t count);

/// "Point (1,234.5)", "Comma (1.234,5)".
QString decimalName(core::DecimalSign sign);

/// "Day first (31/12)", "Month first (12/31)".
QString dateOrderName(core::DateOrder order);

/// How long a bar lasts: "1 minute", "1 day".
QString barLengthName(core::Interval interval);

} // namespace ui
