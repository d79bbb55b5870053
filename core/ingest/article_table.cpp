#include "core/ingest/article_table.h"

#include "core/base/unicode.h"
#include "core/ingest/article_columns.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/packed.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace core {

namespace {

constexpr std::size_t kLargestField = std::size_t{10} << 20;
constexpr std::string_view kByLook = "there are no headers, and its rows have this form";

struct Header {
    TableSample sample{}; ///< from the header on
    std::size_t begin = 0;
    std::size_t line = 1;
    FieldColumns columns{};
    std::size_t named = 0; ///< columns with a field
};

/// The header row with the delimiter that makes most of its words known.
Header findHeader(std::string_view text)
{
    Header best;
    char delimiter = '\0';
    for (const char tried : kDelimiters) {
        const auto rows = firstRows(text, tried, 1);
        if (rows.empty())
            continue;
        FieldColumns columns = columnsByHeader(rows.front().fields);
        const auto named = static_cast<std::size_t>(
            std::ranges::count_if(columns, [](const auto& field) { return field.has_value(); }));
        if (named > best.named || (named == best.named && columns.size() > best.columns.size())) {
            best.columns = std::move(columns);
            best.named = named;
            best.begin = rows.front().begin;
            best.line = rows.front().line;
            delimiter = tried;
        }
    }
    if (best.named > 0)
        best.sample = bestSample(text.substr(best.begin), delimiter);
    return best;
}

/// True for words that other tables have too ("claim", "news"), not those for a text alone.
bool isWeak(const Header& header)
{
    constexpr int kSure = 7;
    return std::ranges::none_of(header.sample.rows.front(), [](const std::string& word) {
        const auto named = articleField(word);
        return named && named->field == ArticleField::Text && named->rank >= kSure;
    });
}

bool namesArticles(const Header& header, std::string_view text)
{
    constexpr std::size_t kSentence = 20; // code points
    if (header.named == 0 || header.begin + header.sample.firstEnd >= text.size())
        return false;
    const FieldColumns& columns = header.columns;
    const bool hasTitle = holds(columns, ArticleField::Title);
    const bool hasAddress = holds(columns, ArticleField::Address);
    const bool dated = holds(columns, ArticleField::Published);
    if (!holds(columns, ArticleField::Text))
        return hasTitle && holds(columns, ArticleField::Lead) && (dated || hasAddress);
    const bool weak = isWeak(header);
    if (hasTitle && !weak)
        return true;
    const bool books = std::ranges::any_of(header.sample.rows.front(), [](const auto& word) {
        return isBookkeepingWord(headerWord(word));
    });
    if (weak && !hasTitle && (!dated || (books && !hasAddress)))
        return false;
    const auto column = std::ranges::find(columns, std::optional(ArticleField::Text));
    const std::size_t length =
        averageLength(header.sample, static_cast<std::size_t>(column - columns.begin()), 1);
    return length >= kSentence && columns.size() > 1;
}

bool isOtherTable(std::string_view text, std::string_view path)
{
    return kindOfCsv(text) || findPriceLayout(text, path, nullptr);
}

/// Lines of a table of prices are short, and so is the look at them.
bool mayHoldProse(std::string_view text)
{
    constexpr std::size_t kFront = 8192;
    constexpr std::size_t kShortLine = 128;
    const std::string_view front = text.substr(0, kFront);
    const auto lines = static_cast<std::size_t>(std::ranges::count(front, '\n')) + 1;
    return front.size() / lines >= kShortLine;
}

/// True for rows without headers of which one column is prose. A name that ends in ".csv" is told
/// from plain text; what has no name needs more than one row, each with quotes.
bool looksLikeArticles(const TableSample& sample, std::string_view path)
{
    const std::string ending = foldCase(unpackedPath(path).extension().string());
    const bool isTable = ending == ".csv" || ending == ".tsv";
    const bool quoted = sample.quoted == sample.rows.size() && sample.rows.size() > 1;
    if (sample.columns < 2 || sample.even * 10 < sample.rows.size() * 9
        || !(isTable || (quoted && path == "-")))
        return false;
    return holds(columnsByLook(sample, 0), ArticleField::Text);
}

std::string nameOf(char mark)
{
    switch (mark) {
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "bar";
    case '\'':
        return "single quote";
    case '"':
        return "double quote";
    default:
        return "comma";
    }
}

void addDecisions(ArticleTable& table, const TableSample& sample)
{
    const std::string rows = std::to_string(sample.even) + " of the first "
        + std::to_string(sample.rows.size()) + " rows have " + std::to_string(sample.columns)
        + " fields with it";
    table.decisions.push_back(
        {.what = "delimiter", .value = nameOf(table.marks.delimiter), .reason = rows});
    table.decisions.push_back(
        {.what = "quote", .value = nameOf(table.marks.quote), .reason = rows});
    std::string taken;
    std::string left;
    for (std::size_t column = 0; column < table.headers.size(); ++column) {
        const auto& field = table.fields[column];
        std::string& list = field ? taken : left;
        list += list.empty() ? "" : ", ";
        list += field ? std::string(toString(*field)) + "=" + table.headers[column]
                      : table.headers[column];
    }
    table.decisions.push_back(
        {.what = "columns",
         .value = taken,
         .reason = table.reason + (left.empty() ? "" : "; not taken: " + left)});
}

/// The column of that header, or of that number from 1.
std::optional<std::size_t> columnOf(const ArticleTable& table, const std::string& name)
{
    for (std::size_t column = 0; column < table.headers.size(); ++column) {
        if (headerWord(table.headers[column]) == headerWord(name))
            return column;
    }
    std::size_t number = 0;
    const char* const end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data(), end, number);
    const bool isColumn =
        error == std::errc{} && stop == end && number > 0 && number <= table.headers.size();
    return isColumn ? std::optional(number - 1) : std::nullopt;
}

