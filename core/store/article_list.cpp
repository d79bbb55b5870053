#include "core/store/article_store.h"
#include "core/store/columns.h"
#include "core/store/search_conditions.h"
#include "core/store/snippet.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

/// Of words that more articles have than this, one says little about the article: ranking them all
/// would take long, and the newest are what is looked for.
constexpr std::int64_t kMostRanked = 5'000;

using Summaries = std::vector<ArticleSummary>;

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

std::int64_t limitOf(const ArticleQuery& query)
{
    return query.limit ? static_cast<std::int64_t>(*query.limit) : -1;
}

/// `read` may add to each what the columns behind the summary say.
template<typename Read>
Result<Summaries> summariesFrom(Statement& select, Read&& read)
{
    Summaries found;
    auto done = forEachRow(select, [&]() -> Result<void> {
        auto summary = summaryFrom(select);
        if (!summary)
            return tl::unexpected(summary.error());
        read(*summary);
        found.push_back(std::move(*summary));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

void addSnippet(ArticleSummary& summary, std::string_view body, std::string_view marked)
{
    Snippet snippet = makeSnippet(body, markedSpans(body, marked));
    summary.snippet = std::move(snippet.text);
    summary.highlights = std::move(snippet.highlights);
}

/// Whether at most kMostRanked articles have the words.
Result<bool> canBeRanked(Database& database, const std::string& match)
{
    auto count = database.prepare(R"(
        SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH ? LIMIT ?)
    )");
    count.bind(match).bind(kMostRanked + 1);
    const bool isFew = count.next() && count.integer(0) <= kMostRanked;
    if (auto finished = count.finish(); !finished)
        return tl::unexpected(finished.error());
    return isFew;
}

/// Best match first, with snippets.
Result<Summaries> ranked(Database& database, const SearchConditions& conditions,
                         const std::string& match, std::int64_t limit)
{
    auto select = database.prepare(R"(
        SELECT article.id, article.title, article.publisher, agency, published_precision,
               published_first, published_last, published_at, published_zone, language,
               article.body, highlight(article_fts, 1, ?, ?)
        FROM article_fts JOIN article ON article.id = article_fts.rowid
        WHERE article_fts MATCH ? AND )"
                                   + conditions.sql + " ORDER BY rank LIMIT ?");
    select.bind(kMarkBegin).bind(kMarkEnd).bind(match);
    conditions.bind(select);
    select.bind(limit);
    return summariesFrom(select, [&](ArticleSummary& summary) {
        addSnippet(summary, select.textView(10), select.textView(11));
    });
}

/// Newest first.
Result<Summaries> newest(Database& database, const SearchConditions& conditions, std::int64_t limit)
{
    // The index holds all that is asked for. Where few articles are meant they are looked up.
    auto select = database.prepare(R"(
        SELECT article.id, title, publisher, agency, published_precision, published_first,
               published_last, published_at, published_zone, language
        FROM article)" + std::string(conditions.isNarrow ? "" : " INDEXED BY article_newest")
                                   + " WHERE " + conditions.sql
                                   + " ORDER BY published_first DESC, published_at DESC,"
                                     " article.id DESC LIMIT ?");
    conditions.bind(select);
    select.bind(limit);
    return summariesFrom(select, [](ArticleSummary&) {});
}

/// Adds snippets in one pass over what the words find, of which only those that are listed are
/// read: an index of word beginnings is slow to ask article by article.
Result<void> addSnippets(Database& database, const std::string& match, Summaries& summaries)
{
    if (summaries.empty() || match.empty())
        return {};
    std::unordered_map<ArticleId, ArticleSummary*> listed;
    std::string ids = "[";
    for (ArticleSummary& summary : summaries) {
        listed.emplace(summary.id, &summary);
        ids += (ids.size() > 1 ? "," : "") + std::to_string(summary.id.value);
    }
    const auto [first, last] = std::ranges::minmax_element(summaries, {}, &ArticleSummary::id);
    auto select = database.prepare(R"(
        SELECT article_fts.rowid,
               (SELECT body FROM article WHERE article.id = article_fts.rowid),
               highlight(article_fts, 1, ?, ?)
        FROM article_fts
        WHERE article_fts MATCH ? AND article_fts.rowid BETWEEN ? AND ?
          AND +article_fts.rowid IN (SELECT value FROM json_each(?))
    )");
    select.bind(kMarkBegin).bind(kMarkEnd).bind(match).bind(first->id).bind(last->id);
    select.bind(ids + "]");
    while (select.next())
        addSnippet(*listed.at(select.id<ArticleId>(0)), select.textView(1), select.textView(2));
    return select.finish();
}

Result<Summaries> found(Database& database, const ArticleQuery& query)
{
    const SearchNode search = parseSearch(query.search);
    const SearchNode* words = rankedPart(search);
    const auto isRanked =
        words == nullptr ? Result<bool>(false) : canBeRanked(database, words->value);
    if (!isRanked)
        return tl::unexpected(isRanked.error());
    const auto conditions = searchConditions(database, query, search, *isRanked ? words : nullptr);
    if (!conditions)
        return tl::unexpected(conditions.error());
    if (*isRanked)
        return ranked(database, *conditions, words->value, limitOf(query));
    auto newestOnes = newest(database, *conditions, limitOf(query));
    if (!newestOnes)
        return newestOnes;
    if (auto added = addSnippets(database, wantedWords(search), *newestOnes); !added)
        return tl::unexpected(added.error());
    return newestOnes;
}

} // namespace

Result<std::vector<ArticleSummary>> ArticleStore::list(const ArticleQuery& query)
{
    return m_database.snapshot([&] { return found(m_database, query); });
}

Result<std::vector<ArticleSummary>> ArticleStore::list(const ArticleQuery& query,
                                                       Progress& progress)
{
    return m_database.watched(progress, [&] { return list(query); });
}

} // namespace core
