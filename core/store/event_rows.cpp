#include "core/store/event_rows.h"

#include "core/store/columns.h"

#include <functional>
#include <string_view>
#include <unordered_map>

namespace core {

namespace {

using EventIndex = std::unordered_map<EventId, std::size_t>;

std::string_view toColumn(ExpectedSign sign)
{
    return sign == ExpectedSign::Up ? "+" : sign == ExpectedSign::Down ? "-" : "";
}

ExpectedSign signFrom(std::string_view column)
{
    return column == "+" ? ExpectedSign::Up
        : column == "-"  ? ExpectedSign::Down
                         : ExpectedSign::Unknown;
}

Result<Event> eventFrom(const Database& database, const Statement& row)
{
    const auto status = eventStatusFromString(row.textView(13));
    if (!status)
        return strangeValue(database, "status of an event", row.textView(13));
    auto when = dateFrom(row, 2);
    auto until = row.isNull(7) ? Result<PartialDate>() : dateFrom(row, 7);
    if (!when || !until)
        return tl::unexpected((when ? until : when).error());
    return Event{.id = row.id<EventId>(0),
                 .name = row.text(1),
                 .when = std::move(*when),
                 .until = row.isNull(7) ? std::nullopt : std::optional(std::move(*until)),
                 .kind = row.text(12),
                 .status = *status,
                 .holder = row.text(14),
                 .description = row.text(15)};
}

/// Hands each row of `select` (event, ...) to `add` with its event.
Result<void> addParts(Statement& select, std::optional<EventId> only, const EventIndex& indexOf,
                      std::vector<Event>& events, const std::function<Result<void>(Event&)>& add)
{
    select.bind(only);
    return forEachRow(select, [&]() -> Result<void> {
        const auto found = indexOf.find(select.id<EventId>(0));
        return found == indexOf.end() ? Result<void>() : add(events[found->second]);
    });
}

Result<void> addAliases(Database& database, std::optional<EventId> only, const EventIndex& indexOf,
                        std::vector<Event>& events)
{
    auto select = database.prepare(R"(
        SELECT event, text, language, needs_near FROM event_alias
        WHERE ?1 IS NULL OR event = ?1 ORDER BY id
    )");
    return addParts(select, only, indexOf, events, [&](Event& event) -> Result<void> {
        event.aliases.push_back(aliasFrom(select, 1));
        return {};
    });
}

Result<void> addInstruments(Database& database, std::optional<EventId> only,
                            const EventIndex& indexOf, std::vector<Event>& events)
{
    auto select = database.prepare(R"(
        SELECT event, instrument, expected FROM event_instrument
        WHERE ?1 IS NULL OR event = ?1 ORDER BY event, position
    )");
    return addParts(select, only, indexOf, events, [&](Event& event) -> Result<void> {
        event.instruments.push_back({select.id<InstrumentId>(1), signFrom(select.textView(2))});
        return {};
    });
}

Result<void> addRelations(Database& database, std::optional<EventId> only,
                          const EventIndex& indexOf, std::vector<Event>& events)
{
    auto select = database.prepare(R"(
        SELECT event, kind, other FROM event_relation
        WHERE ?1 IS NULL OR event = ?1 ORDER BY event, position
    )");
    return addParts(select, only, indexOf, events, [&](Event& event) -> Result<void> {
        const auto kind = relationKindFromString(select.textView(1));
        if (!kind)
            return strangeValue(database, "relation of events", select.textView(1));
        event.relations.push_back({*kind, select.id<EventId>(2)});
        return {};
    });
}

Result<void> clearParts(Database& database, EventId id)
{
    for (const std::string_view sql :
         {"DELETE FROM event_alias WHERE event = ?", "DELETE FROM event_instrument WHERE event = ?",
          "DELETE FROM event_relation WHERE event = ?"}) {
        auto clear = database.prepare(sql);
        clear.bind(id).run();
        if (auto cleared = clear.finish(); !cleared)
            return cleared;
    }
    return {};
}

} // namespace

Result<std::vector<Event>> readEvents(Database& database, std::optional<EventId> only)
{
    auto select = database.prepare(R"(
        SELECT id, name, begins_precision, begins_first, begins_last, begins_at, begins_zone,
               ends_precision, ends_first, ends_last, ends_at, ends_zone, kind, status, holder,
               description
        FROM event WHERE ?1 IS NULL OR id = ?1
        ORDER BY begins_first IS NULL, begins_first, begins_at, name
    )");
    select.bind(only);
    std::vector<Event> events;
    EventIndex indexOf;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto event = eventFrom(database, select);
        if (!event)
            return tl::unexpected(event.error());
        indexOf.emplace(event->id, events.size());
        events.push_back(std::move(*event));
        return {};
    });
    for (const auto add : {addAliases, addInstruments, addRelations}) {
        if (read)
            read = add(database, only, indexOf, events);
    }
    if (!read)
        return tl::unexpected(read.error());
    return events;
}

Result<void> replaceEventParts(Database& database, EventId id, const Event& event)
{
    if (auto cleared = clearParts(database, id); !cleared)
        return cleared;
    auto alias = database.prepare(R"(
        INSERT INTO event_alias(event, text, language, needs_near) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
    )");
    for (const Alias& name : event.aliases)
        alias.bind(id).bind(name.text).bind(name.language).bind(toLines(name.needsNear)).run();
    auto instrument = database.prepare(R"(
        INSERT INTO event_instrument(event, instrument, position, expected) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
    )");
    for (std::size_t i = 0; i < event.instruments.size(); ++i) {
        const EventInstrument& concerned = event.instruments[i];
        instrument.bind(id)
            .bind(concerned.instrument)
            .bind(i)
            .bind(toColumn(concerned.expected))
            .run();
    }
    auto relation = database.prepare(R"(
        INSERT INTO event_relation(event, kind, other, position) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
    )");
    for (std::size_t i = 0; i < event.relations.size(); ++i) {
        const EventRelation& related = event.relations[i];
        relation.bind(id).bind(toString(related.kind)).bind(related.other).bind(i).run();
    }
    for (Statement* statement : {&alias, &instrument, &relation}) {
        if (auto finished = statement->finish(); !finished)
            return finished;
    }
    return {};
}

} // namespace core
