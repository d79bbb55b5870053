#include "ui/widgets/chart_notes.h"

#include "ui/chart/note_board.h"
#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/document/notes_loader.h"
#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/note_mime.h"
#include "ui/support/note_words.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace ui {

namespace {

/// The instrument that the claim is about, as far as the archive has it.
const core::Instrument* instrumentOf(const core::ClaimListing& claim, const Document& document)
{
    for (const core::InstrumentSummary& summary : document.lists().instruments) {
        if (core::qualifiedSymbol(summary.instrument) == claim.subject)
            return &summary.instrument;
    }
    return nullptr;
}

} // namespace

ChartNotes::ChartNotes(PriceChart* chart, Document* document, Navigator* navigator)
    : QObject(chart)
    , m_chart(chart)
    , m_board(chart->noteBoard())
    , m_document(document)
    , m_navigator(navigator)
    , m_notes(new NotesLoader(document, navigator, this))
{
    connect(m_notes, &NotesLoader::loaded, chart, &PriceChart::setNotes);
    connect(navigator, &Navigator::claimShown, this, &ChartNotes::showClaim);
    connect(navigator, &Navigator::noClaimShown, this,
            [chart] { chart->setMeasure(std::nullopt); });
    connect(navigator, &Navigator::seriesShown, this, [this](const SeriesDetails& series) {
        m_board->setReadOnly(series.isEmpty() || m_document->isReadOnly());
    });
    connect(navigator, &Navigator::cleared, m_board, [this] { m_board->setReadOnly(true); });
    connect(chart, &PriceChart::noteClicked, this, &ChartNotes::follow);
    connect(chart, &PriceChart::noteDeletionAsked, document, [document](core::NoteId note) {
        if (!document->isReadOnly())
            document->deleteNote(note);
    });
    wireBoard();
}

void ChartNotes::wireBoard()
{
    connect(m_board, &NoteBoard::drawn, this,
            [this](const core::Note& note) { m_drawn = add(note, {}); });
    connect(m_board, &NoteBoard::written, this, [this](const std::string& words) {
        if (m_drawn)
            m_document->addWords(m_drawn, words);
    });
    connect(m_board, &NoteBoard::changed, m_document, &Document::updateNote);
    connect(m_board, &NoteBoard::copyAsked, this, &ChartNotes::copy);
    connect(m_board, &NoteBoard::pasteAsked, this, &ChartNotes::paste);
    connect(m_board, &NoteBoard::duplicateAsked, this, [this](const core::Note& note) {
        //: A step to undo; %1 is a kind of note
        add(note, tr("Duplicate %1").arg(noteKindName(note.kind)));
    });
    connect(m_document, &Document::closed, this, [this] { m_drawn.reset(); });
    connect(m_document, &Document::noteAdded, m_board, &NoteBoard::takeStored);
    connect(m_document, &Document::savingChanged, m_board,
            [this] { m_board->setStoring(m_document->isSaving()); });
    // What was not stored is not shown as if it were.
    connect(m_document, &Document::failed, m_board, &NoteBoard::forgetChanges);
}

AddedNote ChartNotes::add(const core::Note& note, const QString& text)
{
    if (!note.instrument || m_document->isReadOnly())
        return nullptr;
    return m_document->addNote(note, text);
}

/// Tells one archive from the others without saying where it lies.
QString ChartNotes::archive() const
{
    const QByteArray path = toQString(m_document->path()).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex());
}

void ChartNotes::copy(const core::Note& note)
{
    QGuiApplication::clipboard()->setMimeData(mimeOf(note, archive()).release());
}

void ChartNotes::paste()
{
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const auto note = mime != nullptr ? noteFrom(*mime, archive()) : std::nullopt;
    if (note)
        add(m_board->placedFree(*note), tr("Paste %1").arg(noteKindName(note->kind)));
}

void ChartNotes::showClaim(const core::ClaimListing& claim)
{
    const core::Instrument* instrument = instrumentOf(claim, *m_document);
    const bool isShown =
        instrument != nullptr && m_navigator->selection().instrument == instrument->id;
    m_chart->setMeasure(isShown
                            ? measureOf(claim, *instrument, measuredText(claim), m_chart->locale())
                            : std::nullopt);
}

void ChartNotes::follow(core::NoteId note)
{
    const core::Note* known = m_notes->note(note);
    if (known != nullptr && known->cites && known->cites->article)
        m_navigator->chooseCitation(*known->cites);
    else if (known != nullptr && known->event)
        m_navigator->chooseEvent(known->event);
}

void putOnChart(Document* document, const core::ClaimListing& claim)
{
    const core::Instrument* instrument = instrumentOf(claim, *document);
    const auto note =
        instrument != nullptr ? noteOf(claim, *instrument, measuredText(claim)) : std::nullopt;
    if (note)
        document->addNote(*note, ChartNotes::tr("Put Claim on Chart"));
    else
        emit document->failed(
            ChartNotes::tr("There is no price to which this claim could be put on a chart."));
}

} // namespace ui
