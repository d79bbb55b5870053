#pragma once

#include "core/domain/note.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <optional>
#include <vector>

namespace ui {

class Document;
class Navigator;

/// Fetches the notes of the instrument that is shown, beside the window, whenever they may have
/// changed.
class NotesLoader final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    NotesLoader(Document* document, const Navigator* navigator, QObject* parent);

    /// Those that were told last.
    const std::vector<core::Note>& notes() const { return m_notes; }
    /// nullptr if there is none.
    const core::Note* note(core::NoteId id) const;

signals:
    /// None of an archive that was closed.
    void loaded(core::InstrumentId instrument, const std::vector<core::Note>& notes);

private:
    void ask(core::InstrumentId instrument);
    void askAgain();
    void forget();

    Document* m_document;
    std::optional<core::InstrumentId> m_instrument;
    std::vector<core::Note> m_notes;
    LatestOnly m_request;
};

} // namespace ui
