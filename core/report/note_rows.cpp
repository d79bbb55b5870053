#include "core/report/note_rows.h"

#include "core/report/json_document.h"

#include <array>
#include <string_view>

namespace core {

namespace {

Json anchorJson(const NoteAnchor& anchor)
{
    return {{"time", toIso(anchor.time)}, {"price", jsonNumber(anchor.price)}};
}

Json articleJson(ArticleId article)
{
    return article ? Json(article.value) : Json();
}

Json citationJson(const NoteListing& listing)
{
    if (!listing.note.cites)
        return {};
    const NoteCitation& cites = *listing.note.cites;
    return {{"article", articleJson(cites.article)},
            {"title", jsonOrNull(listing.title)},
            {"field", jsonName(cites.field)},
            {"begin", cites.span.begin},
            {"end", cites.span.end},
            {"quote", cites.quote},
            {"lost", cites.isLost}};
}

Json styleJson(const NoteStyle& style)
{
    return {{"colour", style.colour},
            {"width", jsonNumber(style.width)},
            {"dash", toString(style.dash)},
            {"filled", style.filled}};
}

Json eventJson(const NoteListing& listing)
{
    if (!listing.note.event)
        return {};
    return {{"event", listing.note.event.value}, {"name", listing.eventName}};
}

Json noteJson(const NoteListing& listing)
{
    const Note& note = listing.note;
    return {
        {"note", note.id.value},
        {"instrument", listing.symbol},
        {"kind", toString(note.kind)},
        {"text", note.text},
        {"begin", anchorJson(note.begin)},
        {"end", note.end ? anchorJson(*note.end) : Json()},
        {"label", {{"right", jsonNumber(note.labelRight)}, {"down", jsonNumber(note.labelDown)}}},
        {"style", styleJson(note.style)},
        {"cites", citationJson(listing)},
        {"event", eventJson(listing)},
        {"author", note.author},
        {"at", toIso(note.at)}};
}

void addCitation(CsvTable& table, const NoteListing& listing)
{
    if (!listing.note.cites) {
        for (int cell = 0; cell < 7; ++cell)
            table.text("");
        return;
    }
    const NoteCitation& cites = *listing.note.cites;
    if (cites.article)
        table.whole(cites.article.value);
    else
        table.text("");
    table.text(listing.title).text(jsonName(cites.field));
    table.whole(static_cast<std::int64_t>(cites.span.begin));
    table.whole(static_cast<std::int64_t>(cites.span.end));
    table.text(cites.quote).flag(cites.isLost);
}

void addStyle(CsvTable& table, const Note& note)
{
    table.number(note.labelRight).number(note.labelDown);
    table.whole(note.style.colour).number(note.style.width).text(toString(note.style.dash));
    table.flag(note.style.filled);
}

void addEventOf(CsvTable& table, const NoteListing& listing)
{
    if (listing.note.event)
        table.whole(listing.note.event.value);
    else
        table.text("");
    table.text(listing.eventName);
}

} // namespace

std::string notesJson(std::span<const NoteListing> notes)
{
    return jsonDocument(jsonArrayOf(notes, noteJson));
}

std::string notesCsv(std::span<const NoteListing> notes, FormulaGuard guard)
{
    constexpr std::array<std::string_view, 25> kColumns{
        "note",      "instrument",  "kind",       "text",   "begin_time", "begin_price", "end_time",
        "end_price", "label_right", "label_down", "colour", "width",      "dash",        "filled",
        "article",   "title",       "field",      "begin",  "end",        "quote",       "lost",
        "event",     "event_name",  "author",     "at"};
    CsvTable table(kColumns, guard);
    for (const NoteListing& listing : notes) {
        const Note& note = listing.note;
        table.whole(note.id.value).text(listing.symbol).text(toString(note.kind)).text(note.text);
        table.text(toIso(note.begin.time)).number(note.begin.price);
        table.text(note.end ? toIso(note.end->time) : "");
        table.number(note.end ? std::optional(note.end->price) : std::nullopt);
        addStyle(table, note);
        addCitation(table, listing);
        addEventOf(table, listing);
        table.text(note.author).text(toIso(note.at)).endRow();
    }
    return table.finish();
}

} // namespace core
