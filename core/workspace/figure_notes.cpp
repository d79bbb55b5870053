#include "core/workspace/figure_notes.h"

#include "core/workspace/notes.h"

#include <algorithm>

namespace core {

namespace {

bool isOfAllTimes(NoteKind kind)
{
    return kind == NoteKind::HorizontalLevel || kind == NoteKind::PriceBand;
}

bool reachesInto(const Note& note, const PriceSeries& span)
{
    const Instant other = note.end ? note.end->time : note.begin.time;
    return isOfAllTimes(note.kind)
        || (std::min(note.begin.time, other) <= span.times.back()
            && std::max(note.begin.time, other) >= span.times.front());
}

const FigureSeries* seriesOf(const FigureData& data, InstrumentId instrument)
{
    const auto found = std::ranges::find(
        data.series, instrument, [](const FigureSeries& series) { return series.instrument.id; });
    return found == data.series.end() ? nullptr : &*found;
}

/// From prices that are adjusted for splits to those of the figure.
Result<void> adjust(Workspace::State& state, PriceAdjustment wanted, Note& note)
{
    if (wanted == PriceAdjustment::Splits)
        return {};
    const auto splits = state.adjustments(note.instrument, Interval::Day1, PriceAdjustment::Splits);
    const auto others = state.adjustments(note.instrument, Interval::Day1, wanted);
    if (!splits || !others)
        return tl::unexpected(!splits ? splits.error() : others.error());
    const auto change = [&](NoteAnchor& anchor) {
        const Bar unit{.time = anchor.time, .close = 1.0};
        anchor.price *= adjusted(unit, *others).close / adjusted(unit, *splits).close;
    };
    change(note.begin);
    if (note.end)
        change(*note.end);
    return {};
}

Result<std::vector<Note>> chosenNotes(const std::vector<Note>& all, const FigureData& data,
                                      Gone gone)
{
    std::vector<Note> chosen;
    for (const NoteId id : data.spec.annotations.ids) {
        const auto found = std::ranges::find(all, id, &Note::id);
        if (found == all.end() && gone == Gone::LeftOut)
            continue;
        if (found == all.end())
            return fail(ErrorCode::NotFound, "There is no note " + std::to_string(id.value) + ".");
        if (seriesOf(data, found->instrument) == nullptr)
            return fail(ErrorCode::InvalidArgument,
                        "The note " + std::to_string(id.value)
                            + " stands on the chart of an instrument that the figure does not "
                              "show.");
        if (std::ranges::find(chosen, id, &Note::id) == chosen.end())
            chosen.push_back(*found);
    }
    return chosen;
}

} // namespace

Result<void> addNotes(Workspace::State& state, FigureData& data, Gone gone)
{
    const FigureAnnotations& wanted = data.spec.annotations;
    if (!wanted.all && wanted.ids.empty())
        return {};
    auto notes = Notes(state).list();
    if (!notes)
        return tl::unexpected(notes.error());
    if (!wanted.all) {
        notes = chosenNotes(*notes, data, gone);
        if (!notes)
            return tl::unexpected(notes.error());
    }
    for (Note& note : *notes) {
        const FigureSeries* series = seriesOf(data, note.instrument);
        if (series == nullptr || (wanted.all && !reachesInto(note, data.series.front().bars)))
            continue;
        if (auto changed = adjust(state, data.spec.adjust, note); !changed)
            return changed;
        data.notes.push_back(std::move(note));
    }
    return {};
}

} // namespace core
