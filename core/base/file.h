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

/// Whether a file is on the disk when it is said to be written. To wait for that takes as long as
/// drawing a figure; it is not needed for what can be made again after a power cut.
enum class Durability { Waited, NotWaited };

/// Writes `bytes` beside `path`, and renames: a reader sees the old file or the new one, never a
/// part, also when the program dies, and, where that was waited for, the power. Fails with Io and
/// leaves no file behind.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                 Durability durability = Durability::Waited);

/// Makes a new empty file beside `path`, with the rights that new files have, and opens it for
/// writing. `name` becomes its name. Gives the descriptor, which the caller closes, or -1 with
/// errno set.
int openTemporaryBeside(const std::filesystem::path& path, std::string& name);

} // namespace core