Result<void> applyOption(ArticleTable& table, const ImportOptions& options, std::string_view path)
{
    const auto named = parseColumns(options.columns);
    if (!named)
        return tl::unexpected(named.error());
    for (const NamedColumn& one : *named) {
        const auto column = columnOf(table, one.column);
        if (!column)
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " has no column \"" + one.column + "\" (--columns).");
        if (one.field != ArticleField::Keywords)
            std::ranges::replace(table.fields, std::optional(one.field), std::nullopt);
        table.fields[*column] = one.field;
    }
    if (!named->empty())
        table.reason = "you said so";
    return {};
}

/// True if the option names columns by what stands in the first row.
bool optionNamesHeaders(const ImportOptions& options, const std::vector<std::string>& row)
{
    const auto named = parseColumns(options.columns);
    return named && std::ranges::any_of(*named, [&](const NamedColumn& one) {
               return std::ranges::any_of(row, [&](const std::string& field) {
                   return headerWord(field) == headerWord(one.column);
               });
           });
}

} // namespace

std::optional<std::string> whyArticleTable(std::string_view text, std::string_view path)
{
    const Header header = findHeader(text);
    if (namesArticles(header, text))
        return isOtherTable(text, path) ? std::nullopt
                                        : std::optional<std::string>("its headers have this form");
    if (!mayHoldProse(text))
        return std::nullopt;
    return looksLikeArticles(bestSample(text), path) ? std::optional<std::string>(kByLook)
                                                     : std::nullopt;
}

Result<ArticleTable> findArticleTable(std::string_view text, std::string_view path,
                                      const ImportOptions& options)
{
    const Header header = findHeader(text);
    TableSample sample = header.named > 0 ? header.sample : bestSample(text);
    if (sample.rows.empty() || sample.columns == 0)
        return fail(ErrorCode::Format, displayPath(path) + " holds no rows.");
    const bool hasHeader = header.named > 1 || namesArticles(header, text)
        || optionNamesHeaders(options, sample.rows.front());
    ArticleTable table{.marks = sample.marks};
    table.marks.fieldLimit = kLargestField;
    if (hasHeader) {
        const bool known = header.named > 0;
        table.dataBegin = sample.firstEnd + (known ? header.begin : 0);
        table.dataLine = sample.secondLine + (known ? header.line - 1 : 0);
        table.headers = sample.rows.front();
        table.fields = columnsByHeader(table.headers);
        table.reason = "the headers say so";
    } else {
        for (std::size_t column = 1; column <= sample.columns; ++column)
            table.headers.push_back(std::to_string(column));
        table.fields = columnsByLook(sample, 0);
        table.reason = kByLook;
    }
    if (const auto applied = applyOption(table, options, path); !applied)
        return tl::unexpected(applied.error());
    if (!holds(table.fields, ArticleField::Text) && !holds(table.fields, ArticleField::Lead))
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + " has no column with texts; --columns text=NAME says which it is.");
    addDecisions(table, sample);
    return table;
}

} // namespace core
