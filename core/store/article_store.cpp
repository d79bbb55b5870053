#include "core/store/article_store.h"

#include "core/base/sha256.h"
#include "core/store/columns.h"
#include "core/store/indexed_spelling.h"

namespace core {

namespace {

/// The columns of what is known of an article besides its text, in the order of the tables.
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

Result<ArticleId> insertArticle(Database& database, const Article& article,
                                const std::string& sha256)
{
    auto insert = database.prepare(R"(
        INSERT INTO article(sha256, title, body, subhead, lead, publisher, agency, byline, place,
                            published_precision, published_first, published_last, published_at,
                            published_zone, updated_precision, updated_first, updated_last,
                            updated_at, updated_zone, language, keywords, rights, address, guid,
                            version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(sha256).bind(article.title).bind(article.body);
    bindMetadata(insert, article);
    insert.run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    const ArticleId id{database.lastInsertId()};

    // Not "SELECT ... FROM article_words": such a statement has a savepoint of its own, for which
    // the index writes what it has gathered, article by article.
    auto index = database.prepare("INSERT INTO article_fts(rowid, title, body) VALUES (?, ?, ?)");
    index.bind(id).bind(indexedSpelling(article.title)).bind(indexedSpelling(article.body)).run();
    if (auto indexed = index.finish(); !indexed)
        return tl::unexpected(indexed.error());
    return id;
}

Result<void> rememberSource(Database& database, ArticleId id, const Article& article,
                            ImportId import)
{
    auto insert = database.prepare(R"(
        INSERT INTO article_import(article, import, subhead, lead, publisher, agency, byline,
                                   place, published_precision, published_first, published_last,
                                   published_at, published_zone, updated_precision, updated_first,
                                   updated_last, updated_at, updated_zone, language, keywords,
                                   rights, address, guid, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
    )");
    insert.bind(id).bind(import);
    bindMetadata(insert, article);
    insert.run();
    return insert.finish();
}

Result<std::optional<ArticleId>> findBySha256(Database& database, const std::string& sha256)
{
    auto select = database.prepare("SELECT id FROM article WHERE sha256 = ?");
    select.bind(sha256);
    const auto found =
        select.next() ? std::optional(select.id<ArticleId>(0)) : std::optional<ArticleId>();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

tl::unexpected<Error> noSuchArticle(ArticleId article)
{
    return fail(ErrorCode::NotFound, "There is no article " + std::to_string(article.value) + ".");
}

} // namespace

std::string articleSha256(std::string_view title, std::string_view body)
{
    Sha256 hash;
    hash.add(title);
    hash.add(std::string_view("\0", 1));
    hash.add(body);
    return hash.finish();
}

Result<Stored<ArticleId>> ArticleStore::add(const Article& article, ImportId import)
{
    return m_database.step([&]() -> Result<Stored<ArticleId>> {
        const std::string sha256 = articleSha256(article.title, article.body);
        const auto known = findBySha256(m_database, sha256);
        if (!known)
            return tl::unexpected(known.error());
        const auto id =
            *known ? Result<ArticleId>(**known) : insertArticle(m_database, article, sha256);
        if (!id)
            return tl::unexpected(id.error());
        if (auto remembered = rememberSource(m_database, *id, article, import); !remembered)
            return tl::unexpected(remembered.error());
        return Stored<ArticleId>{*id, !known->has_value()};
    });
}

Result<std::optional<Article>> ArticleStore::find(ArticleId article)
{
    auto found = read(std::span(&article, 1));
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<ArticleId>> ArticleStore::findByTitle(std::string_view title)
{
    auto select = m_database.prepare("SELECT id FROM article WHERE title = ? LIMIT 2");
    select.bind(title);
    std::vector<ArticleId> found;
    while (select.next())
        found.push_back(select.id<ArticleId>(0));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    if (found.size() > 1)
        return fail(ErrorCode::Conflict,
                    "Several articles have the headline \"" + std::string(title)
                        + "\"; say which by its number.");
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<std::vector<Article>> ArticleStore::read(std::span<const ArticleId> articles)
{
    auto select = m_database.prepare(R"(
        SELECT id, title, body, sha256, subhead, lead, publisher, agency, byline, place,
               published_precision, published_first, published_last, published_at, published_zone,
               updated_precision, updated_first, updated_last, updated_at, updated_zone, language,
               keywords, rights, address, guid, version
        FROM article WHERE id = ?
    )");
    std::vector<Article> found;
    for (const ArticleId id : articles) {
        select.bind(id);
        if (!select.next())
            continue;
        auto article = articleFrom(select);
        if (!article)
            return tl::unexpected(article.error());
        found.push_back(std::move(*article));
        if (auto finished = select.finish(); !finished)
            return tl::unexpected(finished.error());
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

Result<std::int64_t> ArticleStore::count()
{
    return m_database.integer("SELECT count(*) FROM article");
}

Result<void> ArticleStore::setPublished(ArticleId article, const PartialDate& published,
                                        const Authorship& by)
{
    auto update = m_database.prepare(R"(
        UPDATE article
        SET published_precision = ?, published_first = ?, published_last = ?, published_at = ?,
            published_zone = ?, dated_by = ?, dated_at = ?, linked_with = NULL
        WHERE id = ?
    )");
    bindOrigin(bindDate(update, published), by).bind(article).run();
    if (auto updated = update.finish(); !updated)
        return updated;
    return m_database.changes() > 0 ? Result<void>() : noSuchArticle(article);
}

Result<std::vector<ArticleId>> ArticleStore::notLinkedWith(std::string_view fingerprint)
{
    auto select = m_database.prepare(R"(
        SELECT id FROM article WHERE linked_with IS NULL OR linked_with <> ? ORDER BY id
    )");
    select.bind(fingerprint);
    std::vector<ArticleId> articles;
    while (select.next())
        articles.push_back(select.id<ArticleId>(0));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return articles;
}

Result<void> ArticleStore::markLinked(ArticleId article, std::string_view fingerprint)
{
    // Writing the same again would write the whole text again.
    auto update = m_database.prepare(
        "UPDATE article SET linked_with = ?1 WHERE id = ?2 AND linked_with IS NOT ?1");
    update.bind(fingerprint).bind(article).run();
    return update.finish();
}

} // namespace core
