#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/schema.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// What Archive::check says of `database`, which must be writable: SQLite checks a full-text
/// index by a statement that counts as a change.
Result<std::vector<std::string>>
checkArchive(Database& database, std::span<const Migration> migrations, Progress& progress);

} // namespace core
