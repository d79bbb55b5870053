#include "ui/widgets/chart_notes.h"

#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/document/notes_loader.h"

namespace ui {

ChartNotes::ChartNotes(PriceChart* chart, Document* document, Navigator* navigator)
    : QObject(chart)
    , m_chart(chart)
    , m_navigator(navigator)
    , m_notes(new NotesLoader(document, navigator, this))
{
    connect(m_notes, &NotesLoader::loaded, this, &ChartNotes::showNotes);
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

void ChartNotes::follow(core::NoteId note)
{
    const core::Note* known = m_notes->note(note);
    if (known != nullptr && known->cites && known->cites->article)
        m_navigator->chooseCitation(*known->cites);
}

} // namespace ui
