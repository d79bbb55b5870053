#include "core/workspace/notes.h"
#include "ui/document/document.h"

#include <QUndoStack>

/// The changes of notes that a Document makes: see document_changes.cpp. A note that comes back has
/// the id that it had.

namespace ui {

namespace {

core::Result<void> takeAway(core::Workspace& workspace, core::Note& note)
{
    auto taken = workspace.notes().take(note.id);
    if (!taken)
        return tl::unexpected(taken.error());
    note = std::move(*taken);
    return {};
}

core::Result<void> putBack(core::Workspace& workspace, const core::Note& note)
{
    auto restored = workspace.notes().restore(note);
    // There again by other means.
    if (!restored && restored.error().code == core::ErrorCode::Conflict)
        return {};
    return restored;
}

} // namespace

void Document::pushNote(const QString& text, const std::shared_ptr<core::Note>& note, bool isAdded)
{
    const auto step = [=, this](bool adds) {
        return [=, this] {
            changeAsAuthor(
                [note, adds](core::Workspace& workspace, const By&) {
                    return adds ? putBack(workspace, *note) : takeAway(workspace, *note);
                },
                [this] { emit notesChanged(); });
        };
    };
    pushDone(text, step(!isAdded), step(isAdded));
    emit notesChanged();
}

void Document::addNote(const core::Note& note)
{
    auto added = std::make_shared<core::Note>(note);
    changeAsAuthor(
        [added](core::Workspace& workspace, const By& by) -> core::Result<void> {
            auto stored = workspace.notes().add(*added, by.author, by.now);
            if (!stored)
                return tl::unexpected(stored.error());
            *added = std::move(*stored);
            return {};
        },
        [this, added, isOfClaim = note.cites.has_value()] {
            pushNote(isOfClaim ? tr("Put Claim on Chart") : tr("Insert Note"), added, true);
        });
}

void Document::deleteNote(core::NoteId note)
{
    auto deleted = std::make_shared<core::Note>(core::Note{.id = note});
    changeAsAuthor(
        [deleted](core::Workspace& workspace, const By&) { return takeAway(workspace, *deleted); },
        [this, deleted] { pushNote(tr("Delete Note"), deleted, false); });
}

} // namespace ui
