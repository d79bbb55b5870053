#include "core/base/unicode.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/record_warnings.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kFields =
    std::to_array<std::string_view>({"symbol", "mic", "name", "currency", "kind", "first", "last",
                                     "bars", "instrument", "id", "import"});

/// Fails with a sentence without its place.
Result<Instrument> instrumentOf(const Record& record, const ImportOptions& options)
{
    Instrument instrument;
    instrument.symbol = record.field("symbol");
    if (instrument.symbol.empty())
        return fail(ErrorCode::Format, "the instrument has no symbol.");
    const auto orOption = [](std::string_view own, const std::string& option) {
        return own.empty() ? option : std::string(own);
    };
    instrument.mic = orOption(record.field("mic"), options.mic);
    instrument.currency = orOption(record.field("currency"), options.currency);
    if (const std::string fault = faultOf(instrument); !fault.empty())
        return fail(ErrorCode::Format, fault);
    if (const std::string_view kind = record.field("kind"); !kind.empty()) {
        const auto known = instrumentKindFromString(foldCase(kind));
        if (!known)
            return fail(ErrorCode::Format,
                        inQuotes(kind)
                            + " is not a kind (share, index, fund, currency, crypto, commodity, "
                              "bond, other).");
        instrument.kind = *known;
    }
    instrument.name = record.field("name");
    instrument.aliases = record.aliases;
    std::erase_if(instrument.aliases, [](const Alias& alias) { return alias.text.empty(); });
    return instrument;
}

} // namespace

Result<ReadContent> readInstruments(std::string_view text, std::string_view path, RecordForm form,
                                    const ImportOptions& options)
{
    IssueList rejected;
    const auto records = form == RecordForm::Csv
        ? readCsvRecords(text, path, "symbol", rejected)
        : readJsonRecords(text, path, "instruments", rejected);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<Instrument> instruments;
    std::int64_t duplicates = 0;
    for (const Record& record : *records) {
        auto instrument = instrumentOf(record, options);
        if (!instrument) {
            rejectRecord(rejected, path, record, "bad_instrument", instrument.error().message);
            continue;
        }
        const auto earlier =
            std::ranges::find(instruments, qualifiedSymbol(*instrument), &qualifiedSymbol);
        if (earlier == instruments.end())
            instruments.push_back(std::move(*instrument));
        else if (*earlier == *instrument)
            ++duplicates;
        else
            rejectRecord(rejected, path, record, "contradicts_earlier_row",
                         "the file describes this instrument before, in another way.");
    }
    if (records->empty() && rejected.count() == 0)
        return fail(ErrorCode::Format, displayPath(path) + " lists no instruments.");
    ReadContent content;
    content.report = {.path = std::string(path),
                      .kind = ImportKind::Instruments,
                      .dialect = form == RecordForm::Csv ? "instruments-csv" : "instruments-json",
                      .accepted = static_cast<std::int64_t>(instruments.size()),
                      .duplicates = duplicates,
                      .warnings = warnOfUnknownFields(*records, kFields, path),
                      .rejected = rejected.take()};
    content.values = std::move(instruments);
    return content;
}

} // namespace core
