#include "core/store/article_rows.h"

#include "core/store/columns.h"

namespace core {

void bindMetadata(Statement& statement, const Article& article)
{
    statement.bind(article.subhead).bind(article.lead).bind(article.publisher);
    statement.bind(article.agency).bind(article.byline).bind(article.place);
    bindDate(bindDate(statement, article.published), article.updated);
    statement.bind(article.language).bind(toLines(article.keywords)).bind(article.rights);
    statement.bind(article.address).bind(article.guid).bind(article.version);
}

Result<Article> articleFrom(const Statement& row)
{
    auto published = dateFrom(row, 10);
    if (!published)
        return tl::unexpected(published.error());
    auto updated = dateFrom(row, 15);
    if (!updated)
        return tl::unexpected(updated.error());
    return Article{.id = row.id<ArticleId>(0),
                   .title = row.text(1),
                   .subhead = row.text(4),
                   .lead = row.text(5),
                   .body = row.text(2),
                   .publisher = row.text(6),
                   .agency = row.text(7),
                   .byline = row.text(8),
                   .place = row.text(9),
                   .published = std::move(*published),
                   .updated = std::move(*updated),
                   .language = row.text(20),
                   .keywords = fromLines(row.textView(21)),
                   .rights = row.text(22),
                   .address = row.text(23),
                   .guid = row.text(24),
                   .version = static_cast<int>(row.integer(25)),
                   .sha256 = row.text(3)};
}

} // namespace core
