#include "core/workspace/article_warnings.h"
#include "core/workspace/fuller_bars.h"
#include "core/workspace/workspace_state.h"

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace core {

namespace {

/// A file of hundreds of instruments need not name each.
constexpr std::size_t kMostReplaced = 20;

/// Puts values of one file into the archive and counts what became of them.
class ContentStore {
public:
    ContentStore(Workspace::State& state, ImportReport& report, ImportId import, Progress& progress)
        : m_state(state)
        , m_report(report)
        , m_import(import)
        , m_progress(progress)
    {
        // Rows that the file itself repeats stay counted; the rest is counted against the archive.
        m_report.accepted = 0;
    }

    Result<void> store(const std::vector<ReadSeries>& series)
    {
        for (const ReadSeries& read : series) {
            const auto instrument = m_state.instrumentFor(
                {.symbol = read.symbol, .mic = read.mic, .currency = read.currency}, m_import);
            if (!instrument)
                return tl::unexpected(instrument.error());
            auto stored = storeBars(read, *instrument);
            if (stored)
                stored = storeBeside(read, *instrument);
            if (!stored)
                return stored;
            if (!m_progress.report(0.9, "Storing " + read.symbol))
                return cancelled();
        }
        if (m_replaced > kMostReplaced)
            warn("prices_replaced",
                 "So it is with " + std::to_string(m_replaced - kMostReplaced)
                     + " more instruments.");
        m_fuller.reportIn(m_report);
        return {};
    }

    Result<void> store(const std::vector<Article>& articles)
    {
        ArticleWarnings warnings(m_state.archive.articles(), m_report.warnings);
        for (const Article& article : articles) {
            const auto stored = m_state.archive.articles().add(article, m_import);
            if (!stored)
                return tl::unexpected(stored.error());
            if (stored->arrival == Arrival::Correction)
                ++m_report.updated;
            else
                count(stored->arrival == Arrival::New);
            if (auto warned = warnings.add(article, *stored); !warned)
                return warned;
        }
        warnings.finish();
        return {};
    }

    Result<void> store(const std::vector<Instrument>& instruments)
    {
        for (const Instrument& instrument : instruments) {
            const auto stored =
                m_state.archive.instruments().add(m_state.completed(instrument), Origin{m_import});
            if (!stored)
                return tl::unexpected(stored.error());
            if (stored->isNew)
                ++m_report.accepted;
            else if (auto added = addNames(stored->id, instrument); !added)
                return added;
        }
        return {};
    }

    /// Two passes: a relation may name an event that comes later in the file.
    Result<void> store(const std::vector<ReadEvent>& events)
    {
        std::vector<std::pair<Event, const ReadEvent*>> related;
        for (const ReadEvent& read : events) {
            const auto stored = add(read);
            if (!stored)
                return tl::unexpected(stored.error());
            if (*stored && !read.relations.empty())
                related.emplace_back(std::move(**stored), &read);
        }
        for (auto& [event, read] : related) {
            if (auto added = relate(event, read->relations); !added)
                return added;
        }
        return {};
    }

    Result<void> store(const std::vector<ReadFact>& facts)
    {
        for (const ReadFact& read : facts) {
            const auto instrument = instrumentOf(read.symbol, read.mic);
            if (!instrument)
                return tl::unexpected(instrument.error());
            const auto word =
                std::visit([&](const auto& fact) { return hear(fact, *instrument); }, read.fact);
            if (!word)
                return tl::unexpected(word.error());
            if (*word == Word::Replaces)
                ++m_report.updated;
            else
                count(*word == Word::New);
            if (*word == Word::Outranked)
                warn("person_outranks",
                     read.symbol + ": a person has said otherwise, and that holds.");
        }
        return {};
    }

private:
    Result<void> storeBars(const ReadSeries& read, InstrumentId instrument)
    {
        auto replaced = replacedPrices(m_state, instrument, read);
        if (!replaced)
            return tl::unexpected(replaced.error());
        if (auto looked = m_fuller.look(m_state, instrument, read); !looked)
            return looked;
        const auto counts = m_state.archive.bars().write(m_import, instrument, read.bars);
        if (!counts)
            return tl::unexpected(counts.error());
        m_report.accepted += counts->accepted;
        m_report.duplicates += counts->duplicates;
        m_report.updated += counts->updated;
        if (*replaced && ++m_replaced <= kMostReplaced)
            m_report.warnings.push_back(std::move(**replaced));
        return m_state.archive.adjustedCloses().write(m_import, instrument, read.bars.interval,
                                                      read.adjustedCloses);
    }

    Result<Word> hear(CorporateAction action, InstrumentId instrument)
    {
        action.instrument = instrument;
        const auto heard = m_state.archive.actions().add(action, m_import);
        return heard ? Result<Word>(heard->word) : tl::unexpected(heard.error());
    }

    Result<Word> hear(DatedFact fact, InstrumentId instrument)
    {
        fact.instrument = instrument;
        const auto heard = m_state.archive.facts().add(fact, m_import);
        return heard ? Result<Word>(heard->word) : tl::unexpected(heard.error());
    }

    /// The actions of a price file. Its counts are of bars; a note says what came beside them.
    Result<void> storeBeside(const ReadSeries& read, InstrumentId instrument)
    {
        std::size_t changes = 0;
        for (const CorporateAction& action : read.actions) {
            const auto word = hear(action, instrument);
            if (!word)
                return tl::unexpected(word.error());
            changes += *word == Word::New || *word == Word::Replaces ? 1 : 0;
        }
        if (!read.actions.empty())
            warn("actions_beside_prices",
                 "Beside the prices of " + read.symbol + " stand dividends or splits of "
                     + std::to_string(read.actions.size()) + " days, of which "
                     + std::to_string(changes) + " are new or changed.");
        return {};
    }

    /// An instrument that is there gets the names that it does not have; what else is known of it
    /// stays.
    Result<void> addNames(InstrumentId id, const Instrument& said)
    {
        InstrumentStore instruments = m_state.archive.instruments();
        const auto known = instruments.find(id);
        if (!known)
            return tl::unexpected(known.error());
        bool changed = false;
        for (const Alias& alias : said.aliases) {
            const auto added = instruments.addAlias(id, alias, m_import);
            if (!added)
                return tl::unexpected(added.error());
            changed = changed || *added;
        }
        ++(changed ? m_report.updated : m_report.duplicates);
        if (*known && !said.name.empty() && said.name != (*known)->name)
            warn("name_kept",
                 qualifiedSymbol(**known) + " is named \"" + (*known)->name
                     + "\" in the archive and stays so; \"pressmark instrument add "
                     + (*known)->symbol + " --name\" changes it.");
        return {};
    }

    /// The event, if it is new.
    Result<std::optional<Event>> add(const ReadEvent& read)
    {
        Event event = read.event;
        for (const ReadEventInstrument& named : read.instruments) {
            const auto instrument = instrumentOf(named.symbol, named.mic);
            if (!instrument)
                return tl::unexpected(instrument.error());
            event.instruments.push_back({*instrument, named.expected});
        }
        const auto stored = m_state.archive.events().add(event, m_import);
        if (!stored && stored.error().code == ErrorCode::Conflict) {
            m_report.rejected.push_back(
                {.code = "name_taken", .message = stored.error().message, .text = event.name});
            return std::nullopt;
        }
        if (!stored)
            return tl::unexpected(stored.error());
        count(stored->isNew);
        if (!stored->isNew)
            return std::nullopt;
        event.id = stored->id;
        return event;
    }

    Result<void> relate(Event& event, const std::vector<ReadEventRelation>& relations)
    {
        for (const ReadEventRelation& relation : relations) {
            const auto other = m_state.archive.events().find(relation.other);
            if (!other)
                return tl::unexpected(other.error());
            if (*other)
                event.relations.push_back({relation.kind, (*other)->id});
            else
                warn("unknown_event",
                     "\"" + event.name + "\" names \"" + relation.other
                         + "\", which is not in the archive; that relation is left out.");
        }
        return m_state.archive.events().update(event, m_import);
    }

    /// The archive's instrument, else one made from what is known of the symbol.
    Result<InstrumentId> instrumentOf(const std::string& symbol, const std::string& mic)
    {
        const auto found = m_state.findInstrument(symbol, mic);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            return (*found)->id;
        return m_state.instrumentFor({.symbol = symbol, .mic = mic}, m_import);
    }

    void warn(std::string code, std::string message)
    {
        m_report.warnings.push_back({.code = std::move(code), .message = std::move(message)});
    }

    void count(bool isNew) { ++(isNew ? m_report.accepted : m_report.duplicates); }

    tl::unexpected<Error> cancelled() const
    {
        return fail(ErrorCode::Cancelled, "The import of " + m_report.path + " was cancelled.");
    }

    Workspace::State& m_state;
    ImportReport& m_report;
    ImportId m_import;
    Progress& m_progress;
    FullerBars m_fuller{};
    std::size_t m_replaced = 0; ///< series of which bars get other prices
};

} // namespace

Result<void> storeContent(Workspace::State& state, ReadContent& content, ImportId import,
                          Progress& progress)
{
    ContentStore store(state, content.report, import, progress);
    return std::visit([&](const auto& values) { return store.store(values); }, content.values);
}

} // namespace core
