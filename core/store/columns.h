#pragma once

#include "core/base/result.h"
#include "core/domain/alias.h"
#include "core/domain/article.h"
#include "core/store/database.h"
#include "core/store/origin.h"
#include "core/time/partial_date.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the values of the domain stand in the columns of the archive.

namespace core {

std::int64_t toMilliseconds(Instant instant);
Instant instantFrom(std::int64_t milliseconds);

/// "title" or "body", and back.
std::string_view toColumn(TextField field);
TextField textFieldFrom(std::string_view column);

/// The lines of a `needs_near` column, and back.
std::string toLines(const std::vector<std::string>& words);
std::vector<std::string> fromLines(std::string_view lines);

/// Binds the five columns of a date: precision, first, last, at, zone.
Statement& bindDate(Statement& statement, const PartialDate& date);

/// Reads them from `column` on. Fails with Format for what bindDate cannot have written.
Result<PartialDate> dateFrom(const Statement& statement, int column);

/// Binds author and time; NULL for an import.
Statement& bindOrigin(Statement& statement, const Origin& origin);

/// The text of an alias, its language and the words it needs, from `column` on.
Alias aliasFrom(const Statement& statement, int column);

/// What a column says that only a program writes cannot be understood.
tl::unexpected<Error> strangeValue(const Database& database, std::string_view column,
                                   std::string_view value);

/// The ids in the first column of all rows.
template<typename Id>
Result<std::vector<Id>> idsFrom(Statement& statement)
{
    std::vector<Id> ids;
    while (statement.next())
        ids.push_back(statement.id<Id>(0));
    if (auto finished = statement.finish(); !finished)
        return tl::unexpected(finished.error());
    return ids;
}

/// Calls `read` for each row of `statement`; the first error, of either, ends it.
Result<void> forEachRow(Statement& statement, const std::function<Result<void>()>& read);

} // namespace core
