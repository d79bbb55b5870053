#include "core/workspace/linking_tools.h"
#include "core/workspace/workspace_state.h"

#include "core/linking/sentences.h"

#include <algorithm>
#include <map>
#include <span>
#include <thread>

namespace core {

namespace {

constexpr std::size_t kBatch = 500; ///< articles that are in memory at once

/// Finds and stores mentions and links of one batch, whole or not at all.
Result<void> linkBatch(Archive& archive, const LinkingTools& tools,
                       std::span<const ArticleId> batch)
{
    const auto articles = archive.articles().read(batch);
    if (!articles)
        return tl::unexpected(articles.error());
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const auto mentions = tools.matcher.findInAll(*articles, threads);
    return archive.transaction([&]() -> Result<void> {
        for (std::size_t index = 0; index < articles->size(); ++index) {
            const Article& article = (*articles)[index];
            if (auto kept = archive.mentions().replace(article.id, mentions[index]); !kept)
                return kept;
            const auto links = tools.linker.links(article, mentions[index]);
            if (auto kept = archive.links().replaceSuggestions(article.id, links); !kept)
                return kept;
            if (auto kept = archive.articles().markLinked(article.id, tools.fingerprint); !kept)
                return kept;
        }
        return {};
    });
}

} // namespace

Result<const LinkingTools*> Workspace::State::linkingTools()
{
    const auto instruments = archive.instruments().all();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto events = archive.events().all();
    if (!events)
        return tl::unexpected(events.error());
    const std::vector<MatchName> names = matchNames(*instruments, *events, otherMeanings);
    std::string fingerprint = linkingFingerprint(names, *events);
    if (!tools || tools->fingerprint != fingerprint)
        tools = std::unique_ptr<const LinkingTools>(
            new LinkingTools{std::move(fingerprint), Matcher(names), Linker(*events)});
    return tools.get();
}

Result<LinkSummary> Workspace::link(bool rebuild, Progress& progress)
{
    Archive& archive = m_state->archive;
    const auto tools = m_state->linkingTools();
    if (!tools)
        return tl::unexpected(tools.error());
    // No article is linked with an empty fingerprint.
    const auto waiting = archive.articles().notLinkedWith(rebuild ? "" : (*tools)->fingerprint);
    if (!waiting)
        return tl::unexpected(waiting.error());

    for (std::size_t done = 0; done < waiting->size(); done += kBatch) {
        if (!progress.report(static_cast<double>(done) / static_cast<double>(waiting->size()),
                             "Linking articles"))
            return fail(ErrorCode::Cancelled, "Linking was cancelled; what was linked stays.");
        const std::size_t size = std::min(kBatch, waiting->size() - done);
        const auto linked = linkBatch(archive, **tools, std::span(*waiting).subspan(done, size));
        if (!linked)
            return tl::unexpected(linked.error());
    }

    const auto mentions = archive.mentions().count();
    if (!mentions)
        return tl::unexpected(mentions.error());
    const auto links = archive.links().count();
    if (!links)
        return tl::unexpected(links.error());
    return LinkSummary{.articles = std::ssize(*waiting), .mentions = *mentions, .links = *links};
}

Result<std::vector<Mention>> Workspace::mentions(ArticleId id) const
{
    const auto found = article(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto tools = m_state->linkingTools();
    if (!tools)
        return tl::unexpected(tools.error());
    return (*tools)->matcher.find(*found);
}

Result<std::vector<MentionListing>> Workspace::listings(const std::vector<Mention>& mentions) const
{
    const auto instruments = m_state->archive.instruments().all();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto events = m_state->archive.events().all();
    if (!events)
        return tl::unexpected(events.error());
    std::map<InstrumentId, const Instrument*> instrumentOf;
    for (const Instrument& instrument : *instruments)
        instrumentOf[instrument.id] = &instrument;
    std::map<EventId, const Event*> eventOf;
    for (const Event& event : *events)
        eventOf[event.id] = &event;

    // What a mention names is gone, if another process took it back since the mention was read.
    std::vector<MentionListing> listings;
    for (const Mention& mention : mentions) {
        MentionListing listing{.mention = mention};
        if (const auto* id = std::get_if<InstrumentId>(&mention.subject)) {
            const auto instrument = instrumentOf.find(*id);
            if (instrument == instrumentOf.end())
                continue;
            listing.name = instrument->second->name;
            listing.symbol = qualifiedSymbol(*instrument->second);
        } else {
            const auto event = eventOf.find(std::get<EventId>(mention.subject));
            if (event == eventOf.end())
                continue;
            listing.name = event->second->name;
        }
        listings.push_back(std::move(listing));
    }
    return listings;
}

Result<std::optional<TextSpan>> Workspace::bestSentence(const Article& article,
                                                        const Event& event) const
{
    const auto tools = m_state->linkingTools();
    if (!tools)
        return tl::unexpected(tools.error());
    const auto sentence = core::bestSentence(article, event, (*tools)->matcher.find(article));
    if (!sentence)
        return std::nullopt;
    return TextSpan{sentence->begin, sentence->end};
}

} // namespace core
