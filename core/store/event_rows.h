#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace core {

/// All events by their first day, those without a date last; or the one that is named.
Result<std::vector<Event>> readEvents(Database& database, std::optional<EventId> only);

/// Writes the aliases, instruments and relations of `event` in the place of those of `id`.
Result<void> replaceEventParts(Database& database, EventId id, const Event& event);

} // namespace core
