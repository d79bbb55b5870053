#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is NewsML-G2: an item, a message with items, or the content of an item; nullopt if
/// it is not.
std::optional<std::string> sniffNewsmlG2(std::string_view text, std::string_view path);

/// The articles of NewsML-G2. Items that are no articles are rejected; a file with nothing but one
/// of those fails with Format and the reason. Other errors are those of readSource().
Result<ReadContent> readNewsmlG2(std::string_view text, std::string_view path,
                                 const ImportOptions& options);

} // namespace core
