#pragma once

#include "core/domain/note.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A note as the archive keeps it, for Notes::restore() and Notes::exchange(): its prices count the
/// shares that the stored bars count.
struct KeptNote {
    Note note{};

    bool operator==(const KeptNote&) const = default;
};

/// What people wrote and drew on the charts of one Workspace, which outlives this. A note stays
/// where the bars are that it was drawn on: when a split is recorded later, its prices count the
/// shares after it too.
class Notes {
public:
    explicit Notes(Workspace::State& state)
        : m_state(state)
    {
    }

    /// Fails with InvalidArgument for a price that is not a finite number, a place that is missing
    /// or a style that cannot be drawn, with NotFound when there is no such instrument, or no such
    /// article or event to cite, and with Conflict when the chart has the same note already.
    Result<Note> add(Note note, const std::string& author, Instant now);
    /// Replaces what is known of `note.id`, and gives it as it was, for exchange(); nullopt, and
    /// nothing is changed, where it is so already. Fails as add does, and with NotFound.
    Result<std::optional<KeptNote>> update(Note note, const std::string& author, Instant now);
    /// Takes it away, and gives what restore() needs. Fails with NotFound.
    Result<KeptNote> take(NoteId note);
    /// Puts back what was taken away, as it was and with its id; without its article or event,
    /// where that is gone meanwhile. Fails with NotFound when the instrument is, and with Conflict
    /// when the note is there.
    Result<void> restore(KeptNote kept);
    /// Puts `kept` where the note of its id stands, as restore() does, and gives that. Fails with
    /// NotFound when the note or its instrument is gone.
    Result<KeptNote> exchange(KeptNote kept);

    /// Of one instrument, or of all: by instrument, then by where they begin.
    Result<std::vector<Note>> list(std::optional<InstrumentId> instrument = {}) const;
    /// All, with the names of what they refer to.
    Result<std::vector<NoteListing>> listings() const;

private:
    Workspace::State& m_state;
};

} // namespace core
