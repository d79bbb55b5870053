#include "core/ingest/sniff.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/packed.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/price_table.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace core {

namespace {

using Form = Sniffed::Form;

std::string endingOf(std::string_view path)
{
    return foldCase(unpackedPath(path).extension().string());
}

/// "an XML document"; nullopt if it is not markup. "<TICKER>,<PER>" is not.
std::optional<std::string_view> markupKind(std::string_view text)
{
    constexpr std::size_t kFront = 4096;
    const std::string_view sample = text.substr(0, kFront);
    const std::string_view start = trimmed(sample.substr(0, sample.find('\n')));
    if (start.starts_with("<?xml"))
        return "an XML document";
    const bool closes =
        sample.find("</") != std::string_view::npos || sample.find("/>") != std::string_view::npos;
    if (start.starts_with('<') && closes)
        return "an HTML page or XML document";
    return std::nullopt;
}

/// True if the first line names a date column: a table, even if not one of prices.
bool beginsLikeTable(std::string_view text)
{
    return std::ranges::any_of(kDelimiters, [&](char delimiter) {
        const auto rows = firstRows(text, delimiter, 1);
        return !rows.empty() && rows.front().fields.size() > 1
            && std::ranges::any_of(rows.front().fields, [](const std::string& field) {
                   const auto role = columnRole(headerWord(field));
                   return role && role->role == ColumnRole::Date;
               });
    });
}

/// The form of articles by the dialect that the user names, else by what they look like.
Sniffed articlesAsTold(std::string_view text, std::string_view path, const ImportOptions& options)
{
    Sniffed sniffed{.kind = ImportKind::Articles, .form = Form::Text, .reason = "you said so"};
    sniffed.format = articleFormat(options.dialect);
    if (sniffed.format == nullptr && !options.columns.empty())
        sniffed.format = articleFormat(beginsLikeJson(text) ? "articles-json" : "articles-csv");
    if (sniffed.format == nullptr) {
        const auto found = findArticleFormat(text, path);
        sniffed.format = found ? found->format : articleFormat("text");
    }
    return sniffed;
}

Sniffed asTold(ImportKind kind, std::string_view text, std::string_view path,
               const ImportOptions& options)
{
    if (kind == ImportKind::Articles)
        return articlesAsTold(text, path, options);
    const bool list =
        kind == ImportKind::Events || kind == ImportKind::Instruments || kind == ImportKind::Facts;
    Form form = Form::Csv;
    if (list && beginsLikeJson(text))
        form = Form::Json;
    return {.kind = kind, .form = form, .reason = "you said so"};
}

/// nullopt if it is no JSON, although it begins like it.
Result<std::optional<Sniffed>> sniffJson(std::string_view text, std::string_view path)
{
    const auto kind = kindOfJson(text, path);
    if (!kind && endingOf(path) == ".json")
        return tl::unexpected(kind.error());
    if (!kind)
        return std::nullopt;
    if (*kind)
        return Sniffed{.kind = **kind,
                       .form = Form::Json,
                       .reason = "it is JSON that lists " + std::string(toString(**kind))};
    auto table = priceTableOfJson(text, path);
    if (table && *table)
        return Sniffed{.kind = ImportKind::Prices,
                       .form = Form::Json,
                       .reason = "it is JSON that lists prices",
                       .table = std::move(*table)};
    return fail(
        ErrorCode::Format,
        displayPath(path)
            + " is JSON that lists neither events, instruments nor facts, no prices, and no "
              "articles (with members such as \"uri\", \"title\" or \"text\").");
}

/// The prices of a page with a table of them; nullopt if there is none. A page that was made to
/// take long is no such page.
std::optional<Sniffed> sniffHtmlPrices(std::string_view text, std::string_view path)
{
    if (!isHtml(text))
        return std::nullopt;
    auto table = priceTableOfHtml(text, path);
    if (!table || !*table)
        return std::nullopt;
    return Sniffed{.kind = ImportKind::Prices,
                   .form = Form::Text,
                   .reason = "it is a page with a table of prices",
                   .table = std::move(*table)};
}

Result<Sniffed> sniffTable(std::string_view text, std::string_view path)
{
    if (const auto kind = kindOfCsv(text))
        return Sniffed{.kind = *kind,
                       .form = Form::Csv,
                       .reason = "its columns are those of " + std::string(toString(*kind))};
    const auto layout = findPriceLayout(text, path, nullptr);
    if (layout)
        return Sniffed{.kind = ImportKind::Prices,
                       .form = Form::Csv,
                       .reason = "it has columns for dates and prices, as in "
                           + std::string(layout->dialect->name)};
    return tl::unexpected(layout.error());
}

} // namespace

bool beginsLikeJson(std::string_view text)
{
    const std::string_view start = trimmed(text.substr(0, 4096));
    return start.starts_with('{') || start.starts_with('[');
}

Result<Sniffed> sniff(std::string_view text, std::string_view path, const ImportOptions& options)
{
    if (options.as)
        return asTold(*options.as, text, path, options);
    if (!options.columns.empty() && options.dialect.empty())
        return articlesAsTold(text, path, options);
    for (const DialectInfo& dialect : dialects()) {
        if (dialect.name == options.dialect)
            return asTold(dialect.kind, text, path, options);
    }
    if (auto prices = sniffHtmlPrices(text, path))
        return std::move(*prices);
    if (auto found = findArticleFormat(text, path))
        return Sniffed{.kind = ImportKind::Articles,
                       .form = Form::Text,
                       .reason = std::move(found->reason),
                       .format = found->format};
    if (const auto markup = markupKind(text))
        return fail(ErrorCode::Format,
                    displayPath(path) + " is " + std::string(*markup) + ", which is not read.");
    const std::string ending = endingOf(path);
    if (ending == ".json" || beginsLikeJson(text)) {
        auto json = sniffJson(text, path);
        if (!json)
            return tl::unexpected(json.error());
        if (*json)
            return std::move(**json);
    }
    const auto table = sniffTable(text, path);
    if (table || ending == ".csv" || ending == ".tsv" || beginsLikeTable(text))
        return table;
    return Sniffed{.kind = ImportKind::Articles,
                   .form = Form::Text,
                   .reason = "it is text and no table",
                   .format = articleFormat("text")};
}

Result<SniffedSource> sniffSource(const SourceFile& file, const ImportOptions& options)
{
    if (const auto checked = checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    auto decoded = decodeText(file, options.encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto sniffed = sniff(decoded->text(), file.path, options);
    if (!sniffed)
        return tl::unexpected(sniffed.error());
    if (sniffed->format != nullptr && sniffed->format->readsBytes) {
        decoded->encoding = "MIME";
        decoded->reason = "every part of it names its own";
        decoded->warnings.clear();
    }
    return SniffedSource{std::move(*decoded), std::move(*sniffed)};
}

} // namespace core
