#pragma once

#include "core/ingest/reader.h"

#include <string_view>

namespace core {

/// Reads one article from plain text, with "key: value" lines above it, a headline, a dateline as
/// agencies write it, or nothing of the kind. `text` is valid UTF-8; errors are those of
/// readSource().
Result<ReadContent> readTextArticle(std::string_view text, std::string_view path,
                                    const ImportOptions& options);

} // namespace core
