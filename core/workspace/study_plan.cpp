#include "core/workspace/study_plan.h"

#include "core/base/quote.h"
#include "core/workspace/event_day.h"
#include "core/workspace/study_market.h"
#include "core/workspace/study_others.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace core {

namespace {

/// Resolves one query, step by step.
class Planner {
public:
    Planner(const Workspace& workspace, Workspace::State& state, const StudyQuery& query)
        : m_workspace(workspace)
        , m_state(state)
        , m_query(query)
    {
    }

    Result<StudyPlan> plan()
    {
        if (auto done = readArchive(); !done)
            return tl::unexpected(done.error());
        const auto events = chosenEvents();
        if (!events)
            return tl::unexpected(events.error());
        const auto market =
            findStudyMarket(m_workspace, m_query, m_plan.instruments, instrumentsOf(*events));
        if (!market)
            return tl::unexpected(market.error());
        m_plan.market = market->instrument;
        m_plan.marketIsDefault = market->isDefault;
        for (const Event& event : *events) {
            if (auto done = addEvent(event); !done)
                return tl::unexpected(done.error());
        }
        if (m_plan.pairs.empty())
            return tl::unexpected(nothingLeft());
        m_plan.others = otherEvents(m_workspace, m_events, m_plan.pairs, m_query.settings);
        return std::move(m_plan);
    }

private:
    Result<void> readArchive()
    {
        auto instruments = m_state.archive.instruments().all();
        auto events = m_state.archive.events().all();
        if (!instruments || !events)
            return tl::unexpected(!instruments ? instruments.error() : events.error());
        m_plan.instruments = std::move(*instruments);
        m_events = std::move(*events);
        for (const Instrument& instrument : m_plan.instruments)
            m_byId.emplace(instrument.id, &instrument);
        for (const InstrumentId id : m_query.instruments) {
            if (!m_byId.contains(id))
                return fail(ErrorCode::NotFound, "There is no such instrument.");
        }
        return {};
    }

    /// Those of the query, each once; a bare day as an event without id.
    Result<std::vector<Event>> chosenEvents() const
    {
        const bool namesEvents = !m_query.events.empty() || !m_query.kind.empty();
        if (m_query.day && namesEvents)
            return fail(ErrorCode::InvalidArgument,
                        "A study looks at events or at a day, not at both.");
        if (m_query.day)
            return std::vector{
                Event{.name = toIso(*m_query.day), .when = PartialDate::ofDay(m_query.day->day())}};
        if (!namesEvents)
            return fail(ErrorCode::InvalidArgument,
                        "A study needs an event, a kind of events or "
                        "a day.");
        std::vector<Event> chosen;
        for (const EventId id : m_query.events) {
            const auto known = std::ranges::find(m_events, id, &Event::id);
            if (known == m_events.end())
                return fail(ErrorCode::NotFound, "There is no such event.");
            if (std::ranges::find(chosen, id, &Event::id) == chosen.end())
                chosen.push_back(*known);
        }
        if (!m_query.kind.empty() && !addKind(chosen))
            return fail(ErrorCode::NotFound,
                        "There is no event of the kind " + quotedBriefly(m_query.kind) + ".");
        return chosen;
    }

    /// Those of the kind that are not there yet, by day; false where there is none of it.
    bool addKind(std::vector<Event>& chosen) const
    {
        std::vector<Event> ofKind;
        std::ranges::copy_if(m_events, std::back_inserter(ofKind),
                             [&](const Event& event) { return event.kind == m_query.kind; });
        std::ranges::stable_sort(ofKind, std::less<>{},
                                 [](const Event& event) { return event.when.firstDay; });
        for (const Event& event : ofKind) {
            if (std::ranges::find(chosen, event.id, &Event::id) == chosen.end())
                chosen.push_back(event);
        }
        return !ofKind.empty();
    }

    std::vector<const Instrument*> instrumentsOf(const Event& event) const
    {
        std::vector<const Instrument*> instruments;
        const auto add = [&](InstrumentId id) {
            const auto known = m_byId.find(id);
            if (known != m_byId.end()
                && std::ranges::find(instruments, known->second) == instruments.end())
                instruments.push_back(known->second);
        };
        std::ranges::for_each(m_query.instruments, add);
        if (m_query.instruments.empty())
            std::ranges::for_each(event.instruments, add, &EventInstrument::instrument);
        return instruments;
    }

    std::vector<const Instrument*> instrumentsOf(const std::vector<Event>& events) const
    {
        std::vector<const Instrument*> all;
        for (const Event& event : events) {
            const auto own = instrumentsOf(event);
            all.insert(all.end(), own.begin(), own.end());
        }
        return all;
    }

    Result<void> addEvent(const Event& event)
    {
        auto instruments = instrumentsOf(event);
        if (instruments.empty()) {
            omit(event, StudyOmission::NoInstruments);
            return {};
        }
        const bool hasMarket = needsMarket(m_query.settings.model) && m_plan.market != nullptr
            && std::erase(instruments, m_plan.market) > 0;
        if (hasMarket && !m_query.instruments.empty())
            return fail(ErrorCode::InvalidArgument,
                        m_plan.symbolOf(*m_plan.market)
                            + " is the market of the study; it cannot be measured against itself.");
        if (instruments.empty())
            omit(event, StudyOmission::MarketItself);
        else
            addPairs(event, instruments);
        return {};
    }

    void addPairs(const Event& event, const std::vector<const Instrument*>& instruments)
    {
        for (const Instrument* instrument : instruments) {
            const auto day =
                reactionDay(event.when, *instrument, m_workspace.calendar(*instrument));
            if (!day) { // which no other instrument changes
                omit(event, StudyOmission::NoDay);
                return;
            }
            m_plan.pairs.push_back({.instrument = instrument,
                                    .event = event.id,
                                    .eventName = event.name,
                                    .label = event.kind,
                                    .day = *day});
        }
        m_plan.events.push_back({.event = event.id,
                                 .name = event.name,
                                 .kind = event.kind,
                                 .day = TradingDate{event.when.firstDay}});
    }

    void omit(const Event& event, StudyOmission reason)
    {
        m_plan.omitted.push_back({.event = event.id, .name = event.name, .reason = reason});
    }

    Error nothingLeft() const
    {
        const OmittedEvent& first = m_plan.omitted.front();
        std::string message = "The event " + quotedBriefly(first.name);
        switch (first.reason) {
        case StudyOmission::NoDay:
            message += " is not known to the day, so it has no day 0.";
            break;
        case StudyOmission::NoInstruments:
            message += " names no instrument; say which to look at.";
            break;
        case StudyOmission::MarketItself:
            message += " concerns only the market itself; name another market.";
            break;
        }
        return {.code = ErrorCode::InsufficientData, .message = std::move(message)};
    }

    const Workspace& m_workspace;
    Workspace::State& m_state;
    const StudyQuery& m_query;
    StudyPlan m_plan{};
    std::vector<Event> m_events{};
    std::map<InstrumentId, const Instrument*> m_byId{};
};

} // namespace

std::string StudyPlan::symbolOf(const Instrument& instrument) const
{
    const auto count = std::ranges::count(instruments, instrument.symbol, &Instrument::symbol);
    return count > 1 ? qualifiedSymbol(instrument) : instrument.symbol;
}

Result<StudyPlan> planStudy(const Workspace& workspace, Workspace::State& state,
                            const StudyQuery& query)
{
    return Planner(workspace, state, query).plan();
}

} // namespace core
