#pragma once

namespace core {

class Database;

/// Makes every price bar of an archive a row of the virtual table
///
///     bar(symbol, interval, time, day, open, high, low, close, volume, mic HIDDEN)
///
/// for statements of this connection; the file knows nothing of it. `time` is in milliseconds since
/// 1970-01-01T00:00:00Z, `day` the text of its day in UTC ("2025-01-27"), what a source does not
/// give is NULL. Conditions on symbol, mic, interval, time and day choose the blocks that are read.
/// It cannot be written to, nor used in views and triggers, which may be a stranger's.
void addBarTable(Database& database);

} // namespace core
