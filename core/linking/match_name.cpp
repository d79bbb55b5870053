#include "core/linking/match_name.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"
#include "core/linking/legal_forms.h"
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

/// An instrument that nobody named is called by its symbol, which may be a word, and in small
/// letters is one: of the name of its file ("nasdaq", "investing"). An alias of the same text says
/// more than the name.
bool isNameToLookFor(const Instrument& instrument)
{
    const std::string& name = instrument.name;
    if (name == instrument.symbol
        && (codePointCount(name) < kShortestName || isCommonWord(foldCase(name))
            || std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; })))
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
std::vector<const Instrument*> bearersOfNames(std::span<const Instrument> instruments,
                                              const Vocabulary& vocabulary)
{
    std::map<std::string, const Instrument*> bearers;
    std::vector<const Instrument*> all;
    for (const Instrument& instrument : instruments) {
        const auto [known, isNew] = bearers.emplace(foldCase(instrument.name), &instrument);
        if (isNew)
            continue;
        if (!hasOwnSymbol(*known->second, vocabulary) && hasOwnSymbol(instrument, vocabulary))
            known->second = &instrument;
    }
    for (const Instrument& instrument : instruments)
        all.push_back(bearers.at(foldCase(instrument.name)));
    return all;
}

/// The names that mean `instrument` in every text; none that its symbol would be too.
std::vector<std::string> plainNamesOf(const Instrument& instrument)
{
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (foldCase(name) != foldCase(instrument.symbol))
            names.push_back(name);
    };
    if (isNameToLookFor(instrument))
        add(instrument.name);
    for (const Alias& alias : instrument.aliases) {
        if (alias.needsNear.empty() && alias.language.empty())
            add(alias.text);
    }
    return names;
}

/// What people call an instrument that the vocabulary does not know: its name without "AG". Empty
/// where that says nothing more, is short, or is a common word as far as is known.
std::string shortNameOf(const Instrument& instrument, const Vocabulary& vocabulary)
{
    constexpr std::size_t kShortest = 4;
    const std::string name(withoutLegalForm(instrument.name));
    const std::string folded = foldCase(name);
    if (name == instrument.name || codePointCount(name) < kShortest || isCommonWord(folded)
        || vocabulary.forSymbol(instrument.symbol, instrument.mic))
        return {};
    const auto isSame = [&](const Alias& alias) { return foldCase(alias.text) == folded; };
    const bool isTaken =
        std::ranges::any_of(instrument.aliases, isSame)
        || std::ranges::any_of(vocabulary.instruments(), [&](const Instrument& known) {
               return foldCase(known.name) == folded || std::ranges::any_of(known.aliases, isSame);
           });
    return isTaken ? std::string() : name;
}

/// "BP.N" of a share of London is BP in New York; other symbols are found with any exchange.
MatchName otherSymbol(std::string_view symbol, const MentionSubject& subject,
                      const std::vector<std::string>& names)
{
    MatchName name{.subject = subject,
                   .text = std::string(symbol),
                   .kind = NameKind::OtherSymbol,
                   .needsNear = names};
    const std::size_t stop = symbol.rfind('.');
    if (stop == std::string_view::npos || stop == 0)
        return name;
    if (const auto markets = marketsOfCode(foldCase(symbol.substr(stop + 1)))) {
        name.text = symbol.substr(0, stop);
        name.markets = *markets;
    }
    return name;
}

/// "EUR=" would be looked for as "EUR".
bool canBeLookedFor(std::string_view symbol)
{
    return !symbol.empty()
        && characterClass(codePointBefore(symbol, symbol.size())) != CharacterClass::Boundary;
}

/// The names under which `instrument` is looked for.
std::vector<MatchName> namesOf(const Instrument& instrument, const MentionSubject& subject,
                               const Vocabulary& vocabulary)
{
    std::vector<MatchName> names;
    const std::vector<std::string> plain = plainNamesOf(instrument);
    if (isNameToLookFor(instrument))
        names.push_back({.subject = subject, .text = instrument.name});
    if (std::string name = shortNameOf(instrument, vocabulary); !name.empty())
        names.push_back({.subject = subject, .text = std::move(name)});
    for (const Alias& alias : instrument.aliases) {
        names.push_back(fromAlias(alias, subject, NameKind::Name));
        if (!alias.needsNear.empty())
            std::ranges::copy(plain, std::back_inserter(names.back().needsNear));
    }
    names.push_back({.subject = subject,
                     .text = instrument.symbol,
                     .kind = NameKind::Symbol,
                     .needsNear = plain,
                     .markets = instrument.mic});
    for (const std::string& symbol : vocabulary.otherSymbols(instrument.symbol, instrument.mic)) {
        if (symbol != instrument.symbol && canBeLookedFor(symbol))
            names.push_back(otherSymbol(symbol, subject, plain));
    }
    return names;
}

bool isSameText(const MatchName& a, const MatchName& b)
{
    return a.kind == b.kind && foldCase(a.text) == foldCase(b.text);
}

/// Adds the names of instruments that are in no archive; `names` are those of one that is.
void addKnown(std::vector<MatchName>& names, std::span<const Instrument> known,
              const Vocabulary& vocabulary)
{
    std::set<std::pair<NameKind, std::string>> taken;
    for (const MatchName& name : names)
        taken.emplace(name.kind, foldCase(name.text));
    for (const Instrument& instrument : known) {
        for (MatchName& name :
             namesOf(instrument, KnownInstrument{qualifiedSymbol(instrument)}, vocabulary)) {
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
    const Vocabulary& vocabulary = Vocabulary::shared();
    const std::vector<const Instrument*> bearers = bearersOfNames(instruments, vocabulary);
    for (std::size_t i = 0; i < instruments.size(); ++i) {
        std::vector<MatchName> own = namesOf(instruments[i], instruments[i].id, vocabulary);
        if (bearers[i] != &instruments[i]) {
            const std::vector<MatchName> taken = namesOf(*bearers[i], bearers[i]->id, vocabulary);
            std::erase_if(own, [&](const MatchName& name) {
                return std::ranges::any_of(
                    taken, [&](const MatchName& other) { return isSameText(name, other); });
            });
        }
        std::ranges::move(own, std::back_inserter(names));
    }
    addKnown(names, known, vocabulary);
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
