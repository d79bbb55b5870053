#include "core/workspace/notes.h"

#include "core/workspace/workspace_state.h"

#include <cmath>
#include <map>
#include <utility>

namespace core {

namespace {

/// The bars that a chart draws: daily ones, else the next shorter ones, else longer ones.
Interval chartedInterval(const std::vector<Interval>& shortestFirst)
{
    Interval charted = shortestFirst.empty() ? Interval::Day1 : shortestFirst.front();
    for (const Interval interval : shortestFirst) {
        if (interval <= Interval::Day1)
            charted = interval;
    }
    return charted;
}

/// Between the prices of charts and those of the stored bars.
class NotePrices {
public:
    explicit NotePrices(Workspace::State& state)
        : m_state(state)
    {
    }

    Result<void> toStored(Note& note) { return change(note, Direction::ToStored); }
    Result<void> toCharted(Note& note) { return change(note, Direction::ToCharted); }

private:
    enum class Direction { ToStored, ToCharted };

    Result<void> change(Note& note, Direction direction)
    {
        const auto adjustments = adjustmentsOf(note.instrument);
        if (!adjustments)
            return tl::unexpected(adjustments.error());
        const auto changeOne = [&](NoteAnchor& anchor) {
            const double factor =
                adjusted(Bar{.time = anchor.time, .close = 1.0}, **adjustments).close;
            anchor.price =
                direction == Direction::ToCharted ? anchor.price * factor : anchor.price / factor;
        };
        changeOne(note.begin);
        if (note.end)
            changeOne(*note.end);
        return {};
    }

    Result<const std::vector<Adjustment>*> adjustmentsOf(InstrumentId instrument)
    {
        if (const auto known = m_known.find(instrument); known != m_known.end())
            return &known->second;
        const auto stored = m_state.archive.bars().intervals(instrument);
        if (!stored)
            return tl::unexpected(stored.error());
        auto found =
            m_state.adjustments(instrument, chartedInterval(*stored), PriceAdjustment::Splits);
        if (!found)
            return tl::unexpected(found.error());
        return &m_known.emplace(instrument, std::move(*found)).first->second;
    }

