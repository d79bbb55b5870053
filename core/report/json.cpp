#include "core/report/json.h"

#include "core/report/json_document.h"

#include <cmath>
#include <cstdint>
#include <utility>

namespace core {

namespace {

/// Null for an empty text that stands for "not known".
Json orNull(std::string text)
{
    return text.empty() ? Json() : Json(std::move(text));
}

Json orNull(const std::optional<TradingDate>& date)
{
    return date ? Json(toIso(*date)) : Json();
}

/// Whole numbers without a decimal point, as files print volumes.
Json number(double value)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (std::isnan(value))
        return {};
    if (std::abs(value) < kExact && value == std::trunc(value))
        return static_cast<std::int64_t>(value);
    return value;
}

Json aliasNames(const std::vector<Alias>& aliases)
{
    return jsonArrayOf(aliases, [](const Alias& alias) { return alias.text; });
}

std::string_view fieldName(TextField field)
{
    return field == TextField::Title ? "title" : "body";
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
            {"first_session", orNull(listing.sessions[index].session)},
            {"closure", orNull(listing.sessions[index].closure)},
            {"reason", orNull(listing.sessions[index].reason)},
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
        {"when", orNull(toIso(event.when))},
        {"until", event.until ? orNull(toIso(*event.until)) : Json()},
        {"precision", toString(event.when.precision)},
        {"timezone", orNull(event.when.zone)},
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
            {"published", orNull(toIso(version.published))},
            {"updated", orNull(toIso(version.updated))},
            {"import", version.import.value}};
}

Json sourceToJson(const ArticleSource& source)
{
    return {{"import", source.import.value},
            {"path", source.path},
            {"publisher", orNull(source.publisher)},
            {"address", orNull(source.address)},
            {"guid", orNull(source.guid)}};
}

Json linkToJson(const Link& link)
{
    return {
        {"article", link.article.value},
        {"event", link.event.value},
        {"score", link.score},
        {"status", toString(link.status)},
        {"author", orNull(link.author)},
        {"decided_at", link.decidedAt ? Json(toIso(*link.decidedAt)) : Json()},
        {"evidence",
         jsonArrayOf(link.evidence,
                     [](const LinkEvidence& evidence) -> Json {
                         return {{"rule", evidence.rule},
                                 {"weight", evidence.weight},
                                 {"field", fieldName(evidence.field)},
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
                {"mic", orNull(row.instrument.mic)},
                {"name", row.instrument.name},
                {"currency", orNull(row.instrument.currency)},
                {"kind", toString(row.instrument.kind)},
                {"aliases", aliasNames(row.instrument.aliases)},
                {"first", orNull(row.first)},
                {"last", orNull(row.last)},
                {"bars", row.bars}};
    }));
}

std::string articlesToJson(std::span<const ArticleSummary> articles)
{
    return jsonDocument(jsonArrayOf(articles, [](const ArticleSummary& row) -> Json {
        return {{"article", row.id.value},
                {"title", row.title},
                {"publisher", orNull(row.creditedTo)},
                {"published", orNull(toIso(row.published))},
                {"precision", toString(row.published.precision)},
                {"language", orNull(row.language)},
                {"snippet", orNull(row.snippet)},
                {"near_move", moveToJson(row.nearMove)}};
    }));
}

std::string articleToJson(const Article& article, std::span<const ArticleVersion> versions,
                          std::span<const ArticleSource> sources)
{
    return jsonDocument({{"article", article.id.value},
                         {"title", article.title},
                         {"subhead", orNull(article.subhead)},
                         {"lead", orNull(article.lead)},
                         {"body", article.body},
                         {"published", orNull(toIso(article.published))},
                         {"precision", toString(article.published.precision)},
                         {"updated", orNull(toIso(article.updated))},
                         {"language", orNull(article.language)},
                         {"publisher", orNull(article.publisher)},
                         {"agency", orNull(article.agency)},
                         {"byline", orNull(article.byline)},
                         {"place", orNull(article.place)},
                         {"keywords", article.keywords},
                         {"rights", orNull(article.rights)},
                         {"address", orNull(article.address)},
                         {"guid", orNull(article.guid)},
                         {"version", article.version},
                         {"sha256", article.sha256},
                         {"versions", jsonArrayOf(versions, versionToJson)},
                         {"sources", jsonArrayOf(sources, sourceToJson)}});
}

std::string eventsToJson(std::span<const EventListing> events)
{
    return jsonDocument(jsonArrayOf(events, eventToJson));
}

std::string mentionsToJson(std::span<const MentionListing> mentions)
{
    return jsonDocument(jsonArrayOf(mentions, [](const MentionListing& listing) -> Json {
        const Mention& mention = listing.mention;
        return {{"field", fieldName(mention.field)},
                {"begin", mention.begin},
                {"end", mention.end},
                {"text", mention.text},
                {"kind", listing.isEvent() ? "event" : "instrument"},
                {"name", listing.name},
                {"symbol", orNull(listing.symbol)},
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

std::string figureToJson(const FigureListing& figure)
{
    return jsonDocument({{"file", figure.file},
                         {"width", number(figure.width)},
                         {"height", number(figure.height)},
                         {"alt_text", figure.altText},
                         {"caption", figure.caption},
                         {"footnotes", figure.footnotes}});
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
