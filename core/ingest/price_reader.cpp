#include "core/ingest/price_reader.h"

#include "core/ingest/price_collector.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsPerReport = 65536;

/// "NVDA" of "prices/NVDA_yahoo.csv"; empty for standard input.
std::string symbolOfPath(std::string_view path)
{
    if (path == "-")
        return {};
    const std::string name = std::filesystem::path(path).filename().string();
    return name.substr(0, name.find_first_of("_. "));
}

Result<void> readRows(std::string_view text, std::string_view path, const PriceLayout& layout,
                      PriceCollector& collector, Progress& progress)
{
    CsvTokenizer tokenizer(text.substr(layout.dataBegin), layout.delimiter, layout.dataLine);
    const std::string what = "Reading " + std::filesystem::path(path).filename().string();
    CsvRow row;
    while (tokenizer.next(row)) {
        if (collector.rows() == 0)
            collector.reserveFor(row);
        collector.add(row);
        const auto read = static_cast<double>(layout.dataBegin + tokenizer.position());
        if (collector.rows() % kRowsPerReport == 0
            && !progress.report(read / static_cast<double>(text.size()), what))
            return fail(ErrorCode::Cancelled, "The import was stopped.");
    }
    return {};
}

/// Gives the series the names that the user or the file's name has for them.
Result<void> nameSeries(std::vector<ReadSeries>& series, std::string_view path,
                        const ImportOptions& options)
{
    const std::string& wanted = options.instrument;
    if (!wanted.empty() && series.size() > 1) {
        std::erase_if(series, [&](const ReadSeries& one) { return one.symbol != wanted; });
        if (series.empty())
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " holds several instruments, and none is called "
                            + wanted + " (--instrument).");
    }
    for (ReadSeries& one : series) {
        if (!wanted.empty())
            one.symbol = wanted;
        else if (one.symbol.empty())
            one.symbol = symbolOfPath(path);
        if (one.symbol.empty())
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " does not name its instrument (--instrument).");
        if (!options.currency.empty())
            one.currency = options.currency;
        one.mic = options.mic;
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

} // namespace

Result<ReadContent> readPrices(std::string_view text, std::string_view path,
                               const ImportOptions& options, Progress& progress)
{
    const auto layout = findPriceLayout(text, path, findPriceDialect(options.dialect));
    if (!layout)
        return tl::unexpected(layout.error());
    IssueList decisions;
    const auto conventions = findConventions(text, *layout, path, options, decisions, progress);
    if (!conventions)
        return tl::unexpected(conventions.error());
    PriceCollector collector(text, path, *layout, *conventions);
    if (const auto read = readRows(text, path, *layout, collector, progress); !read)
        return tl::unexpected(read.error());
    if (collector.rows() == 0)
        return fail(ErrorCode::Format, displayPath(path) + " has headers but no rows.");

    std::vector<ReadSeries> series = collector.finish();
    if (const auto named = nameSeries(series, path, options); !named)
        return tl::unexpected(named.error());
    if (layout->closeIsAdjusted)
        collector.warnings().add(
            {.code = "only_adjusted_close",
             .message = placePrefix(path, 0)
                 + "there is no close but the adjusted one, which was taken."});
    ReadContent content;
    content.report = {.path = std::string(path),
                      .kind = ImportKind::Prices,
                      .dialect = std::string(layout->dialect->name),
                      .accepted = barsIn(series),
                      .duplicates = collector.duplicates(),
                      .warnings = decisions.take(),
                      .rejected = collector.rejected().take()};
    std::ranges::move(collector.warnings().take(), std::back_inserter(content.report.warnings));
    content.values = std::move(series);
    return content;
}

} // namespace core
