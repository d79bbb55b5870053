#include "ui/document/details.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace ui {

namespace {

core::ArticleSummary summaryOf(const core::Article& article)
{
    return {.id = article.id,
            .title = article.title,
            .creditedTo = core::creditedTo(article),
            .published = article.published,
            .language = article.language};
}

/// Summaries of all articles in `links`. Those that are linked and not rejected come in one
/// query; the rejected few are asked for one by one.
core::Result<std::vector<LinkedArticle>>
withSummaries(const core::Workspace& workspace, core::EventId event, std::vector<core::Link> links)
{
    const auto summaries = workspace.articles({.event = event});
    if (!summaries)
        return tl::unexpected(summaries.error());

    std::unordered_map<core::ArticleId, const core::ArticleSummary*> byId;
    for (const core::ArticleSummary& summary : *summaries)
        byId.emplace(summary.id, &summary);

    std::vector<LinkedArticle> articles;
    for (core::Link& link : links) {
        if (const auto known = byId.find(link.article); known != byId.end()) {
            articles.push_back({std::move(link), *known->second});
            continue;
        }
        const auto article = workspace.article(link.article);
        if (!article)
            return tl::unexpected(article.error());
        articles.push_back({std::move(link), summaryOf(*article)});
    }
    return articles;
}

using InstrumentsById = std::unordered_map<core::InstrumentId, const core::Instrument*>;

/// Workspace::firstSessions asks for each instrument by itself.
std::vector<core::FirstSession> firstSessions(const core::Workspace& workspace,
                                              const core::Event& event,
                                              const InstrumentsById& instruments)
{
    std::vector<core::FirstSession> sessions;
    for (const core::EventInstrument& concerned : event.instruments) {
        const auto known = instruments.find(concerned.instrument);
        sessions.push_back(known != instruments.end()
                               ? workspace.firstSession(event, *known->second)
                               : core::FirstSession{.instrument = concerned.instrument});
    }
    return sessions;
}

/// How many articles each event is linked to; without rejected links.
core::Result<std::unordered_map<core::EventId, std::size_t>>
linkedArticles(const core::Workspace& workspace)
{
    const auto links = workspace.links({});
    if (!links)
        return tl::unexpected(links.error());
    std::unordered_map<core::EventId, std::size_t> counts;
    for (const core::Link& link : *links) {
        if (link.status != core::LinkStatus::Rejected)
            ++counts[link.event];
    }
    return counts;
}

/// Of links that are ordered best first.
template<typename Links, typename LinkOf>
auto firstOfBestStatus(const Links& links, LinkOf linkOf)
{
    for (const auto status : {core::LinkStatus::Accepted, core::LinkStatus::Suggested}) {
        const auto found = std::ranges::find_if(
            links, [&](const auto& entry) { return linkOf(entry).status == status; });
        if (found != links.end())
            return found;
    }
    return links.end();
}

} // namespace

const core::Event* ArchiveLists::event(core::EventId id) const
{
    const auto found = std::ranges::find(events, id, &core::Event::id);
    return found == events.end() ? nullptr : &*found;
}

const core::InstrumentSummary* ArchiveLists::instrument(core::InstrumentId id) const
{
    const auto found = std::ranges::find_if(
        instruments, [id](const auto& summary) { return summary.instrument.id == id; });
    return found == instruments.end() ? nullptr : &*found;
}

int ArchiveLists::colourIndex(core::EventId id) const
{
    return static_cast<int>(
        std::ranges::count_if(events, [id](const core::Event& event) { return event.id < id; }));
}

core::Result<ArticleDetails> loadArticle(const core::Workspace& workspace, core::ArticleId id,
                                         std::optional<core::EventId> event)
{
    auto article = workspace.article(id);
    if (!article)
        return tl::unexpected(article.error());
    auto mentions = workspace.mentions(id);
    if (!mentions)
        return tl::unexpected(mentions.error());
    auto links = workspace.links({.article = id});
    if (!links)
        return tl::unexpected(links.error());

    ArticleDetails details{std::move(*article), std::move(*mentions), std::move(*links), {}};
    if (!event)
        return details;
    const auto named = workspace.event(std::to_string(event->value));
    if (!named)
        return tl::unexpected(named.error());
    const auto sentence = workspace.bestSentence(details.article, *named);
    if (!sentence)
        return tl::unexpected(sentence.error());
    details.sentence = *sentence;
    return details;
}

core::Result<EventDetails> loadEvent(const core::Workspace& workspace, core::EventId id)
{
    auto event = workspace.event(std::to_string(id.value));
    if (!event)
        return tl::unexpected(event.error());
    auto sessions = workspace.firstSessions(*event);
    if (!sessions)
        return tl::unexpected(sessions.error());
    auto links = workspace.links({.event = id});
    if (!links)
        return tl::unexpected(links.error());
    auto articles = withSummaries(workspace, id, std::move(*links));
    if (!articles)
        return tl::unexpected(articles.error());
    return EventDetails{std::move(*event), std::move(*sessions), std::move(*articles)};
}

core::Result<ArchiveLists> loadLists(const core::Workspace& workspace)
{
    ArchiveLists lists;
    auto events = workspace.events();
    if (!events)
        return tl::unexpected(events.error());
    auto instruments = workspace.instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    auto linked = linkedArticles(workspace);
    if (!linked)
        return tl::unexpected(linked.error());
    InstrumentsById byId;
    for (const core::InstrumentSummary& summary : *instruments)
        byId.emplace(summary.instrument.id, &summary.instrument);
    for (const core::Event& event : *events) {
        lists.sessions.push_back(firstSessions(workspace, event, byId));
        lists.linkedArticles.push_back((*linked)[event.id]);
    }
    lists.events = std::move(*events);
    lists.instruments = std::move(*instruments);
    lists.calendarProblems = workspace.calendarProblems();
    return lists;
}

std::optional<core::ArticleId> bestArticle(const EventDetails& event)
{
    const auto best =
        firstOfBestStatus(event.articles, [](const LinkedArticle& linked) -> const core::Link& {
            return linked.link;
        });
    return best == event.articles.end() ? std::nullopt : std::optional(best->link.article);
}

std::optional<core::EventId> bestEvent(const ArticleDetails& article)
{
    const auto best = firstOfBestStatus(
        article.links, [](const core::Link& link) -> const core::Link& { return link; });
    return best == article.links.end() ? std::nullopt : std::optional(best->event);
}

} // namespace ui
