#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"
#include "ui/support/note_words.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>

/// What is drawn over the bars of a PriceChart, and what a person does with it.

namespace ui {

namespace {

bool drawsTheSame(const ChartMeasure& a, const ChartMeasure& b)
{
    return a.base.time == b.base.time && a.base.price == b.base.price
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

void PriceChart::setNotes(core::InstrumentId instrument, std::vector<core::Note> notes)
{
    if (d->content.series.instrument.id == instrument)
        d->board->setNotes(std::move(notes));
}

NoteBoard* PriceChart::noteBoard() const
{
    return d->board;
}

QString PriceChart::Private::spokenNotes() const
{
    using Kind = core::NoteKind;
    QString text;
    for (const core::Note& note : content.notes) {
        if (!noteText(note, content.locale).isEmpty())
            continue; // those with words are among the measures
        const bool hasTime = note.kind != Kind::HorizontalLevel && note.kind != Kind::PriceBand;
        const bool hasPrice = note.kind != Kind::VerticalLine && note.kind != Kind::TimeBand;
        QStringList parts{noteKindName(note.kind)};
        const auto add = [&](const core::NoteAnchor& place) {
            if (hasTime)
                parts << formatDate(core::dateOf(place.time), DateStyle::Long, content.locale);
            if (hasPrice)
                parts << formatPrice(place.price, content.locale);
        };
        add(note.begin);
        if (note.end)
            add(*note.end);
        text += QStringLiteral("; ") + parts.join(QStringLiteral(", "));
    }
    return text;
}

void PriceChart::Private::makeBoard()
{
    board = new NoteBoard({.chart = chart,
                           .canvas = m_canvas->widget(),
                           .content = &content,
                           .scene = [this]() -> const ChartScene& { return currentScene(); },
                           .redraw = [this] { measuresChanged(); },
                           .crosshair = [this] { return m_pointer; },
                           .moveCrosshair = [this](QPointF at) { hover(at); }});
    connect(board, &NoteBoard::clicked, chart, &PriceChart::noteClicked);
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
    std::vector<ChartMeasure> all;
    for (const core::Note& note : content.notes) {
        ChartMeasure label = measureOf(note, content.locale);
        if (!label.headline.isEmpty())
            all.push_back(std::move(label));
    }
    if (measure) {
        const auto same = std::ranges::find_if(content.notes, [&](const core::Note& note) {
            return note.kind == core::NoteKind::Measure
                && drawsTheSame(measureOf(note, content.locale), *measure);
        });
        const auto label = same == content.notes.end()
            ? all.end()
            : std::ranges::find(all, std::optional(same->id), &ChartMeasure::note);
        if (label != all.end())
            label->verdict = measure->verdict;
        else
            all.push_back(*measure);
    }
    content.measures = std::move(all);
    const auto isChosen = [&](const core::Note& note) { return note.id == content.chosenNote; };
    if (std::ranges::none_of(content.notes, isChosen))
        content.chosenNote.reset();
    m_sceneIsStale = true;
    describe();
    m_canvas->requestFrame();
}

void PriceChart::Private::forgetMeasures()
{
    measure.reset();
    content.chosenNote.reset();
    board->clear();
}

void PriceChart::Private::showNoteMenu(core::NoteId note, QPoint global)
{
    board->choose(note);
    auto* menu = new QMenu(chart);
    menu->setObjectName(QStringLiteral("noteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const core::Note* known = board->chosen();
    if (known != nullptr && ((known->cites && known->cites->article) || known->event))
        connect(menu->addAction(PriceChart::tr("Show Source")), &QAction::triggered, chart,
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
    for (const core::Note& note : content.notes) {
        const double position = axis.positionOf(note.end.value_or(note.begin).time);
        if (m_hovered && std::abs(position - static_cast<double>(*m_hovered)) <= 0.5) {
            const core::NoteId id = note.id;
            board->choose(id);
            emit chart->noteClicked(id);
            return true;
        }
    }
    return false;
}

} // namespace ui
