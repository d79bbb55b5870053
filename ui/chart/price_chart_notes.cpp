#include "ui/chart/price_chart_private.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>

/// What is drawn over the bars of a PriceChart, and what a person does with it.

namespace ui {

namespace {

bool drawsTheSame(const ChartMeasure& a, const ChartMeasure& b)
{
    return a.shape == b.shape && a.base.time == b.base.time && a.base.price == b.base.price
        && a.value.time == b.value.time && a.value.price == b.value.price;
}

} // namespace

void PriceChart::setMeasure(std::optional<ChartMeasure> measure)
{
    if (measure)
        measure->note.reset();
    if (measure == d->measure)
        return;
    d->measure = std::move(measure);
    d->measuresChanged();
}

void PriceChart::setNotes(core::InstrumentId instrument, std::vector<ChartMeasure> notes)
{
    if (d->content.series.instrument.id != instrument)
        return;
    d->notes = std::move(notes);
    d->measuresChanged();
}

std::optional<core::NoteId> PriceChart::noteAt(QPoint position) const
{
    return d->currentScene().noteAt(d->content, position);
}

std::optional<QRect> PriceChart::labelOf(std::optional<core::NoteId> note) const
{
    for (const PlacedMeasure& placed : d->currentScene().measures) {
        if (d->content.measures[placed.index].note == note && !placed.label.isEmpty())
            return placed.label.toRect();
    }
    return std::nullopt;
}

/// By keyboard: the mouse is the canvas's.
void PriceChart::contextMenuEvent(QContextMenuEvent* event)
{
    const auto& note = d->content.chosenNote;
    const auto label = note ? labelOf(note) : std::nullopt;
    if (label)
        d->showNoteMenu(*note, mapToGlobal(label->center()));
    else if (!d->showMenuAtCrosshair())
        event->ignore();
}

void PriceChart::Private::measuresChanged()
{
    std::vector<ChartMeasure> all = notes;
    if (measure) {
        const auto same = std::ranges::find_if(
            all, [&](const ChartMeasure& note) { return drawsTheSame(note, *measure); });
        if (same != all.end())
            same->verdict = measure->verdict;
        else
            all.push_back(*measure);
    }
    content.measures = std::move(all);
    const auto isChosen = [&](const ChartMeasure& note) { return note.note == content.chosenNote; };
    if (std::ranges::none_of(notes, isChosen))
        content.chosenNote.reset();
    contentChanged();
}

void PriceChart::Private::forgetMeasures()
{
    measure.reset();
    notes.clear();
    content.measures.clear();
    content.chosenNote.reset();
}

void PriceChart::Private::chooseNote(core::NoteId note)
{
    content.chosenNote = note;
    contentChanged();
    emit chart->noteClicked(note);
}

void PriceChart::Private::showNoteMenu(core::NoteId note, QPoint global)
{
    content.chosenNote = note;
    contentChanged();
    auto* menu = new QMenu(chart);
    menu->setObjectName(QStringLiteral("noteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto drawn =
        std::ranges::find(content.measures, std::optional(note), &ChartMeasure::note);
    if (drawn != content.measures.end() && drawn->cites)
        connect(menu->addAction(PriceChart::tr("Show in Article")), &QAction::triggered, chart,
                [this, note] { emit chart->noteClicked(note); });
    auto* remove = menu->addAction(PriceChart::tr("Delete Note"));
    remove->setShortcut(Qt::Key_Delete);
    connect(remove, &QAction::triggered, chart,
            [this, note] { emit chart->noteDeletionAsked(note); });
    menu->popup(global);
}

bool PriceChart::Private::askToDeleteNote()
{
    if (content.chosenNote)
        emit chart->noteDeletionAsked(*content.chosenNote);
    return content.chosenNote.has_value();
}

bool PriceChart::Private::chooseNoteAtCrosshair()
{
    const SessionAxis axis = content.axis();
    for (const ChartMeasure& note : notes) {
        const double position = axis.positionOf(note.value.time);
        if (m_hovered && std::abs(position - static_cast<double>(*m_hovered)) <= 0.5) {
            chooseNote(*note.note);
            return true;
        }
    }
    return false;
}

} // namespace ui
