#pragma once

#include "core/domain/claim_listing.h"

#include <QObject>

#include <optional>

namespace ui {

class Document;
class Navigator;
class NotesLoader;
class PriceChart;

/// Draws on a chart what people say of its instrument: the notes, and the claim that is chosen.
/// A click on a note leads to the words that it cites.
class ChartNotes final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ChartNotes(PriceChart* chart, Document* document, Navigator* navigator);

private:
    void showNotes(core::InstrumentId instrument, const std::vector<core::Note>& notes);
    void follow(core::NoteId note);

    PriceChart* m_chart;
    Navigator* m_navigator;
    NotesLoader* m_notes;
};

} // namespace ui
