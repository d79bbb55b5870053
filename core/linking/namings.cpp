#include "core/linking/namings.h"

#include "core/base/unicode.h"
#include "core/linking/event_names.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <tuple>

namespace core {

namespace {

constexpr std::size_t kOpening = 130; ///< code points of the body that a headline belongs to

constexpr double kAlone = 0.05;  ///< of what a name tells that nothing around it speaks for
constexpr double kCertain = 2.0; ///< what has to stand around a name
constexpr double kShare = 1.5;   ///< two thirds of the event's name are enough
constexpr double kWordOfName = 0.7;
constexpr double kOtherName = 0.6;
constexpr double kShortName = 6.0; ///< letters that leave open what is meant
constexpr double kLongName = 16.0; ///< letters that do not
constexpr double kInstrument = 0.35;

std::tuple<TextField, std::size_t> placeOf(const Mention& mention)
{
    return {mention.field, mention.begin};
}

const Mention& mentionOfNaming(const Naming& naming)
{
    return *naming.mention;
}

const Mention& mentionOfWord(const FoundWord& word)
{
    return *word.mention;
}

bool isSamePlace(const Mention& a, const Mention& b)
{
    return a.field == b.field && a.begin == b.begin && a.end == b.end;
}

/// Not the beginning of a text that came without a headline.
bool hasHeadline(const Article& article)
{
    std::string_view title = article.title;
    if (title.ends_with("…"))
        title.remove_suffix(std::string_view("…").size());
    return !title.empty() && !article.body.starts_with(title);
}

/// The part of `found`, which is in the order of the text, that stands near the naming: around it,
/// or for one in the headline all of it and the opening of the body.
template<typename Found, typename MentionOf>
std::span<const Found> around(std::span<const Found> found, const Mention& center,
                              MentionOf mentionOf)
{
    const auto place = [&](const Found& one) { return placeOf(mentionOf(one)); };
    std::tuple<TextField, std::size_t> first{TextField::Title, 0};
    std::tuple<TextField, std::size_t> last{TextField::Body, kOpening};
    if (center.field == TextField::Body) {
        first = {TextField::Body, center.begin > kNear ? center.begin - kNear : 0};
        last = {TextField::Body, center.begin + kNear + 1};
    }
    const auto begin = std::ranges::lower_bound(found, first, {}, place);
    const auto end = std::ranges::lower_bound(begin, found.end(), last, {}, place);
    return {begin, end};
}

bool isInstrumentOf(const Event& event, const Mention& mention)
{
    const auto* id = std::get_if<InstrumentId>(&mention.subject);
    return id != nullptr
        && std::ranges::find(event.instruments, *id, &EventInstrument::instrument)
        != event.instruments.end();
}

double shareOfLong(const std::string& name)
{
    const auto blanks = std::ranges::count(name, ' ');
    const double letters = static_cast<double>(codePointCount(name)) - static_cast<double>(blanks);
    return std::clamp((letters - kShortName) / (kLongName - kShortName), 0.0, 1.0);
}

/// What stands around a naming that speaks for its meaning the event, from 0 to 1.
double contextOf(const Naming& naming, std::span<const Naming> namings,
                 std::span<const EventWord> eventWords, std::span<const FoundWord> words)
{
    double sum = 0.0;
    std::uint64_t seen = 0;
    for (const FoundWord& found : around(words, *naming.mention, mentionOfWord)) {
        const std::uint64_t bit = std::uint64_t{1} << found.word;
        const EventWord& word = eventWords[found.word];
        if ((seen & bit) != 0 || wordIn(naming.mention->text, {&word, 1}))
            continue;
        seen |= bit;
        sum += word.isOfName ? kWordOfName : word.tells;
    }
    std::vector<std::string_view> names{naming.name};
    for (const Naming& other : around(namings, *naming.mention, mentionOfNaming)) {
        if (sum >= kCertain)
            break;
        const bool isKnown = std::ranges::any_of(
            names, [&](std::string_view name) { return isSameName(name, other.name); });
        if (other.mention->field != naming.mention->field || isKnown)
            continue;
        names.push_back(other.name);
        sum += kOtherName;
    }
    return std::min(1.0, sum / kCertain);
}

/// What the words of the mention tell, whatever stands around it. Where they are the name of an
/// instrument of the event, much else is written of that.
double tellsOf(const Mention& mention, const Event& event, double share,
               std::span<const Mention> mentions)
{
    bool isShared = false;
    bool isInstrument = false;
    for (const Mention& other : around(mentions, mention, std::identity())) {
        if (!isSamePlace(mention, other) || other.subject == mention.subject)
            continue;
        isShared = isShared || std::holds_alternative<EventId>(other.subject);
        isInstrument = isInstrument || isInstrumentOf(event, other);
    }
    const double tells = distinctness(mention, event, share, isShared);
    return isInstrument ? std::min(tells, kInstrument) : tells;
}

} // namespace

bool isInTitle(const Mention& mention)
{
    return mention.field == TextField::Title;
}

bool isNearName(const Mention& word, std::span<const Naming> namings)
{
    const auto near = around(namings, word, mentionOfNaming);
    return std::ranges::any_of(
        near, [&](const Naming& naming) { return naming.mention->field == word.field; });
}

std::vector<Naming> namingsOf(const Article& article, const Event& event,
                              std::span<const EventWord> eventWords,
                              std::span<const Mention> mentions, std::span<const FoundWord> words)
{
    const bool isHeadline = hasHeadline(article);
    std::vector<Naming> namings;
    std::vector<double> certain;
    for (const Mention& mention : mentions) {
        if (mention.subject != MentionSubject(event.id) || (isInTitle(mention) && !isHeadline))
            continue;
        const double share = shareOfName(mention.text, eventWords);
        namings.push_back({.mention = &mention,
                           .tells = tellsOf(mention, event, share, mentions),
                           .name = nameIn(mention, event)});
        certain.push_back(std::max(kShare * share, shareOfLong(namings.back().name)));
    }
    const std::span<const Naming> all(namings);
    for (std::size_t i = 0; i < namings.size(); ++i)
        certain[i] = std::max(certain[i], contextOf(namings[i], all, eventWords, words));
    for (std::size_t i = 0; i < namings.size(); ++i) {
        double& tells = namings[i].tells;
        const double sure = std::min(1.0, certain[i]);
        if (isInTitle(*namings[i].mention))
            tells += sure * std::max(0.0, 1.0 - tells); // nobody names in passing there
        else
            tells *= kAlone + (1.0 - kAlone) * sure;
    }
    return namings;
}

} // namespace core
