#include "core/ingest/event_tables.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/date_evidence.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/row_time.h"
#include "core/ingest/symbol_text.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsToLookAt = 40;

/// A header that tables of events have, and the field that it is; the first of a field that a
/// table has is it.
struct FieldWord {
    std::string_view word{};
    std::string_view field{};
};
constexpr auto kFieldWords = std::to_array<FieldWord>({
    {"when", "when"},
    {"event date", "when"},
    {"eventdate", "when"},
    {"announcement date", "when"},
    {"ereignistag", "when"},
    {"ereignisdatum", "when"},
    {"date", "when"},
    {"datum", "when"},
    {"day", "when"},
    {"tag", "when"},
    {"name", "name"},
    {"label", "name"},
    {"event", "name"},
    {"event name", "name"},
    {"ereignis", "name"},
    {"title", "name"},
    {"headline", "name"},
    {"instruments", "instruments"},
    {"instrument", "instruments"},
    {"tickers", "instruments"},
    {"exposed tickers", "instruments"},
    {"affected tickers", "instruments"},
    {"security ticker", "instruments"},
    {"ticker", "instruments"},
    {"symbols", "instruments"},
    {"symbol", "instruments"},
    {"firm", "instruments"},
    {"kind", "kind"},
    {"type", "kind"},
    {"event type", "kind"},
    {"category", "kind"},
    {"art", "kind"},
    {"description", "description"},
    {"details", "description"},
    {"beschreibung", "description"},
});

/// The columns of a request, as EventStudyTools numbers them.
enum RequestColumn : std::size_t { Firm = 1, Day = 3, First = 5, Last, End, Length };
constexpr std::size_t kRequestColumns = 9;
constexpr auto kRequestHeaders =
    std::to_array<std::string_view>({"request", "firm", "market", "when", "kind", "window first",
                                     "window last", "estimation end", "estimation length"});

std::optional<int> wholeNumber(std::string_view field)
{
    field = trimmed(field);
    int value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    return error == std::errc{} && end == field.data() + field.size() ? std::optional(value)
                                                                      : std::nullopt;
}

bool isDay(std::string_view field)
{
    return parseRowTime(trimmed(field), DateOrder::DayFirst)
        || parseRowTime(trimmed(field), DateOrder::MonthFirst);
}

bool isRequest(const HeaderRow& row)
{
    if (row.fields.size() != kRequestColumns || trimmed(row.fields[Firm]).empty()
        || !isDay(row.fields[Day]))
        return false;
    const auto first = wholeNumber(row.fields[First]);
    const auto last = wholeNumber(row.fields[Last]);
    const auto end = wholeNumber(row.fields[End]);
    const auto length = wholeNumber(row.fields[Length]);
    const bool isWhole = first && last && end && length;
    return isWhole && *first <= *last && *end<*first&& * length> 0;
}

std::optional<EventTable> findRequests(std::string_view text, char delimiter)
{
    const auto rows = firstRows(text, delimiter, kRowsToLookAt);
    const auto fitting = static_cast<std::size_t>(std::ranges::count_if(rows, isRequest));
    // A damaged row among many is rejected later.
    if (rows.empty() || !isRequest(rows.front()) || fitting * 10 < rows.size() * 9)
        return std::nullopt;
    return EventTable{.dialect = kEventRequests,
                      .table = {.delimiter = delimiter,
                                .headers = {kRequestHeaders.begin(), kRequestHeaders.end()},
                                .dataBegin = rows.front().begin,
                                .dataLine = rows.front().line}};
}

bool isOfPrices(std::string_view word)
{
    const auto role = columnRole(word);
    return isBookkeepingWord(word)
        || (role && role->role != ColumnRole::Date && role->role != ColumnRole::Time
            && role->role != ColumnRole::Ticker && role->role != ColumnRole::Currency);
}

/// The headers as fields: each field once, other columns by their own name.
std::vector<std::string> fieldsOf(const std::vector<std::string>& words)
{
    std::vector<std::string> fields = words;
    std::vector<std::string_view> taken;
    for (const FieldWord& known : kFieldWords) {
        const auto column = std::ranges::find(words, known.word);
        if (column == words.end() || std::ranges::find(taken, known.field) != taken.end())
            continue;
        fields[static_cast<std::size_t>(column - words.begin())] = known.field;
        taken.push_back(known.field);
    }
    return fields;
}

std::optional<std::size_t> columnOf(const std::vector<std::string>& headers, std::string_view name)
{
    const auto found = std::ranges::find(headers, name);
    return found == headers.end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - headers.begin()));
}

/// Days and names beside instruments, or one of these where a header says that it is of events.
bool areOfEvents(const std::vector<std::string>& words, const std::vector<std::string>& fields)
{
    const auto when = columnOf(fields, "when");
    if (!when || std::ranges::any_of(words, isOfPrices))
        return false;
    const bool hasName = columnOf(fields, "name").has_value();
    const bool hasInstruments = columnOf(fields, "instruments").has_value();
    const auto saysEvent = [](std::string_view word) {
        return word.starts_with("event") || word.starts_with("ereignis") || word == "label"
            || word == "announcement date";
    };
    return (hasName && hasInstruments)
        || (std::ranges::any_of(words, saysEvent) && (hasName || hasInstruments));
}

