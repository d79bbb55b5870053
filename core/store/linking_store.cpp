#include "core/store/linking_store.h"

#include "core/store/indexed_spelling.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

/// `word` as a string of a full-text query.
std::string asPhrase(std::string_view word)
{
    std::string text = "\"";
    for (const char c : indexedSpelling(word)) {
        if (c == '"')
            text += c;
        text += c;
    }
    return text + '"';
}

/// A pattern of LIKE for words of the index that end with `ending`. The index holds no accents, so
/// any letters may stand where `ending` has one.
std::string patternOfEnding(std::string_view ending)
{
    std::string pattern = "_%";
    for (const char c : indexedSpelling(ending)) {
        const bool isAscii = static_cast<unsigned char>(c) < 0x80;
        if (isAscii)
            pattern += c;
        else if (!pattern.ends_with('%'))
            pattern += '%';
    }
    return pattern;
}

/// The words of the index that end with one of `endings`.
Result<std::vector<std::string>> wordsEndingWith(Database& database,
                                                 std::span<const std::string> endings)
{
    if (auto made = database.execute(R"(
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_vocabulary
            USING fts5vocab('main', 'article_fts', 'row')
    )");
        !made)
        return tl::unexpected(made.error());
    // One pass over the vocabulary, whatever the number of endings.
    auto select = database.prepare(R"(
        WITH ending(pattern) AS MATERIALIZED (SELECT value FROM json_each(?1))
        SELECT term FROM temp.article_vocabulary
        WHERE EXISTS (SELECT 1 FROM ending WHERE term LIKE pattern)
    )");
    std::string patterns = "[";
    for (const std::string& ending : endings)
        patterns += (patterns.size() > 1 ? ",\"" : "\"") + patternOfEnding(ending) + '"';
    select.bind(patterns + ']');
    std::vector<std::string> words;
    while (select.next())
        words.push_back(select.text(0));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return words;
}

/// Those that match a full-text query.
Result<void> awaitMatches(Database& database, const std::string& query)
{
    auto update = database.prepare(R"(
        UPDATE article SET linked_with = NULL
        WHERE linked_with IS NOT NULL
          AND id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)
    )");
    update.bind(query).run();
    return update.finish();
}

} // namespace

Result<std::vector<LinkedName>> LinkingStore::names()
{
    auto select =
        m_database.prepare("SELECT key, text, kind, language FROM linked_name ORDER BY key");
    std::vector<LinkedName> names;
    while (select.next())
        names.push_back({select.text(0), select.text(1), select.text(2), select.text(3)});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return names;
}

Result<std::vector<LinkedEvent>> LinkingStore::events()
{
    auto select = m_database.prepare("SELECT event, key FROM linked_event ORDER BY event");
    std::vector<LinkedEvent> events;
    while (select.next())
        events.push_back({select.id<EventId>(0), select.text(1)});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return events;
}

Result<void> LinkingStore::replaceNames(std::span<const LinkedName> gone,
                                        std::span<const LinkedName> come)
{
    auto remove = m_database.prepare("DELETE FROM linked_name WHERE key = ?");
    for (const LinkedName& name : gone)
        remove.bind(name.key).run();
    if (auto removed = remove.finish(); !removed)
        return removed;
    auto insert = m_database.prepare(
        "INSERT INTO linked_name(key, text, kind, language) VALUES (?, ?, ?, ?)");
    for (const LinkedName& name : come)
        insert.bind(name.key).bind(name.text).bind(name.kind).bind(name.language).run();
    return insert.finish();
}

Result<std::string> LinkingStore::state()
{
    auto select = m_database.prepare("SELECT key FROM linked_state");
    std::string key = select.next() ? select.text(0) : std::string();
    auto read = select.finish();
    return read ? Result<std::string>(std::move(key)) : tl::unexpected(read.error());
}

Result<void> LinkingStore::noteState(const std::string& key)
{
    auto insert = m_database.prepare(R"(
        INSERT INTO linked_state(id, key) VALUES (1, ?1)
        ON CONFLICT(id) DO UPDATE SET key = ?1 WHERE key <> ?1
    )");
    insert.bind(key).run();
    return insert.finish();
}

Result<void> LinkingStore::replaceEvents(std::span<const LinkedEvent> gone,
                                         std::span<const LinkedEvent> come)
{
    auto remove = m_database.prepare("DELETE FROM linked_event WHERE event = ?");
    for (const LinkedEvent& event : gone)
        remove.bind(event.event).run();
    if (auto removed = remove.finish(); !removed)
        return removed;
    auto insert = m_database.prepare("INSERT INTO linked_event(event, key) VALUES (?, ?)");
    for (const LinkedEvent& event : come)
        insert.bind(event.event).bind(event.key).run();
    return insert.finish();
}

Result<void> LinkingStore::awaitWords(std::span<const std::string> beginnings)
{
    std::string query;
    for (const std::string& word : beginnings)
        query += (query.empty() ? "" : " AND ") + asPhrase(word) + " *";
    return query.empty() ? Result<void>() : awaitMatches(m_database, query);
}

Result<void> LinkingStore::awaitEndings(std::span<const std::string> endings)
{
    if (endings.empty())
        return {};
    const auto words = wordsEndingWith(m_database, endings);
    if (!words)
        return tl::unexpected(words.error());
    for (const std::string& word : *words) {
        if (auto awaited = awaitMatches(m_database, asPhrase(word)); !awaited)
            return awaited;
    }
    return {};
}

Result<void> LinkingStore::awaitMentions(EventId event)
{
    auto update = m_database.prepare(R"(
        UPDATE article SET linked_with = NULL
        WHERE linked_with IS NOT NULL AND id IN (SELECT article FROM mention WHERE event = ?)
    )");
    update.bind(event).run();
    return update.finish();
}

Result<void> LinkingStore::awaitOddSpellings()
{
    return m_database.execute(R"(
        UPDATE article SET linked_with = NULL
        WHERE linked_with IS NOT NULL AND id IN (SELECT article FROM article_spelling)
    )");
}

Result<void> LinkingStore::awaitAll()
{
    return m_database.execute(
        "UPDATE article SET linked_with = NULL WHERE linked_with IS NOT NULL");
}

Result<void> LinkingStore::noteSpelling(ArticleId article, bool isIndexedAsMatched)
{
    auto note = m_database.prepare(isIndexedAsMatched
                                       ? "DELETE FROM article_spelling WHERE article = ?"
                                       : "INSERT OR IGNORE INTO article_spelling VALUES (?)");
    note.bind(article).run();
    return note.finish();
}

} // namespace core
