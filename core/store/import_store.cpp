#include "core/store/import_store.h"

#include "core/store/columns.h"
#include "core/store/import_undo.h"
#include "core/store/kept_annotations.h"
#include "core/store/kept_verdicts.h"

#include <string>

namespace core {

namespace {

Result<ImportRecord> recordFrom(const Database& database, const Statement& row)
{
    const auto kind = importKindFromString(row.textView(4));
    if (!kind)
        return strangeValue(database, "kind of import", row.textView(4));
    return ImportRecord{.id = row.id<ImportId>(0),
                        .path = row.text(1),
                        .sha256 = row.text(2),
                        .at = instantFrom(row.integer(3)),
                        .kind = *kind,
                        .dialect = row.text(5),
                        .rows = row.integer(6),
                        .wholeRows = row.isNull(7) ? std::nullopt : std::optional(row.integer(7))};
}

Result<std::vector<ImportRecord>> recordsFrom(const Database& database, Statement& select)
{
    std::vector<ImportRecord> records;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto record = recordFrom(database, select);
        if (!record)
            return tl::unexpected(record.error());
        records.push_back(std::move(*record));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return records;
}

Result<std::optional<ImportRecord>> firstOf(const Result<std::vector<ImportRecord>>& records)
{
    if (!records)
        return tl::unexpected(records.error());
    return records->empty() ? std::nullopt : std::optional(records->front());
}

Result<void> changedOne(const Database& database, Statement& update, ImportId import)
{
    if (auto updated = update.finish(); !updated)
        return updated;
    if (database.changes() == 0)
        return fail(ErrorCode::NotFound,
                    "There is no import " + std::to_string(import.value) + ".");
    return {};
}

} // namespace

Result<ImportId> ImportStore::begin(const ImportRecord& record)
{
    auto insert = m_database.prepare(R"(
        INSERT INTO import(path, sha256, kind, dialect, at) VALUES (?, ?, ?, ?, ?)
    )");
    insert.bind(record.path).bind(record.sha256).bind(toString(record.kind)).bind(record.dialect);
    insert.bind(toMilliseconds(record.at)).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return ImportId{m_database.lastInsertId()};
}

Result<void> ImportStore::identify(ImportId import, std::string_view sha256,
                                   std::string_view dialect)
{
    auto update = m_database.prepare("UPDATE import SET sha256 = ?, dialect = ? WHERE id = ?");
    update.bind(sha256).bind(dialect).bind(import).run();
    return changedOne(m_database, update, import);
}

Result<void> ImportStore::finish(ImportId import, std::int64_t rows,
                                 std::optional<std::int64_t> wholeRows)
{
    auto update = m_database.prepare("UPDATE import SET rows = ?, whole_rows = ? WHERE id = ?");
    update.bind(rows).bind(wholeRows).bind(import).run();
    auto changed = changedOne(m_database, update, import);
    if (changed)
        changed = restoreVerdicts(m_database);
    return changed ? restoreAnnotations(m_database) : changed;
}

Result<std::vector<ImportRecord>> ImportStore::list()
{
    auto select = m_database.prepare(R"(
        SELECT id, path, sha256, at, kind, dialect, rows, whole_rows FROM import ORDER BY id
    )");
    return recordsFrom(m_database, select);
}

Result<std::optional<ImportRecord>> ImportStore::find(ImportId import)
{
    auto select = m_database.prepare(R"(
        SELECT id, path, sha256, at, kind, dialect, rows, whole_rows FROM import WHERE id = ?
    )");
    select.bind(import);
    return firstOf(recordsFrom(m_database, select));
}

Result<std::optional<ImportRecord>> ImportStore::findBySha256(std::string_view sha256)
{
    auto select = m_database.prepare(R"(
        SELECT id, path, sha256, at, kind, dialect, rows, whole_rows FROM import
        WHERE sha256 = ? ORDER BY id DESC LIMIT 1
    )");
    select.bind(sha256);
    return firstOf(recordsFrom(m_database, select));
}

Result<void> ImportStore::undo(ImportId import)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto record = find(import);
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            return fail(ErrorCode::NotFound,
                        "There is no import " + std::to_string(import.value) + ".");
        return undoImport(m_database, import);
    });
}

} // namespace core
