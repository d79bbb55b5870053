#include "core/workspace/notes.h"
#include "ui/document/document.h"
#include "ui/support/note_words.h"

#include <QUndoStack>

#include <algorithm>
#include <optional>

/// The changes of notes that a Document makes: see document_changes.cpp. A note that comes back has
/// the id that it had.

namespace ui {

namespace {

/// Does what `step` says; nothing, where it was done already by other means.
core::Result<void> unless(core::ErrorCode code, core::Result<void> step)
{
    return !step && step.error().code == code ? core::Result<void>() : step;
}

/// What a person calls the change from `before` to `after`.
QString changeText(const core::Note& before, const core::Note& after)
{
    const QString kind = noteKindName(after.kind);
    if (before.text != after.text)
        //: Names of steps to undo; %1 is a kind of note: "Move trend line"
        return Document::tr("Rewrite %1").arg(kind);
    if (before.style != after.style)
        return Document::tr("Restyle %1").arg(kind);
    if (before.cites != after.cites || before.event != after.event)
        return Document::tr("Change source of %1").arg(kind);
    if (before.labelRight != after.labelRight || before.labelDown != after.labelDown)
        return Document::tr("Move words of %1").arg(kind);
    return Document::tr("Move %1").arg(kind);
}

} // namespace

/// A note that was added, taken away or changed, and what undo or redo will need of it.
struct NoteChange {
    core::Note wanted{};
    std::optional<core::KeptNote> kept{};

    core::Result<void> add(core::Workspace& workspace, const Document::By& by)
    {
        const auto stored = workspace.notes().add(wanted, by.author, by.now);
        if (!stored)
            return tl::unexpected(stored.error());
        wanted = *stored;
        return {};
    }

    core::Result<void> addWords(core::Workspace& workspace, const std::string& words,
                                const Document::By& by) const
    {
        const auto stored = workspace.notes().list(wanted.instrument);
        if (!stored)
            return tl::unexpected(stored.error());
        const auto found = std::ranges::find(*stored, wanted.id, &core::Note::id);
        if (found == stored->end())
            return {};
        core::Note worded = *found;
        worded.text = words;
        return workspace.notes().update(worded, by.author, by.now).map([](auto&&) {});
    }

    core::Result<void> update(core::Workspace& workspace, const Document::By& by)
    {
        return workspace.notes()
            .update(wanted, by.author, by.now)
            .map([this](std::optional<core::KeptNote> before) { kept = std::move(before); });
    }

    core::Result<void> takeAway(core::Workspace& workspace)
    {
        return unless(core::ErrorCode::NotFound,
                      workspace.notes().take(wanted.id).map(
                          [this](core::KeptNote taken) { kept = std::move(taken); }));
    }

    core::Result<void> putBack(core::Workspace& workspace)
    {
        if (!kept)
            return {};
        return unless(core::ErrorCode::Conflict, workspace.notes().restore(*kept));
    }

    core::Result<void> exchange(core::Workspace& workspace)
    {
        return unless(core::ErrorCode::NotFound,
                      workspace.notes().exchange(*kept).map(
                          [this](core::KeptNote before) { kept = std::move(before); }));
    }
};

namespace {

using NoteStep = core::Result<void> (NoteChange::*)(core::Workspace&);

auto stepOf(const std::shared_ptr<NoteChange>& change, NoteStep step)
{
    return
        [=](core::Workspace& workspace, const Document::By&) { return (*change.*step)(workspace); };
}

} // namespace

void Document::pushNote(const QString& text, const AuthorsWork& undo, const AuthorsWork& redo)
{
    const auto step = [this](const AuthorsWork& work) {
        return [=, this] { changeAsAuthor(work, [this] { emit notesChanged(); }); };
    };
    pushDone(text, step(undo), step(redo));
    emit notesChanged();
}

AddedNote Document::addNote(const core::Note& note, const QString& step)
{
    auto added = std::make_shared<NoteChange>();
    added->wanted = note;
    changeAsAuthor(
        [added](core::Workspace& workspace, const By& by) { return added->add(workspace, by); },
        [this, added, step] {
            pushNote(step.isEmpty() ? tr("Insert %1").arg(noteKindName(added->wanted.kind)) : step,
                     stepOf(added, &NoteChange::takeAway), stepOf(added, &NoteChange::putBack));
            emit noteAdded(added->wanted);
        });
    return added;
}

void Document::addWords(const AddedNote& note, const std::string& words)
{
    changeAsAuthor([note, words](core::Workspace& workspace,
                                 const By& by) { return note->addWords(workspace, words, by); },
                   [this] { emit notesChanged(); });
}

void Document::updateNote(const core::Note& note)
{
    auto changed = std::make_shared<NoteChange>();
    changed->wanted = note;
    changeAsAuthor([changed](core::Workspace& workspace,
                             const By& by) { return changed->update(workspace, by); },
                   [this, changed] {
                       if (changed->kept)
                           pushNote(changeText(changed->kept->note, changed->wanted),
                                    stepOf(changed, &NoteChange::exchange),
                                    stepOf(changed, &NoteChange::exchange));
                       else
                           emit notesChanged(); // it is as it was
                   });
}

void Document::deleteNote(core::NoteId note)
{
    auto deleted = std::make_shared<NoteChange>();
    deleted->wanted.id = note;
    changeAsAuthor(
        [deleted](core::Workspace& workspace, const By&) -> core::Result<void> {
            auto taken = workspace.notes().take(deleted->wanted.id);
            if (!taken)
                return tl::unexpected(taken.error());
            deleted->kept = std::move(*taken);
            return {};
        },
        [this, deleted] {
            pushNote(tr("Delete %1").arg(noteKindName(deleted->kept->note.kind)),
                     stepOf(deleted, &NoteChange::putBack), stepOf(deleted, &NoteChange::takeAway));
        });
}

} // namespace ui
