#include "core/ingest/reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_fields.h"
#include "core/ingest/article_formats.h"
#include "core/ingest/charset.h"
#include "core/ingest/event_tables.h"
#include "core/ingest/packed.h"
#include "core/ingest/price_dialects.h"
#include "core/ingest/price_reader.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <utility>

namespace core {

namespace {

Result<void> checkDialect(const ImportOptions& options)
{
    if (options.dialect.empty())
        return {};
    std::string names;
    for (const DialectInfo& dialect : dialects()) {
        if (dialect.name == options.dialect) {
            if (options.as && *options.as != dialect.kind)
                return fail(ErrorCode::InvalidArgument,
                            "The dialect " + options.dialect + " is one of "
                                + std::string(toString(dialect.kind)) + ", not of "
                                + std::string(toString(*options.as)) + ".");
            return {};
        }
        names += (names.empty() ? "" : ", ") + std::string(dialect.name);
    }
    return fail(ErrorCode::InvalidArgument,
                "There is no dialect \"" + options.dialect + "\"; there are " + names + ".");
}

Result<ReadContent> readAs(SniffedSource& source, const SourceFile& file,
                           const ImportOptions& options, Progress& progress)
{
    Sniffed& sniffed = source.sniffed;
    const std::string_view text = source.decoded.text();
    const std::string_view path = file.path;
    const RecordForm form =
        sniffed.form == Sniffed::Form::Json ? RecordForm::Json : RecordForm::Csv;
    switch (sniffed.kind) {
    case ImportKind::Prices:
        return readPrices(text, path, options, progress, std::move(sniffed.table));
    case ImportKind::Articles:
        return sniffed.format->read(sniffed.format->readsBytes ? file.bytes : text, path, options);
    case ImportKind::Events:
        return readEvents(text, path, form, options);
    case ImportKind::Instruments:
        return readInstruments(text, path, form, options);
    case ImportKind::Facts:
        break;
    }
    return readFacts(text, path, form, options);
}

/// What is no article and no price.
constexpr auto kLists = std::to_array<DialectInfo>({
    {.name = "events-csv",
     .kind = ImportKind::Events,
     .description = "A table with the columns name, when, ..."},
    {.name = kEventTable,
     .kind = ImportKind::Events,
     .description = "Any table of days with names or tickers: date, label, tickers; "
                    "event_date, ticker"},
    {.name = kEventRequests,
     .kind = ImportKind::Events,
     .description = "EventStudyTools: id;firm;market;date;group;window;estimation "
                    "without headers"},
    {.name = "events-json",
     .kind = ImportKind::Events,
     .description = "A JSON array of events, as \"events --json\" prints it"},
    {.name = "instruments-csv",
     .kind = ImportKind::Instruments,
     .description = "A table with the columns symbol, mic, name, currency, ..."},
    {.name = "instruments-json",
     .kind = ImportKind::Instruments,
     .description = "A JSON array of instruments, as \"instruments --json\" prints "
                    "it"},
    {.name = "facts-csv",
     .kind = ImportKind::Facts,
     .description = "Share counts, splits and dividends: instrument, kind, from or "
                    "on, value, source"},
    {.name = kProviderActions,
     .kind = ImportKind::Facts,
     .description = "Yahoo's lists of dividends and splits: Date, Dividends, Stock "
                    "Splits"},
    {.name = "facts-json",
     .kind = ImportKind::Facts,
     .description = "A JSON array of the same, as \"facts --json\" and "
                    "\"actions --json\" print it"},
});

} // namespace

Result<void> checkOptions(const ImportOptions& options)
{
    if (!options.timezone.empty() && !isKnownZone(options.timezone))
        return fail(ErrorCode::InvalidArgument,
                    "There is no time zone \"" + options.timezone + "\".");
    if (!options.encoding.empty()) {
        if (const auto known = checkEncoding(options.encoding); !known)
            return known;
    }
    if (!options.published.empty()) {
        const auto published = parsePartialDate(options.published, options.timezone);
        if (!published)
            return fail(ErrorCode::InvalidArgument, published.error().message);
    }
    if (const auto columns = parseColumns(options.columns); !columns)
        return tl::unexpected(columns.error());
    const Instrument named{.symbol = options.instrument.empty() ? "-" : options.instrument,
                           .mic = options.mic,
                           .currency = options.currency};
    if (const std::string fault = faultOf(named); !fault.empty())
        return fail(ErrorCode::InvalidArgument, fault);
    return checkDialect(options);
}

Result<ReadContent> readSource(const SourceFile& file, const ImportOptions& options,
                               Progress& progress)
{
    if (!progress.report(0.0, "Reading " + file.path))
        return fail(ErrorCode::Cancelled, "The import was stopped.");
    auto source = sniffSource(file, options);
    if (!source)
        return tl::unexpected(source.error());
    auto content = readAs(*source, file, options, progress);
    if (!content)
        return content;
    auto& decisions = content->report.decisions;
    if (std::ranges::find(decisions, "dialect", &ImportDecision::what) == decisions.end())
        decisions.insert(decisions.begin(),
                         {.what = "dialect",
                          .value = content->report.dialect,
                          .reason = source->sniffed.reason});
    addDecoding(content->report, source->decoded);
    return content;
}

ImportKind likelyKind(std::string_view path)
{
    constexpr auto kTexts = std::to_array<std::string_view>(
        {".txt",   ".text",   ".md",  ".html", ".htm", ".xml",  ".json",
         ".jsonl", ".ndjson", ".rss", ".atom", ".rdf", ".nitf", ".newsml",
         ".sgm",   ".pdf",    ".doc", ".docx", ".odt", ".rtf",  ".eml"});
    const std::string ending = foldCase(unpackedPath(path).extension().string());
    return std::ranges::find(kTexts, ending) == kTexts.end() ? ImportKind::Prices
                                                             : ImportKind::Articles;
}

std::vector<DialectInfo> dialects()
{
    std::vector<DialectInfo> all;
    for (const PriceDialect& dialect : priceDialects())
        all.push_back(
            {.name = dialect.name, .kind = ImportKind::Prices, .description = dialect.description});
    for (const ArticleFormat& format : articleFormats())
        all.push_back(
            {.name = format.name, .kind = ImportKind::Articles, .description = format.description});
    all.insert(all.end(), kLists.begin(), kLists.end());
    return all;
}

} // namespace core
