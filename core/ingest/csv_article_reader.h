#pragma once

#include "core/ingest/reader.h"

#include <string_view>

namespace core {

/// Reads a table of articles, one a row: CSV with or without headers in English or German, its
/// delimiter and quotes found by trying them. `options.columns` says what they do not. A row
/// without a text, with a quote that nothing closes or with a field of more than 10 MB is rejected
/// with its line. `text` is valid UTF-8; errors are those of readSource().
Result<ReadContent> readCsvArticles(std::string_view text, std::string_view path,
                                    const ImportOptions& options);

} // namespace core
