#pragma once

#include "core/base/result.h"
#include "core/ingest/reader.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// True for gzip, xz, bzip2 and zstd files and for ZIP archives that are no office documents.
bool isPacked(std::string_view bytes);

/// The names of the files in a packed file: one, which may be empty, of a file that is packed
/// alone. Hidden files and folders are left out.
///
/// Fails with Format when it is damaged, encrypted or holds no file.
Result<std::vector<std::string>> packedFiles(const SourceFile& file);

/// The bytes of one of these, by its place among them.
///
/// Fails with Format when it is damaged or encrypted, or unpacks to more than `kUnpackedLimit`
/// bytes or far more than any text would.
Result<std::string> unpack(const SourceFile& file, std::size_t index);

/// The path without the ending of what is packed alone: "NVDA.csv" of "NVDA.csv.xz".
std::filesystem::path unpackedPath(std::string_view path);

/// The most that a packed file may hold.
inline constexpr std::size_t kUnpackedLimit = 8'000'000'000;

} // namespace core
