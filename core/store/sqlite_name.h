#pragma once

#include <filesystem>
#include <string>

namespace core {

/// `path` as SQLite takes it for a plain file name, whatever it begins with: SQLite reads
/// "file:..." as an address and ":memory:" as no file at all.
std::string sqliteName(const std::filesystem::path& path);

/// The address under which SQLite reads `path` as a file that nobody changes: without locks and
/// without looking for a log.
std::string immutableUri(const std::filesystem::path& path);

} // namespace core
