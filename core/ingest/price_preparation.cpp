#include "core/ingest/price_preparation.h"
#include "core/ingest/symbol_text.h"

#include "core/base/unicode.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace core {

namespace {

/// "NVDA" of "prices/NVDA_yahoo.csv"; empty for standard input.
std::string symbolOfPath(std::string_view path, std::string_view prefix)
{
    if (path == "-")
        return {};
    std::string name = std::filesystem::path(path).filename().string();
    if (name.starts_with(prefix))
        name.erase(0, prefix.size());
    return name.substr(0, name.find_first_of("_. "));
}

std::string_view nameOfDelimiter(char delimiter)
{
    switch (delimiter) {
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "bar";
    default:
        return "comma";
    }
}

std::string listOf(const std::vector<ReadSeries>& series)
{
    constexpr std::size_t kListed = 5;
    std::string list;
    for (std::size_t index = 0; index < std::min(series.size(), kListed); ++index)
        list += (index == 0 ? "" : ", ") + series[index].symbol;
    if (series.size() > kListed)
        list += " and " + std::to_string(series.size() - kListed) + " more";
    return list;
}

/// The table that a file of another form holds; nullopt if it is a table itself.
Result<std::optional<PriceTable>> tableOf(std::string_view text, std::string_view path)
{
    if (isHtml(text))
        return priceTableOfHtml(text, path);
    if (!beginsLikeJson(text))
        return std::nullopt;
    auto table = priceTableOfJson(text, path);
    if (table && !*table)
        return fail(ErrorCode::Format, displayPath(path) + " is JSON that lists no prices.");
    return table;
}

/// What the file says beside the rows of its table.
void takeFacts(PriceLayout& layout, const PriceTable& table, const ImportOptions& options)
{
    layout.zone = table.zone;
    layout.interval = table.interval;
    layout.decimal = table.decimal;
    layout.symbolReason = "the file itself names it";
    if (layout.headerCurrency.empty())
        layout.headerCurrency = table.currency;
    if (!layout.ticker && layout.instruments.front().symbol.empty())
        layout.instruments.front().symbol = table.symbol;
    if (!options.dialect.empty())
        return;
    layout.dialect = findPriceDialect(table.dialect);
    layout.dialectReason = table.dialect == "html" ? "a table of the page holds prices"
                                                   : "its members are those of it";
}

/// How the symbols came about.
std::string reasonOfSymbols(const PriceLayout& layout, bool isWanted, bool isOfPath)
{
    if (isWanted)
        return "you said so";
    if (isOfPath)
        return "the file's name begins so";
    if (layout.ticker && layout.symbolReason.empty())
        return "its column " + excerpt(layout.headers[*layout.ticker]) + " says so";
    return layout.symbolReason;
}

/// Two files that a provider's name begins are of one instrument by the rule, and hardly so.
void warnOfProvidersName(PreparedPrices& prepared, std::string_view path,
                         const ImportOptions& options)
{
    const PriceLayout& layout = prepared.layout;
    if (!options.instrument.empty() || layout.ticker || !layout.instruments.front().symbol.empty())
        return;
    const std::string symbol = symbolOfPath(path, layout.dialect->filePrefix);
    const std::string folded = foldCase(symbol);
    constexpr auto kOthers = std::to_array<std::string_view>(
        {"historicaldata", "export", "download", "table", "data", "prices", "quotes", "chart",
         "historic", "history", "kurse", "daily"});
    const bool isProvider = std::ranges::any_of(priceDialects(), [&](const PriceDialect& dialect) {
        return dialect.name.substr(0, dialect.name.find('-')) == folded && folded != "csv";
    });
    if (isProvider || std::ranges::find(kOthers, folded) != kOthers.end())
        prepared.warnings.add({.code = "symbol_of_provider",
                               .message = placePrefix(path, 0) + "its instrument is called "
                                   + inQuotes(symbol)
                                   + " after the file, as that of any such file would be; name it "
                                     "(--instrument)."});
}

void keepOnly(std::vector<ReadSeries>& series, const std::string& wanted)
{
    std::erase_if(series, [&](const ReadSeries& one) {
        return one.symbol != wanted && symbolOfName(one.symbol) != wanted;
    });
}

} // namespace

Result<PreparedPrices> preparePrices(std::string_view text, std::string_view path,
                                     const ImportOptions& options, Progress& progress,
                                     std::optional<PriceTable> table)
{
    PreparedPrices prepared{.source = text};
    auto inOtherForm =
        table ? Result<std::optional<PriceTable>>(std::move(table)) : tableOf(text, path);
    if (!inOtherForm)
        return tl::unexpected(inOtherForm.error());
    prepared.table = std::move(*inOtherForm);
    auto layout = findPriceLayout(prepared.text(), path, findPriceDialect(options.dialect));
    if (!layout)
        return tl::unexpected(layout.error());
    prepared.layout = std::move(*layout);
    if (prepared.table)
        takeFacts(prepared.layout, *prepared.table, options);
    auto conventions = findConventions(prepared.text(), prepared.layout, path, options,
                                       prepared.warnings, progress);
    if (!conventions)
        return tl::unexpected(conventions.error());
    prepared.conventions = std::move(*conventions);
    warnOfProvidersName(prepared, path, options);
    if (prepared.layout.closeIsAdjusted)
        prepared.warnings.add({.code = "only_adjusted_close",
                               .message = placePrefix(path, 0)
                                   + "there is no close but the adjusted one, which was taken."});
    prepared.decisions = {{.what = "dialect",
                           .value = std::string(prepared.layout.dialect->name),
                           .reason = prepared.layout.dialectReason}};
    if (!prepared.table)
        prepared.decisions.push_back(
            {.what = "delimiter",
             .value = std::string(nameOfDelimiter(prepared.layout.delimiter)),
             .reason = "with it most columns are known"});
    std::ranges::copy(prepared.conventions.decisions, std::back_inserter(prepared.decisions));
    return prepared;
}

Result<void> nameSeries(std::vector<ReadSeries>& series, const PriceLayout& layout,
                        std::string_view path, const ImportOptions& options,
                        std::vector<ImportDecision>& decisions)
{
    const std::string& wanted = options.instrument;
    if (!wanted.empty() && series.size() > 1) {
        keepOnly(series, wanted);
        if (series.empty())
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " holds several instruments, and none is called "
                            + wanted + " (--instrument).");
    }
    bool isOfPath = false;
    for (ReadSeries& one : series) {
        if (!wanted.empty())
            one.symbol = wanted;
        else if (one.symbol.empty()) {
            one.symbol = symbolOfPath(path, layout.dialect->filePrefix);
            isOfPath = true;
        }
        one.symbol = symbolOfName(one.symbol);
        if (one.symbol.empty())
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " does not name its instrument (--instrument).");
        if (!options.currency.empty())
            one.currency = options.currency;
        one.mic = options.mic;
    }
    if (series.empty())
        return {};
    decisions.push_back({.what = "instrument",
                         .value = listOf(series),
                         .reason = reasonOfSymbols(layout, !wanted.empty(), isOfPath)});
    std::string currency = series.front().currency;
    for (const ReadSeries& one : series) {
        if (currency.find(one.currency) == std::string::npos)
            currency += (currency.empty() ? "" : ", ") + one.currency;
    }
    if (!currency.empty())
        decisions.push_back(
            {.what = "currency",
             .value = currency,
             .reason = options.currency.empty() ? "the file says so" : "you said so"});
    return {};
}

} // namespace core
