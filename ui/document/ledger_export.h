#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/claim_listing.h"

#include <QString>

namespace core {
class Workspace;
}

namespace ui {

class Document;

enum class LedgerFormat { Csv, Json, Markdown };

/// "csv", "json", "md".
QString endingOf(LedgerFormat format);

/// Writes what `query` finds to a file, or leaves what stands there as it is.
core::Result<void> writeLedger(const core::Workspace& workspace, const core::ClaimQuery& query,
                               LedgerFormat format, const QString& path, core::Progress& progress);

} // namespace ui
