#include "core/store/note_store.h"

#include "core/domain/instrument.h"
#include "core/store/columns.h"

#include <string>
#include <string_view>

namespace core {

namespace {

/// Instrument to time of writing, in the order of the table.
void bindNote(Statement& statement, const Note& note)
{
    statement.bind(note.instrument).bind(toString(note.kind)).bind(note.text);
    statement.bind(toMilliseconds(note.begin.time)).bind(note.begin.price);
    if (note.end)
        statement.bind(toMilliseconds(note.end->time)).bind(note.end->price);
    else
        statement.bind(std::nullopt).bind(std::nullopt);
    statement.bind(note.labelRight).bind(note.labelDown);
    const NoteStyle& style = note.style;
    statement.bind(style.colour).bind(style.width).bind(toString(style.dash));
    statement.bind(style.filled ? 1 : 0);
    statement.bind(note.event ? std::optional(note.event) : std::nullopt);
    if (const auto& cites = note.cites)
        statement.bind(cites->article ? std::optional(cites->article) : std::nullopt)
            .bind(toColumn(cites->field))
            .bind(cites->span.begin)
            .bind(cites->span.end)
            .bind(cites->quote)
            .bind(cites->isLost ? 1 : 0);
    else
        statement.bind(std::nullopt)
            .bind(std::nullopt)
            .bind(std::nullopt)
            .bind(std::nullopt)
            .bind("")
            .bind(0);
    statement.bind(note.author).bind(toMilliseconds(note.at));
}

tl::unexpected<Error> noSuchNote(NoteId note)
{
    return fail(ErrorCode::NotFound, "There is no note " + std::to_string(note.value) + ".");
}

/// With what a note refers to, for listingsFrom().
std::string selectNotes(std::string_view which)
{
    return R"(
        SELECT note.id, note.instrument, note.kind, note.text, note.begin_time, note.begin_price,
               note.end_time, note.end_price, note.label_dx, note.label_dy, note.article,
               note.field, note."begin", note."end", note.quote, note.anchor_lost, note.author,
               note.at, instrument.symbol, instrument.mic, article.title, note.event, event.name,
               note.style ->> 'colour', note.style ->> 'width', note.style ->> 'dash',
               note.style ->> 'filled'
        FROM note
        JOIN instrument ON instrument.id = note.instrument
        LEFT JOIN article ON article.id = note.article
        LEFT JOIN event ON event.id = note.event
    )" + std::string(which);
}

constexpr std::string_view kNoteOrder = " ORDER BY note.instrument, note.begin_time, note.id";

/// From the columns of selectNotes(); what a style does not say is as usual.
Result<NoteStyle> styleFrom(const Database& database, const Statement& row)
{
    NoteStyle style;
    if (!row.isNull(23))
        style.colour = static_cast<int>(row.integer(23));
    if (!row.isNull(24))
        style.width = row.real(24);
    if (!row.isNull(26))
        style.filled = row.integer(26) != 0;
    if (row.isNull(25))
        return style;
    const auto dash = noteDashFromString(row.textView(25));
    if (!dash)
        return strangeValue(database, "line of a note", row.textView(25));
    style.dash = *dash;
    return style;
}

/// From the columns of selectNotes().
Result<Note> noteFrom(const Database& database, const Statement& row)
{
    const auto kind = noteKindFromString(row.textView(2));
    if (!kind)
        return strangeValue(database, "kind of note", row.textView(2));
    const auto style = styleFrom(database, row);
    if (!style)
        return tl::unexpected(style.error());
    Note note{.id = row.id<NoteId>(0),
              .instrument = row.id<InstrumentId>(1),
              .kind = *kind,
              .text = row.text(3),
              .begin = {instantFrom(row.integer(4)), row.real(5)},
              .labelRight = row.real(8),
              .labelDown = row.real(9),
              .style = *style,
              .event = row.isNull(21) ? EventId{} : row.id<EventId>(21),
              .author = row.text(16),
              .at = instantFrom(row.integer(17))};
    if (!row.isNull(6))
        note.end = NoteAnchor{instantFrom(row.integer(6)), row.real(7)};
    if (!row.isNull(11))
        note.cites = NoteCitation{.article = row.isNull(10) ? ArticleId{} : row.id<ArticleId>(10),
                                  .field = textFieldFrom(row.textView(11)),
                                  .span = {static_cast<std::size_t>(row.integer(12)),
                                           static_cast<std::size_t>(row.integer(13))},
                                  .quote = row.text(14),
                                  .isLost = row.integer(15) != 0};
    return note;
}

Result<std::vector<NoteListing>> listingsFrom(const Database& database, Statement& rows)
{
    std::vector<NoteListing> listings;
    auto read = forEachRow(rows, [&]() -> Result<void> {
        auto note = noteFrom(database, rows);
        if (!note)
            return tl::unexpected(note.error());
        listings.push_back(
            {.note = std::move(*note),
             .symbol = qualifiedSymbol({.symbol = rows.text(18), .mic = rows.text(19)}),
             .title = rows.text(20),
             .eventName = rows.text(22)});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return listings;
}

} // namespace

Result<NoteId> NoteStore::add(const Note& note)
{
    auto insert = m_database.prepare(R"(
        INSERT INTO note(id, instrument, kind, text, begin_time, begin_price, end_time, end_price,
                         label_dx, label_dy, style, event, article, field, "begin", "end", quote,
                         anchor_lost, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                json_object('colour', ?, 'width', ?, 'dash', ?,
                            'filled', json(iif(?, 'true', 'false'))),
                ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(note.id ? std::optional(note.id) : std::nullopt);
    bindNote(insert, note);
    insert.run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return NoteId{m_database.lastInsertId()};
}

Result<void> NoteStore::update(const Note& note)
{
    auto update = m_database.prepare(R"(
        UPDATE note
        SET instrument = ?, kind = ?, text = ?, begin_time = ?, begin_price = ?, end_time = ?,
            end_price = ?, label_dx = ?, label_dy = ?,
            style = json_object('colour', ?, 'width', ?, 'dash', ?,
                                'filled', json(iif(?, 'true', 'false'))),
            event = ?, article = ?, field = ?, "begin" = ?, "end" = ?, quote = ?, anchor_lost = ?, author = ?,
            at = ?
        WHERE id = ?
    )");
    bindNote(update, note);
    update.bind(note.id).run();
    if (auto updated = update.finish(); !updated)
        return updated;
    return m_database.changes() > 0 ? Result<void>() : noSuchNote(note.id);
}

Result<void> NoteStore::remove(NoteId note)
{
    auto statement = m_database.prepare("DELETE FROM note WHERE id = ?");
    statement.bind(note).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    return m_database.changes() > 0 ? Result<void>() : noSuchNote(note);
}

Result<std::optional<Note>> NoteStore::find(NoteId note)
{
    auto row = m_database.prepare(selectNotes("WHERE note.id = ?"));
    row.bind(note);
    auto found = listingsFrom(m_database, row);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front().note));
}

Result<std::vector<Note>> NoteStore::list(std::optional<InstrumentId> instrument)
{
    auto rows = m_database.prepare(selectNotes(
        std::string(instrument ? "WHERE note.instrument = ?" : "") + std::string(kNoteOrder)));
    if (instrument)
        rows.bind(*instrument);
    auto found = listingsFrom(m_database, rows);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<Note> notes;
    notes.reserve(found->size());
    for (NoteListing& listing : *found)
        notes.push_back(std::move(listing.note));
    return notes;
}

Result<std::vector<NoteListing>> NoteStore::listings()
{
    auto rows = m_database.prepare(selectNotes(kNoteOrder));
    return listingsFrom(m_database, rows);
}

} // namespace core
