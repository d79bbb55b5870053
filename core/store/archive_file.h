#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace core {

/// What can be said of an archive's file before SQLite reads it, which may then write to it.
struct ArchiveFile {
    std::int64_t schema = 0; ///< as the file has it; a log may hold a newer one
    bool hasLog = false;     ///< a write-ahead log lies beside it
    bool logEmpty = true;    ///< and holds nothing
    bool writable = false;   ///< the file and its folder
};

/// Looks at the first bytes of `path`, which may be open in this process. Fails with NotFound when there is no such file, with Io
/// when it cannot be read, and with Format when it is no archive, is truncated or has a schema
/// newer than `newestSchema`.
Result<ArchiveFile> inspectArchiveFile(const std::filesystem::path& path,
                                       std::int64_t newestSchema);

/// The error for a schema that this program does not know.
Error newerSchemaError(const std::filesystem::path& path, std::int64_t schema,
                       std::int64_t newestSchema);

/// The file with SQLite's write-ahead log of `path`, links followed.
std::filesystem::path logOf(const std::filesystem::path& path);

} // namespace core
