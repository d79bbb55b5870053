#include "core/store/article_store.h"
#include "core/store/columns.h"
#include "core/store/search_query.h"
#include "core/store/snippet.h"

namespace core {

namespace {

Result<ArticleSummary> summaryFrom(const Statement& row)
{
    auto published = dateFrom(row, 4);
    if (!published)
        return tl::unexpected(published.error());
    const bool hasPublisher = !row.textView(2).empty();
    return ArticleSummary{.id = row.id<ArticleId>(0),
                          .title = row.text(1),
                          .creditedTo = row.text(hasPublisher ? 2 : 3),
                          .published = std::move(*published),
                          .language = row.text(9)};
}

void bindFilters(Statement& select, const ArticleQuery& query)
{
    const auto day = [](const std::optional<TradingDate>& date) {
        return date ? std::optional(toIso(*date)) : std::nullopt;
    };
    select.bind(day(query.from)).bind(day(query.to)).bind(query.event);
    select.bind(query.limit ? static_cast<std::int64_t>(*query.limit) : -1);
}

/// Newest first; without those that match `excluded`, if that is not empty.
Result<std::vector<ArticleSummary>> newest(Database& database, const ArticleQuery& query,
                                           const std::string& excluded)
{
    auto select = database.prepare(R"(
        SELECT id, title, publisher, agency, published_precision, published_first, published_last,
               published_at, published_zone, language
        FROM article
        WHERE (?1 IS NULL OR published_last >= ?1) AND (?2 IS NULL OR published_first <= ?2)
          AND (?3 IS NULL OR id IN (SELECT article FROM link
                                    WHERE event = ?3 AND status <> 'rejected'))
          AND (?5 IS NULL OR id NOT IN (SELECT rowid FROM article_fts
                                        WHERE article_fts MATCH ?5))
        ORDER BY published_first DESC, published_at DESC, id DESC
        LIMIT ?4
    )");
    bindFilters(select, query);
    select.bind(excluded.empty() ? std::nullopt : std::optional(excluded));
    std::vector<ArticleSummary> found;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto summary = summaryFrom(select);
        if (!summary)
            return tl::unexpected(summary.error());
        found.push_back(std::move(*summary));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

/// Best match first, with snippets.
Result<std::vector<ArticleSummary>> matching(Database& database, const ArticleQuery& query,
                                             const std::string& match)
{
    auto select = database.prepare(R"(
        SELECT id, article.title, publisher, agency, published_precision, published_first,
               published_last, published_at, published_zone, language, article.body,
               highlight(article_fts, 1, ?6, ?7)
        FROM article_fts JOIN article ON article.id = article_fts.rowid
        WHERE article_fts MATCH ?5
          AND (?1 IS NULL OR published_last >= ?1) AND (?2 IS NULL OR published_first <= ?2)
          AND (?3 IS NULL OR id IN (SELECT article FROM link
                                    WHERE event = ?3 AND status <> 'rejected'))
        ORDER BY rank
        LIMIT ?4
    )");
    bindFilters(select, query);
    select.bind(match).bind(kMarkBegin).bind(kMarkEnd);
    std::vector<ArticleSummary> found;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto summary = summaryFrom(select);
        if (!summary)
            return tl::unexpected(summary.error());
        const std::string_view body = select.textView(10);
        Snippet snippet = makeSnippet(body, markedSpans(body, select.textView(11)));
        summary->snippet = std::move(snippet.text);
        summary->highlights = std::move(snippet.highlights);
        found.push_back(std::move(*summary));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

} // namespace

Result<std::vector<ArticleSummary>> ArticleStore::list(const ArticleQuery& query)
{
    const SearchQuery search = parseSearch(query.search);
    if (search.match.empty() || search.excludes)
        return newest(m_database, query, search.match);
    return matching(m_database, query, search.match);
}

} // namespace core
