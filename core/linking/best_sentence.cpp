#include "core/linking/best_sentence.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <set>

namespace core {

namespace {

// How much it counts, in a sentence that is to be quoted for an event, that it ...
constexpr double kNamesEvent = 3.0;
constexpr double kNamesAgain = 0.5; ///< once
constexpr double kNamesInstrument = 1.0;
constexpr double kNamesMoreInstruments = 0.5; ///< once
constexpr double kNamesHolder = 1.0;
constexpr double kHoldsFigure = 1.0;
constexpr double kNamesEventAlone = 1.0;
constexpr double kNamesOtherEvent = -1.0;
constexpr double kIsQuestion = -2.0;
constexpr double kIsFragment = -2.5; ///< a heading, which does not end like a sentence
constexpr double kIsLong = -1.0;

constexpr std::size_t kLong = 320; ///< code points; more does not fit under a figure
constexpr std::size_t kShortest = 20;

bool concerns(const Event& event, InstrumentId instrument)
{
    return std::ranges::any_of(event.instruments, [&](const EventInstrument& concerned) {
        return concerned.instrument == instrument;
    });
}

/// What one sentence names.
struct Named {
    int event = 0;
    bool eventAlone = false; ///< by a name that no other event has
    bool otherEvent = false; ///< by a name that this event has not
    std::vector<InstrumentId> instruments{};
};

/// Where the body names this event, and where others, in code points.
struct Places {
    std::set<std::size_t> own{};
    std::set<std::size_t> others{};
};

Places placesOf(const Event& event, std::span<const Mention> mentions)
{
    Places places;
    for (const Mention& mention : mentions) {
        const auto* named = std::get_if<EventId>(&mention.subject);
        if (mention.field == TextField::Body && named != nullptr)
            (*named == event.id ? places.own : places.others).insert(mention.begin);
    }
    return places;
}

/// Counts `mention` for its sentence.
void count(Named& named, const Mention& mention, const Event& event, const Places& places)
{
    if (const auto* other = std::get_if<EventId>(&mention.subject)) {
        if (*other == event.id) {
            ++named.event;
            named.eventAlone |= !places.others.contains(mention.begin);
        } else {
            named.otherEvent |= !places.own.contains(mention.begin);
        }
        return;
    }
    // One that the archive does not hold is of no event.
    const auto* instrument = std::get_if<InstrumentId>(&mention.subject);
    if (instrument != nullptr && concerns(event, *instrument)
        && std::ranges::find(named.instruments, *instrument) == named.instruments.end())
        named.instruments.push_back(*instrument);
}

/// Digits, or what large numbers and shares are counted in.
bool holdsFigure(std::string_view text)
{
    constexpr auto kUnits = std::to_array<std::string_view>(
        {"Prozent", "per cent", "percent", "Million", "million", "Milliarde", "billion"});
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; })
        || std::ranges::any_of(kUnits, [&](std::string_view unit) {
               return text.find(unit) != std::string_view::npos;
           });
}

/// Without the quotation marks and brackets that close it.
std::string_view withoutClosers(std::string_view sentence)
{
    constexpr auto kClosers =
        std::to_array<std::string_view>({"\"", "'", ")", "]", "»", "«", "“", "”", "’", "‘", "›"});
    for (;;) {
        const auto closer = std::ranges::find_if(
            kClosers, [&](std::string_view mark) { return sentence.ends_with(mark); });
        if (closer == kClosers.end())
            return sentence;
        sentence.remove_suffix(closer->size());
    }
}

double formOf(std::string_view sentence)
{
    const std::string_view words = withoutClosers(sentence);
    const std::size_t length = codePointCount(sentence);
    double value = length > kLong ? kIsLong : 0.0;
    if (words.ends_with('?'))
        value += kIsQuestion;
    else if (length < kShortest || !(words.ends_with('.') || words.ends_with('!')))
        value += kIsFragment;
    return value;
}

double valueOf(std::string_view sentence, const Named& named, const Event& event)
{
    double value = formOf(sentence);
    if (named.event > 0)
        value += kNamesEvent;
    if (named.event > 1)
        value += kNamesAgain;
    if (!named.instruments.empty())
        value += kNamesInstrument;
    if (named.instruments.size() > 1)
        value += kNamesMoreInstruments;
    if (!event.holder.empty() && sentence.find(event.holder) != std::string_view::npos)
        value += kNamesHolder;
    if (named.eventAlone)
        value += kNamesEventAlone;
    if (named.otherEvent)
        value += kNamesOtherEvent;
    if (holdsFigure(sentence))
        value += kHoldsFigure;
    return value;
}

} // namespace

std::optional<Sentence> bestSentence(const Article& article, const Event& event,
                                     std::span<const Mention> mentions)
{
    const std::vector<Sentence> all = sentences(article.body, article.language);
    const Places places = placesOf(event, mentions);
    std::vector<Named> named(all.size());
    for (const Mention& mention : mentions) {
        if (mention.field != TextField::Body)
            continue;
        const auto next = std::ranges::upper_bound(all, mention.begin, {}, &Sentence::begin);
        if (next != all.begin())
            count(named[static_cast<std::size_t>(next - all.begin()) - 1], mention, event, places);
    }
    const CodePointIndex index(article.body);
    std::optional<Sentence> best;
    double bestValue = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (named[i].event == 0 && named[i].instruments.empty())
            continue;
        const double value = valueOf(index.slice(all[i].begin, all[i].end), named[i], event);
        if (!best || value > bestValue) {
            best = all[i];
            bestValue = value;
        }
    }
    return best;
}

} // namespace core
