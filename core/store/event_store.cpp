#include "core/store/event_store.h"

#include "core/store/columns.h"
#include "core/store/event_rows.h"
#include "core/store/kept_verdicts.h"

namespace core {

namespace {

/// The columns of an event in the order of the table, but for its name's and its author's.
void bindEvent(Statement& statement, const Event& event)
{
    bindDate(statement, event.when);
    if (event.until)
        bindDate(statement, *event.until);
    else
        statement.bind(std::nullopt)
            .bind(std::nullopt)
            .bind(std::nullopt)
            .bind(std::nullopt)
            .bind("");
    statement.bind(event.kind).bind(toString(event.status)).bind(event.holder);
    statement.bind(event.description);
}

Result<EventId> insertEvent(Database& database, const Event& event, const Origin& origin)
{
    auto insert = database.prepare(R"(
        INSERT INTO event(name, begins_precision, begins_first, begins_last, begins_at,
                          begins_zone, ends_precision, ends_first, ends_last, ends_at, ends_zone,
                          kind, status, holder, description, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(event.name);
    bindEvent(insert, event);
    bindOrigin(insert, origin).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    const EventId id{database.lastInsertId()};
    if (auto parts = replaceEventParts(database, id, event); !parts)
        return tl::unexpected(parts.error());
    return id;
}

Result<void> updateEvent(Database& database, const Event& event, const Origin& origin)
{
    auto update = database.prepare(R"(
        UPDATE event
        SET name = ?, begins_precision = ?, begins_first = ?, begins_last = ?, begins_at = ?,
            begins_zone = ?, ends_precision = ?, ends_first = ?, ends_last = ?, ends_at = ?,
            ends_zone = ?, kind = ?, status = ?, holder = ?, description = ?,
            author = coalesce(?, author), at = coalesce(?, at)
        WHERE id = ?
    )");
    update.bind(event.name);
    bindEvent(update, event);
    bindOrigin(update, origin).bind(event.id).run();
    return update.finish();
}

/// An import that brings an event holds it.
Result<void> hold(Database& database, EventId event, const Origin& origin)
{
    const auto* import = std::get_if<ImportId>(&origin);
    if (import == nullptr)
        return {};
    auto insert = database.prepare(R"(
        INSERT INTO event_import(event, import) VALUES (?, ?) ON CONFLICT DO NOTHING
    )");
    insert.bind(event).bind(*import).run();
    return insert.finish();
}

/// What a file says of an event that lists the same as another: without ids and relations, and
/// without the language of an alias and the zone of a date, which not every form of file holds.
Event listed(Event event)
{
    event.id = {};
    event.relations = {};
    event.when.zone = {};
    if (event.until)
        event.until->zone = {};
    for (Alias& alias : event.aliases)
        alias = {.text = std::move(alias.text)};
    return event;
}

tl::unexpected<Error> existsAlready(const std::string& name)
{
    return fail(ErrorCode::Conflict, "There is already an event \"" + name + "\".");
}

tl::unexpected<Error> noSuchEvent(EventId event)
{
    return fail(ErrorCode::NotFound, "There is no event " + std::to_string(event.value) + ".");
}

Result<std::optional<Event>> firstOf(Result<std::vector<Event>> events)
{
    if (!events)
        return tl::unexpected(events.error());
    return events->empty() ? std::nullopt : std::optional(std::move(events->front()));
}

} // namespace

Result<Stored<EventId>> EventStore::add(const Event& event, const Origin& origin)
{
    return m_database.transaction([&]() -> Result<Stored<EventId>> {
        const auto known = find(event.name);
        if (!known)
            return tl::unexpected(known.error());
        const bool imported = std::holds_alternative<ImportId>(origin);
        if (*known && !(imported && listed(**known) == listed(event)))
            return existsAlready(event.name);
        const auto id =
            *known ? Result<EventId>((*known)->id) : insertEvent(m_database, event, origin);
        if (!id)
            return tl::unexpected(id.error());
        if (auto held = hold(m_database, *id, origin); !held)
            return tl::unexpected(held.error());
        if (!imported) { // an import does it once, at its end
            if (auto restored = restoreVerdicts(m_database); !restored)
                return tl::unexpected(restored.error());
        }
        return Stored<EventId>{*id, !known->has_value()};
    });
}

Result<void> EventStore::update(const Event& event, const Origin& origin)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto bearer = find(event.name);
        if (!bearer)
            return tl::unexpected(bearer.error());
        if (*bearer && (*bearer)->id != event.id)
            return existsAlready(event.name);
        if (auto updated = updateEvent(m_database, event, origin); !updated)
            return updated;
        if (m_database.changes() == 0)
            return noSuchEvent(event.id);
        if (auto held = hold(m_database, event.id, origin); !held)
            return held;
        return replaceEventParts(m_database, event.id, event);
    });
}

Result<void> EventStore::remove(EventId event)
{
    auto statement = m_database.prepare("DELETE FROM event WHERE id = ?");
    statement.bind(event).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    return m_database.changes() > 0 ? Result<void>() : noSuchEvent(event);
}

Result<std::optional<Event>> EventStore::find(EventId event)
{
    return m_database.snapshot([&] { return firstOf(readEvents(m_database, event)); });
}

Result<std::optional<Event>> EventStore::find(std::string_view name)
{
    return m_database.snapshot([&]() -> Result<std::optional<Event>> {
        auto select = m_database.prepare("SELECT id FROM event WHERE name = ?");
        select.bind(name);
        const auto id =
            select.next() ? std::optional(select.id<EventId>(0)) : std::optional<EventId>();
        if (auto finished = select.finish(); !finished)
            return tl::unexpected(finished.error());
        return id ? find(*id) : std::optional<Event>();
    });
}

Result<std::vector<Event>> EventStore::all()
{
    return m_database.snapshot([&] { return readEvents(m_database, std::nullopt); });
}

} // namespace core
