#pragma once

#include "core/domain/import_report.h"

#include <QString>

namespace ui {

/// "Prices", "Articles", "Events", "Instruments", in the language of the window.
QString importKindName(core::ImportKind kind);

/// "253 prices", "1 article": how many of what.
QString countOf(core::ImportKind kind, std::int64_t count);

} // namespace ui
