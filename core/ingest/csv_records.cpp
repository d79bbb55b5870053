#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/event_tables.h"
#include "core/ingest/json_values.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

std::vector<std::string> headersOf(const HeaderRow& row)
{
    std::vector<std::string> headers;
    for (const std::string& field : row.fields)
        headers.push_back(headerWord(field));
    return headers;
}

bool has(const std::vector<std::string>& headers, std::string_view word)
{
    return std::ranges::find(headers, word) != headers.end();
}

/// The header row and the delimiter with which it has the most columns.
std::optional<RecordTable> findTable(std::string_view text, std::string_view required)
{
    std::optional<RecordTable> best;
    for (const char delimiter : kDelimiters) {
        const auto rows = firstRows(text, delimiter, 1);
        if (rows.empty())
            continue;
        std::vector<std::string> headers = headersOf(rows.front());
        // A list of one column has no delimiter that would show.
        if (has(headers, required) && (!best || headers.size() > best->headers.size()))
            best = RecordTable{.delimiter = delimiter,
                               .headers = std::move(headers),
                               .dataBegin = rows.front().end,
                               .dataLine = rows.front().nextLine};
    }
    return best;
}

/// What stands between the brackets of a list as Python prints it: "['NVDA', 'AMD']".
std::optional<std::string_view> insideBrackets(std::string_view field)
{
    field = trimmed(field);
    if (field.size() < 2 || !field.starts_with('[') || !field.ends_with(']'))
        return std::nullopt;
    return field.substr(1, field.size() - 2);
}

std::string_view unquoted(std::string_view part)
{
    part = trimmed(part);
    const bool isQuoted = part.size() >= 2 && part.front() == part.back()
        && (part.front() == '\'' || part.front() == '"');
    return isQuoted ? trimmed(part.substr(1, part.size() - 2)) : part;
}

/// `separators`: any of them ends a part.
std::vector<std::string> splitList(std::string_view field, std::string_view separators = "|")
{
    if (auto list = parseStringArray(field))
        return std::move(*list);
    if (const auto inside = insideBrackets(field)) {
        field = *inside;
        separators = ",";
    }
    std::vector<std::string> parts;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find_first_of(separators), field.size());
        if (const std::string_view part = unquoted(field.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        field.remove_prefix(std::min(end + 1, field.size()));
    }
    return parts;
}

Record recordOf(const CsvRow& row, const std::vector<std::string>& headers)
{
    Record record{.line = row.line, .text = excerpt(row.text)};
    for (std::size_t column = 0; column < std::min(headers.size(), row.fields.size()); ++column) {
        const std::string& name = headers[column];
        const std::string_view field = row.fields[column];
        if (name == "aliases" || name == "alias") {
            for (std::string& alias : splitList(field))
                record.aliases.push_back({.text = std::move(alias)});
        } else if (name == "instruments" || name == "instrument") {
            // No symbol holds these; names of events in relations may.
            record.instruments = splitList(field, "|;,");
        } else if (name == "relations") {
            record.relations = splitList(field);
        } else if (!name.empty()) {
            record.fields.emplace(name, field);
        }
    }
    return record;
}

/// A kind, a value and a day for each; or the dividends or splits of one instrument without any
/// price.
bool isTableOfFacts(std::string_view text)
{
    const auto facts = findTable(text, "kind");
    if (facts && has(facts->headers, "value")
        && (has(facts->headers, "from") || has(facts->headers, "on")
            || has(facts->headers, "date")))
        return true;
    const auto dated = findTable(text, "date");
    if (!dated)
        return false;
    bool hasAction = false;
    bool hasPrice = false;
    for (const std::string& word : dated->headers) {
        const auto role = columnRole(word).value_or(RankedRole{.role = ColumnRole::Date}).role;
        hasAction = hasAction || role == ColumnRole::Dividend || role == ColumnRole::Split;
        hasPrice = hasPrice || role == ColumnRole::Open || role == ColumnRole::High
            || role == ColumnRole::Low || role == ColumnRole::Close
            || role == ColumnRole::AdjustedClose;
    }
    return hasAction && !hasPrice;
}

} // namespace

std::string_view Record::field(std::string_view name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string_view{} : trimmed(found->second);
}

void rejectRecord(IssueList& rejected, std::string_view path, const Record& record,
                  std::string_view code, std::string_view message)
{
    rejected.add({.line = record.line,
                  .code = std::string(code),
                  .message = placePrefix(path, record.line) + std::string(message),
                  .text = record.text});
}

Result<std::vector<Record>> readCsvRecords(std::string_view text, std::string_view path,
                                           std::string_view required, IssueList& rejected)
{
    const auto table = findTable(text, required);
    if (!table)
        return fail(ErrorCode::Format,
                    displayPath(path) + ", line 1: there is no column \"" + std::string(required)
                        + "\" among the headers.",
                    1);
    return readTableRecords(text, *table, path, rejected);
}

std::vector<Record> readTableRecords(std::string_view text, const RecordTable& table,
                                     std::string_view path, IssueList& rejected)
{
    CsvTokenizer tokenizer(text.substr(table.dataBegin), table.delimiter, table.dataLine);
    std::vector<Record> records;
    CsvRow row;
    while (tokenizer.next(row)) {
        Record record = recordOf(row, table.headers);
        const auto isFilled = [](std::string_view field) { return !field.empty(); };
        if (row.fault != CsvFault::None)
            rejectRecord(rejected, path, record, "bad_row",
                         "the row is too long or a quote in it is never closed.");
        else if (row.fields.size() > table.headers.size()
                 && std::ranges::any_of(row.fields.subspan(table.headers.size()), isFilled))
            rejectRecord(rejected, path, record, "too_many_fields",
                         "the row has more fields than there are headers.");
        else if (std::ranges::any_of(row.fields, isFilled))
            records.push_back(std::move(record));
    }
    return records;
}

std::optional<ImportKind> kindOfCsv(std::string_view text)
{
    if (const auto events = findTable(text, "when"); events && has(events->headers, "name"))
        return ImportKind::Events;
    if (isTableOfFacts(text))
        return ImportKind::Facts;
    if (findEventTable(text))
        return ImportKind::Events;
    const auto instruments = findTable(text, "symbol");
    if (!instruments)
        return std::nullopt;
    const auto& headers = instruments->headers;
    const bool described = has(headers, "name") || has(headers, "mic") || has(headers, "aliases");
    const bool priced = std::ranges::any_of(headers, [](const std::string& word) {
        const auto role = columnRole(word);
        return (role && role->role != ColumnRole::Ticker && role->role != ColumnRole::Currency)
            || isBookkeepingWord(word);
    });
    return described && !priced ? std::optional(ImportKind::Instruments) : std::nullopt;
}

} // namespace core
