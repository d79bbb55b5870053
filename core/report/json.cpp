#include "core/report/json.h"

#include "core/report/json_document.h"

#include <utility>

namespace core {

namespace {

Json aliasNames(const std::vector<Alias>& aliases)
{
    return jsonArrayOf(aliases, [](const Alias& alias) { return alias.text; });
}

Json expectedSign(ExpectedSign sign)
{
    switch (sign) {
    case ExpectedSign::Up:
        return "+";
    case ExpectedSign::Down:
        return "-";
    case ExpectedSign::Unknown:
        break;
    }
    return {};
}

Json eventToJson(const EventListing& listing)
{
    const Event& event = listing.event;
    Json instruments = Json::array();
    for (std::size_t index = 0; index < event.instruments.size(); ++index) {
        instruments.push_back({
            {"symbol", listing.symbols[index]},
            {"expected", expectedSign(event.instruments[index].expected)},
            {"first_session", jsonOrNull(listing.sessions[index].session)},
            {"closure", jsonOrNull(listing.sessions[index].closure)},
            {"reason", jsonOrNull(listing.sessions[index].reason)},
        });
    }
    Json relations = Json::array();
    for (std::size_t index = 0; index < event.relations.size(); ++index)
        relations.push_back(
            {{"kind", toString(event.relations[index].kind)}, {"event", listing.related[index]}});
    Json relatedBy = Json::array();
    for (const RelatedFrom& relation : listing.relatedFrom)
        relatedBy.push_back({{"kind", toString(relation.kind)}, {"event", relation.other}});
    return {
        {"event", event.id.value},
        {"name", event.name},
        {"when", jsonOrNull(toIso(event.when))},
        {"until", event.until ? jsonOrNull(toIso(*event.until)) : Json()},
        {"precision", toString(event.when.precision)},
        {"timezone", jsonOrNull(event.when.zone)},
        {"kind", event.kind},
        {"status", toString(event.status)},
        {"holder", event.holder},
        {"description", event.description},
        {"aliases", aliasNames(event.aliases)},
        {"instruments", std::move(instruments)},
        {"relations", std::move(relations)},
        {"related_by", std::move(relatedBy)},
    };
}

Json moveToJson(const std::optional<PriceMove>& move)
{
    return move ? Json{{"day", toIso(move->day)}, {"change", move->change}} : Json();
}

Json versionToJson(const ArticleVersion& version)
{
    return {{"version", version.version},
            {"title", version.title},
            {"published", jsonOrNull(toIso(version.published))},
            {"updated", jsonOrNull(toIso(version.updated))},
            {"import", version.import.value}};
}

Json sourceToJson(const ArticleSource& source)
{
    return {{"import", source.import.value},
            {"path", source.path},
            {"publisher", jsonOrNull(source.publisher)},
            {"address", jsonOrNull(source.address)},
            {"guid", jsonOrNull(source.guid)}};
}

Json articleJson(const Article& article)
{
    return {{"article", article.id.value},
            {"title", article.title},
            {"subhead", jsonOrNull(article.subhead)},
            {"lead", jsonOrNull(article.lead)},
            {"body", article.body},
            {"published", jsonOrNull(toIso(article.published))},
            {"precision", toString(article.published.precision)},
            {"dated_by", article.datedBy.empty() ? "source" : "person"},
            {"date_author", jsonOrNull(article.datedBy)},
            {"date_set_at", article.datedAt ? Json(toIso(*article.datedAt)) : Json()},
            {"updated", jsonOrNull(toIso(article.updated))},
            {"language", jsonOrNull(article.language)},
            {"publisher", jsonOrNull(article.publisher)},
            {"agency", jsonOrNull(article.agency)},
            {"byline", jsonOrNull(article.byline)},
            {"place", jsonOrNull(article.place)},
            {"keywords", article.keywords},
            {"rights", jsonOrNull(article.rights)},
            {"address", jsonOrNull(article.address)},
            {"guid", jsonOrNull(article.guid)},
            {"version", article.version},
            {"sha256", article.sha256}};
}

Json linkToJson(const Link& link)
{
    return {
        {"article", link.article.value},
        {"event", link.event.value},
        {"score", link.score},
        {"status", toString(link.status)},
        {"author", jsonOrNull(link.author)},
        {"decided_at", link.decidedAt ? Json(toIso(*link.decidedAt)) : Json()},
        {"evidence",
         jsonArrayOf(link.evidence,
                     [](const LinkEvidence& evidence) -> Json {
                         return {{"rule", evidence.rule},
                                 {"weight", evidence.weight},
                                 {"field", jsonName(evidence.field)},
                                 {"begin", evidence.begin},
                                 {"end", evidence.end},
                                 {"text", evidence.text}};
                     })},
    };
}

} // namespace

std::string archiveToJson(const std::string& path)
{
    return jsonDocument({{"archive", path}});
}

std::string instrumentsToJson(std::span<const InstrumentSummary> instruments)
{
    return jsonDocument(jsonArrayOf(instruments, [](const InstrumentSummary& row) -> Json {
        return {{"symbol", row.instrument.symbol},
                {"mic", jsonOrNull(row.instrument.mic)},
                {"name", row.instrument.name},
                {"currency", jsonOrNull(row.instrument.currency)},
                {"kind", toString(row.instrument.kind)},
                {"aliases", aliasNames(row.instrument.aliases)},
                {"first", jsonOrNull(row.first)},
                {"last", jsonOrNull(row.last)},
                {"bars", row.bars}};
    }));
}

std::string articlesToJson(std::span<const ArticleSummary> articles)
{
    return jsonDocument(jsonArrayOf(articles, [](const ArticleSummary& row) -> Json {
        return {{"article", row.id.value},
                {"title", row.title},
                {"publisher", jsonOrNull(row.creditedTo)},
                {"published", jsonOrNull(toIso(row.published))},
                {"precision", toString(row.published.precision)},
                {"language", jsonOrNull(row.language)},
                {"snippet", jsonOrNull(row.snippet)},
                {"near_move", moveToJson(row.nearMove)}};
    }));
}

std::string articleToJson(const Article& article, std::span<const ArticleVersion> versions,
                          std::span<const ArticleSource> sources)
{
    Json json = articleJson(article);
    json["versions"] = jsonArrayOf(versions, versionToJson);
    json["sources"] = jsonArrayOf(sources, sourceToJson);
    return jsonDocument(json);
}

std::string articlesToJson(std::span<const Article> articles)
{
    return jsonDocument(jsonArrayOf(articles, articleJson));
}

std::string exportToJson(const std::string& file, std::string_view format)
{
    return jsonDocument({{"file", file}, {"format", format}});
}

std::string eventsToJson(std::span<const EventListing> events)
{
    return jsonDocument(jsonArrayOf(events, eventToJson));
}

std::string mentionsToJson(std::span<const MentionListing> mentions)
{
    return jsonDocument(jsonArrayOf(mentions, [](const MentionListing& listing) -> Json {
        const Mention& mention = listing.mention;
        return {{"field", jsonName(mention.field)},
                {"begin", mention.begin},
                {"end", mention.end},
                {"text", mention.text},
                {"kind", listing.isEvent() ? "event" : "instrument"},
                {"name", listing.name},
                {"symbol", jsonOrNull(listing.symbol)},
                {"in_archive", listing.isInArchive()},
                {"rule", mention.rule}};
    }));
}

std::string linkSummaryToJson(const LinkSummary& summary, double seconds)
{
    return jsonDocument({{"articles", summary.articles},
                         {"mentions", summary.mentions},
                         {"links", summary.links},
                         {"seconds", seconds}});
}

std::string linksToJson(std::span<const Link> links)
{
    return jsonDocument(jsonArrayOf(links, linkToJson));
}

std::string qualityToJson(std::span<const QualityListing> findings)
{
    return jsonDocument(jsonArrayOf(findings, [](const QualityListing& row) {
        return Json{{"instrument", row.symbol},
                    {"day", toIso(row.finding.day)},
                    {"code", row.finding.code},
                    {"message", row.finding.message},
                    {"severity", toString(row.finding.severity)}};
    }));
}

std::string checkToJson(std::span<const std::string> problems)
{
    return jsonDocument({{"ok", problems.empty()}, {"problems", problems}});
}

} // namespace core
