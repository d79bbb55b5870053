#include "core/report/table_rows.h"

#include <array>
#include <string_view>
#include <vector>

namespace core {

namespace {

/// `texts` with "|" between them, as an import of events takes them apart.
std::string joinedText(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : "|") + text;
    return all;
}

std::string_view signOf(ExpectedSign sign)
{
    return sign == ExpectedSign::Up ? ":+" : sign == ExpectedSign::Down ? ":-" : "";
}

std::string aliasesText(const Event& event)
{
    std::vector<std::string> names;
    for (const Alias& alias : event.aliases)
        names.push_back(alias.text);
    return joinedText(names);
}

std::string instrumentsText(const EventListing& listing)
{
    std::vector<std::string> names;
    for (std::size_t index = 0; index < listing.symbols.size(); ++index)
        names.push_back(listing.symbols[index]
                        + std::string(signOf(listing.event.instruments[index].expected)));
    return joinedText(names);
}

std::string relationsText(const EventListing& listing)
{
    std::vector<std::string> relations;
    for (std::size_t index = 0; index < listing.related.size(); ++index)
        relations.push_back(std::string(toString(listing.event.relations[index].kind)) + ":"
                            + listing.related[index]);
    return joinedText(relations);
}

std::string evidenceText(const Link& link)
{
    std::vector<std::string> pieces;
    for (const LinkEvidence& piece : link.evidence)
        pieces.push_back(piece.text.empty() ? piece.rule : piece.rule + ": " + piece.text);
    return joinedText(pieces);
}

} // namespace

std::string articlesCsv(std::span<const Article> articles, FormulaGuard guard)
{
    constexpr std::array<std::string_view, 15> kColumns{
        "article", "title",    "publisher", "agency",  "byline", "place",  "published", "dated_by",
        "updated", "language", "keywords",  "address", "guid",   "sha256", "body"};
    CsvTable table(kColumns, guard);
    for (const Article& article : articles) {
        table.whole(article.id.value).text(article.title).text(article.publisher);
        table.text(article.agency).text(article.byline).text(article.place);
        table.text(toIso(article.published)).text(article.datedBy.empty() ? "source" : "person");
        table.text(toIso(article.updated)).text(article.language);
        table.text(joinedText(article.keywords)).text(article.address).text(article.guid);
        table.text(article.sha256).text(article.body).endRow();
    }
    return table.finish();
}

std::string eventsCsv(std::span<const EventListing> events, FormulaGuard guard)
{
    constexpr std::array<std::string_view, 12> kColumns{
        "name",   "when",   "until",       "precision", "timezone",    "kind",
        "status", "holder", "description", "aliases",   "instruments", "relations"};
    CsvTable table(kColumns, guard);
    for (const EventListing& listing : events) {
        const Event& event = listing.event;
        table.text(event.name).text(toIso(event.when));
        table.text(event.until ? toIso(*event.until) : "").text(toString(event.when.precision));
        table.text(event.when.zone).text(event.kind).text(toString(event.status));
        table.text(event.holder).text(event.description).text(aliasesText(event));
        table.text(instrumentsText(listing)).text(relationsText(listing)).endRow();
    }
    return table.finish();
}

std::string linksCsv(std::span<const Link> links, FormulaGuard guard)
{
    constexpr std::array<std::string_view, 7> kColumns{"article", "event",      "score",   "status",
                                                       "author",  "decided_at", "evidence"};
    CsvTable table(kColumns, guard);
    for (const Link& link : links) {
        table.whole(link.article.value).whole(link.event.value).number(link.score);
        table.text(toString(link.status)).text(link.author);
        table.text(link.decidedAt ? toIso(*link.decidedAt) : "").text(evidenceText(link)).endRow();
    }
    return table.finish();
}

} // namespace core
