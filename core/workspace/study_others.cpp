#include "core/workspace/study_others.h"

#include "core/workspace/event_day.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace core {

namespace {

/// More calendar days than a window can reach from day 0.
std::chrono::days reachOf(const DayWindow& window)
{
    constexpr int kDaysOfSession = 2; // seven for five, and holidays
    constexpr int kClosure = 30;
    const int farthest = std::max(std::abs(window.first), std::abs(window.last));
    return std::chrono::days{std::min(farthest, kFarthestStudyDay) * kDaysOfSession + kClosure};
}

std::optional<TradingDate> lastDayOf(const Event& event)
{
    return event.until && event.until->precision != Precision::Unknown
        ? std::optional(TradingDate{event.until->lastDay()})
        : std::nullopt;
}

bool names(const Event& event, InstrumentId instrument)
{
    return std::ranges::find(event.instruments, instrument, &EventInstrument::instrument)
        != event.instruments.end();
}

/// Collects the events near the days of some pairs.
class Others {
public:
    Others(const Workspace& workspace, std::span<const PlannedPair> pairs,
           const StudySettings& settings)
        : m_workspace(workspace)
        , m_reach(reachOf(settings.window))
        , m_farReach(std::max(m_reach, reachOf(settings.estimation)))
    {
        for (const PlannedPair& pair : pairs) {
            m_studied.insert(pair.instrument);
            m_days.insert(pair.day);
        }
    }

    void add(const Event& event)
    {
        const bool namesSome = !event.instruments.empty();
        const auto until = lastDayOf(event);
        std::map<TradingDate, std::vector<InstrumentId>> sessions;
        for (const Instrument* instrument : m_studied) {
            if (namesSome && !names(event, instrument->id))
                continue;
            const ExchangeCalendar* calendar = m_workspace.calendar(*instrument);
            const auto day = reactionDay(event.when, *instrument, calendar);
            if (!day)
                return;
            const auto first =
                (calendar != nullptr ? calendar->sessionOnOrAfter(*day) : std::nullopt)
                    .value_or(*day);
            if (isNear(first, std::max(first, until.value_or(first)),
                       namesSome ? m_farReach : m_reach))
                sessions[first].push_back(instrument->id);
        }
        for (auto& [session, instruments] : sessions) {
            m_others.push_back({.event = event.id,
                                .name = event.name,
                                .firstSession = session,
                                .until = until,
                                .instruments = std::move(instruments),
                                .namesInstruments = namesSome});
        }
    }

    std::vector<StudyOtherEvent> made() { return std::move(m_others); }

private:
    bool isNear(TradingDate first, TradingDate last, std::chrono::days reach) const
    {
        const auto from = m_days.lower_bound(TradingDate{first.day() - reach});
        return from != m_days.end() && from->day() <= last.day() + reach;
    }

    const Workspace& m_workspace;
    std::chrono::days m_reach;
    std::chrono::days m_farReach;
    std::set<const Instrument*> m_studied{};
    std::set<TradingDate> m_days{};
    std::vector<StudyOtherEvent> m_others{};
};

} // namespace

std::vector<StudyOtherEvent> otherEvents(const Workspace& workspace, std::span<const Event> events,
                                         std::span<const PlannedPair> pairs,
                                         const StudySettings& settings)
{
    Others others(workspace, pairs, settings);
    for (const Event& event : events)
        others.add(event);
    return others.made();
}

} // namespace core
