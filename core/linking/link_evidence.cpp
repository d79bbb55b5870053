#include "core/linking/link_evidence.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"
#include "core/linking/event_names.h"
#include "core/linking/link_weights.h"
#include "core/linking/name_evidence.h"
#include "core/linking/time_evidence.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr double kLeastSign = 0.05;
constexpr double kFamilyName = 0.5; ///< of what the whole name tells

constexpr double kMostTerms = 4.0;
constexpr double kNearNames = 1.5; ///< what all of the description adds that stands near names

template<typename Id>
bool names(const Mention& mention, Id id)
{
    const Id* subject = std::get_if<Id>(&mention.subject);
    return subject != nullptr && *subject == id;
}

/// What the dates say, and that a name may be all there is to find; not where they speak against
/// it.
void addTime(std::vector<LinkEvidence>& signs, const Article& article, const Event& event)
{
    const auto time = timeSign(article.published, event);
    if (time)
        signs.push_back({.rule = std::string(time->rule), .weight = time->weight});
    auto day = daySign(article, event);
    if (day && (!time || time->rule == day->rule)) {
        day->weight = std::min(day->weight, 1.0 - (time ? time->weight : 0.0));
        signs.push_back(std::move(*day));
    }
    auto years = yearSign(article, event);
    const bool isAgainst =
        (time && weightOf(time->rule) < 0.0) || (years && weightOf(years->rule) < 0.0);
    if (years)
        signs.push_back(std::move(*years));
    if (const double unknown = unknownDates(article.published, event); unknown > 0.0)
        signs.push_back({.rule = "no date", .weight = unknown});
    if (event.description.empty() && !isAgainst)
        signs.push_back({.rule = "no description", .weight = 1.0});
}

void addInstruments(std::vector<LinkEvidence>& signs, const Event& event,
                    std::span<const Mention> mentions)
{
    double next = 1.0;
    for (const EventInstrument& concerned : event.instruments) {
        const auto first = std::ranges::find_if(
            mentions, [&](const Mention& mention) { return names(mention, concerned.instrument); });
        if (first == mentions.end() || next < kLeastSign)
            continue;
        signs.push_back(signFrom("instrument", next, *first));
        next /= 2;
    }
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

/// The mentions of the event's instruments.
std::vector<Mention> instrumentsAmong(const Event& event, std::span<const Mention> mentions)
{
    std::vector<Mention> found;
    std::ranges::copy_if(mentions, std::back_inserter(found), [&](const Mention& mention) {
        return std::ranges::any_of(event.instruments, [&](const EventInstrument& concerned) {
            return names(mention, concerned.instrument);
        });
    });
    return found;
}

/// The whole name if it stands anywhere, else the family name; nothing where the holder's name is
/// part of the event's, of which the other rules speak already, or a company that is among the
/// event's instruments.
void addHolder(std::vector<LinkEvidence>& signs, const Event& event, const FoundWords& found)
{
    if (isPartOfName(event.holder, event))
        return;
    const Mention* best = nullptr;
    const auto isWhole = [&](const Mention& mention) {
        return codePointCount(mention.text) >= codePointCount(event.holder);
    };
    for (const Mention& mention : found.holders) {
        const bool isName = isCapital(codePointAt(mention.text, 0)); // "lee" is no Lee
        if (isName && names(mention, event.id)
            && (best == nullptr || (isWhole(mention) && !isWhole(*best))))
            best = &mention;
    }
    if (best == nullptr || isInside(instrumentsAmong(event, found.mentions), *best))
        return;
    signs.push_back(signFrom("holder", isWhole(*best) ? 1.0 : kFamilyName, *best));
}

/// The words of the event among those of all.
std::vector<FoundWord> wordsOf(const EventProfile& profile, const FoundWords& found)
{
    std::vector<FoundWord> words;
    for (const Mention& term : found.terms) {
        if (!names(term, profile.event.id))
            continue;
        const auto word = wordIn(term.text, profile.words);
        if (word)
            words.push_back({&term, *word});
    }
    return words;
}

/// Each word of the description once, where it stands near a name if it does somewhere: there it
/// tells more, by its share of the description.
void addTerms(std::vector<LinkEvidence>& signs, const EventInText& found)
{
    std::map<std::size_t, std::pair<const Mention*, bool>> standing;
    double all = 0.0;
    for (const EventWord& word : found.eventWords)
        all += word.isOfName ? 0.0 : word.tells;
    for (const FoundWord& word : found.words) {
        if (found.eventWords[word.word].isOfName)
            continue;
        auto& [mention, isNear] = standing[word.word];
        if (mention == nullptr || (!isNear && isNearName(*word.mention, found.namings)))
            isNear = isNearName(*(mention = word.mention), found.namings);
    }
    double sum = 0.0;
    for (const auto& [word, place] : standing) {
        const double tells = found.eventWords[word].tells;
        const double near = place.second ? kNearNames * tells / all : 0.0;
        const double alone = std::min(tells, kMostTerms - sum);
        if (alone + near >= kLeastSign)
            signs.push_back(signFrom("description", alone + near, *place.first));
        sum += alone;
    }
}

} // namespace

std::vector<LinkEvidence> linkSigns(const Article& article, const EventProfile& profile,
                                    const FoundWords& found)
{
    const Event& event = profile.event;
    const std::vector<FoundWord> words = wordsOf(profile, found);
    const std::vector<Naming> namings =
        namingsOf(article, event, profile.words, found.mentions, words);
    const EventInText inText{.namings = namings,
                             .eventWords = profile.words,
                             .words = words,
                             .mentions = found.mentions};
    std::vector<LinkEvidence> signs = nameSigns(article, inText);
    if (signs.empty())
        return signs;
    addTime(signs, article, event);
    addInstruments(signs, event, found.mentions);
    addHolder(signs, event, found);
    addTerms(signs, inText);
    return signs;
}

std::vector<LinkEvidence> weighed(std::vector<LinkEvidence> signs)
{
    for (LinkEvidence& sign : signs)
        sign.weight *= weightOf(sign.rule);
    return signs;
}

} // namespace core