std::optional<EventTable> findHeaders(std::string_view text, char delimiter)
{
    const auto rows = firstRows(text, delimiter, kRowsToLookAt);
    if (rows.size() < 2 || rows.front().fields.size() < 2)
        return std::nullopt;
    std::vector<std::string> words;
    for (const std::string& field : rows.front().fields)
        words.push_back(headerWord(field));
    std::vector<std::string> fields = fieldsOf(words);
    if ((columnOf(words, "when") && columnOf(words, "name")) // this program's own
        || !areOfEvents(words, fields))
        return std::nullopt;
    const std::size_t when = *columnOf(fields, "when");
    const bool anyDay = std::ranges::any_of(rows, [&](const HeaderRow& row) {
        return when < row.fields.size() && isDay(row.fields[when]);
    });
    if (!anyDay)
        return std::nullopt;
    return EventTable{.dialect = kEventTable,
                      .table = {.delimiter = delimiter,
                                .headers = std::move(fields),
                                .dataBegin = rows.front().end,
                                .dataLine = rows.front().nextLine}};
}

/// Which number of 01/02/2025 is the day.
Result<DateOrder> orderOf(const std::vector<Record>& records, std::string_view path,
                          const ImportOptions& options)
{
    if (options.dates)
        return *options.dates;
    DateEvidence evidence;
    for (const Record& record : records)
        evidence.add(record.field("when"));
    switch (evidence.verdict()) {
    case DateEvidence::Verdict::MonthFirst:
        return DateOrder::MonthFirst;
    case DateEvidence::Verdict::DayFirst:
    case DateEvidence::Verdict::NotNeeded:
        return DateOrder::DayFirst;
    case DateEvidence::Verdict::Ambiguous:
        if (const auto settled = evidence.settle())
            return settled->order;
        break;
    case DateEvidence::Verdict::Mixed:
        break;
    }
    return fail(ErrorCode::InvalidArgument,
                displayPath(path) + " has dates such as " + inQuotes(evidence.example())
                    + ", which can be read in two ways; say which number is the day.");
}

/// What a request asks for, for people.
std::string requestText(const Record& record)
{
    const std::int64_t end = wholeNumber(record.field("estimation end")).value_or(0);
    const std::int64_t length = wholeNumber(record.field("estimation length")).value_or(1);
    return "Request " + std::string(record.field("request")) + ": market "
        + std::string(record.field("market")) + ", event window "
        + std::string(record.field("window first")) + ":" + std::string(record.field("window last"))
        + ", estimation window " + std::to_string(end - length + 1) + ":" + std::to_string(end)
        + ".";
}

/// "Adobe_Systems, Addition, 1997-04-30".
std::string nameOf(const Record& record)
{
    std::string name;
    const auto add = [&](std::string_view part) {
        if (!part.empty())
            name += (name.empty() ? "" : ", ") + std::string(part);
    };
    for (const std::string& instrument : record.instruments)
        add(instrument);
    add(record.field("kind"));
    add(record.field("when"));
    return name;
}

void complete(Record& record, DateOrder order, bool isRequest)
{
    const std::string written(record.field("when"));
    if (!parsePartialDate(written)) {
        if (const auto time = parseRowTime(written, order))
            record.fields["when"] = toIso(TradingDate{time->day});
    }
    if (isRequest)
        record.instruments = {std::string(record.field("firm"))};
    for (std::string& instrument : record.instruments)
        instrument = symbolOfName(instrument);
    std::erase_if(record.instruments, &std::string::empty);
    if (record.field("name").empty() && !record.instruments.empty())
        record.fields["name"] = nameOf(record);
    if (!isRequest)
        return;
    record.fields["description"] = requestText(record);
    for (const std::string_view header : kRequestHeaders) {
        if (header != "when" && header != "kind")
            record.fields.erase(std::string(header));
    }
}

} // namespace

std::optional<EventTable> findEventTable(std::string_view text)
{
    std::optional<EventTable> best;
    for (const char delimiter : kDelimiters) {
        if (auto requests = findRequests(text, delimiter))
            return requests;
        auto table = findHeaders(text, delimiter);
        if (table && (!best || table->table.headers.size() > best->table.headers.size()))
            best = std::move(table);
    }
    return best;
}

Result<std::vector<Record>> readEventTable(std::string_view text, const EventTable& table,
                                           std::string_view path, const ImportOptions& options,
                                           IssueList& rejected)
{
    std::vector<Record> records = readTableRecords(text, table.table, path, rejected);
    const auto order = orderOf(records, path, options);
    if (!order)
        return tl::unexpected(order.error());
    for (Record& record : records)
        complete(record, *order, table.dialect == kEventRequests);
    return records;
}

} // namespace core
