#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/note.h"
#include "ui/document/added_note.h"

#include <QObject>

#include <vector>

namespace ui {

class Document;
class Navigator;
class NoteBoard;
class NotesLoader;
class PriceChart;

/// Draws on a chart what people say of its instrument: the notes, and the claim that is chosen.
/// What a person does to notes there goes to the document. A click on a note leads to the words or
/// the event that it cites.
class ChartNotes final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ChartNotes(PriceChart* chart, Document* document, Navigator* navigator);

private:
    void wireBoard();
    void showClaim(const core::ClaimListing& claim);
    void follow(core::NoteId note);
    AddedNote add(const core::Note& note, const QString& text);
    void copy(const core::Note& note);
    void paste();
    QString archive() const;

    PriceChart* m_chart;
    NoteBoard* m_board;
    Document* m_document;
    Navigator* m_navigator;
    NotesLoader* m_notes;
    AddedNote m_drawn; ///< the last one
};

/// Puts what a claim draws on the chart of its instrument, as a note that cites its words.
void putOnChart(Document* document, const core::ClaimListing& claim);

} // namespace ui
