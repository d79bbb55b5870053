#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/number_style.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/record_warnings.h"
#include "core/ingest/records.h"
#include "core/ingest/row_time.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace core {

namespace {

constexpr auto kFields = std::to_array<std::string_view>(
    {"instrument", "symbol", "mic", "kind", "from", "on", "date", "value", "currency", "source",
     "ratio", "action", "fact", "id", "author", "import", "in_prices"});

/// Whose actions a list is that names no instrument.
std::string symbolOf(std::string_view path, const ImportOptions& options)
{
    if (!options.instrument.empty() || path == "-")
        return options.instrument;
    const std::string name = std::filesystem::path(path).filename().string();
    return name.substr(0, name.find_first_of("_. "));
}

/// A day that can be read in one way only.
Result<TradingDate> dayOf(std::string_view text)
{
    const auto time = text.find('/') == std::string_view::npos
        ? parseRowTime(text, DateOrder::DayFirst)
        : std::nullopt;
    if (!time)
        return fail(ErrorCode::Format, inQuotes(text) + " is not a day such as 2024-06-10.");
    return TradingDate{time->day};
}

Result<double> positive(std::string_view text)
{
    const ParsedNumber number = parseNumber(text, DecimalSign::Point);
    if (number.fault != NumberFault::None || !(number.value > 0.0))
        return fail(ErrorCode::Format,
                    inQuotes(text) + " is not a number above zero with a decimal point.");
    return number.value;
}

Result<double> ratioOf(std::string_view text)
{
    const auto ratio = parseSplitRatio(text);
    if (!ratio)
        return fail(ErrorCode::Format,
                    inQuotes(text) + " is not a split such as 10:1, 1:10 or 10.");
    return *ratio;
}

Result<CorporateAction> actionOf(const Record& record, CorporateActionKind kind, TradingDate day)
{
    CorporateAction action{.kind = kind,
                           .day = day,
                           .currency = std::string(record.field("currency")),
                           .source = std::string(record.field("source"))};
    if (kind == CorporateActionKind::Split)
        action.currency.clear();
    else if (!action.currency.empty() && !isCurrencyCode(action.currency))
        return fail(ErrorCode::Format,
                    inQuotes(action.currency) + " is not a currency such as EUR (ISO 4217).");
    const auto value = kind == CorporateActionKind::Split ? ratioOf(record.field("value"))
                                                          : positive(record.field("value"));
    if (!value)
        return tl::unexpected(value.error());
    action.value = *value;
    return action;
}

Result<DatedFact> datedFactOf(const Record& record, FactKind kind, TradingDate day)
{
    const auto value = positive(record.field("value"));
    if (!value)
        return tl::unexpected(value.error());
    if (record.field("source").empty())
        return fail(ErrorCode::Format, "a fact needs its source.");
    return DatedFact{.kind = kind,
                     .firstDay = day,
                     .value = *value,
                     .source = std::string(record.field("source"))};
}

/// The instrument that a record names, else `fallback`.
Result<ReadFact> namedBy(const Record& record, const std::string& fallback,
                         const ImportOptions& options)
{
    ReadFact read{.symbol = std::string(record.field("instrument")), .mic = options.mic};
    if (read.symbol.empty() && !record.instruments.empty())
        read.symbol = record.instruments.front();
    if (read.symbol.empty())
        read.symbol = record.field("symbol");
    if (read.symbol.empty())
        read.symbol = fallback;
    if (const std::size_t colon = read.symbol.find(':'); colon != std::string::npos) {
        read.mic = read.symbol.substr(0, colon);
        read.symbol.erase(0, colon + 1);
    }
    if (const std::string_view mic = record.field("mic"); !mic.empty())
        read.mic = mic;
    if (read.symbol.empty())
        return fail(ErrorCode::Format, "the row names no instrument.");
    if (const std::string fault = faultOf(Instrument{.symbol = read.symbol, .mic = read.mic});
        !fault.empty())
        return fail(ErrorCode::Format, fault);
    return read;
}

/// Fails with a sentence without its place.
Result<ReadFact> factOf(const Record& record, const ImportOptions& options)
{
    auto read = namedBy(record, options.instrument, options);
    if (!read)
        return read;
    std::string_view day = record.field("from");
    for (const std::string_view other : {"on", "date"})
        day = day.empty() ? record.field(other) : day;
    const auto first = dayOf(day);
    if (!first)
        return tl::unexpected(first.error());
    const std::string kind = foldCase(record.field("kind"));
    if (const auto known = corporateActionKindFromString(kind)) {
        auto action = actionOf(record, *known, *first);
        if (!action)
            return tl::unexpected(action.error());
        read->fact = std::move(*action);
        return read;
    }
    const auto known = factKindFromString(kind);
    if (!known)
        return fail(ErrorCode::Format,
                    inQuotes(kind) + " is not a kind (split, dividend, shares_outstanding).");
    auto fact = datedFactOf(record, *known, *first);
    if (!fact)
        return tl::unexpected(fact.error());
    read->fact = std::move(*fact);
    return read;
}

bool isNothing(std::string_view field)
{
    const ParsedNumber number = parseNumber(field, DecimalSign::Point);
    return isMissing(field) || (number.fault == NumberFault::None && number.value == 0.0);
}

/// A row of Yahoo's lists as the records that it stands for.
std::vector<Record> recordsOf(const Record& row)
{
    std::vector<Record> records;
    for (const auto& [name, field] : row.fields) {
        const auto role = columnRole(name);
        const bool isSplit = role && role->role == ColumnRole::Split;
        const bool isDividend = role && role->role == ColumnRole::Dividend;
        if ((!isSplit && !isDividend) || isNothing(trimmed(field)))
            continue;
        Record record = row;
        record.fields["kind"] =
            toString(isSplit ? CorporateActionKind::Split : CorporateActionKind::Dividend);
        record.fields["value"] = field;
        records.push_back(std::move(record));
    }
    return records;
}

/// The records of a file, each of one action or fact.
struct FactRecords {
    std::vector<Record> records{};
    bool isListOfOne = false; ///< it names neither kinds nor instruments
};

Result<FactRecords> csvRecords(std::string_view text, std::string_view path, IssueList& rejected)
{
    IssueList ignored;
    if (auto named = readCsvRecords(text, path, "kind", ignored)) {
        rejected = std::move(ignored);
        return FactRecords{.records = std::move(*named)};
    }
    const auto rows = readCsvRecords(text, path, "date", rejected);
    if (!rows)
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + ", line 1: there is neither a column \"kind\" nor one \"date\" among the "
                          "headers.",
                    1);
    FactRecords facts{.isListOfOne = true};
    for (const Record& row : *rows)
        std::ranges::move(recordsOf(row), std::back_inserter(facts.records));
    return facts;
}

