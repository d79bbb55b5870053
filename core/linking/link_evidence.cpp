#include "core/linking/link_evidence.h"

#include "core/base/unicode.h"
#include "core/linking/characters.h"
#include "core/linking/time_evidence.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {

namespace {

// Weights of evidence in log-odds. With the prior of -2 they say: one mention somewhere suffices
// for an article of the same week, two prominent ones and some more for an article without a date,
// and no number of mentions alone for one that is older than the event.
constexpr double kHeadline = 1.4;
constexpr double kLead = 0.9;
constexpr double kBody = 0.8;
constexpr double kInstrument = 0.5;
constexpr double kHolder = 0.8;
constexpr double kFamilyName = 0.4;
constexpr double kTerm = 0.2;
constexpr std::size_t kMostTerms = 4;
constexpr double kLeastWeight = 0.05;

/// A first paragraph that is longer is the whole article.
constexpr std::size_t kLongestLead = 600; ///< code points

LinkEvidence fromMention(const char* rule, double weight, const Mention& mention)
{
    return {.rule = rule,
            .weight = weight,
            .field = mention.field,
            .begin = mention.begin,
            .end = mention.end,
            .text = mention.text};
}

template<typename Id>
bool names(const Mention& mention, Id id)
{
    const Id* subject = std::get_if<Id>(&mention.subject);
    return subject != nullptr && *subject == id;
}

std::size_t endOfLead(const Article& article)
{
    const std::string_view body = article.body;
    return std::min(codePointCount(body.substr(0, body.find("\n\n"))), kLongestLead);
}

void addNames(std::vector<LinkEvidence>& evidence, const Article& article, const Event& event,
              std::span<const Mention> mentions)
{
    const std::size_t leadEnds = endOfLead(article);
    bool inHeadline = false;
    bool inLead = false;
    double next = kBody;
    for (const Mention& mention : mentions) {
        if (!names(mention, event.id))
            continue;
        const bool isTitle = mention.field == TextField::Title;
        if (isTitle && !inHeadline) {
            evidence.push_back(fromMention("headline", kHeadline, mention));
            inHeadline = true;
        } else if (!isTitle && !inLead && mention.begin < leadEnds) {
            evidence.push_back(fromMention("lead", kLead, mention));
            inLead = true;
        } else if (next >= kLeastWeight) {
            evidence.push_back(fromMention("body", next, mention));
            next /= 2;
        }
    }
}

void addInstruments(std::vector<LinkEvidence>& evidence, const Event& event,
                    std::span<const Mention> mentions)
{
    double next = kInstrument;
    for (const EventInstrument& concerned : event.instruments) {
        const auto first = std::ranges::find_if(
            mentions, [&](const Mention& mention) { return names(mention, concerned.instrument); });
        if (first == mentions.end() || next < kLeastWeight)
            continue;
        evidence.push_back(fromMention("instrument", next, *first));
        next /= 2;
    }
}

/// The whole name if it stands anywhere, else the family name.
void addHolder(std::vector<LinkEvidence>& evidence, const Event& event,
               std::span<const Mention> holders)
{
    const Mention* best = nullptr;
    const auto isWhole = [&](const Mention& mention) {
        return codePointCount(mention.text) >= codePointCount(event.holder);
    };
    for (const Mention& mention : holders) {
        const bool isName = isCapital(codePointAt(mention.text, 0)); // "lee" is no Lee
        if (isName && names(mention, event.id)
            && (best == nullptr || (isWhole(mention) && !isWhole(*best))))
            best = &mention;
    }
    if (best != nullptr)
        evidence.push_back(fromMention("holder", isWhole(*best) ? kHolder : kFamilyName, *best));
}

/// True when `word` stands inside one of `mentions`, which are in the order of the text.
bool isInside(std::span<const Mention> mentions, const Mention& word)
{
    const auto place = [](const Mention& mention) {
        return std::pair(mention.field, mention.begin);
    };
    const auto behind = std::ranges::upper_bound(mentions, place(word), {}, place);
    if (behind == mentions.begin())
        return false;
    const Mention& before = *std::prev(behind);
    return before.field == word.field && word.begin < before.end;
}

void addTerms(std::vector<LinkEvidence>& evidence, const Event& event, const FoundWords& found)
{
    std::set<std::string> seen;
    for (const Mention& term : found.terms) {
        if (!names(term, event.id) || isInside(found.mentions, term)
            || !seen.insert(foldCase(term.text)).second)
            continue;
        evidence.push_back(fromMention("description", kTerm, term));
        if (seen.size() == kMostTerms)
            return;
    }
}

} // namespace

std::vector<LinkEvidence> linkEvidence(const Article& article, const Event& event,
                                       const FoundWords& found)
{
    std::vector<LinkEvidence> evidence;
    addNames(evidence, article, event, found.mentions);
    if (evidence.empty())
        return evidence;
    if (const auto time = timeEvidence(article.published, event))
        evidence.push_back({.rule = std::string(time->rule), .weight = time->weight});
    addInstruments(evidence, event, found.mentions);
    addHolder(evidence, event, found.holders);
    addTerms(evidence, event, found);
    return evidence;
}

} // namespace core
