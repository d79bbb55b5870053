#include "core/ingest/article_columns.h"

#include "core/base/unicode.h"
#include "core/ingest/article_date.h"
#include "core/ingest/article_text.h"
#include "core/ingest/language.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr std::size_t kProse = 200;    // code points of a text, on average
constexpr std::size_t kHeadline = 16;  // and of a headline
constexpr std::size_t kLongLabel = 40; // and of a label at most

/// What the fields of one column look like.
struct ColumnLook {
    std::size_t filled = 0;
    std::size_t dates = 0;
    std::size_t addresses = 0;
    std::size_t languages = 0;
    std::size_t worded = 0; ///< with letters
    std::size_t length = 0; ///< on average
    std::set<std::string> distinct{};

    bool mostly(std::size_t count) const { return filled > 0 && count * 10 >= filled * 8; }
};

ColumnLook lookOf(const TableSample& sample, std::size_t column, std::size_t firstRow)
{
    ColumnLook look{.length = averageLength(sample, column, firstRow)};
    for (std::size_t row = firstRow; row < sample.rows.size(); ++row) {
        if (column >= sample.rows[row].size() || sample.rows[row][column].empty())
            continue;
        const std::string& field = sample.rows[row][column];
        ++look.filled;
        look.dates += wholeDate(field, {}) ? 1 : 0;
        look.addresses += field.starts_with("http://") || field.starts_with("https://") ? 1 : 0;
        look.languages += field.size() == 2 && languageCode(field) == field ? 1 : 0;
        look.worded += hasWords(field) ? 1 : 0;
        look.distinct.insert(field.substr(0, kProse));
    }
    return look;
}

std::optional<ArticleField> fieldOf(const ColumnLook& look)
{
    if (look.mostly(look.addresses))
        return ArticleField::Address;
    if (look.mostly(look.dates))
        return ArticleField::Published;
    if (look.mostly(look.languages))
        return ArticleField::Language;
    if (!look.mostly(look.worded))
        return std::nullopt;
    const bool repeats = look.distinct.size() * 2 <= look.filled || look.filled == 1;
    if (repeats && look.length <= kLongLabel)
        return ArticleField::Keywords;
    return look.length >= kHeadline ? std::optional(ArticleField::Title) : std::nullopt;
}

} // namespace

std::size_t averageLength(const TableSample& sample, std::size_t column, std::size_t firstRow)
{
    std::size_t filled = 0;
    std::size_t length = 0;
    for (std::size_t row = firstRow; row < sample.rows.size(); ++row) {
        if (column >= sample.rows[row].size() || sample.rows[row][column].empty())
            continue;
        ++filled;
        length += codePointCount(sample.rows[row][column]);
    }
    return filled == 0 ? 0 : length / filled;
}

bool holds(const FieldColumns& columns, ArticleField field)
{
    return std::ranges::find(columns, std::optional(field)) != columns.end();
}

FieldColumns columnsByHeader(const std::vector<std::string>& header)
{
    FieldTable best;
    std::vector<std::optional<RankedField>> named;
    for (std::size_t column = 0; column < header.size(); ++column) {
        named.push_back(articleField(header[column]));
        if (named.back())
            best.offer(*named.back(), column);
    }
    FieldColumns columns(header.size());
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (!named[column])
            continue;
        const ArticleField field = named[column]->field;
        if (field == ArticleField::Keywords || best.at(field) == column)
            columns[column] = field;
    }
    return columns;
}

FieldColumns columnsByLook(const TableSample& sample, std::size_t firstRow)
{
    FieldColumns columns(sample.columns);
    std::size_t text = 0;
    for (std::size_t column = 0; column < sample.columns; ++column) {
        if (averageLength(sample, column, firstRow) > averageLength(sample, text, firstRow))
            text = column;
    }
    if (averageLength(sample, text, firstRow) < kProse)
        return columns;
    columns[text] = ArticleField::Text;
    for (std::size_t column = 0; column < sample.columns; ++column) {
        if (column == text)
            continue;
        const auto field = fieldOf(lookOf(sample, column, firstRow));
        if (field && (*field == ArticleField::Keywords || !holds(columns, *field)))
            columns[column] = field;
    }
    return columns;
}

} // namespace core
