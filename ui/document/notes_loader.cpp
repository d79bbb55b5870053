#include "ui/document/notes_loader.h"

#include "core/workspace/notes.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"

#include <algorithm>

namespace ui {

NotesLoader::NotesLoader(Document* document, const Navigator* navigator, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(navigator, &Navigator::seriesShown, this,
            [this](const SeriesDetails& series) { ask(series.instrument.id); });
    connect(navigator, &Navigator::cleared, this, &NotesLoader::forget);
    connect(document, &Document::notesChanged, this, &NotesLoader::askAgain);
    // The words that they cite may have moved, and prices may count other shares.
    connect(document, &Document::articlesChanged, this, &NotesLoader::askAgain);
    connect(document, &Document::importsChanged, this, &NotesLoader::askAgain);
}

const core::Note* NotesLoader::note(core::NoteId id) const
{
    const auto found = std::ranges::find(m_notes, id, &core::Note::id);
    return found == m_notes.end() ? nullptr : &*found;
}

void NotesLoader::ask(core::InstrumentId instrument)
{
    m_instrument = instrument;
    m_document->read(
        m_request, this,
        [instrument](const core::Workspace& workspace) {
            return workspace.notes().list(instrument);
        },
        [this, instrument](std::vector<core::Note> notes) {
            m_notes = std::move(notes);
            emit loaded(instrument, m_notes);
        });
}

void NotesLoader::askAgain()
{
    if (m_instrument)
        ask(*m_instrument);
}

void NotesLoader::forget()
{
    m_request.drop();
    m_instrument.reset();
    m_notes.clear();
    emit loaded({}, m_notes);
}

} // namespace ui
