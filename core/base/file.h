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

/// Writes `bytes` beside `path`, and renames: a reader sees the old file or the new one, never a
/// part, also when the program dies. Fails with Io and leaves no file behind.
///
/// The disk is not waited for, which takes as long as drawing a figure: what is written here is
/// made from the archive and can be made again after a power cut.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Makes a new empty file beside `path`, with the rights that new files have, and opens it for
/// writing. `name` becomes its name. Gives the descriptor, which the caller closes, or -1 with
/// errno set.
int openTemporaryBeside(const std::filesystem::path& path, std::string& name);

} // namespace core
