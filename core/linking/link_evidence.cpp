#include "core/linking/link_evidence.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"
#include "core/linking/event_names.h"
#include "core/linking/link_weights.h"
#include "core/linking/name_evidence.h"
#include "core/linking/time_evidence.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {

namespace {

constexpr double kLeastSign = 0.05;
constexpr double kFamilyName = 0.5; ///< of what the whole name tells

constexpr double kMostTerms = 4.0;
constexpr std::size_t kSameTerm = 7;  ///< letters: forms of one word begin so
constexpr double kShortestTerm = 4.0; ///< letters; tells nothing
constexpr double kLongestTerm = 10.0; ///< tells all
constexpr double kLeastOfTerm = 0.1;
constexpr double kFigure = 1.5;

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

/// The whole name if it stands anywhere, else the family name; nothing where the holder's name is
/// part of the event's, of which the other rules speak already.
void addHolder(std::vector<LinkEvidence>& signs, const Event& event,
               std::span<const Mention> holders)
{
    if (isPartOfName(event.holder, event))
        return;
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
        signs.push_back(signFrom("holder", isWhole(*best) ? 1.0 : kFamilyName, *best));
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

/// Long words are rarer, and figures ("50,000", "H100") rarer still.
double tellsAsTerm(std::string_view word)
{
    if (std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; }))
        return kFigure;
    const double letters = static_cast<double>(codePointCount(word)) - kShortestTerm;
    return std::clamp(letters / (kLongestTerm - kShortestTerm), kLeastOfTerm, 1.0);
}

void addTerms(std::vector<LinkEvidence>& signs, const Event& event, const FoundWords& found)
{
    std::set<std::string> seen;
    double sum = 0.0;
    for (const Mention& term : found.terms) {
        if (!names(term, event.id) || isInside(found.mentions, term))
            continue;
        const std::string folded = foldCase(term.text);
        const std::size_t end = CodePointIndex(folded).byteOffset(kSameTerm);
        if (!seen.insert(folded.substr(0, end)).second)
            continue;
        const double tells = std::min(tellsAsTerm(term.text), kMostTerms - sum);
        if (tells < kLeastSign)
            return;
        signs.push_back(signFrom("description", tells, term));
        sum += tells;
    }
}

} // namespace

std::vector<LinkEvidence> linkSigns(const Article& article, const Event& event,
                                    const FoundWords& found)
{
    std::vector<LinkEvidence> signs = nameSigns(article, event, found.mentions);
    if (signs.empty())
        return signs;
    addTime(signs, article, event);
    addInstruments(signs, event, found.mentions);
    addHolder(signs, event, found.holders);
    addTerms(signs, event, found);
    return signs;
}

std::vector<LinkEvidence> weighed(std::vector<LinkEvidence> signs)
{
    for (LinkEvidence& sign : signs)
        sign.weight *= weightOf(sign.rule);
    return signs;
}

} // namespace core
