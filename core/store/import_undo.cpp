#include "core/store/import_undo.h"

#include "core/store/article_settling.h"
#include "core/store/columns.h"
#include "core/store/kept_annotations.h"

#include <string_view>
#include <vector>

namespace core {

namespace {

/// Runs one statement of which the only parameter is the import, if it has one.
Result<void> change(Database& database, std::string_view sql, ImportId import)
{
    auto statement = database.prepare(sql);
    if (sql.find('?') != std::string_view::npos)
        statement.bind(import);
    statement.run();
    return statement.finish();
}

Result<void> changeAll(Database& database, ImportId import,
                       std::initializer_list<std::string_view> statements)
{
    for (const std::string_view sql : statements) {
        if (auto changed = change(database, sql, import); !changed)
            return changed;
    }
    return {};
}

/// The articles that this import brought and others too.
Result<std::vector<ArticleId>> articlesOfOthersToo(Database& database, ImportId import)
{
    auto select = database.prepare(R"(
        SELECT DISTINCT article FROM article_import AS own
        WHERE import = ?1 AND EXISTS (SELECT 1 FROM article_import AS other
                                      WHERE other.article = own.article AND other.import <> ?1)
    )");
    select.bind(import);
    return idsFrom<ArticleId>(select);
}

/// An article that only this import brought goes; another shows what those that are left say.
Result<void> undoArticles(Database& database, ImportId import)
{
    const auto left = articlesOfOthersToo(database, import);
    if (!left)
        return tl::unexpected(left.error());
    if (auto kept = keepAnnotations(database, import); !kept)
        return kept;
    auto removed = changeAll(database, import,
                             {
                                 R"(
        INSERT OR REPLACE INTO kept_verdict(article_sha256, event_name, status, author, at)
        SELECT article.sha256, event.name, link.status, link.author, link.at
        FROM article JOIN link ON link.article = article.id JOIN event ON event.id = link.event
        WHERE link.status <> 'suggested'
          AND article.id IN (SELECT article FROM article_import WHERE import = ?1)
          AND NOT EXISTS (SELECT 1 FROM article_import AS other
                          WHERE other.article = article.id AND other.import <> ?1)
        )",
                                 R"(
        INSERT INTO article_fts(article_fts, rowid, title, body, publisher)
        SELECT 'delete', id, title, body, publisher FROM article_words
        WHERE id IN (SELECT article FROM article_import WHERE import = ?1)
          AND NOT EXISTS (SELECT 1 FROM article_import AS other
                          WHERE other.article = article_words.id AND other.import <> ?1)
        )",
                                 R"(
        DELETE FROM article
        WHERE id IN (SELECT article FROM article_import WHERE import = ?1)
          AND NOT EXISTS (SELECT 1 FROM article_import AS other
                          WHERE other.article = article.id AND other.import <> ?1)
        )",
                                 "DELETE FROM article_import WHERE import = ?1",
                             });
    if (!removed)
        return removed;
    for (const ArticleId article : *left) {
        if (auto settled = settleArticle(database, article); !settled)
            return tl::unexpected(settled.error());
    }
    return {};
}

/// Of several imports that brought an event the others still hold it; so does a person's change.
Result<void> undoEvents(Database& database, ImportId import)
{
    return changeAll(database, import,
                     {
                         "DELETE FROM event_import WHERE import = ?1",
                         R"(
        INSERT OR REPLACE INTO kept_verdict(article_sha256, event_name, status, author, at)
        SELECT article.sha256, event.name, link.status, link.author, link.at
        FROM event JOIN link ON link.event = event.id JOIN article ON article.id = link.article
        WHERE link.status <> 'suggested' AND event.author IS NULL
          AND event.id NOT IN (SELECT event FROM event_import)
        )",
                         R"(
        DELETE FROM event
        WHERE author IS NULL AND id NOT IN (SELECT event FROM event_import)
        )",
                     });
}

/// What earlier and later imports say stands beside it.
Result<void> undoAdjustedCloses(Database& database, ImportId import)
{
    return change(database, "DELETE FROM adjusted_close WHERE import = ?1", import);
}

/// After bars and events, which hold instruments.
Result<void> undoInstruments(Database& database, ImportId import)
{
    return changeAll(database, import,
                     {
                         "DELETE FROM corporate_action WHERE import = ?1",
                         "DELETE FROM dated_fact WHERE import = ?1",
                         "DELETE FROM instrument_import WHERE import = ?1",
                         R"(
        DELETE FROM instrument
        WHERE author IS NULL AND id NOT IN (SELECT instrument FROM instrument_import)
          AND id NOT IN (SELECT instrument FROM instrument_alias WHERE author IS NOT NULL)
          AND id NOT IN (SELECT instrument FROM event_instrument)
          AND id NOT IN (SELECT instrument FROM series)
          AND id NOT IN (SELECT instrument FROM corporate_action)
          AND id NOT IN (SELECT instrument FROM dated_fact)
          AND id NOT IN (SELECT instrument FROM note)
        )",
                     });
}

} // namespace

Result<void> undoImport(Database& database, ImportId import)
{
    for (const auto undo :
         {undoAdjustedCloses, undoBars, undoArticles, undoEvents, undoInstruments}) {
        if (auto undone = undo(database, import); !undone)
            return undone;
    }
    return change(database, "DELETE FROM import WHERE id = ?1", import);
}

} // namespace core
