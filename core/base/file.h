#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// The whole file, for formats that need it at once (articles, event lists).
///
/// Fails with NotFound when there is no such file, with Io when it is a folder, cannot be read
/// or changes while it is read, and with Format when it is larger than `limit` bytes.
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit);

/// Everything from standard input, up to `limit` bytes.
Result<std::string> readStandardInput(std::uint64_t limit);

/// Writes `bytes` beside `path`, syncs, and renames: a reader sees the old file or the new one,
/// never a part. Fails with Io and leaves no file behind.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace core
