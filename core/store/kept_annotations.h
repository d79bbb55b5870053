#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

namespace core {

/// Keeps what people said of the claims and the dates of articles that only this import brought,
/// which are about to go with it.
/// REQUIRES: a transaction that can write is open.
Result<void> keepAnnotations(Database& database, ImportId import);

/// Gives them back as far as their articles are there again; claims stand where their words are in
/// the text that is shown now. A date that somebody has set since counts more.
/// REQUIRES: a transaction that can write is open.
Result<void> restoreAnnotations(Database& database);

} // namespace core
