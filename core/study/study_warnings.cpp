#include "core/study/study_warnings.h"

#include "core/study/event_warnings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

namespace core {

namespace {

/// How the sessions of one window of a pair fared.
struct WindowCount {
    std::size_t sessions = 0; ///< up to the last bar that the columns have
    std::size_t missing = 0;  ///< of them, without a return
    std::size_t still = 0;    ///< with one, of a price that did not change
    std::size_t unusable = 0; ///< with a price that is not positive
    std::size_t resting = 0;  ///< of the market
    std::size_t beyond = 0;   ///< days of the window after the last bar
};

std::optional<std::size_t> lastBarOf(const ReturnColumns& columns)
{
    for (std::size_t i = columns.sessions.size(); i > 0; --i) {
        if (columns.close[i - 1] > 0.0 || columns.isUnusable[i - 1])
            return i - 1;
    }
    return std::nullopt;
}

void countSession(const ReturnColumns& columns, std::size_t session, WindowCount& count)
{
    ++count.sessions;
    count.missing += columns.present[session] ? 0 : 1;
    count.unusable += columns.isUnusable[session];
    if (!columns.isResting.empty())
        count.resting += columns.isResting[session];
    if (columns.present[session] && columns.close[session] == columns.close[session - 1])
        ++count.still;
}

WindowCount countOf(const PairFacts& facts, const DayWindow& window)
{
    WindowCount count;
    const ReturnColumns& columns = *facts.columns;
    const auto lastBar = lastBarOf(columns);
    for (int day = window.first; day <= window.last; ++day) {
        const auto session = sessionOf(columns, *facts.day0, day);
        const bool isBefore = !session && static_cast<std::int64_t>(*facts.day0) + day < 0;
        if (session && *session > 0 && lastBar && *session <= *lastBar)
            countSession(columns, *session, count);
        else if (!isBefore && !(session && *session == 0))
            ++count.beyond;
    }
    return count;
}

/// Makes one warning of what several pairs have: the largest count and value of them.
class Merged {
public:
    explicit Merged(StudyWarningCode code)
        : m_warning{.code = code}
    {
    }
    StudyWarning& warning() { return m_warning; }
    void add(std::size_t pair, std::size_t count)
    {
        m_warning.pairs.push_back(pair);
        m_warning.count = std::max(m_warning.count, count);
    }
    void addTo(std::vector<StudyWarning>& warnings)
    {
        if (!m_warning.pairs.empty())
            warnings.push_back(std::move(m_warning));
    }

private:
    StudyWarning m_warning;
};

/// The warnings that each pair has by itself.
class PairWarnings {
public:
    PairWarnings(const StudyInput& input, std::span<const PairFacts> facts, const Study& study)
        : m_input(input)
        , m_facts(facts)
        , m_study(study)
    {
        m_thin.warning().value = 0.0;
        m_short.warning().expected = kUsualEstimationDays;
        m_short.warning().count = kUsualEstimationDays;
        for (std::size_t pair = 0; pair < facts.size(); ++pair)
            look(pair);
    }

    void addTo(std::vector<StudyWarning>& warnings)
    {
        for (Merged* merged : {&m_short, &m_thin, &m_missing, &m_missingEvent, &m_elsewhere,
                               &m_notPositive, &m_zeroVariance})
            merged->addTo(warnings);
        for (auto& [days, merged] : m_notASession)
            merged.addTo(warnings);
        for (auto& [day, merged] : m_beyond)
            merged.addTo(warnings);
        std::ranges::move(m_single, std::back_inserter(warnings));
    }

private:
    void look(std::size_t pair)
    {
        const auto& blocked = m_study.pairs[pair].blocked;
        if (blocked
            && (blocked->obstacle == StudyObstacle::ConstantPrice
                || blocked->obstacle == StudyObstacle::ConstantMarket
                || blocked->obstacle == StudyObstacle::ExactFit))
            m_zeroVariance.add(pair, 0);
        if (!m_facts[pair].day0)
            return;
        lookAtDay0(pair);
        const WindowCount estimation = countOf(m_facts[pair], m_study.settings.estimation);
        const WindowCount event = countOf(m_facts[pair], m_study.settings.window);
        lookAtEstimation(pair, estimation);
        lookAtEvent(pair, event);
        if (const std::size_t unusable = estimation.unusable + event.unusable)
            m_notPositive.add(pair, unusable);
        lookAtMarket(pair, estimation.resting + event.resting);
    }

    void lookAtDay0(std::size_t pair)
    {
        const TradingDate asked = m_input.pairs[pair].day;
        const TradingDate day0 = *m_study.pairs[pair].day0;
        if (asked != day0) {
            const ExchangeCalendar* own = m_input.pairs[pair].share.calendar;
            const bool isClosed = own != nullptr && own->covers(asked) && !own->isSession(asked);
            auto& merged =
                m_notASession
                    .try_emplace(std::tuple(asked, day0, isClosed), StudyWarningCode::NotASession)
                    .first->second;
            merged.warning().day = asked;
            merged.warning().isClosed = isClosed;
            merged.add(pair, 0);
        }
        if (const auto& overruled = m_facts[pair].overruled)
            m_single.push_back({.code = StudyWarningCode::QualityIgnored,
                                .pairs = {pair},
                                .name = overruled->first.message,
                                .day = overruled->first.day,
                                .count = overruled->findings,
                                .finding = overruled->first.code,
                                .ofMarket = overruled->first.ofMarket});
    }

