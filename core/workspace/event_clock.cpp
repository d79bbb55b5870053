#include "core/report/session_words.h"
#include "core/workspace/event_day.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

/// Without a calendar, a day with a bar is a trading day.
std::optional<TradingDate> firstBarOnOrAfter(const Workspace& workspace, InstrumentId instrument,
                                             TradingDate date)
{
    constexpr std::chrono::days kLongestClosure{10};
    const auto series =
        workspace.bars(instrument, Interval::Day1, date, TradingDate{date.day() + kLongestClosure});
    if (!series || series->empty())
        return std::nullopt;
    return dateOf(series->times.front());
}

/// The events by their ids, and what others say of each.
struct EventsById {
    explicit EventsById(const std::vector<Event>& events)
    {
        for (const Event& event : events) {
            names[event.id] = event.name;
            for (const EventRelation& relation : event.relations)
                relationsTo[relation.other].push_back({relation.kind, event.name});
        }
    }

    std::map<EventId, std::string> names{};
    std::map<EventId, std::vector<RelatedFrom>> relationsTo{};
};

FirstSession sessionOf(const Workspace& workspace, const Event& event, const Instrument& instrument,
                       std::string_view language)
{
    FirstSession first{.instrument = instrument.id};
    const ExchangeCalendar* sessions = workspace.calendar(instrument);
    const auto day = eventDay(event.when, instrument, sessions);
    if (!day)
        return first;
    if (sessions != nullptr) {
        first.session = sessions->firstReactionDate(event.when);
        if (const auto reason = sessions->closureReason(*day, language))
            first.closure = *reason;
    } else if (tradesEveryDay(instrument)) {
        first.session = day;
    } else {
        first.session =
            firstBarOnOrAfter(workspace, instrument.id, TradingDate{event.when.firstDay});
    }
    return first;
}

} // namespace

const ExchangeCalendar* Workspace::calendar(const Instrument& instrument) const
{
    return m_state->calendars.forMic(instrument.mic);
}

std::vector<std::string> Workspace::calendarProblems() const
{
    std::vector<std::string> sentences;
    for (const Error& error : m_state->calendars.problems())
        sentences.push_back(error.message);
    return sentences;
}

FirstSession Workspace::firstSession(const Event& event, const Instrument& instrument,
                                     std::string_view language) const
{
    FirstSession first = sessionOf(*this, event, instrument, language);
    first.reason =
        firstSessionReason(event.when, instrument, calendar(instrument), first, language);
    return first;
}

Result<std::vector<FirstSession>> Workspace::firstSessions(const Event& event) const
{
    std::vector<FirstSession> sessions;
    for (const EventInstrument& concerned : event.instruments) {
        const auto instrument = m_state->archive.instruments().find(concerned.instrument);
        if (!instrument)
            return tl::unexpected(instrument.error());
        sessions.push_back(*instrument ? firstSession(event, **instrument)
                                       : FirstSession{.instrument = concerned.instrument});
    }
    return sessions;
}

Result<std::vector<EventListing>> Workspace::listings(const std::vector<Event>& events) const
{
    const auto all = m_state->archive.instruments().all();
    if (!all)
        return tl::unexpected(all.error());
    std::map<InstrumentId, const Instrument*> byId;
    for (const Instrument& instrument : *all)
        byId[instrument.id] = &instrument;

    const auto others = m_state->archive.events().all();
    if (!others)
        return tl::unexpected(others.error());

    const EventsById known(*others);
    std::vector<EventListing> listings;
    for (const Event& event : events) {
        EventListing listing{.event = event};
        listing.event.instruments.clear();
        for (const EventInstrument& concerned : event.instruments) {
            // Gone, if another process took its import back since the event was read.
            const auto instrument = byId.find(concerned.instrument);
            if (instrument == byId.end())
                continue;
            listing.event.instruments.push_back(concerned);
            listing.symbols.push_back(qualifiedSymbol(*instrument->second));
            listing.sessions.push_back(firstSession(event, *instrument->second));
        }
        for (const EventRelation& relation : event.relations) {
            const auto other = known.names.find(relation.other);
            listing.related.push_back(other == known.names.end() ? std::string() : other->second);
        }
        if (const auto to = known.relationsTo.find(event.id); to != known.relationsTo.end())
            listing.relatedFrom = to->second;
        listings.push_back(std::move(listing));
    }
    return listings;
}

} // namespace core
