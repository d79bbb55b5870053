#include "core/workspace/link_changes.h"
#include "core/workspace/workspace_state.h"

#include "core/base/parallel.h"
#include "core/linking/best_sentence.h"
#include "core/linking/index_words.h"
#include "core/linking/linking_keys.h"
#include "core/linking/vocabulary.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace core {

namespace {

constexpr std::size_t kBatch = 500; ///< articles that are in memory at once

/// The instruments that only the vocabulary knows. Currencies, commodities and bonds are left out:
/// their names are words of every day.
std::vector<Instrument> knownBesides(const Vocabulary& vocabulary,
                                     std::span<const Instrument> instruments)
{
    std::set<std::string> held;
    for (const Instrument& instrument : instruments) {
        held.insert(qualifiedSymbol(instrument));
        if (const auto same = vocabulary.forSymbol(instrument.symbol, instrument.mic))
            held.insert(qualifiedSymbol(*same));
    }
    std::vector<Instrument> known;
    std::ranges::copy_if(
        vocabulary.instruments(), std::back_inserter(known), [&](const Instrument& instrument) {
            const InstrumentKind kind = instrument.kind;
            const bool isListed = kind == InstrumentKind::Share || kind == InstrumentKind::Index
                || kind == InstrumentKind::Fund || kind == InstrumentKind::Crypto;
            return isListed && !held.contains(qualifiedSymbol(instrument));
        });
    return known;
}

std::string_view toString(NameKind kind)
{
    return kind == NameKind::Phrase ? "phrase" : kind == NameKind::Symbol ? "symbol" : "name";
}

/// By key, each once.
std::vector<LinkedName> linkedNames(std::span<const MatchName> names)
{
    std::map<std::string, LinkedName> linked;
    for (const MatchName& name : names) {
        std::string key = keyOf(name);
        linked.emplace(key,
                       LinkedName{key, name.text, std::string(toString(name.kind)), name.language});
    }
    std::vector<LinkedName> sorted;
    for (auto& [key, name] : linked)
        sorted.push_back(std::move(name));
    return sorted;
}

std::vector<LinkedEvent> linkedEvents(std::span<const Event> events)
{
    std::vector<LinkedEvent> linked;
    for (const Event& event : events)
        linked.push_back({event.id, keyOf(event)});
    std::ranges::sort(linked, std::less<>{}, &LinkedEvent::event);
    return linked;
}

/// Stores what was found in one article.
Result<void> store(Archive& archive, const LinkingTools& tools, const Article& article,
                   std::span<const Mention> mentions, const std::string& rules)
{
    if (auto kept = archive.mentions().replace(article.id, mentions); !kept)
        return kept;
    const auto decided = archive.links().decided(article.id);
    if (!decided)
        return tl::unexpected(decided.error());
    const auto links = tools.linker.links(article, mentions, *decided);
    if (auto kept = archive.links().replaceSuggestions(article.id, links); !kept)
        return kept;
    const bool isIndexed = isIndexedAsMatched(article.title) && isIndexedAsMatched(article.body);
    if (auto noted = archive.linking().noteSpelling(article.id, isIndexed); !noted)
        return noted;
    return archive.articles().markLinked(article.id, rules);
}

/// Finds and stores mentions and links of one batch. To be called in a transaction, so that nobody
/// changes an article between reading and storing.
Result<void> linkBatch(Archive& archive, const LinkingTools& tools,
                       std::span<const ArticleId> batch, const std::string& rules)
{
    const auto articles = archive.articles().read(batch);
    if (!articles)
        return tl::unexpected(articles.error());
    const auto mentions = tools.matcher.findInAll(*articles, processors());
    for (std::size_t index = 0; index < articles->size(); ++index) {
        const Article& article = (*articles)[index];
        if (auto stored = store(archive, tools, article, mentions[index], rules); !stored)
            return stored;
    }
    return {};
}

} // namespace

Result<std::string> Workspace::State::linkingState()
{
    const auto instruments = archive.instruments().all();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto events = archive.events().all();
    if (!events)
        return tl::unexpected(events.error());
    return stateKey(*instruments, *events);
}

