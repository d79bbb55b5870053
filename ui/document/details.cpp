#include "ui/document/details.h"

#include <algorithm>
#include <array>
#include <string>
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

    std::vector<LinkedArticle> articles;
    for (core::Link& link : links) {
        const auto known = std::ranges::find(*summaries, link.article, &core::ArticleSummary::id);
        if (known != summaries->end()) {
            articles.push_back({std::move(link), *known});
            continue;
        }
        const auto article = workspace.article(link.article);
        if (!article)
            return tl::unexpected(article.error());
        articles.push_back({std::move(link), summaryOf(*article)});
    }
    return articles;
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

core::Result<SeriesDetails> loadSeries(const core::Workspace& workspace,
                                       const core::Instrument& instrument)
{
    constexpr std::array kPreferred{core::Interval::Day1,     core::Interval::Hour1,
                                    core::Interval::Minute30, core::Interval::Minute15,
                                    core::Interval::Minute5,  core::Interval::Minute1};
    for (const core::Interval interval : kPreferred) {
        auto bars = workspace.bars(instrument.id, interval);
        if (!bars)
            return tl::unexpected(bars.error());
        if (!bars->empty())
            return SeriesDetails{instrument,
                                 std::make_shared<const core::PriceSeries>(std::move(*bars))};
    }
    return SeriesDetails{instrument, std::make_shared<const core::PriceSeries>()};
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
    for (const core::Event& event : *events) {
        auto sessions = workspace.firstSessions(event);
        if (!sessions)
            return tl::unexpected(sessions.error());
        const auto articles = workspace.articles({.event = event.id});
        if (!articles)
            return tl::unexpected(articles.error());
        lists.sessions.push_back(std::move(*sessions));
        lists.linkedArticles.push_back(articles->size());
    }
    lists.events = std::move(*events);
    lists.instruments = std::move(*instruments);
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
