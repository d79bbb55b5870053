#include "core/store/article_store.h"

#include "core/store/article_rows.h"
#include "core/store/article_settling.h"
#include "core/store/columns.h"
#include "core/store/indexed_spelling.h"

namespace core {

namespace {

Result<ArticleId> insertArticle(Database& database, const Article& article,
                                const std::string& sha256, std::optional<std::int64_t> folded)
{
    auto insert = database.prepare(R"(
        INSERT INTO article(sha256, title, body, subhead, lead, publisher, agency, byline, place,
                            published_precision, published_first, published_last, published_at,
                            published_zone, updated_precision, updated_first, updated_last,
                            updated_at, updated_zone, language, keywords, rights, address, guid,
                            version, position, text_number, folded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)
    )");
    insert.bind(sha256).bind(article.title).bind(article.body);
    bindMetadata(insert, article);
    insert.bind(folded).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    const ArticleId id{database.lastInsertId()};

    // Not "SELECT ... FROM article_words": such a statement has a savepoint of its own, for which
    // the index writes what it has gathered, article by article.
    auto index = database.prepare(R"(
        INSERT INTO article_fts(rowid, title, body, publisher) VALUES (?, ?, ?, ?)
    )");
    index.bind(id).bind(indexedSpelling(article.title)).bind(indexedSpelling(article.body));
    index.bind(indexedSpelling(article.publisher + '\n' + article.agency)).run();
    if (auto indexed = index.finish(); !indexed)
        return tl::unexpected(indexed.error());
    return id;
}

// Plain values in all that follows, where one might ask for them with a SELECT: see
// insertArticle().

/// Keeps what an import says of an article.
Result<void> remember(Database& database, ArticleId id, std::int64_t position, std::int64_t text,
                      const Article& article, ImportId import)
{
    auto insert = database.prepare(R"(
        INSERT INTO article_import(article, position, import, text_number, subhead, lead, publisher,
                                   agency, byline, place, published_precision, published_first,
                                   published_last, published_at, published_zone,
                                   updated_precision, updated_first, updated_last, updated_at,
                                   updated_zone, language, keywords, rights, address, guid, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(id).bind(position).bind(import).bind(text);
    bindMetadata(insert, article);
    insert.run();
    return insert.finish();
}

/// The position behind all that was said of an article; none where this import has brought the same
/// text already.
Result<std::optional<std::int64_t>> nextPosition(Database& database, ArticleId id,
                                                 std::int64_t text, ImportId import)
{
    auto select = database.prepare(R"(
        SELECT max(position) + 1, max(import = ?2 AND text_number = ?3)
        FROM article_import WHERE article = ?1
    )");
    select.bind(id).bind(import).bind(text);
    std::optional<std::int64_t> position;
    if (select.next() && select.integer(1) == 0)
        position = select.integer(0);
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return position;
}

/// Keeps a text that an article did not have; its number.
Result<std::int64_t> addVersion(Database& database, ArticleId id, const Article& article,
                                const std::string& sha256)
{
    auto select = database.prepare(R"(
        SELECT max(text_number) + 1
        FROM (SELECT text_number FROM article WHERE id = ?1
              UNION ALL SELECT text_number FROM article_version WHERE article = ?1)
    )");
    select.bind(id);
    const std::int64_t number = select.next() ? select.integer(0) : 0;
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    auto insert = database.prepare(R"(
        INSERT INTO article_version(article, text_number, sha256, title, body)
        VALUES (?, ?, ?, ?, ?)
    )");
    insert.bind(id).bind(number).bind(sha256).bind(article.title).bind(article.body).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return number;
}

/// Another import's word on an article that the archive has.
Result<StoredArticle> addWord(Database& database, const KnownArticle& known, const Article& article,
                              const std::string& sha256, ImportId import)
{
    const auto text = known.text ? Result<std::int64_t>(*known.text)
                                 : addVersion(database, known.id, article, sha256);
    if (!text)
        return tl::unexpected(text.error());
    const auto position = nextPosition(database, known.id, *text, import);
    if (!position)
        return tl::unexpected(position.error());
    if (!*position)
        return StoredArticle{known.id, Arrival::Repeated, {}, std::nullopt};
    if (auto remembered = remember(database, known.id, **position, *text, article, import);
        !remembered)
        return tl::unexpected(remembered.error());
    auto settled = settleArticle(database, known.id);
    if (!settled)
        return tl::unexpected(settled.error());
    const Arrival arrival = settled->hasChanged ? Arrival::Correction
        : known.text                            ? Arrival::Repeated
                                                : Arrival::OlderVersion;
    return StoredArticle{known.id, arrival, std::move(settled->lost), std::nullopt};
}

Result<StoredArticle> addNew(Database& database, const Article& article, const std::string& sha256,
                             std::optional<std::int64_t> folded, ImportId import)
{
    const auto id = insertArticle(database, article, sha256, folded);
    if (!id)
        return tl::unexpected(id.error());
    if (auto remembered = remember(database, *id, 0, 0, article, import); !remembered)
        return tl::unexpected(remembered.error());
    return StoredArticle{*id, Arrival::New, {}, std::nullopt};
}

tl::unexpected<Error> noSuchArticle(ArticleId article)
{
    return fail(ErrorCode::NotFound, "There is no article " + std::to_string(article.value) + ".");
}

} // namespace

Result<StoredArticle> ArticleStore::add(const Article& article, ImportId import)
{
    return m_database.step([&]() -> Result<StoredArticle> {
        const std::string sha256 = articleSha256(article);
        const auto known = findKnown(m_database, article, sha256, import);
        if (!known)
            return tl::unexpected(known.error());
        const bool isNewText = !*known || !(*known)->text;
        const auto folded = isNewText ? foldedHash(article.body) : std::nullopt;
        auto stored = *known ? addWord(m_database, **known, article, sha256, import)
                             : addNew(m_database, article, sha256, folded, import);
        if (!stored)
            return stored;
        const auto same = findSameBody(m_database, article.body, folded, stored->id);
        if (!same)
            return tl::unexpected(same.error());
        stored->sameBody = *same;
        return stored;
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
    const auto found = idsFrom<ArticleId>(select);
    if (!found)
        return tl::unexpected(found.error());
    if (found->size() > 1)
        return fail(ErrorCode::Conflict,
                    "Several articles have the headline \"" + std::string(title)
                        + "\"; say which by its number.");
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<Article>> ArticleStore::read(std::span<const ArticleId> articles)
{
    auto select = m_database.prepare(R"(
        SELECT id, title, body, sha256, subhead, lead, publisher, agency, byline, place,
               published_precision, published_first, published_last, published_at, published_zone,
               updated_precision, updated_first, updated_last, updated_at, updated_zone, language,
               keywords, rights, address, guid, version, dated_by, dated_at
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
        article->datedBy = select.text(26);
        if (!select.isNull(27))
            article->datedAt = instantFrom(select.integer(27));
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

Result<void> ArticleStore::clearPublished(ArticleId article)
{
    auto update = m_database.prepare(R"(
        UPDATE article
        SET published_precision = said.published_precision,
            published_first = said.published_first, published_last = said.published_last,
            published_at = said.published_at, published_zone = said.published_zone,
            dated_by = NULL, dated_at = NULL, linked_with = NULL
        FROM article_import AS said
        WHERE article.id = ? AND dated_by IS NOT NULL
          AND said.article = article.id AND said.position = article.position
    )");
    update.bind(article).run();
    return update.finish();
}

Result<PartialDate> ArticleStore::publishedBySource(ArticleId article)
{
    auto select = m_database.prepare(R"(
        SELECT said.published_precision, said.published_first, said.published_last,
               said.published_at, said.published_zone
        FROM article JOIN article_import AS said
             ON said.article = article.id AND said.position = article.position
        WHERE article.id = ?
    )");
    select.bind(article);
    auto date = select.next() ? dateFrom(select, 0) : Result<PartialDate>(noSuchArticle(article));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return date;
}

Result<std::vector<ArticleId>> ArticleStore::notLinkedWith(std::string_view fingerprint)
{
    auto select = m_database.prepare(R"(
        SELECT id FROM article WHERE linked_with IS NULL OR linked_with <> ? ORDER BY id
    )");
    select.bind(fingerprint);
    return idsFrom<ArticleId>(select);
}

Result<bool> ArticleStore::isLinkedWith(const Article& article, std::string_view fingerprint)
{
    auto select = m_database.prepare(
        "SELECT 1 FROM article WHERE id = ? AND sha256 = ? AND linked_with = ?");
    select.bind(article.id).bind(article.sha256).bind(fingerprint);
    const bool isLinked = select.next();
    auto read = select.finish();
    return read ? Result<bool>(isLinked) : tl::unexpected(read.error());
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