    Workspace::State& m_state;
    std::map<InstrumentId, std::vector<Adjustment>> m_known;
};

Result<void> expectSense(const Note& note)
{
    if (!std::isfinite(note.begin.price) || (note.end && !std::isfinite(note.end->price)))
        return fail(ErrorCode::InvalidArgument, "A note stands at a price that is a number.");
    if (hasTwoPlaces(note.kind) && note.kind != NoteKind::Measure && !note.end)
        return fail(ErrorCode::InvalidArgument, "This kind of note needs two places.");
    const NoteStyle& style = note.style;
    if (style.colour >= 0 && style.width >= kThinnestNote && style.width <= kThickestNote)
        return {};
    return fail(ErrorCode::InvalidArgument, "A note has a line of 0.25 to 12 points.");
}

/// Whether both draw and say the same, whoever wrote them.
bool isSame(const Note& one, Note other)
{
    other.id = one.id;
    other.author = one.author;
    other.at = one.at;
    return one == other;
}

/// The note as it is stored.
Result<Note> stored(Workspace::State& state, Note note)
{
    if (auto expected = expectSense(note); !expected)
        return tl::unexpected(expected.error());
    if (auto changed = NotePrices(state).toStored(note); !changed)
        return tl::unexpected(changed.error());
    return note;
}

/// Without what it cites and the archive has not any more.
Result<void> dropLost(Archive& archive, Note& note)
{
    if (note.cites && note.cites->article) {
        const auto article = archive.articles().find(note.cites->article);
        if (!article)
            return tl::unexpected(article.error());
        if (!*article)
            note.cites->article = {};
    }
    if (!note.event)
        return {};
    const auto event = archive.events().find(note.event);
    if (!event)
        return tl::unexpected(event.error());
    if (!*event)
        note.event = {};
    return {};
}

Result<KeptNote> keptOf(NoteStore notes, NoteId id)
{
    auto found = notes.find(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, "There is no note " + std::to_string(id.value) + ".");
    return KeptNote{std::move(**found)};
}

} // namespace

Notes Workspace::notes() const
{
    return Notes(*m_state);
}

Result<Note> Notes::add(Note note, const std::string& author, Instant now)
{
    note.id = {};
    note.author = author;
    note.at = now;
    return m_state.archive.transaction([&]() -> Result<Note> {
        const auto kept = stored(m_state, note);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto others = m_state.archive.notes().list(note.instrument);
        if (!others)
            return tl::unexpected(others.error());
        if (std::ranges::any_of(*others, [&](const Note& other) { return isSame(other, *kept); }))
            return fail(ErrorCode::Conflict, "The chart has this note already.");
        const auto id = m_state.archive.notes().add(*kept);
        if (!id)
            return tl::unexpected(id.error());
        note.id = *id;
        return note;
    });
}

Result<std::optional<KeptNote>> Notes::update(Note note, const std::string& author, Instant now)
{
    note.author = author;
    note.at = now;
    return m_state.archive.transaction([&]() -> Result<std::optional<KeptNote>> {
        const auto kept = stored(m_state, note);
        if (!kept)
            return tl::unexpected(kept.error());
        auto before = keptOf(m_state.archive.notes(), note.id);
        if (!before)
            return tl::unexpected(before.error());
        if (isSame(before->note, *kept))
            return std::nullopt;
        if (auto updated = m_state.archive.notes().update(*kept); !updated)
            return tl::unexpected(updated.error());
        return std::move(*before);
    });
}

Result<KeptNote> Notes::take(NoteId note)
{
    return m_state.archive.transaction([&]() -> Result<KeptNote> {
        auto kept = keptOf(m_state.archive.notes(), note);
        if (!kept)
            return kept;
        if (auto removed = m_state.archive.notes().remove(note); !removed)
            return tl::unexpected(removed.error());
        return kept;
    });
}

Result<void> Notes::restore(KeptNote kept)
{
    return m_state.archive.transaction([&]() -> Result<void> {
        if (auto dropped = dropLost(m_state.archive, kept.note); !dropped)
            return dropped;
        const auto id = m_state.archive.notes().add(kept.note);
        return id ? Result<void>() : tl::unexpected(id.error());
    });
}

Result<KeptNote> Notes::exchange(KeptNote kept)
{
    return m_state.archive.transaction([&]() -> Result<KeptNote> {
        auto before = keptOf(m_state.archive.notes(), kept.note.id);
        if (!before)
            return before;
        if (auto dropped = dropLost(m_state.archive, kept.note); !dropped)
            return tl::unexpected(dropped.error());
        if (auto updated = m_state.archive.notes().update(kept.note); !updated)
            return tl::unexpected(updated.error());
        return before;
    });
}

Result<std::vector<Note>> Notes::list(std::optional<InstrumentId> instrument) const
{
    return m_state.archive.snapshot([&]() -> Result<std::vector<Note>> {
        auto notes = m_state.archive.notes().list(instrument);
        if (!notes)
            return notes;
        NotePrices prices(m_state);
        for (Note& note : *notes) {
            if (auto changed = prices.toCharted(note); !changed)
                return tl::unexpected(changed.error());
        }
        return notes;
    });
}

Result<std::vector<NoteListing>> Notes::listings() const
{
    return m_state.archive.snapshot([&]() -> Result<std::vector<NoteListing>> {
        auto listings = m_state.archive.notes().listings();
        if (!listings)
            return listings;
        NotePrices prices(m_state);
        for (NoteListing& listing : *listings) {
            if (auto changed = prices.toCharted(listing.note); !changed)
                return tl::unexpected(changed.error());
        }
        return listings;
    });
}

} // namespace core