/// Of an article that is linked with names and events as they are now, the stored ones.
Result<std::vector<Mention>> Workspace::State::currentMentions(const Article& article)
{
    const auto key = linkingState();
    const auto noted = archive.linking().state();
    const auto isLinked = archive.articles().isLinkedWith(article, rulesKey());
    if (!key || !noted || !isLinked)
        return tl::unexpected(!key ? key.error() : !noted ? noted.error() : isLinked.error());
    if (*isLinked && *key == *noted)
        return archive.mentions().of(article.id);
    const auto current = linkingTools();
    if (!current)
        return tl::unexpected(current.error());
    return (*current)->matcher.find(article);
}

Result<const LinkingTools*> Workspace::State::linkingTools()
{
    const auto instruments = archive.instruments().all();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto events = archive.events().all();
    if (!events)
        return tl::unexpected(events.error());
    const auto otherMeanings = phrasesOfOtherMeaning();
    if (!otherMeanings)
        return tl::unexpected(otherMeanings.error());
    const std::vector<MatchName> names = matchNames(
        *instruments, *events, *otherMeanings, knownBesides(Vocabulary::shared(), *instruments));
    std::vector<LinkedName> linked = linkedNames(names);
    std::vector<LinkedEvent> keys = linkedEvents(*events);
    if (!tools || tools->names != linked || tools->events != keys)
        tools = std::unique_ptr<const LinkingTools>(
            new LinkingTools{std::move(linked), std::move(keys), Matcher(names), Linker(*events)});
    return tools.get();
}

/// Names and events may change while articles are linked: another program writes to the archive.
Result<const LinkingTools*> Workspace::State::currentTools(std::int64_t& seen)
{
    const auto version = archive.database().dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (tools && *version == seen)
        return tools.get();
    seen = *version;
    const auto current = linkingTools();
    if (!current)
        return current;
    if (auto noted = noteChanges(archive, **current); !noted)
        return tl::unexpected(noted.error());
    const auto key = linkingState();
    if (!key)
        return tl::unexpected(key.error());
    if (auto noted = archive.linking().noteState(*key); !noted)
        return tl::unexpected(noted.error());
    return current;
}

Result<void> Workspace::State::linkAll(std::span<const ArticleId> waiting, std::int64_t& seen,
                                       Progress& progress)
{
    const std::string rules = rulesKey();
    for (std::size_t done = 0; done < waiting.size(); done += kBatch) {
        if (!progress.report(static_cast<double>(done) / static_cast<double>(waiting.size()),
                             "Linking articles"))
            return fail(ErrorCode::Cancelled, "Linking was cancelled; what was linked stays.");
        const auto batch = waiting.subspan(done, std::min(kBatch, waiting.size() - done));
        const auto linked = archive.transaction([&]() -> Result<void> {
            const auto current = currentTools(seen);
            return current ? linkBatch(archive, **current, batch, rules)
                           : tl::unexpected(current.error());
        });
        if (!linked)
            return linked;
    }
    return {};
}

Result<LinkSummary> Workspace::link(bool rebuild, Progress& progress)
{
    Archive& archive = m_state->archive;
    std::int64_t seen = -1;
    const auto noted = archive.transaction([&] { return m_state->currentTools(seen); });
    if (!noted)
        return tl::unexpected(noted.error());
    LinkSummary summary;
    // No article is linked by empty rules. What changes meanwhile has to be linked afterwards.
    std::string rules = rebuild ? std::string() : rulesKey();
    for (;;) {
        const auto waiting = archive.articles().notLinkedWith(rules);
        if (!waiting)
            return tl::unexpected(waiting.error());
        if (waiting->empty())
            break;
        if (auto linked = m_state->linkAll(*waiting, seen, progress); !linked)
            return tl::unexpected(linked.error());
        summary.articles += std::ssize(*waiting);
        rules = rulesKey();
    }
    const auto mentions = archive.mentions().count();
    if (!mentions)
        return tl::unexpected(mentions.error());
    const auto links = archive.links().count();
    if (!links)
        return tl::unexpected(links.error());
    summary.mentions = *mentions;
    summary.links = *links;
    return summary;
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
        } else if (const auto* known = std::get_if<KnownInstrument>(&mention.subject)) {
            listing.name = m_state->nameOf(*known);
            listing.symbol = known->symbol;
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
    const auto mentions = m_state->currentMentions(article);
    if (!mentions)
        return tl::unexpected(mentions.error());
    const auto sentence = core::bestSentence(article, event, *mentions);
    if (!sentence)
        return std::nullopt;
    return TextSpan{sentence->begin, sentence->end};
}

} // namespace core
