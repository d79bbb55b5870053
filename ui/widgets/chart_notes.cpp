#include "ui/widgets/chart_notes.h"

#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/document/notes_loader.h"
#include "ui/models/claim_words.h"

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
    , m_document(document)
    , m_navigator(navigator)
    , m_notes(new NotesLoader(document, navigator, this))
{
    connect(m_notes, &NotesLoader::loaded, this, &ChartNotes::showNotes);
    connect(navigator, &Navigator::claimShown, this, &ChartNotes::showClaim);
    connect(navigator, &Navigator::noClaimShown, this,
            [chart] { chart->setMeasure(std::nullopt); });
    connect(chart, &PriceChart::noteClicked, this, &ChartNotes::follow);
    connect(chart, &PriceChart::noteDeletionAsked, document, [document](core::NoteId note) {
        if (!document->isReadOnly())
            document->deleteNote(note);
    });
}

void ChartNotes::showNotes(core::InstrumentId instrument, const std::vector<core::Note>& notes)
{
    std::vector<ChartMeasure> drawn;
    for (const core::Note& note : notes)
        drawn.push_back(measureOf(note, m_chart->locale()));
    m_chart->setNotes(instrument, std::move(drawn));
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
}

void putOnChart(Document* document, const core::ClaimListing& claim)
{
    const core::Instrument* instrument = instrumentOf(claim, *document);
    const auto note =
        instrument != nullptr ? noteOf(claim, *instrument, measuredText(claim)) : std::nullopt;
    if (note)
        document->addNote(*note);
    else
        emit document->failed(
            ChartNotes::tr("There is no price to which this claim could be put on a chart."));
}

} // namespace ui