Result<FactRecords> jsonRecords(std::string_view text, std::string_view path, IssueList& rejected)
{
    auto records = readJsonRecords(text, path, "facts", rejected);
    const bool isDocument =
        records && records->size() == 1 && records->front().fields.contains("actions");
    if (isDocument)
        records = readJsonRecords(text, path, "actions", rejected);
    if (!records)
        return tl::unexpected(records.error());
    return FactRecords{.records = std::move(*records)};
}

std::string_view dialectOf(const FactRecords& listed, RecordForm form)
{
    if (listed.isListOfOne)
        return kProviderActions;
    return form == RecordForm::Csv ? "facts-csv" : "facts-json";
}

/// What two facts of one file must not have in common.
auto keyOf(const ReadFact& read)
{
    const auto* action = std::get_if<CorporateAction>(&read.fact);
    const auto* fact = std::get_if<DatedFact>(&read.fact);
    return std::tuple(read.symbol, read.mic, read.fact.index(),
                      action != nullptr ? toString(action->kind) : toString(fact->kind),
                      action != nullptr ? action->day : fact->firstDay);
}

} // namespace

Result<ReadContent> readFacts(std::string_view text, std::string_view path, RecordForm form,
                              const ImportOptions& options)
{
    IssueList rejected;
    const auto listed = form == RecordForm::Csv ? csvRecords(text, path, rejected)
                                                : jsonRecords(text, path, rejected);
    if (!listed)
        return tl::unexpected(listed.error());
    ImportOptions named = options;
    if (listed->isListOfOne)
        named.instrument = symbolOf(path, options);
    std::vector<ReadFact> facts;
    std::map<decltype(keyOf(ReadFact{})), std::size_t> known;
    std::int64_t duplicates = 0;
    for (const Record& record : listed->records) {
        auto read = factOf(record, named);
        if (!read) {
            rejectRecord(rejected, path, record, "bad_fact", read.error().message);
            continue;
        }
        const auto [earlier, isNew] = known.emplace(keyOf(*read), facts.size());
        if (isNew)
            facts.push_back(std::move(*read));
        else if (facts[earlier->second] == *read)
            ++duplicates;
        else
            rejectRecord(rejected, path, record, "contradicts_earlier_row",
                         "the file has one of this kind and day before, with another value.");
    }
    if (listed->records.empty() && rejected.count() == 0)
        return fail(ErrorCode::Format, displayPath(path) + " lists no facts.");
    ReadContent content;
    content.report = {.path = std::string(path),
                      .kind = ImportKind::Facts,
                      .dialect = std::string(dialectOf(*listed, form)),
                      .accepted = static_cast<std::int64_t>(facts.size()),
                      .duplicates = duplicates,
                      .rejected = rejected.take()};
    if (!listed->isListOfOne)
        content.report.warnings = warnOfUnknownFields(listed->records, kFields, path);
    content.values = std::move(facts);
    return content;
}

} // namespace core
