#pragma once

#include "core/ingest/reader.h"

#include <string_view>

namespace core {

/// Reads a table of prices (see PriceDialect for the forms) whose text is valid UTF-8. `path`
/// stands in messages and, up to its first "_", "." or blank, is the symbol of a file that names
/// none. Errors are those of readSource().
Result<ReadContent> readPrices(std::string_view text, std::string_view path,
                               const ImportOptions& options, Progress& progress);

/// How readPrices() would read it. What it would ask is in `question` of the preview.
Result<ImportPreview> previewPrices(std::string_view text, std::string_view path,
                                    const ImportOptions& options, Progress& progress);

} // namespace core