    void lookAtEstimation(std::size_t pair, const WindowCount& count)
    {
        if (const auto& fit = m_study.pairs[pair].fit;
            fit && fit->estimationDays < kUsualEstimationDays) {
            StudyWarning& warning = m_short.warning();
            warning.pairs.push_back(pair);
            warning.count = std::min(warning.count, fit->estimationDays);
        }
        if (count.missing > 0)
            m_missing.add(pair, count.missing);
        const double thin = static_cast<double>(count.missing + count.still)
            / static_cast<double>(std::max<std::size_t>(1, count.sessions));
        if (thin > kThinTrading) {
            m_thin.add(pair, count.still);
            StudyWarning& warning = m_thin.warning();
            warning.value = std::max(*warning.value, thin);
            warning.missing = std::max(warning.missing, count.missing);
        }
    }

    void lookAtEvent(std::size_t pair, const WindowCount& count)
    {
        const PairFacts& facts = m_facts[pair];
        const auto lastBar = lastBarOf(*facts.columns);
        if (count.beyond > 0 && lastBar) {
            const TradingDate day = facts.columns->sessions[*lastBar];
            auto& merged =
                m_beyond.try_emplace(day, StudyWarningCode::WindowBeyondData).first->second;
            merged.warning().day = day;
            merged.add(pair, count.beyond);
        }
        if (count.missing > 0)
            m_missingEvent.add(pair, count.missing);
        const bool hasDay0 = m_study.settings.window.contains(0);
        if (hasDay0 && lastBar && *facts.day0 <= *lastBar && !facts.columns->present[*facts.day0])
            m_single.push_back({.code = StudyWarningCode::NoReturnOnDay0,
                                .pairs = {pair},
                                .day = m_study.pairs[pair].day0,
                                .value = moveOverGap(*facts.columns, *facts.day0)});
    }

    /// From the last close before a session to the first one on it or after it, a fraction.
    static std::optional<double> moveOverGap(const ReturnColumns& columns, std::size_t session)
    {
        std::size_t before = session;
        while (before > 0 && columns.close[before - 1] == 0.0)
            --before;
        std::size_t after = session;
        while (after < columns.close.size() && columns.close[after] == 0.0)
            ++after;
        if (before == 0 || after == columns.close.size())
            return std::nullopt;
        const double move = columns.close[after] / columns.close[before - 1] - 1.0;
        return std::isfinite(move) ? std::optional(move) : std::nullopt;
    }

    void lookAtMarket(std::size_t pair, std::size_t resting)
    {
        const ExchangeCalendar* own = m_input.pairs[pair].share.calendar;
        const ExchangeCalendar* other = m_input.pairs[pair].market.calendar;
        if (m_facts[pair].columns->market.empty() || own == nullptr || other == nullptr)
            return;
        if (own->zone() != other->zone() || resting > 0)
            m_elsewhere.add(pair, resting);
    }

    const StudyInput& m_input;
    std::span<const PairFacts> m_facts;
    const Study& m_study;
    Merged m_short{StudyWarningCode::ShortEstimation};
    Merged m_thin{StudyWarningCode::ThinTrading};
    Merged m_missing{StudyWarningCode::MissingDays};
    Merged m_missingEvent{StudyWarningCode::MissingEventDays};
    Merged m_elsewhere{StudyWarningCode::MarketElsewhere};
    Merged m_notPositive{StudyWarningCode::NonPositivePrice};
    Merged m_zeroVariance{StudyWarningCode::ZeroVariance};
    /// By the day asked for, day 0, and whether the exchange is known to have been closed.
    std::map<std::tuple<TradingDate, TradingDate, bool>, Merged> m_notASession{};
    std::map<TradingDate, Merged> m_beyond{};
    std::vector<StudyWarning> m_single{};
};

void addClustering(const Study& study, const StudyGroup& group, std::vector<StudyWarning>& warnings)
{
    std::map<TradingDate, std::vector<std::size_t>> byDay;
    for (const std::size_t pair : group.pairs)
        byDay[*study.pairs[pair].day0].push_back(pair);
    StudyWarning warning{.code = StudyWarningCode::Clustering,
                         .label = group.label,
                         .value = group.meanResidualCorrelation};
    for (const auto& [day, pairs] : byDay) {
        if (pairs.size() >= 2)
            warning.pairs.insert(warning.pairs.end(), pairs.begin(), pairs.end());
    }
    if (warning.pairs.empty())
        return;
    std::ranges::sort(warning.pairs);
    warning.count = warning.pairs.size();
    const double others = static_cast<double>(group.pairs.size()) - 1.0;
    warning.factor = std::sqrt(std::max(0.0, 1.0 + others * warning.value.value_or(0.0)));
    warnings.push_back(std::move(warning));
}

void addGroups(const Study& study, std::vector<StudyWarning>& warnings)
{
    for (const StudyGroup& group : study.groups) {
        addClustering(study, group, warnings);
        if (group.pairs.size() >= 2 && group.pairs.size() < kUsualPairs)
            warnings.push_back({.code = StudyWarningCode::FewPairs,
                                .pairs = group.pairs,
                                .label = group.label,
                                .count = group.pairs.size(),
                                .expected = kUsualPairs});
    }
}

} // namespace

std::vector<StudyWarning> studyWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                        const Study& study)
{
    std::vector<StudyWarning> warnings = eventWarnings(input, facts, study.settings);
    PairWarnings(input, facts, study).addTo(warnings);
    addGroups(study, warnings);
    if (study.settings.window.size() > kLongHorizon)
        warnings.push_back(
            {.code = StudyWarningCode::LongHorizon, .count = study.settings.window.size()});
    std::ranges::stable_sort(warnings, {}, &StudyWarning::code);
    return warnings;
}

} // namespace core
