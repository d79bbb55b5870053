#include "core/linking/name_evidence.h"

#include "core/base/unicode.h"
#include "core/linking/event_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace core {

namespace {

// Code points.
constexpr std::size_t kFirstSentence = 130;
constexpr std::size_t kFirstParagraph = 300;
constexpr std::size_t kLead = 1000;
constexpr std::size_t kBlock = 500;
constexpr std::size_t kShortText = 400;

constexpr double kLeastSign = 0.02;
constexpr double kMostOften = 3.0;

/// A mention of the event, and what it tells.
struct Naming {
    const Mention* mention = nullptr;
    double tells = 0.0;
};

bool isSamePlace(const Mention& a, const Mention& b)
{
    return a.field == b.field && a.begin == b.begin && a.end == b.end;
}

std::vector<Naming> namingsOf(const Event& event, std::span<const Mention> mentions)
{
    std::vector<Naming> namings;
    for (const Mention& mention : mentions) {
        if (mention.subject != MentionSubject(event.id))
            continue;
        const bool isShared = std::ranges::any_of(mentions, [&](const Mention& other) {
            return isSamePlace(mention, other) && other.subject.index() == 1
                && other.subject != mention.subject;
        });
        namings.push_back({&mention, distinctness(mention, event, isShared)});
    }
    return namings;
}

/// How much a place in the body is a lead.
double leadAt(std::size_t begin)
{
    if (begin < kFirstSentence)
        return 1.0;
    if (begin < kFirstParagraph)
        return 0.75;
    return begin < kLead ? 0.5 - static_cast<double>(begin) / (2.0 * kLead) : 0.0;
}

/// The naming for which `value` is greatest, the first of equal ones.
template<typename Value>
std::pair<const Naming*, double> best(const std::vector<Naming>& namings, Value value)
{
    std::pair<const Naming*, double> found{nullptr, 0.0};
    for (const Naming& naming : namings) {
        if (const double its = value(naming); its > found.second)
            found = {&naming, its};
    }
    return found;
}

bool isInTitle(const Mention& mention)
{
    return mention.field == TextField::Title;
}

/// Each mention adds what it makes the text fuller of the event; ever less, and less in long texts.
void addBody(std::vector<LinkEvidence>& signs, const std::vector<Naming>& namings,
             std::size_t length)
{
    // Between how often (a long text that comes back to it) and how densely (a short one).
    const double size = std::sqrt(static_cast<double>(std::max(length, kShortText)) / 1000.0);
    double tells = 0.0;
    double before = 0.0;
    for (const Naming& naming : namings) {
        if (isInTitle(*naming.mention))
            continue;
        tells += naming.tells;
        const double often = std::min(kMostOften, std::log2(1.0 + tells / size));
        if (often - before < kLeastSign)
            continue;
        signs.push_back(signFrom("body", often - before, *naming.mention));
        before = often;
    }
}

void addThroughout(std::vector<LinkEvidence>& signs, const std::vector<Naming>& namings,
                   std::size_t length)
{
    std::set<std::size_t> blocks;
    const Mention* last = nullptr;
    for (const Naming& naming : namings) {
        if (isInTitle(*naming.mention))
            continue;
        blocks.insert(naming.mention->begin / kBlock);
        last = naming.mention;
    }
    if (last == nullptr)
        return;
    const std::size_t all = (length + kBlock - 1) / kBlock;
    signs.push_back(signFrom("throughout",
                             static_cast<double>(blocks.size()) / static_cast<double>(all), *last));
}

/// The first mention by another of the event's names than the first mention's.
void addOtherName(std::vector<LinkEvidence>& signs, const std::vector<Naming>& namings,
                  const Event& event)
{
    const std::string first = nameIn(*namings.front().mention, event);
    for (const Naming& naming : namings) {
        if (nameIn(*naming.mention, event) != first) {
            signs.push_back(signFrom("other name", 1.0, *naming.mention));
            return;
        }
    }
}

/// Where another event is named more often, the article is rather about that one.
void addOtherEvent(std::vector<LinkEvidence>& signs, std::span<const Mention> mentions,
                   std::size_t own)
{
    std::map<EventId, std::vector<const Mention*>> byEvent;
    for (const Mention& mention : mentions) {
        if (const auto* event = std::get_if<EventId>(&mention.subject))
            byEvent[*event].push_back(&mention);
    }
    const std::vector<const Mention*>* most = nullptr;
    for (const auto& [event, its] : byEvent) {
        if (its.size() > (most == nullptr ? own : most->size()))
            most = &its;
    }
    if (most == nullptr)
        return;
    const double times = static_cast<double>(most->size() + 1) / static_cast<double>(own + 1);
    signs.push_back(
        signFrom("another event", std::min(1.0, std::log2(times) / 2.0), *most->front()));
}

/// Not the beginning of a text that came without a headline.
bool hasHeadline(const Article& article)
{
    std::string_view title = article.title;
    if (title.ends_with("…"))
        title.remove_suffix(std::string_view("…").size());
    return !title.empty() && !article.body.starts_with(title);
}

} // namespace

LinkEvidence signFrom(const char* rule, double weight, const Mention& mention)
{
    return {.rule = rule,
            .weight = weight,
            .field = mention.field,
            .begin = mention.begin,
            .end = mention.end,
            .text = mention.text};
}

std::vector<LinkEvidence> nameSigns(const Article& article, const Event& event,
                                    std::span<const Mention> mentions)
{
    std::vector<LinkEvidence> signs;
    const std::vector<Naming> namings = namingsOf(event, mentions);
    if (namings.empty())
        return signs;
    const auto [title, inTitle] = best(namings, [](const Naming& naming) {
        return isInTitle(*naming.mention) ? naming.tells : 0.0;
    });
    if (title != nullptr && hasHeadline(article))
        signs.push_back(signFrom("headline", inTitle, *title->mention));
    const auto [lead, inLead] = best(namings, [](const Naming& naming) {
        const Mention& mention = *naming.mention;
        return isInTitle(mention) ? 0.0 : naming.tells * leadAt(mention.begin);
    });
    if (lead != nullptr)
        signs.push_back(signFrom("lead", inLead, *lead->mention));
    const std::size_t length = codePointCount(article.body);
    addBody(signs, namings, length);
    addThroughout(signs, namings, length);
    addOtherName(signs, namings, event);
    addOtherEvent(signs, mentions, namings.size());
    return signs;
}

} // namespace core
