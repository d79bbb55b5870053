#pragma once

#include "core/ingest/price_table.h"
#include "core/ingest/reader.h"

#include <optional>
#include <string_view>

namespace core {

/// Reads a table of prices (see PriceDialect for the forms) whose text is valid UTF-8. `path`
/// stands in messages and, up to its first "_", "." or blank, is the symbol of a file that names
/// none; `table` where it was made of the text already. Errors are those of readSource().
Result<ReadContent> readPrices(std::string_view text, std::string_view path,
                               const ImportOptions& options, Progress& progress,
                               std::optional<PriceTable> table = {});

/// How readPrices() would read it. What it would ask is in `question` of the preview.
Result<ImportPreview> previewPrices(std::string_view text, std::string_view path,
                                    const ImportOptions& options, Progress& progress,
                                    std::optional<PriceTable> table = {});

} // namespace core
