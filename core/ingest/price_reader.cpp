#include "core/ingest/price_reader.h"

#include "core/ingest/price_collector.h"
#include "core/ingest/price_preparation.h"
#include "core/ingest/return_series.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsPerReport = 65536;

CsvTokenizer rowsOf(const PreparedPrices& prepared)
{
    const PriceLayout& layout = prepared.layout;
    return {prepared.text().substr(layout.dataBegin), layout.delimiter, layout.dataLine};
}

Result<void> readRows(const PreparedPrices& prepared, std::string_view path,
                      PriceCollector& collector, Progress& progress)
{
    CsvTokenizer tokenizer = rowsOf(prepared);
    const std::size_t size = prepared.text().size();
    const std::string what = "Reading " + std::filesystem::path(path).filename().string();
    CsvRow row;
    while (tokenizer.next(row)) {
        if (collector.rows() == 0)
            collector.reserveFor(row);
        collector.add(row);
        const auto read = static_cast<double>(prepared.layout.dataBegin + tokenizer.position());
        if (collector.rows() % kRowsPerReport == 0
            && !progress.report(read / static_cast<double>(size), what))
            return fail(ErrorCode::Cancelled, "The import was stopped.");
    }
    return {};
}

std::int64_t barsIn(const std::vector<ReadSeries>& series)
{
    std::int64_t bars = 0;
    for (const ReadSeries& one : series)
        bars += static_cast<std::int64_t>(one.bars.size());
    return bars;
}

/// One row as it would become bars, read on its own. Its instruments are added to `found`, by the
/// names that the file gives them.
PreviewRow previewOf(const CsvRow& row, const PreparedPrices& prepared, std::string_view path,
                     const ImportOptions& options, std::vector<ReadSeries>& found)
{
    PriceCollector collector(prepared.text(), path, prepared.layout, prepared.conventions);
    collector.add(row);
    std::vector<ReadSeries> series = collector.finish();
    PreviewRow preview{.line = row.line, .text = excerpt(row.text)};
    const auto rejected = collector.rejected().take();
    if (!rejected.empty())
        preview.fault = rejected.front().message;
    constexpr std::size_t kMostInstruments = 1000;
    for (const ReadSeries& one : series) {
        if (found.size() < kMostInstruments
            && std::ranges::find(found, one.symbol, &ReadSeries::symbol) == found.end())
            found.push_back(one);
    }
    std::vector<ImportDecision> unused;
    const auto named = nameSeries(series, prepared.layout, path, options, unused);
    for (const ReadSeries& one : series)
        preview.bars.push_back(
            {.symbol = named ? one.symbol : std::string{}, .bar = one.bars.bar(0)});
    return preview;
}

/// The symbols of the first rows, in their order, beginning with those that are `known`.
std::vector<std::string> symbolsOf(const PreparedPrices& prepared, std::vector<std::string> known)
{
    constexpr std::size_t kRows = 100000;
    if (!prepared.layout.ticker)
        return known;
    const std::size_t column = *prepared.layout.ticker;
    std::set<std::string, std::less<>> seen(known.begin(), known.end());
    CsvTokenizer tokenizer = rowsOf(prepared);
    CsvRow row;
    for (std::size_t count = 0; count < kRows && tokenizer.next(row); ++count) {
        if (column >= row.fields.size() || row.fields[column].empty()
            || seen.contains(row.fields[column]))
            continue;
        seen.emplace(row.fields[column]);
        known.emplace_back(row.fields[column]);
    }
    return known;
}

/// Adds the first rows; returns their instruments, each with a bar.
std::vector<ReadSeries> addRows(ImportPreview& preview, const PreparedPrices& prepared,
                                std::string_view path, const ImportOptions& options)
{
    std::vector<ReadSeries> found;
    CsvTokenizer tokenizer = rowsOf(prepared);
    CsvRow row;
    while (preview.rows.size() < ImportPreview::kRows && tokenizer.next(row))
        preview.rows.push_back(previewOf(row, prepared, path, options, found));
    return found;
}

void addNames(ImportPreview& preview, std::vector<ReadSeries> found, const PreparedPrices& prepared,
              std::string_view path, const ImportOptions& options)
{
    preview.decisions = prepared.decisions;
    const auto named = nameSeries(found, prepared.layout, path, options, preview.decisions);
    if (!named && preview.question.empty()) {
        preview.question = named.error().message;
        preview.questionOf = "instrument";
    }
    for (const ReadSeries& one : found) {
        if (!one.symbol.empty())
            preview.symbols.push_back(one.symbol);
    }
    if (!found.empty())
        preview.currency = found.front().currency;
    if (options.instrument.empty())
        preview.symbols = symbolsOf(prepared, std::move(preview.symbols));
}

} // namespace

Result<ReadContent> readPrices(std::string_view text, std::string_view path,
                               const ImportOptions& options, Progress& progress,
                               std::optional<PriceTable> table)
{
    auto prepared = preparePrices(text, path, options, progress, std::move(table));
    if (!prepared)
        return tl::unexpected(prepared.error());
    if (!prepared->conventions.question.empty())
        return fail(ErrorCode::InvalidArgument, prepared->conventions.question);
    PriceCollector collector(prepared->text(), path, prepared->layout, prepared->conventions);
    if (const auto read = readRows(*prepared, path, collector, progress); !read)
        return tl::unexpected(read.error());
    if (collector.rows() == 0)
        return fail(ErrorCode::Format, displayPath(path) + " has headers but no rows.");

    std::vector<ReadSeries> series = collector.finish();
    std::vector<ImportDecision>& decisions = prepared->decisions;
    if (const auto named = nameSeries(series, prepared->layout, path, options, decisions); !named)
        return tl::unexpected(named.error());
    if (const auto prices = refuseReturns(series, path); !prices)
        return tl::unexpected(prices.error());
    ReadContent content;
    content.report = {.path = std::string(path),
                      .kind = ImportKind::Prices,
                      .dialect = std::string(prepared->layout.dialect->name),
                      .accepted = barsIn(series),
                      .duplicates = collector.duplicates(),
                      .decisions = std::move(decisions),
                      .warnings = prepared->warnings.take(),
                      .rejected = collector.rejected().take()};
    std::ranges::move(collector.warnings().take(), std::back_inserter(content.report.warnings));
    content.values = std::move(series);
    return content;
}

Result<ImportPreview> previewPrices(std::string_view text, std::string_view path,
                                    const ImportOptions& options, Progress& progress,
                                    std::optional<PriceTable> table)
{
    auto prepared = preparePrices(text, path, options, progress, std::move(table));
    if (!prepared)
        return tl::unexpected(prepared.error());
    const PriceConventions& conventions = prepared->conventions;
    ImportPreview preview{.kind = ImportKind::Prices,
                          .dialect = std::string(prepared->layout.dialect->name),
                          .delimiter = prepared->table ? '\0' : prepared->layout.delimiter,
                          .decimal = conventions.decimal,
                          .dates = conventions.datesMatter ? std::optional(conventions.dates)
                                                           : std::nullopt,
                          .interval = conventions.interval,
                          .timezone = conventions.zone,
                          .question = conventions.question,
                          .questionOf = conventions.questionOf};
    const auto found = addRows(preview, *prepared, path, options);
    addNames(preview, found, *prepared, path, options);
    preview.warnings = prepared->warnings.take();
    return preview;
}

} // namespace core
