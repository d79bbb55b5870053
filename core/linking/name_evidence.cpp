#include "core/linking/name_evidence.h"

#include "core/base/unicode.h"
#include "core/linking/event_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace core {

namespace {

// Code points.
constexpr std::size_t kFirstSentence = 130;
constexpr std::size_t kFirstParagraph = 300;
constexpr std::size_t kLead = 1000;
constexpr std::size_t kBlock = 500;
constexpr std::size_t kShortText = 1200;

constexpr double kLeastSign = 0.02;
constexpr double kMostOften = 1.2;
constexpr double kWordsInPart = 0.45; ///< of what a name in it tells
constexpr double kWordsOfName = 0.5;  ///< of what another name tells

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
std::pair<const Naming*, double> best(std::span<const Naming> namings, Value value)
{
    std::pair<const Naming*, double> found{nullptr, 0.0};
    for (const Naming& naming : namings) {
        if (const double its = value(naming); its > found.second)
            found = {&naming, its};
    }
    return found;
}

/// Each mention adds what it makes the text fuller of the event; ever less, and less in long texts.
void addBody(std::vector<LinkEvidence>& signs, std::span<const Naming> namings, std::size_t length)
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

/// How full the parts of the body are of names, and less so of other words of the event.
void addThroughout(std::vector<LinkEvidence>& signs, const EventInText& found, std::size_t length)
{
    std::map<std::size_t, double> parts;
    const Mention* last = nullptr;
    for (const Naming& naming : found.namings) {
        if (isInTitle(*naming.mention))
            continue;
        double& part = parts[naming.mention->begin / kBlock];
        part = std::max(part, naming.tells);
        last = naming.mention;
    }
    if (last == nullptr)
        return;
    for (const FoundWord& word : found.words) {
        const EventWord& known = found.eventWords[word.word];
        if (!isInTitle(*word.mention) && !known.isOfName)
            parts[word.mention->begin / kBlock] += kWordsInPart * known.tells;
    }
    double sum = 0.0;
    for (const auto& [part, tells] : parts)
        sum += std::min(1.0, tells);
    const std::size_t all = (length + kBlock - 1) / kBlock;
    signs.push_back(signFrom("throughout", sum / static_cast<double>(all), *last));
}

/// Where a word of the event's name stands, by itself or in a name; nullptr if nowhere.
const Mention* placeOf(std::size_t word, const EventInText& found)
{
    const auto byItself = std::ranges::find(found.words, word, &FoundWord::word);
    if (byItself != found.words.end())
        return byItself->mention;
    const auto inName = std::ranges::find_if(found.namings, [&](const Naming& naming) {
        return wordIn(naming.mention->text, found.eventWords.subspan(word, 1)).has_value();
    });
    return inName == found.namings.end() ? nullptr : inName->mention;
}

/// The name that tells most of those that are another than the one that tells most of all, and the
/// words that the event's name is made of.
void addOtherName(std::vector<LinkEvidence>& signs, const EventInText& found)
{
    const Naming& first = *std::ranges::max_element(found.namings, {}, &Naming::tells);
    const auto [other, tells] = best(found.namings, [&](const Naming& naming) {
        return isSameName(naming.name, first.name) ? 0.0 : naming.tells;
    });
    if (other != nullptr)
        signs.push_back(signFrom("other name", 1.0, *other->mention));
    for (std::size_t i = 0; i < found.eventWords.size(); ++i) {
        const EventWord& word = found.eventWords[i];
        const Mention* place = word.isOfName ? placeOf(i, found) : nullptr;
        if (place != nullptr)
            signs.push_back(signFrom("other name", kWordsOfName * word.tells, *place));
    }
}

/// Where another event is named more often, the article is rather about that one.
void addOtherEvent(std::vector<LinkEvidence>& signs, std::span<const Mention> mentions,
                   const MentionSubject& subject)
{
    const auto own =
        static_cast<std::size_t>(std::ranges::count(mentions, subject, &Mention::subject));
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

std::vector<LinkEvidence> nameSigns(const Article& article, const EventInText& found)
{
    std::vector<LinkEvidence> signs;
    if (found.namings.empty())
        return signs;
    const auto [title, inTitle] = best(found.namings, [](const Naming& naming) {
        return isInTitle(*naming.mention) ? naming.tells : 0.0;
    });
    if (title != nullptr)
        signs.push_back(signFrom("headline", inTitle, *title->mention));
    const auto [lead, inLead] = best(found.namings, [](const Naming& naming) {
        const Mention& mention = *naming.mention;
        return isInTitle(mention) ? 0.0 : naming.tells * leadAt(mention.begin);
    });
    if (lead != nullptr)
        signs.push_back(signFrom("lead", inLead, *lead->mention));
    const std::size_t length = codePointCount(article.body);
    addBody(signs, found.namings, length);
    addThroughout(signs, found, length);
    addOtherName(signs, found);
    addOtherEvent(signs, found.mentions, found.namings.front().mention->subject);
    return signs;
}

} // namespace core
