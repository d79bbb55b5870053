#include "core/linking/match_name.h"

#include "core/base/sha256.h"
#include "core/base/unicode.h"
#include "core/linking/characters.h"
#include "core/linking/symbols.h"
#include "core/linking/vocabulary.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace core {

namespace {

/// To be raised when a rule of matching or linking changes what they find.
constexpr int kRules = 3;
constexpr std::size_t kShortestName = 3; ///< of an instrument that is known by its symbol only

using Subject = std::variant<InstrumentId, EventId>;

MatchName fromAlias(const Alias& alias, const Subject& subject, NameKind kind)
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

/// "BP.N" of a share of London is BP in New York; other symbols are found with any exchange.
MatchName otherSymbol(std::string_view symbol, const Subject& subject,
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
std::vector<MatchName> namesOf(const Instrument& instrument, const Vocabulary& vocabulary)
{
    std::vector<MatchName> names;
    const Subject subject = instrument.id;
    const std::vector<std::string> plain = plainNamesOf(instrument);
    if (isNameToLookFor(instrument))
        names.push_back({.subject = subject, .text = instrument.name});
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

/// One field of a fingerprint; its length keeps neighbours apart.
void append(std::string& text, std::string_view field)
{
    text += std::to_string(field.size());
    text += ':';
    text += field;
}

void append(std::string& text, const MatchName& name)
{
    append(text, std::to_string(name.subject.index()));
    std::visit([&](auto id) { append(text, std::to_string(id.value)); }, name.subject);
    append(text, name.text);
    append(text, std::to_string(static_cast<int>(name.kind)));
    append(text, name.language);
    append(text, std::to_string(name.needsNear.size()));
    for (const std::string& word : name.needsNear)
        append(text, word);
    append(text, name.markets);
}

void append(std::string& text, const Event& event)
{
    append(text, std::to_string(event.id.value));
    append(text, toIso(event.when));
    append(text, event.until ? toIso(*event.until) : std::string());
    append(text, event.holder);
    append(text, event.description);
    append(text, std::to_string(event.instruments.size()));
    for (const EventInstrument& concerned : event.instruments)
        append(text, std::to_string(concerned.instrument.value));
}

} // namespace

std::vector<MatchName> matchNames(std::span<const Instrument> instruments,
                                  std::span<const Event> events,
                                  std::span<const Alias> otherMeanings)
{
    std::vector<MatchName> names;
    const Vocabulary vocabulary = Vocabulary::builtIn().value_or(Vocabulary());
    const std::vector<const Instrument*> bearers = bearersOfNames(instruments, vocabulary);
    for (std::size_t i = 0; i < instruments.size(); ++i) {
        std::vector<MatchName> own = namesOf(instruments[i], vocabulary);
        if (bearers[i] != &instruments[i]) {
            const std::vector<MatchName> taken = namesOf(*bearers[i], vocabulary);
            std::erase_if(own, [&](const MatchName& name) {
                return std::ranges::any_of(
                    taken, [&](const MatchName& other) { return isSameText(name, other); });
            });
        }
        std::ranges::move(own, std::back_inserter(names));
    }
    for (const Event& event : events) {
        const Subject subject = event.id;
        names.push_back({.subject = subject, .text = event.name, .kind = NameKind::Phrase});
        for (const Alias& alias : event.aliases)
            names.push_back(fromAlias(alias, subject, NameKind::Phrase));
    }
    for (const Alias& phrase : otherMeanings)
        names.push_back(fromAlias(phrase, InstrumentId{}, NameKind::Name));
    return names;
}

std::string linkingFingerprint(std::span<const MatchName> names, std::span<const Event> events)
{
    std::string text;
    append(text, std::to_string(kRules));
    append(text, std::to_string(names.size()));
    for (const MatchName& name : names)
        append(text, name);
    for (const Event& event : events)
        append(text, event);
    return sha256(text);
}

} // namespace core
