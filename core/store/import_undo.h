#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

namespace core {

/// What ImportStore::undo does.
/// REQUIRES: a transaction that can write is open, and the import exists.
Result<void> undoImport(Database& database, ImportId import);

/// The part of it that concerns price bars.
Result<void> undoBars(Database& database, ImportId import);

} // namespace core
