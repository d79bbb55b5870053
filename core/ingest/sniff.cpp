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

namespace core {

namespace {

using Form = Sniffed::Form;

std::string endingOf(std::string_view path)
{
    return foldCase(unpackedPath(path).extension().string());
}

/// "an HTML page", "an XML document"; nullopt if it is not markup. "<TICKER>,<PER>" is not.
std::optional<std::string_view> markupKind(std::string_view text)
{
    constexpr std::size_t kFront = 4096;
    const std::string front = foldCase(text.substr(0, text.find('\n')).substr(0, kFront));
    const std::string_view start = trimmed(front);
    if (start.starts_with("<!doctype html") || start.starts_with("<html"))
        return "an HTML page";
    if (start.starts_with("<?xml"))
        return "an XML document";
    const std::string_view sample = text.substr(0, kFront);
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

Sniffed asTold(ImportKind kind, std::string_view text)
{
    const bool list =
        kind == ImportKind::Events || kind == ImportKind::Instruments || kind == ImportKind::Facts;
    Form form = Form::Csv;
    if (kind == ImportKind::Articles)
        form = Form::Text;
    else if (list && beginsLikeJson(text))
        form = Form::Json;
    return {.kind = kind, .form = form, .reason = "you said so"};
}

bool isPricesInJson(std::string_view text, std::string_view path)
{
    const auto table = priceTableOfJson(text, path);
    return table && *table;
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

bool isHtml(std::string_view text)
{
    return markupKind(text).value_or(std::string_view{}).starts_with("an HTML page");
}

Result<Sniffed> sniff(std::string_view text, std::string_view path, const ImportOptions& options)
{
    if (options.as)
        return asTold(*options.as, text);
    for (const DialectInfo& dialect : dialects()) {
        if (dialect.name == options.dialect)
            return asTold(dialect.kind, text);
    }
    if (isHtml(text) && priceTableOfHtml(text, path))
        return Sniffed{.kind = ImportKind::Prices,
                       .form = Form::Text,
                       .reason = "it is a page with a table of prices"};
    if (const auto markup = markupKind(text))
        return fail(ErrorCode::Format,
                    displayPath(path) + " is " + std::string(*markup) + ", which is not read.");
    const std::string ending = endingOf(path);
    if (ending == ".json" || beginsLikeJson(text)) {
        const auto kind = kindOfJson(text, path);
        if (kind && *kind)
            return Sniffed{.kind = **kind,
                           .form = Form::Json,
                           .reason = "it is JSON that lists " + std::string(toString(**kind))};
        if (kind && isPricesInJson(text, path))
            return Sniffed{.kind = ImportKind::Prices,
                           .form = Form::Json,
                           .reason = "it is JSON that lists prices"};
        if (kind)
            return fail(
                ErrorCode::Format,
                displayPath(path)
                    + " is JSON that lists neither events, instruments nor facts, and no prices.");
        if (ending == ".json")
            return tl::unexpected(kind.error());
    }
    const auto table = sniffTable(text, path);
    if (table || ending == ".csv" || ending == ".tsv" || beginsLikeTable(text))
        return table;
    return Sniffed{
        .kind = ImportKind::Articles, .form = Form::Text, .reason = "it is text and no table"};
}

} // namespace core
