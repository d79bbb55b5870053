#include "core/ingest/csv_article_reader.h"

#include "core/ingest/article_columns.h"
#include "core/ingest/article_table.h"
#include "core/ingest/article_values.h"

#include <algorithm>

namespace core {

namespace {

/// Rejects a row that could not be cut into fields.
void rejectFault(const CsvRow& row, ArticleCollector& articles)
{
    if (row.fault == CsvFault::UnclosedQuote)
        articles.reject(row.line, "unclosed_quote", "a quote opens here and is never closed.",
                        row.text);
    else if (row.fault == CsvFault::FieldTooLong)
        articles.reject(row.line, "too_large", "a field is larger than 10 MB, which is no article.",
                        row.text);
    else
        articles.reject(row.line, "too_large", "the row is larger than 16 MB.", row.text);
}

void addRow(const CsvRow& row, const ArticleTable& table, const ImportOptions& options,
            ArticleCollector& articles)
{
    const auto isFilled = [](std::string_view field) { return !field.empty(); };
    if (std::ranges::none_of(row.fields, isFilled))
        return;
    if (row.fields.size() > table.fields.size()
        && std::ranges::any_of(row.fields.subspan(table.fields.size()), isFilled))
        return articles.reject(row.line, "too_many_fields",
                               "the row has more fields than there are columns.", row.text);
    ArticleValues values;
    for (std::size_t column = 0; column < row.fields.size(); ++column) {
        if (column < table.fields.size() && table.fields[column])
            values.set(*table.fields[column], row.fields[column]);
    }
    articles.add(values.article(options, articles, row.line), row.line, row.text);
}

} // namespace

Result<ReadContent> readCsvArticles(std::string_view text, std::string_view path,
                                    const ImportOptions& options)
{
    auto table = findArticleTable(text, path, options);
    if (!table)
        return tl::unexpected(table.error());
    ArticleCollector articles(path, "articles-csv", options);
    CsvTokenizer tokenizer(text.substr(table->dataBegin), table->marks, table->dataLine);
    CsvRow row;
    while (tokenizer.next(row)) {
        if (row.fault == CsvFault::None)
            addRow(row, *table, options, articles);
        else
            rejectFault(row, articles);
    }
    auto content = articles.finish();
    if (content && !holds(table->fields, ArticleField::Version))
        dropRunningNumbers(*content);
    if (content)
        content->report.decisions = std::move(table->decisions);
    return content;
}

} // namespace core
