#pragma once

#include "core/domain/note.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What people wrote and drew on the charts of one Workspace, which outlives this. A note stays
/// where the bars are that it was drawn on: when a split is recorded later, its prices count the
/// shares after it too.
class Notes {
public:
    explicit Notes(Workspace::State& state)
        : m_state(state)
    {
    }

    /// Fails with InvalidArgument for a price that is not a finite number, with NotFound when there
    /// is no such instrument, or no such article to cite, and with Conflict when the chart has the
    /// same note already.
    Result<Note> add(Note note, const std::string& author, Instant now);
    /// Replaces what is known of `note.id`. Fails as add does, and with NotFound.
    Result<void> update(Note note, const std::string& author, Instant now);
    /// Takes it away, and gives what restore() needs. Fails with NotFound.
    Result<Note> take(NoteId note);
    /// Puts back what was taken away, as it was and with its id; without its article, where that
    /// was taken back meanwhile. Fails with NotFound when the instrument was, and with Conflict
    /// when the note is there.
    Result<void> restore(Note note);

    /// Of one instrument, or of all: by instrument, then by where they begin.
    Result<std::vector<Note>> list(std::optional<InstrumentId> instrument = {}) const;
    /// All, with the names of what they refer to.
    Result<std::vector<NoteListing>> listings() const;

private:
    Workspace::State& m_state;
};

} // namespace core
