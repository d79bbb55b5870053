#include "core/workspace/instrument_facts.h"
#include "core/workspace/workspace_state.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

/// The half-open span of instants that the days from `from` to `to` cover; BarStore's span is
/// closed, so the end is the last millisecond.
std::optional<Instant> startOf(const std::optional<TradingDate>& day)
{
    return day ? std::optional(timeOf(*day)) : std::nullopt;
}

std::optional<Instant> endOf(const std::optional<TradingDate>& day)
{
    using namespace std::chrono_literals;
    return day ? std::optional(timeOf(*day) + std::chrono::days{1} - 1ms) : std::nullopt;
}

/// A day that surely lies ahead of the recent closes of a share that trades.
TradingDate recentSpan(const InstrumentSummary& summary)
{
    constexpr std::chrono::days kRecent{120};
    return TradingDate{summary.last->day() - kRecent};
}

/// Whether a split may lie among its recent closes.
bool splitsLately(const InstrumentSummary& summary)
{
    return !summary.recentCloses.empty() && summary.last
        && std::ranges::any_of(summary.splits, [&](const CorporateAction& split) {
               return recentSpan(summary) < split.day && split.day <= *summary.last;
           });
}

/// As many recent closes as it has, from adjusted ones.
void takeCloses(InstrumentSummary& summary, const std::vector<double>& closes)
{
    auto& recent = summary.recentCloses;
    const std::size_t count = std::min(recent.size(), closes.size());
    std::ranges::copy(closes.end() - static_cast<std::ptrdiff_t>(count), closes.end(),
                      recent.end() - static_cast<std::ptrdiff_t>(count));
    if (recent.size() > 1)
        summary.previousClose = recent[recent.size() - 2];
}

void addSplits(std::vector<InstrumentSummary>& summaries,
               const std::vector<ActionListing>& listings)
{
    std::unordered_map<InstrumentId, InstrumentSummary*> byId;
    for (InstrumentSummary& summary : summaries)
        byId.emplace(summary.instrument.id, &summary);
    for (const ActionListing& listing : listings) {
        if (listing.action.kind == CorporateActionKind::Split)
            byId.at(listing.action.instrument)->splits.push_back(listing.action);
    }
}

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
    const auto known = vocabulary.forSymbol(instrument.symbol, instrument.mic);
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

Result<InstrumentId> Workspace::State::instrumentFor(const Instrument& instrument,
                                                     const Origin& origin)
{
    // A symbol without a market is that of the archive, or that of the vocabulary.
    Instrument wanted = instrument;
    if (wanted.mic.empty()) {
        const auto found = archive.instruments().find(wanted.symbol);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            wanted.mic = (*found)->mic;
    }
    const auto stored = archive.instruments().add(completed(std::move(wanted)), origin);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->id;
}

Result<std::vector<InstrumentSummary>> Workspace::instruments() const
{
    return m_state->archive.snapshot([&]() -> Result<std::vector<InstrumentSummary>> {
        auto summaries = m_state->archive.instruments().summaries();
        const auto listings = m_state->archive.actions().list();
        if (!summaries || !listings)
            return tl::unexpected(!summaries ? summaries.error() : listings.error());
        addSplits(*summaries, *listings);
        for (InstrumentSummary& summary : *summaries) {
            if (!splitsLately(summary))
                continue;
            const auto recent = bars(summary.instrument.id, Interval::Day1, recentSpan(summary),
                                     std::nullopt, PriceAdjustment::Splits);
            if (!recent)
                return tl::unexpected(recent.error());
            takeCloses(summary, recent->close);
        }
        return summaries;
    });
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
    const std::size_t colon = symbol.find(':');
    const bool hasMarket = colon != std::string_view::npos;
    const auto known = hasMarket
        ? m_state->vocabulary.forSymbol(symbol.substr(colon + 1), symbol.substr(0, colon))
        : m_state->vocabulary.forSymbol(symbol);
    return known ? addInstrument(*known, author, now) : found;
}

Result<PriceSeries> Workspace::bars(InstrumentId instrument, Interval interval,
                                    std::optional<TradingDate> from, std::optional<TradingDate> to,
                                    PriceAdjustment adjust) const
{
    return m_state->archive.snapshot([&]() -> Result<PriceSeries> {
        auto printed = m_state->archive.bars().read(instrument, interval, startOf(from), endOf(to));
        if (!printed || printed->empty())
            return printed;
        const auto adjustments = m_state->adjustments(instrument, interval, adjust);
        if (!adjustments)
            return tl::unexpected(adjustments.error());
        return adjusted(std::move(*printed), *adjustments);
    });
}

InstrumentFacts Workspace::facts() const
{
    return InstrumentFacts(*m_state);
}

} // namespace core
