#include "core/report/json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

std::string document(const Json& json)
{
    // Every text in core is valid UTF-8; a path need not be.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

template<typename Range, typename Function>
Json arrayOf(const Range& range, Function&& function)
{
    Json array = Json::array();
    for (const auto& value : range)
        array.push_back(function(value));
    return array;
}

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

Json issueToJson(const ImportIssue& issue, bool withText)
{
    Json json{{"line", issue.line}, {"code", issue.code}, {"message", issue.message}};
    if (withText)
        json["text"] = issue.text;
    return json;
}

Json reportToJson(const ImportReport& report)
{
    return {
        {"path", report.path},
        {"kind", toString(report.kind)},
        {"dialect", report.dialect},
        {"encoding", report.encoding},
        {"accepted", report.accepted},
        {"duplicates", report.duplicates},
        {"updated", report.updated},
        {"warnings",
         arrayOf(report.warnings, [](const auto& issue) { return issueToJson(issue, false); })},
        {"rejected",
         arrayOf(report.rejected, [](const auto& issue) { return issueToJson(issue, true); })},
        {"import", report.import ? Json(report.import->value) : Json()},
    };
}

Json aliasNames(const std::vector<Alias>& aliases)
{
    return arrayOf(aliases, [](const Alias& alias) { return alias.text; });
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
        });
    }
    Json relations = Json::array();
    for (std::size_t index = 0; index < event.relations.size(); ++index)
        relations.push_back(
            {{"kind", toString(event.relations[index].kind)}, {"event", listing.related[index]}});
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
    };
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
         arrayOf(link.evidence,
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
    return document({{"archive", path}});
}

std::string dialectsToJson(std::span<const DialectListing> dialects)
{
    return document(arrayOf(dialects, [](const DialectListing& dialect) -> Json {
        return {{"name", dialect.name},
                {"kind", toString(dialect.kind)},
                {"description", dialect.description}};
    }));
}

std::string importsToJson(std::span<const ImportReport> reports)
{
    return document({{"files", arrayOf(reports, reportToJson)}});
}

std::string importRecordsToJson(std::span<const ImportRecord> records)
{
    return document(arrayOf(records, [](const ImportRecord& record) -> Json {
        return {{"import", record.id.value},
                {"path", record.path},
                {"sha256", record.sha256},
                {"at", toIso(record.at)},
                {"kind", toString(record.kind)},
                {"dialect", record.dialect},
                {"rows", record.rows}};
    }));
}

std::string instrumentsToJson(std::span<const InstrumentSummary> instruments)
{
    return document(arrayOf(instruments, [](const InstrumentSummary& row) -> Json {
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
    return document(arrayOf(articles, [](const ArticleSummary& row) -> Json {
        return {{"article", row.id.value},
                {"title", row.title},
                {"publisher", orNull(row.creditedTo)},
                {"published", orNull(toIso(row.published))},
                {"precision", toString(row.published.precision)},
                {"language", orNull(row.language)},
                {"snippet", orNull(row.snippet)}};
    }));
}

std::string articleToJson(const Article& article)
{
    return document({{"article", article.id.value},
                     {"title", article.title},
                     {"body", article.body},
                     {"published", orNull(toIso(article.published))},
                     {"precision", toString(article.published.precision)},
                     {"language", orNull(article.language)},
                     {"publisher", orNull(article.publisher)},
                     {"agency", orNull(article.agency)},
                     {"byline", orNull(article.byline)},
                     {"place", orNull(article.place)},
                     {"address", orNull(article.address)},
                     {"guid", orNull(article.guid)},
                     {"version", article.version},
                     {"sha256", article.sha256}});
}

std::string eventsToJson(std::span<const EventListing> events)
{
    return document(arrayOf(events, eventToJson));
}

std::string mentionsToJson(std::span<const MentionListing> mentions)
{
    return document(arrayOf(mentions, [](const MentionListing& listing) -> Json {
        const Mention& mention = listing.mention;
        const bool isEvent = std::holds_alternative<EventId>(mention.subject);
        return {{"field", fieldName(mention.field)},
                {"begin", mention.begin},
                {"end", mention.end},
                {"text", mention.text},
                {"kind", isEvent ? "event" : "instrument"},
                {"name", listing.name},
                {"symbol", orNull(listing.symbol)},
                {"rule", mention.rule}};
    }));
}

std::string linkSummaryToJson(const LinkSummary& summary, double seconds)
{
    return document({{"articles", summary.articles},
                     {"mentions", summary.mentions},
                     {"links", summary.links},
                     {"seconds", seconds}});
}

std::string linksToJson(std::span<const Link> links)
{
    return document(arrayOf(links, linkToJson));
}

std::string figureToJson(const FigureListing& figure)
{
    return document({{"file", figure.file},
                     {"width", number(figure.width)},
                     {"height", number(figure.height)},
                     {"alt_text", figure.altText},
                     {"caption", figure.caption},
                     {"footnotes", figure.footnotes}});
}

std::string qualityToJson(std::span<const QualityListing> findings)
{
    return document(arrayOf(findings, [](const QualityListing& row) {
        return Json{{"instrument", row.symbol},
                    {"day", toIso(row.finding.day)},
                    {"code", row.finding.code},
                    {"message", row.finding.message},
                    {"severity", toString(row.finding.severity)}};
    }));
}

std::string checkToJson(std::span<const std::string> problems)
{
    return document({{"ok", problems.empty()}, {"problems", problems}});
}

} // namespace core
