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

Result<void> expectPrices(const Note& note)
{
    if (std::isfinite(note.begin.price) && (!note.end || std::isfinite(note.end->price)))
        return {};
    return fail(ErrorCode::InvalidArgument, "A note stands at a price that is a number.");
}

/// The note as it is stored.
Result<Note> stored(Workspace::State& state, Note note)
{
    if (auto expected = expectPrices(note); !expected)
        return tl::unexpected(expected.error());
    if (auto changed = NotePrices(state).toStored(note); !changed)
        return tl::unexpected(changed.error());
    return note;
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
        const auto id = m_state.archive.notes().add(*kept);
        if (!id)
            return tl::unexpected(id.error());
        note.id = *id;
        return note;
    });
}

Result<void> Notes::update(Note note, const std::string& author, Instant now)
{
    note.author = author;
    note.at = now;
    return m_state.archive.transaction([&]() -> Result<void> {
        const auto kept = stored(m_state, note);
        if (!kept)
            return tl::unexpected(kept.error());
        return m_state.archive.notes().update(*kept);
    });
}

Result<Note> Notes::take(NoteId note)
{
    return m_state.archive.transaction([&]() -> Result<Note> {
        NoteStore notes = m_state.archive.notes();
        auto found = notes.find(note);
        if (!found)
            return tl::unexpected(found.error());
        if (auto removed = notes.remove(note); !removed)
            return tl::unexpected(removed.error());
        if (auto changed = NotePrices(m_state).toCharted(**found); !changed)
            return tl::unexpected(changed.error());
        return std::move(**found);
    });
}

Result<void> Notes::restore(Note note)
{
    return m_state.archive.transaction([&]() -> Result<void> {
        if (note.cites && note.cites->article) {
            const auto article = m_state.archive.articles().find(note.cites->article);
            if (!article)
                return tl::unexpected(article.error());
            if (!*article)
                note.cites->article = {};
        }
        const auto kept = stored(m_state, note);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto id = m_state.archive.notes().add(*kept);
        return id ? Result<void>() : tl::unexpected(id.error());
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
