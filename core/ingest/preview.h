#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/import_options.h"
#include "core/domain/import_preview.h"
#include "core/ingest/reader.h"

namespace core {

/// How readSource() would read a file: quick, whatever its size. What has to be asked is the
/// preview's `question`; other errors are those of readSource().
Result<ImportPreview> previewSource(const SourceFile& file, const ImportOptions& options,
                                    Progress& progress);

} // namespace core
