#pragma once

#include "core/ingest/reader.h"

#include <filesystem>
#include <string_view>

namespace core {

/// True for gzip, xz, bzip2 and zstd files and for ZIP archives that are no office documents.
bool isPacked(std::string_view bytes);

/// True for the first four of these: files that are packed without an archive around them.
bool isPackedAlone(std::string_view bytes);

/// The path without the ending of what is packed alone: "NVDA.csv" of "NVDA.csv.xz".
std::filesystem::path unpackedPath(std::string_view path);

} // namespace core
