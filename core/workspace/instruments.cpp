#include "core/workspace/instrument_facts.h"
#include "core/workspace/workspace_state.h"

#include "core/base/unicode.h"
#include "core/linking/vocabulary.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

bool means(const Vocabulary& vocabulary, const Instrument& instrument, const Instrument& wanted)
{
    const auto known = vocabulary.forSymbol(instrument.symbol, instrument.mic);
    return known && known->symbol == wanted.symbol && known->mic == wanted.mic;
}

/// `known` with what a person says of it: words replace words, names join names.
Instrument withWords(Instrument known, const Instrument& said)
{
    if (!said.name.empty())
        known.name = said.name;
    if (!said.currency.empty())
        known.currency = said.currency;
    if (said.kind != InstrumentKind::Other)
        known.kind = said.kind;
    for (const Alias& alias : said.aliases) {
        if (std::ranges::find(known.aliases, alias) == known.aliases.end())
            known.aliases.push_back(alias);
    }
    return known;
}

} // namespace

Result<std::optional<Instrument>> Workspace::State::findInstrument(std::string_view symbol,
                                                                   std::string_view mic)
{
    InstrumentStore instruments = archive.instruments();
    auto found = instruments.find(symbol, mic);
    if (!found || *found)
        return found;
    if (const std::size_t colon = symbol.find(':'); mic.empty() && colon != std::string_view::npos)
        return findInstrument(symbol.substr(colon + 1), symbol.substr(0, colon));

    // "DAX" where the file was called "^GDAXI": another provider's word for the same thing.
    const Vocabulary& vocabulary = Vocabulary::shared();
    const auto wanted = vocabulary.forSymbol(symbol, mic);
    if (!wanted)
        return std::nullopt;
    const auto all = instruments.all();
    if (!all)
        return tl::unexpected(all.error());
    std::optional<Instrument> match;
    for (const Instrument& instrument : *all) {
        if (!means(vocabulary, instrument, *wanted))
            continue;
        if (match)
            return fail(ErrorCode::Conflict,
                        "\"" + std::string(symbol) + "\" may mean " + match->symbol + " or "
                            + instrument.symbol + "; use one of these.");
        match = instrument;
    }
    return match;
}

Instrument Workspace::State::completed(Instrument instrument) const
{
    const auto known = Vocabulary::shared().forSymbol(instrument.symbol, instrument.mic);
    if (known) {
        // "nvda.csv" is no other share than "NVDA.csv".
        if (foldCase(instrument.symbol) == foldCase(known->symbol))
            instrument.symbol = known->symbol;
        if (instrument.mic.empty())
            instrument.mic = known->mic;
        if (instrument.name.empty())
            instrument.name = known->name;
        if (instrument.currency.empty())
            instrument.currency = known->currency;
        if (instrument.kind == InstrumentKind::Other)
            instrument.kind = known->kind;
        for (const Alias& alias : known->aliases) {
            const auto same = [&](const Alias& own) { return own.text == alias.text; };
            if (alias.text != instrument.name && std::ranges::none_of(instrument.aliases, same))
                instrument.aliases.push_back(alias);
        }
    }
    if (instrument.name.empty())
        instrument.name = instrument.symbol;
    return instrument;
}

std::string Workspace::State::nameOf(const KnownInstrument& known) const
{
    const std::string& symbol = known.symbol;
    const Vocabulary& vocabulary = Vocabulary::shared();
    const std::size_t colon = symbol.find(':');
    const auto found = colon == std::string::npos
        ? vocabulary.forSymbol(symbol)
        : vocabulary.forSymbol(symbol.substr(colon + 1), symbol.substr(0, colon));
    return found ? found->name : symbol;
}

/// Prices in two currencies are two series.
Result<void> Workspace::State::checkCurrency(const Instrument& said)
{
    if (said.currency.empty())
        return {};
    const auto known = archive.instruments().find(said.symbol, said.mic);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->currency.empty() || (*known)->currency == said.currency)
        return {};
    const std::string symbol = qualifiedSymbol(**known);
    return fail(ErrorCode::InvalidArgument,
                "The prices of " + symbol + " are in " + (*known)->currency
                    + " in the archive, and those of the file in " + said.currency
                    + "; name the market they are of (--mic), or their currency (--currency).");
}

Result<InstrumentId> Workspace::State::instrumentFor(const Instrument& instrument,
                                                     const Origin& origin)
{
    // A symbol without a market is that of the archive, or that of the vocabulary.
    Instrument wanted = instrument;
    if (wanted.mic.empty()) {
        const auto found = archive.instruments().find(wanted.symbol);
        if (!found && found.error().code == ErrorCode::Conflict)
            return fail(ErrorCode::InvalidArgument, found.error().message + " (--mic)");
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            wanted.mic = (*found)->mic;
    }
    if (auto fits = checkCurrency(wanted); !fits)
        return tl::unexpected(fits.error());
    const auto stored = archive.instruments().add(completed(std::move(wanted)), origin);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->id;
}

Result<Instrument> Workspace::instrument(std::string_view symbol) const
{
    auto found = m_state->findInstrument(symbol, {});
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound,
                    "There is no instrument \"" + std::string(symbol) + "\" in the archive.");
    return std::move(**found);
}

Result<Instrument> Workspace::instrument(InstrumentId id) const
{
    auto found = m_state->archive.instruments().find(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound,
                    "There is no instrument " + std::to_string(id.value) + " in the archive.");
    return std::move(**found);
}

Result<Instrument> Workspace::addInstrument(Instrument instrument, const std::string& author,
                                            Instant now)
{
    InstrumentStore instruments = m_state->archive.instruments();
    return m_state->archive.transaction([&]() -> Result<Instrument> {
        const Instrument completed = m_state->completed(instrument);
        const auto known = instruments.find(completed.symbol, completed.mic);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known) {
            const auto stored = instruments.add(completed, Authorship{author, now});
            if (!stored)
                return tl::unexpected(stored.error());
            return *instruments.find(stored->id).value();
        }
        const Instrument changed = withWords(**known, instrument);
        if (auto updated = instruments.update(changed, Authorship{author, now}); !updated)
            return tl::unexpected(updated.error());
        return changed;
    });
}

Result<Instrument> Workspace::instrumentOrKnown(std::string_view symbol, const std::string& author,
                                                Instant now)
{
    auto found = instrument(symbol);
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    const Vocabulary& vocabulary = Vocabulary::shared();
    const std::size_t colon = symbol.find(':');
    const bool hasMarket = colon != std::string_view::npos;
    const auto known = hasMarket
        ? vocabulary.forSymbol(symbol.substr(colon + 1), symbol.substr(0, colon))
        : vocabulary.forSymbol(symbol);
    return known ? addInstrument(*known, author, now) : found;
}

InstrumentFacts Workspace::facts() const
{
    return InstrumentFacts(*m_state);
}

} // namespace core
