#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is NewsML 1.x; nullopt if it is not.
std::optional<std::string> sniffNewsml(std::string_view text, std::string_view path);

/// The articles of NewsML 1.0 to 1.2, one a NewsItem: its first text, with the news lines nearest
/// around that. Items without a text are rejected. Errors are those of readSource().
Result<ReadContent> readNewsml(std::string_view text, std::string_view path,
                               const ImportOptions& options);

} // namespace core
