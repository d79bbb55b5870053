#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The named events. A name is unique.
class EventStore {
public:
    explicit EventStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores an event with its aliases, instruments and relations. An import that brings one
    /// which is there already, alike in all but relations, counts as another source of it. Fails
    /// with Conflict when there is another event of that name, and with NotFound when an
    /// instrument or event that it refers to does not exist.
    Result<Stored<EventId>> add(const Event& event, const Origin& origin);

    /// Replaces what is known of `event.id`. After a person's change it stays whatever import is
    /// undone. Fails as add does, and with NotFound.
    Result<void> update(const Event& event, const Origin& origin);

    /// Takes it away with its links and mentions. Fails with NotFound.
    Result<void> remove(EventId event);

    Result<std::optional<Event>> find(EventId event);
    Result<std::optional<Event>> find(std::string_view name);

    /// All, by their first day; those without a date last.
    Result<std::vector<Event>> all();

private:
    Database& m_database;
};

} // namespace core
