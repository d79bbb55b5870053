#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is a NITF document; nullopt if it is not.
std::optional<std::string> sniffNitf(std::string_view text, std::string_view path);

/// The article of a NITF document; errors as in readSource().
Result<ReadContent> readNitf(std::string_view text, std::string_view path,
                             const ImportOptions& options);

} // namespace core
