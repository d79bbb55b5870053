#include "core/linking/match_name.h"

#include "core/base/unicode.h"
#include "core/linking/symbols.h"
#include "core/linking/vocabulary.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kShortestName = 3; ///< of an instrument that is known by its symbol only

MatchName fromAlias(const Alias& alias, const MentionSubject& subject, NameKind kind)
{
    return {.subject = subject,
            .text = alias.text,
            .kind = kind,
            .language = alias.language,
            .needsNear = alias.needsNear};
}

/// An instrument that nobody named is called by its symbol, which may be a word; and an alias of
/// the same text says more than the name.
bool isNameToLookFor(const Instrument& instrument)
{
    const std::string& name = instrument.name;
    if (name == instrument.symbol
        && (codePointCount(name) < kShortestName || isCommonWord(foldCase(name))))
        return false;
    return std::ranges::none_of(instrument.aliases,
                                [&](const Alias& alias) { return alias.text == name; });
}

bool hasOwnSymbol(const Instrument& instrument, const Vocabulary& vocabulary)
{
    const auto known = vocabulary.forSymbol(instrument.symbol, instrument.mic);
    return known && foldCase(known->symbol) == foldCase(instrument.symbol);
}

/// For each instrument, the one that its name means: itself, or another of the same name.
std::vector<const Instrument*> bearersOfNames(std::span<const Instrument> instruments)
{
    std::map<std::string, const Instrument*> bearers;
    std::vector<const Instrument*> all;
    std::optional<Vocabulary> vocabulary; // read only if a name stands twice
    for (const Instrument& instrument : instruments) {
        const auto [known, isNew] = bearers.emplace(foldCase(instrument.name), &instrument);
        if (isNew)
            continue;
        if (!vocabulary)
            vocabulary = Vocabulary::builtIn().value_or(Vocabulary());
        if (!hasOwnSymbol(*known->second, *vocabulary) && hasOwnSymbol(instrument, *vocabulary))
            known->second = &instrument;
    }
    for (const Instrument& instrument : instruments)
        all.push_back(bearers.at(foldCase(instrument.name)));
    return all;
}

/// The names under which `instrument` is looked for.
std::vector<MatchName> namesOf(const Instrument& instrument, const MentionSubject& subject)
{
    std::vector<MatchName> names;
    if (isNameToLookFor(instrument))
        names.push_back({.subject = subject, .text = instrument.name});
    for (const Alias& alias : instrument.aliases)
        names.push_back(fromAlias(alias, subject, NameKind::Name));
    names.push_back({.subject = subject, .text = instrument.symbol, .kind = NameKind::Symbol});
    return names;
}

bool isSameText(const MatchName& a, const MatchName& b)
{
    return a.kind == b.kind && foldCase(a.text) == foldCase(b.text);
}

/// Adds the names of instruments that are in no archive; `names` are those of one that is.
void addKnown(std::vector<MatchName>& names, std::span<const Instrument> known)
{
    std::set<std::pair<NameKind, std::string>> taken;
    for (const MatchName& name : names)
        taken.emplace(name.kind, foldCase(name.text));
    for (const Instrument& instrument : known) {
        for (MatchName& name : namesOf(instrument, KnownInstrument{qualifiedSymbol(instrument)})) {
            if (!taken.contains({name.kind, foldCase(name.text)}))
                names.push_back(std::move(name));
        }
    }
}

} // namespace

std::vector<MatchName> matchNames(std::span<const Instrument> instruments,
                                  std::span<const Event> events,
                                  std::span<const Alias> otherMeanings,
                                  std::span<const Instrument> known)
{
    std::vector<MatchName> names;
    const std::vector<const Instrument*> bearers = bearersOfNames(instruments);
    for (std::size_t i = 0; i < instruments.size(); ++i) {
        std::vector<MatchName> own = namesOf(instruments[i], instruments[i].id);
        if (bearers[i] != &instruments[i]) {
            const std::vector<MatchName> taken = namesOf(*bearers[i], bearers[i]->id);
            std::erase_if(own, [&](const MatchName& name) {
                return std::ranges::any_of(
                    taken, [&](const MatchName& other) { return isSameText(name, other); });
            });
        }
        std::ranges::move(own, std::back_inserter(names));
    }
    addKnown(names, known);
    for (const Event& event : events) {
        const MentionSubject subject = event.id;
        names.push_back({.subject = subject, .text = event.name, .kind = NameKind::Phrase});
        for (const Alias& alias : event.aliases)
            names.push_back(fromAlias(alias, subject, NameKind::Phrase));
    }
    for (const Alias& phrase : otherMeanings)
        names.push_back(fromAlias(phrase, InstrumentId{}, NameKind::Name));
    return names;
}

} // namespace core
