#include "core/linking/linking_keys.h"

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/linking/link_weights.h"
#include "core/linking/vocabulary.h"

#include <string_view>
#include <variant>

namespace core {

namespace {

/// To be raised when a rule of matching or linking changes what they find.
constexpr int kRules = 6;

/// One field of a key; its length keeps neighbours apart.
void append(std::string& key, std::string_view field)
{
    key += std::to_string(field.size());
    key += ':';
    key += field;
}

void append(std::string& key, std::span<const Alias> aliases)
{
    append(key, std::to_string(aliases.size()));
    for (const Alias& alias : aliases) {
        append(key, alias.text);
        append(key, alias.language);
        append(key, std::to_string(alias.needsNear.size()));
        for (const std::string& word : alias.needsNear)
            append(key, word);
    }
}

std::string textOf(const MentionSubject& subject)
{
    if (const auto* known = std::get_if<KnownInstrument>(&subject))
        return known->symbol;
    if (const auto* event = std::get_if<EventId>(&subject))
        return std::to_string(event->value);
    return std::to_string(std::get<InstrumentId>(subject).value);
}

} // namespace

std::string rulesKey()
{
    std::string rules;
    append(rules, std::to_string(kRules));
    for (const LinkRule& rule : kLinkRules)
        append(rules, std::to_string(rule.weight));
    append(rules, std::to_string(kLinkPrior));
    append(rules, std::to_string(kSuggestionThreshold));
    for (const std::string& word : wordsOfCompanies())
        append(rules, word);
    return sha256(rules);
}

std::string keyOf(const MatchName& name)
{
    std::string key;
    append(key, std::to_string(name.subject.index()));
    append(key, textOf(name.subject));
    append(key, name.text);
    append(key, std::to_string(static_cast<int>(name.kind)));
    append(key, name.language);
    for (const std::string& word : name.needsNear)
        append(key, word);
    append(key, name.markets);
    return key;
}

std::string stateKey(std::span<const Instrument> instruments, std::span<const Event> events)
{
    std::string key;
    for (const EmbeddedFile& file : embeddedFiles("vocabulary/"))
        append(key, file.bytes);
    for (const Instrument& instrument : instruments) {
        append(key, std::to_string(instrument.id.value));
        append(key, instrument.symbol);
        append(key, instrument.mic);
        append(key, instrument.name);
        append(key, toString(instrument.kind));
        append(key, instrument.aliases);
    }
    for (const Event& event : events) {
        append(key, std::to_string(event.id.value));
        append(key, keyOf(event));
        append(key, event.aliases);
    }
    return sha256(rulesKey() + key);
}

std::string keyOf(const Event& event)
{
    std::string key;
    append(key, toIso(event.when));
    append(key, event.until ? toIso(*event.until) : std::string());
    append(key, event.name);
    append(key, event.holder);
    append(key, event.description);
    append(key, std::to_string(event.aliases.size()));
    for (const Alias& alias : event.aliases)
        append(key, alias.text);
    for (const EventInstrument& concerned : event.instruments)
        append(key, std::to_string(concerned.instrument.value));
    return key;
}

} // namespace core
