#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/query.h"
#include "core/store/database.h"

#include <string_view>

namespace core {

/// Runs one statement that only reads and hands its rows to `sink` as they are found; all of them
/// are of one moment, also while others write.
///
/// Fails with InvalidArgument when there is not exactly one statement, when it could write, attach
/// a file or change a setting, and with SQLite's words when that does not understand it; with
/// Cancelled when `progress` says stop, which it is asked all the time; with Format when the
/// archive is damaged; and with the error of `sink`.
Result<void> runQuery(Database& database, std::string_view sql, QuerySink& sink,
                      Progress& progress);

} // namespace core
