#include "core/ingest/series_headers.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/number_style.h"
#include "core/ingest/row_time.h"
#include "core/ingest/symbol_text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace core {

namespace {

bool isDate(const HeaderRow& row)
{
    return !row.fields.empty() && parseRowTime(row.fields.front(), DateOrder::DayFirst);
}

/// Where the rows of dates begin behind `index`; rows.size() if they do not.
std::size_t firstDate(std::span<const HeaderRow> rows, std::size_t index)
{
    std::size_t row = index + 1;
    while (row < rows.size() && !isDate(rows[row]))
        ++row;
    return row;
}

bool isNumber(std::string_view field)
{
    return isMissing(field) || parseNumber(field, DecimalSign::Point).fault == NumberFault::None
        || parseNumber(field, DecimalSign::Comma).fault == NumberFault::None;
}

bool isOfFlags(std::string_view header)
{
    const std::string word = headerWord(header);
    return word.empty() || word.ends_with("flags") || word == "comment" || word == "bemerkungen"
        || word == "comments";
}

/// True if every row behind the headers has a number, or what stands for none, in the column, and
/// one has a number.
bool holdsNumbers(std::span<const HeaderRow> data, std::size_t column)
{
    bool some = false;
    for (const HeaderRow& row : data) {
        if (column >= row.fields.size() || !isDate(row))
            continue;
        if (!isNumber(row.fields[column]))
            return false;
        some = some || !isMissing(row.fields[column]);
    }
    return some;
}

/// What the metadata say of the unit of a column, if that is a currency.
std::string currencyOf(std::span<const HeaderRow> metadata, std::size_t column)
{
    for (const HeaderRow& row : metadata) {
        const std::string word = row.fields.empty() ? std::string{} : headerWord(row.fields[0]);
        if ((word != "einheit" && word != "unit") || column >= row.fields.size())
            continue;
        const std::string& unit = row.fields[column];
        constexpr std::size_t kLetters = 3;
        if (unit.size() == kLetters
            && std::ranges::all_of(unit, [](char c) { return c >= 'A' && c <= 'Z'; }))
            return unit;
    }
    return {};
}

bool beginsSeries(const HeaderRow& row)
{
    if (row.fields.size() < 2)
        return false;
    const std::string word = headerWord(row.fields.front());
    const auto role = columnRole(word);
    return word.empty() || (role && role->role == ColumnRole::Date);
}

} // namespace

std::optional<PriceHeaders> seriesHeadersAt(std::span<const HeaderRow> rows, std::size_t index)
{
    const HeaderRow& header = rows[index];
    const std::size_t first = firstDate(rows, index);
    if (!beginsSeries(header) || first == rows.size())
        return std::nullopt;
    const auto metadata = rows.subspan(index + 1, first - index - 1);
    const auto data = rows.subspan(first);
    PriceHeaders headers{.words = {"series side by side"}};
    PriceLayout& layout = headers.layout;
    std::set<std::string_view> names;
    for (std::size_t column = 1; column < header.fields.size(); ++column) {
        const std::string& name = header.fields[column];
        if (isOfFlags(name))
            continue;
        if (!names.insert(name).second || !looksLikeSymbol(name) || columnRole(headerWord(name)))
            return std::nullopt;
        if (holdsNumbers(data, column))
            layout.instruments.push_back(
                {.symbol = name, .currency = currencyOf(metadata, column), .close = column});
    }
    const bool isTable = layout.instruments.size() > 1 || !metadata.empty();
    if (layout.instruments.empty() || !isTable)
        return std::nullopt;
    layout.headers = header.fields;
    layout.columnCount = header.fields.size();
    layout.dataBegin = rows[first - 1].end;
    layout.dataLine = rows[first - 1].nextLine;
    layout.symbolReason = "the headers name it";
    headers.known = layout.instruments.size() + 1;
    return headers;
}

} // namespace core
