#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is one or more stories of the Reuters-21578 collection; nullopt if it is not.
std::optional<std::string> sniffReuters(std::string_view text, std::string_view path);

/// The stories of a file of the Reuters-21578 collection, as XML or in its own SGML. Their times
/// are without a zone. Errors are those of readSource().
Result<ReadContent> readReuters(std::string_view text, std::string_view path,
                                const ImportOptions& options);

} // namespace core
