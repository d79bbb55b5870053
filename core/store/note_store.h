#pragma once

#include "core/base/result.h"
#include "core/domain/note.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace core {

/// What people wrote and drew on charts. Prices are kept as they are handed over. The words that a
/// note cites move with the text of their article: see annotation_anchors.h.
class NoteStore {
public:
    explicit NoteStore(Database& database)
        : m_database(database)
    {
    }

    /// One without an id gets a new one; one that was taken away comes back with its own. Fails
    /// with NotFound when there is no such instrument, article or event, and with Conflict when the
    /// id is taken.
    Result<NoteId> add(const Note& note);

    /// Replaces what is known of `note.id`. Fails as add does, and with NotFound.
    Result<void> update(const Note& note);

    /// Fails with NotFound.
    Result<void> remove(NoteId note);

    Result<std::optional<Note>> find(NoteId note);

    /// Those of one instrument, or all: by instrument, then by where they begin.
    Result<std::vector<Note>> list(std::optional<InstrumentId> instrument = {});

    /// All in the same order, with the names of what they refer to.
    Result<std::vector<NoteListing>> listings();

private:
    Database& m_database;
};

} // namespace core
