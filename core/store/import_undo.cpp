#include "core/store/import_undo.h"

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

/// An article that only this import brought goes; of another, the earliest import that is left
/// says what it is, but for a date that a person set.
Result<void> undoArticles(Database& database, ImportId import)
{
    return changeAll(database, import,
                     {
                         R"(
        INSERT INTO article_fts(article_fts, rowid, title, body)
        SELECT 'delete', id, title, body FROM article_words
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
                         R"(
        UPDATE article
        SET subhead = said.subhead, lead = said.lead, publisher = said.publisher,
            agency = said.agency, byline = said.byline, place = said.place,
            updated_precision = said.updated_precision, updated_first = said.updated_first,
            updated_last = said.updated_last, updated_at = said.updated_at,
            updated_zone = said.updated_zone, language = said.language,
            keywords = said.keywords, rights = said.rights, address = said.address,
            guid = said.guid, version = said.version, linked_with = NULL,
            published_precision
                = iif(dated_by IS NULL, said.published_precision, article.published_precision),
            published_first = iif(dated_by IS NULL, said.published_first, article.published_first),
            published_last = iif(dated_by IS NULL, said.published_last, article.published_last),
            published_at = iif(dated_by IS NULL, said.published_at, article.published_at),
            published_zone = iif(dated_by IS NULL, said.published_zone, article.published_zone)
        FROM article_import AS said
        WHERE said.article = article.id
          AND article.id IN (SELECT article FROM article_import WHERE import = ?1)
          AND said.import = (SELECT min(import) FROM article_import AS other
                             WHERE other.article = article.id AND other.import <> ?1)
        )",
                         "DELETE FROM article_import WHERE import = ?1",
                     });
}

/// Of several imports that brought an event the others still hold it; so does a person's change.
Result<void> undoEvents(Database& database, ImportId import)
{
    return changeAll(database, import,
                     {
                         "DELETE FROM event_import WHERE import = ?1",
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
