#include "core/study/event_warnings.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace core {

namespace {

/// The days from the first session of a window to its last, as far as they are known.
std::optional<NeededDays> daysOf(const PairFacts& facts, const DayWindow& window)
{
    if (!facts.day0)
        return std::nullopt;
    auto days = neededDays(*facts.columns, *facts.day0, window);
    if (!days)
        return std::nullopt;
    if (const auto first = sessionOf(*facts.columns, *facts.day0, window.first))
        days->first = facts.columns->sessions[*first];
    return days;
}

bool contains(const NeededDays& days, TradingDate day)
{
    return days.first <= day && day <= days.last;
}

bool isSameEvent(EventId a, const std::string& nameOfA, EventId b, const std::string& nameOfB)
{
    return a || b ? a == b : nameOfA == nameOfB;
}

bool concerns(const StudyOtherEvent& event, InstrumentId instrument)
{
    return event.instruments.empty()
        || std::ranges::find(event.instruments, instrument) != event.instruments.end();
}

bool meet(const NeededDays& days, const StudyOtherEvent& event)
{
    const TradingDate last = std::max(event.firstSession, event.until.value_or(event.firstSession));
    return event.firstSession <= days.last && days.first <= last;
}

/// Warns of the other events that meet this window of pairs for which `isAsked`.
template<typename IsAsked>
void addOthers(StudyWarningCode code, const StudyInput& input, std::span<const PairFacts> facts,
               const DayWindow& window, IsAsked isAsked, std::vector<StudyWarning>& warnings)
{
    std::vector<std::optional<NeededDays>> days;
    for (const PairFacts& pair : facts)
        days.push_back(daysOf(pair, window));
    for (const StudyOtherEvent& event : input.others) {
        StudyWarning warning{.code = code, .name = event.name, .day = event.firstSession};
        if (event.until && event.firstSession < *event.until)
            warning.lastDay = event.until;
        for (std::size_t index = 0; index < facts.size(); ++index) {
            if (days[index] && meet(*days[index], event) && isAsked(event, input.pairs[index]))
                warning.pairs.push_back(index);
        }
        if (!warning.pairs.empty())
            warnings.push_back(std::move(warning));
    }
}

void addConfounding(const StudyInput& input, std::span<const PairFacts> facts,
                    const DayWindow& window, std::vector<StudyWarning>& warnings)
{
    const auto confounds = [](const StudyOtherEvent& event, const StudyPairInput& pair) {
        return concerns(event, pair.instrument)
            && !isSameEvent(event.event, event.name, pair.event, pair.eventName);
    };
    addOthers(StudyWarningCode::ConfoundingEvent, input, facts, window, confounds, warnings);
}

/// Those of the study itself are OverlappingEstimation.
void addInEstimation(const StudyInput& input, std::span<const PairFacts> facts,
                     const DayWindow& window, std::vector<StudyWarning>& warnings)
{
    const auto isStudied = [&](const StudyOtherEvent& event, InstrumentId instrument) {
        return std::ranges::any_of(input.pairs, [&](const StudyPairInput& pair) {
            return pair.instrument == instrument
                && isSameEvent(event.event, event.name, pair.event, pair.eventName);
        });
    };
    const auto isNamed = [&](const StudyOtherEvent& event, const StudyPairInput& pair) {
        return event.namesInstruments && concerns(event, pair.instrument)
            && !isStudied(event, pair.instrument);
    };
    addOthers(StudyWarningCode::EventInEstimation, input, facts, window, isNamed, warnings);
}

using Instrument = std::pair<std::int64_t, std::string>;

/// The pairs of each instrument that have a day 0.
std::map<Instrument, std::vector<std::size_t>> byInstrument(const StudyInput& input,
                                                            std::span<const PairFacts> facts)
{
    std::map<Instrument, std::vector<std::size_t>> pairs;
    for (std::size_t index = 0; index < facts.size(); ++index) {
        if (facts[index].day0)
            pairs[{input.pairs[index].instrument.value, input.pairs[index].symbol}].push_back(
                index);
    }
    return pairs;
}

/// Collects what two pairs of one instrument do to each other.
class Meetings {
public:
    Meetings(const StudyInput& input, std::span<const PairFacts> facts,
             const StudySettings& settings)
        : m_input(input)
        , m_facts(facts)
        , m_settings(settings)
    {
    }

    void meet(std::size_t pair, std::size_t other)
    {
        const StudyPairInput& a = m_input.pairs[pair];
        const StudyPairInput& b = m_input.pairs[other];
        if (pair == other || isSameEvent(a.event, a.eventName, b.event, b.eventName))
            return;
        const TradingDate otherDay = day0(other);
        if (const auto days = daysOf(m_facts[pair], m_settings.estimation);
            days && contains(*days, otherDay))
            m_inEstimation[{otherDay, b.eventName}].push_back(pair);
        const auto window = daysOf(m_facts[pair], m_settings.window);
        const auto otherWindow = daysOf(m_facts[other], m_settings.window);
        if (window && otherWindow && window->first <= otherWindow->last
            && otherWindow->first <= window->last)
            m_overlapping.push_back(pair);
    }

    void addTo(std::vector<StudyWarning>& warnings)
    {
        for (auto& [event, pairs] : m_inEstimation) {
            warnings.push_back({.code = StudyWarningCode::OverlappingEstimation,
                                .pairs = unique(std::move(pairs)),
                                .name = event.second,
                                .day = event.first});
        }
        if (!m_overlapping.empty())
            warnings.push_back({.code = StudyWarningCode::OverlappingEvents,
                                .pairs = unique(std::move(m_overlapping))});
    }

private:
    TradingDate day0(std::size_t pair) const
    {
        return m_facts[pair].columns->sessions[*m_facts[pair].day0];
    }

    static std::vector<std::size_t> unique(std::vector<std::size_t> pairs)
    {
        std::ranges::sort(pairs);
        pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
        return pairs;
    }

    const StudyInput& m_input;
    std::span<const PairFacts> m_facts;
    const StudySettings& m_settings;
    std::map<std::pair<TradingDate, std::string>, std::vector<std::size_t>> m_inEstimation{};
    std::vector<std::size_t> m_overlapping{};
};

} // namespace

std::vector<StudyWarning> eventWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                        const StudySettings& settings)
{
    std::vector<StudyWarning> warnings;
    addConfounding(input, facts, settings.window, warnings);
    addInEstimation(input, facts, settings.estimation, warnings);
    Meetings meetings(input, facts, settings);
    for (const auto& [instrument, pairs] : byInstrument(input, facts)) {
        for (const std::size_t pair : pairs) {
            for (const std::size_t other : pairs)
                meetings.meet(pair, other);
        }
    }
    meetings.addTo(warnings);
    return warnings;
}

} // namespace core
