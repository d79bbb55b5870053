#include "core/linking/linker.h"

#include "core/linking/event_profile.h"
#include "core/linking/link_evidence.h"
#include "core/linking/link_weights.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <set>

namespace core {

namespace {

EventId idOf(const EventProfile& profile)
{
    return profile.event.id;
}

Matcher holderMatcher(std::span<const Event> events)
{
    std::vector<MatchName> names;
    for (const Event& event : events)
        std::ranges::move(holderNames(event), std::back_inserter(names));
    return Matcher(names, Matcher::Overlaps::EachSubject);
}

std::vector<EventProfile> profilesOf(std::span<const Event> events)
{
    const LatinCharacters latin = latinCharacters();
    std::vector<EventProfile> profiles;
    for (const Event& event : events)
        profiles.push_back({event, eventWords(event, latin)});
    std::ranges::sort(profiles, std::less<>{}, idOf);
    return profiles;
}

Matcher termMatcher(std::span<const EventProfile> profiles)
{
    std::vector<MatchName> names;
    for (const EventProfile& profile : profiles)
        std::ranges::move(wordNames(profile), std::back_inserter(names));
    return Matcher(names, Matcher::Overlaps::EachSubject);
}

std::vector<Mention> inReadingOrder(std::span<const Mention> mentions)
{
    std::vector<Mention> sorted(mentions.begin(), mentions.end());
    std::ranges::stable_sort(sorted, [](const Mention& a, const Mention& b) {
        return std::tuple(a.field, a.begin, a.end) < std::tuple(b.field, b.begin, b.end);
    });
    return sorted;
}

double scoreOf(std::span<const LinkEvidence> evidence)
{
    double logOdds = kLinkPrior;
    for (const LinkEvidence& reason : evidence)
        logOdds += reason.weight;
    return 1.0 / (1.0 + std::exp(-logOdds));
}

} // namespace

Linker::Linker(std::span<const Event> events)
    : m_events(profilesOf(events))
    , m_holders(holderMatcher(events))
    , m_terms(termMatcher(m_events))
{
}

const EventProfile* Linker::profileOf(EventId event) const
{
    const auto known = std::ranges::lower_bound(m_events, event, std::less<>{}, idOf);
    return known == m_events.end() || known->event.id != event ? nullptr : &*known;
}

std::vector<LinkEvidence> Linker::signs(const Article& article, std::span<const Mention> mentions,
                                        EventId event) const
{
    const EventProfile* known = profileOf(event);
    if (known == nullptr)
        return {};
    const std::vector<Mention> sorted = inReadingOrder(mentions);
    const std::vector<Mention> holders = m_holders.find(article);
    const std::vector<Mention> terms = m_terms.find(article);
    return linkSigns(article, *known, {.mentions = sorted, .holders = holders, .terms = terms});
}

std::vector<Link> Linker::links(const Article& article, std::span<const Mention> mentions,
                                std::span<const EventId> always) const
{
    std::set<EventId> named(always.begin(), always.end());
    for (const Mention& mention : mentions) {
        if (const auto* event = std::get_if<EventId>(&mention.subject))
            named.insert(*event);
    }
    std::vector<Link> links;
    if (named.empty())
        return links;
    const std::vector<Mention> sorted = inReadingOrder(mentions);
    const std::vector<Mention> holders = m_holders.find(article);
    const std::vector<Mention> terms = m_terms.find(article);
    const FoundWords found{.mentions = sorted, .holders = holders, .terms = terms};
    for (const EventId id : named) {
        const EventProfile* event = profileOf(id);
        if (event == nullptr)
            continue;
        Link link{.article = article.id, .event = id};
        link.evidence = weighed(linkSigns(article, *event, found));
        link.score = link.evidence.empty() ? 0.0 : scoreOf(link.evidence);
        if (link.score >= kSuggestionThreshold || std::ranges::find(always, id) != always.end())
            links.push_back(std::move(link));
    }
    std::ranges::stable_sort(links, std::greater<>{}, &Link::score);
    return links;
}

} // namespace core
