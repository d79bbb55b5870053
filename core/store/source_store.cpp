#include "core/store/source_store.h"

#include "core/store/columns.h"

namespace core {

namespace {

std::optional<Instant> instantIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(instantFrom(row.integer(column)));
}

std::optional<std::int64_t> millisecondsIn(const std::optional<Instant>& instant)
{
    return instant ? std::optional(toMilliseconds(*instant)) : std::nullopt;
}

Result<Source> sourceFrom(const Database& database, const Statement& row)
{
    const auto kind = sourceKindFromString(row.textView(1));
    if (!kind)
        return strangeValue(database, "kind of source", row.textView(1));
    const auto result = sourceResultFromString(row.textView(6));
    if (!result)
        return strangeValue(database, "result of a source", row.textView(6));
    return Source{.id = row.id<SourceId>(0),
                  .kind = *kind,
                  .address = row.text(2),
                  .isOn = row.integer(3) != 0,
                  .interval = std::chrono::minutes(row.integer(4)),
                  .mayBeLocal = row.integer(5) != 0,
                  .author = row.text(14),
                  .addedAt = instantFrom(row.integer(15)),
                  .state = {.result = *result,
                            .detail = row.text(7),
                            .news = row.integer(8),
                            .failures = static_cast<int>(row.integer(9)),
                            .etag = row.text(10),
                            .lastModified = row.text(11),
                            .checkedAt = instantIn(row, 12),
                            .notBefore = instantIn(row, 13)}};
}

/// All, or the one of that id.
Result<std::vector<Source>> sources(Database& database, std::optional<SourceId> source)
{
    auto select = database.prepare(R"(
        SELECT id, kind, address, is_on, minutes, may_be_local, result, detail, news, failures,
               etag, last_modified, checked_at, not_before, author, at
        FROM source WHERE ?1 IS NULL OR id = ?1 ORDER BY id
    )");
    select.bind(source);
    std::vector<Source> found;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto next = sourceFrom(database, select);
        if (!next)
            return tl::unexpected(next.error());
        found.push_back(std::move(*next));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Result<void> expectNoOther(Database& database, const Source& source)
{
    auto select =
        database.prepare("SELECT id FROM source WHERE kind = ? AND address = ? AND id <> ?");
    select.bind(toString(source.kind)).bind(source.address).bind(source.id);
    const bool isThere = select.next();
    if (auto looked = select.finish(); !looked)
        return looked;
    if (isThere)
        return fail(ErrorCode::Conflict, "This is among the watched folders and feeds already.");
    return {};
}

/// What a change of one row by its id came to.
Result<void> finishChange(Database& database, Statement& change, SourceId source)
{
    change.run();
    if (auto changed = change.finish(); !changed)
        return changed;
    if (database.changes() == 0)
        return fail(ErrorCode::NotFound,
                    "There is no source " + std::to_string(source.value) + " any more.");
    return {};
}

/// With that id, or with a new one; as one that nobody looked at yet.
Result<SourceId> insert(Database& database, const Source& source, std::optional<SourceId> id)
{
    Source added = source;
    added.id = {};
    if (auto alone = expectNoOther(database, added); !alone)
        return tl::unexpected(alone.error());
    auto insert = database.prepare(R"(
        INSERT INTO source(id, kind, address, is_on, minutes, may_be_local, result, detail, news,
                           failures, etag, last_modified, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, '', 0, 0, '', '', ?, ?)
    )");
    insert.bind(id).bind(toString(source.kind)).bind(source.address).bind(source.isOn);
    insert.bind(source.interval.count()).bind(source.mayBeLocal);
    insert.bind(toString(SourceResult::NotYet));
    insert.bind(source.author).bind(toMilliseconds(source.addedAt)).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return SourceId{database.lastInsertId()};
}

} // namespace

Result<SourceId> SourceStore::add(const Source& source)
{
    return m_database.transaction([&] { return insert(m_database, source, std::nullopt); });
}

Result<void> SourceStore::restore(const Source& source)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto added = insert(m_database, source, source.id);
        return added ? setState(source.id, source.state) : tl::unexpected(added.error());
    });
}

Result<void> SourceStore::remove(SourceId source)
{
    auto statement = m_database.prepare("DELETE FROM source WHERE id = ?");
    statement.bind(source);
    return finishChange(m_database, statement, source);
}

Result<void> SourceStore::update(const Source& source)
{
    return m_database.transaction([&]() -> Result<void> {
        if (auto alone = expectNoOther(m_database, source); !alone)
            return alone;
        auto statement = m_database.prepare(R"(
            UPDATE source SET address = ?, is_on = ?, minutes = ?, may_be_local = ? WHERE id = ?
        )");
        statement.bind(source.address).bind(source.isOn).bind(source.interval.count());
        statement.bind(source.mayBeLocal).bind(source.id);
        const auto before = find(source.id);
        if (!before)
            return tl::unexpected(before.error());
        if (auto changed = finishChange(m_database, statement, source.id); !changed)
            return changed;
        // What is known is known of the other address.
        const bool isElsewhere = *before && (*before)->address != source.address;
        return isElsewhere ? setState(source.id, {}) : Result<void>();
    });
}

Result<void> SourceStore::setState(SourceId source, const SourceState& state)
{
    auto statement = m_database.prepare(R"(
        UPDATE source SET result = ?, detail = ?, news = ?, failures = ?, etag = ?,
               last_modified = ?, checked_at = ?, not_before = ?
        WHERE id = ?
    )");
    statement.bind(toString(state.result)).bind(state.detail).bind(state.news);
    statement.bind(state.failures).bind(state.etag).bind(state.lastModified);
    statement.bind(millisecondsIn(state.checkedAt))
        .bind(millisecondsIn(state.notBefore))
        .bind(source);
    return finishChange(m_database, statement, source);
}

Result<std::optional<Source>> SourceStore::find(SourceId source)
{
    auto found = sources(m_database, source);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<Source>> SourceStore::all()
{
    return sources(m_database, std::nullopt);
}

Result<std::vector<SeenFile>> SourceStore::files(SourceId source)
{
    auto select = m_database.prepare(R"(
        SELECT path, size, modified, sha256, problem FROM source_file
        WHERE source = ? ORDER BY path
    )");
    select.bind(source);
    std::vector<SeenFile> seen;
    while (select.next())
        seen.push_back({.path = select.text(0),
                        .size = select.integer(1),
                        .modified = instantFrom(select.integer(2)),
                        .sha256 = select.text(3),
                        .problem = select.text(4)});
    if (auto read = select.finish(); !read)
        return tl::unexpected(read.error());
    return seen;
}

Result<void> SourceStore::noteFiles(SourceId source, std::span<const SeenFile> files)
{
    return m_database.transaction([&]() -> Result<void> {
        auto insert = m_database.prepare(R"(
            INSERT OR REPLACE INTO source_file(source, path, size, modified, sha256, problem)
            VALUES (?, ?, ?, ?, ?, ?)
        )");
        for (const SeenFile& file : files) {
            insert.bind(source).bind(file.path).bind(file.size);
            insert.bind(toMilliseconds(file.modified)).bind(file.sha256).bind(file.problem);
            insert.run();
        }
        return insert.finish();
    });
}

Result<void> SourceStore::forgetFiles(SourceId source, std::span<const std::string> paths)
{
    return m_database.transaction([&]() -> Result<void> {
        auto remove = m_database.prepare("DELETE FROM source_file WHERE source = ? AND path = ?");
        for (const std::string& path : paths)
            remove.bind(source).bind(path).run();
        return remove.finish();
    });
}

} // namespace core
