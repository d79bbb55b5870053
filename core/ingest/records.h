#pragma once

#include "core/base/result.h"
#include "core/domain/alias.h"
#include "core/domain/import_report.h"
#include "core/ingest/issue_list.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One event or instrument of a list, as CSV and JSON give it alike. Names of fields are those of
/// the command line's JSON, in lower case.
struct Record {
    std::size_t line = 0;                                     ///< in which it begins, from 1
    std::string text{};                                       ///< shortened, for messages
    std::map<std::string, std::string, std::less<>> fields{}; ///< the single values
    std::vector<Alias> aliases{};
    std::vector<std::string> instruments{}; ///< "NVDA", "NVDA:-", "XNAS:NVDA:+"
    std::vector<std::string> relations{};   ///< "causes:DeepSeek shock"

    /// A single value without blanks around it; empty if it is absent.
    std::string_view field(std::string_view name) const;
};

/// A table of records: how its rows are cut, and the fields that their columns hold.
struct RecordTable {
    char delimiter = ',';
    std::vector<std::string> headers{}; ///< names of fields, empty for a column that nobody reads
    std::size_t dataBegin = 0;          ///< byte at which the first row behind the headers begins
    std::size_t dataLine = 1;           ///< its line
};

/// Reads the rows of a table; as readCsvRecords.
std::vector<Record> readTableRecords(std::string_view text, const RecordTable& table,
                                     std::string_view path, IssueList& rejected);

/// Reads a table whose first row names the fields. Lists stand as JSON arrays or with "|" between
/// their parts, those of instruments also with ";" and ",", or as Python prints lists. Rows that
/// cannot be cut go to `rejected`. Fails with Format where there is no header row with the column
/// `required`.
Result<std::vector<Record>> readCsvRecords(std::string_view text, std::string_view path,
                                           std::string_view required, IssueList& rejected);

/// Reads an array of objects, alone or as the member `member` of an object, or one object alone.
/// Fails with Format where the text is not JSON or holds no such array.
Result<std::vector<Record>> readJsonRecords(std::string_view text, std::string_view path,
                                            std::string_view member, IssueList& rejected);

/// What a JSON text lists; nullopt if neither events, instruments nor facts. Fails with Format if
/// it is not JSON.
Result<std::optional<ImportKind>> kindOfJson(std::string_view text, std::string_view path);

/// What the headers of a CSV text list; nullopt if none of these.
std::optional<ImportKind> kindOfCsv(std::string_view text);

/// Puts a record that cannot be used on the list.
void rejectRecord(IssueList& rejected, std::string_view path, const Record& record,
                  std::string_view code, std::string_view message);

} // namespace core
