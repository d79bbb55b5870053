#include "core/study/pair_warnings.h"

#include "core/study/study_warnings.h"
#include "core/study/window_count.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace core {

namespace {

/// The warnings that each pair has by itself.
class PairWarnings {
public:
    PairWarnings(const StudyInput& input, std::span<const PairFacts> facts, const Study& study)
        : m_input(input)
        , m_facts(facts)
        , m_study(study)
    {
        for (std::size_t pair = 0; pair < facts.size(); ++pair)
            look(pair);
    }

    std::vector<StudyWarning> made()
    {
        std::vector<StudyWarning> warnings;
        for (auto& [key, warning] : m_merged)
            warnings.push_back(std::move(warning));
        std::ranges::move(m_single, std::back_inserter(warnings));
        return warnings;
    }

private:
    using Code = StudyWarningCode;
    using OptionalDate = std::optional<TradingDate>;

    /// Adds a pair to the warning that says this, which is made of `said` if it is new.
    StudyWarning& merged(std::size_t pair, StudyWarning said, const OptionalDate& day0 = {})
    {
        const std::tuple key(said.code, said.ofMarket, said.day, day0, said.isClosed);
        StudyWarning& warning = m_merged.try_emplace(key, std::move(said)).first->second;
        warning.pairs.push_back(pair);
        return warning;
    }
    /// The same, with the largest count of all pairs; or nothing if that is 0.
    void most(std::size_t pair, StudyWarning said)
    {
        const std::size_t count = said.count;
        if (count == 0)
            return;
        StudyWarning& warning = merged(pair, std::move(said));
        warning.count = std::max(warning.count, count);
    }
    /// The same with the smallest one.
    void least(std::size_t pair, StudyWarning said)
    {
        const std::size_t count = said.count;
        StudyWarning& warning = merged(pair, std::move(said));
        warning.count = std::min(warning.count, count);
    }

    void look(std::size_t pair)
    {
        const auto& blocked = m_study.pairs[pair].blocked;
        if (blocked
            && (blocked->obstacle == StudyObstacle::ConstantPrice
                || blocked->obstacle == StudyObstacle::ConstantMarket
                || blocked->obstacle == StudyObstacle::ExactFit))
            merged(pair, {.code = Code::ZeroVariance});
        if (!m_facts[pair].day0)
            return;
        lookAtDay0(pair);
        const WindowCount estimation = countWindow(m_facts[pair], m_study.settings.estimation);
        const WindowCount event = countWindow(m_facts[pair], m_study.settings.window);
        lookAtEstimation(pair, estimation);
        lookAtEvent(pair, event);
        most(pair, {.code = Code::NonPositivePrice, .count = estimation.unusable + event.unusable});
        lookAtMarket(pair, estimation.resting + event.resting);
    }

    void lookAtDay0(std::size_t pair)
    {
        const TradingDate asked = m_input.pairs[pair].day;
        const TradingDate day0 = *m_study.pairs[pair].day0;
        if (asked != day0) {
            const ExchangeCalendar* own = m_input.pairs[pair].share.calendar;
            const bool isClosed = own != nullptr && own->covers(asked) && !own->isSession(asked);
            merged(pair, {.code = Code::NotASession, .day = asked, .isClosed = isClosed}, day0);
        }
        if (const auto& overruled = m_facts[pair].overruled)
            m_single.push_back({.code = Code::QualityIgnored,
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
            fit && fit->estimationDays < kUsualEstimationDays)
            least(pair,
                  {.code = Code::ShortEstimation,
                   .count = fit->estimationDays,
                   .expected = kUsualEstimationDays});
        lookBeyond(pair, count);
        most(pair, {.code = Code::MissingDays, .count = count.missing});
        most(pair, {.code = Code::MissingDays, .count = count.missingMarket, .ofMarket = true});
        const double thin = static_cast<double>(count.missing + count.still)
            / static_cast<double>(std::max<std::size_t>(1, count.sessions));
        if (thin > kThinTrading) {
            StudyWarning& warning = merged(pair, {.code = Code::ThinTrading, .value = 0.0});
            warning.count = std::max(warning.count, count.still);
            warning.value = std::max(*warning.value, thin);
            warning.missing = std::max(warning.missing, count.missing);
        }
    }

    /// An estimation window that the bars do not cover; one after the event ends beyond them.
    void lookBeyond(std::size_t pair, const WindowCount& count)
    {
        const bool isBefore = m_study.settings.estimation.last < m_study.settings.window.first;
        const ReturnColumns& columns = *m_facts[pair].columns;
        const std::size_t within = count.size - count.outside;
        StudyWarning warning{
            .code = Code::EstimationBeyondData, .count = within, .expected = count.size};
        if (const auto last = lastBarOf(columns); count.outside > 0 && last) {
            warning.day = columns.sessions[isBefore ? 0 : *last];
            least(pair, warning);
        }
        if (count.outsideMarket > 0) {
            warning.day = isBefore ? columns.marketFirst : columns.marketLast;
            warning.count = within - count.outsideMarket;
            warning.ofMarket = true;
            least(pair, warning);
        }
    }

    void lookAtEvent(std::size_t pair, const WindowCount& count)
    {
        const PairFacts& facts = m_facts[pair];
        const ReturnColumns& columns = *facts.columns;
        const auto lastBar = lastBarOf(columns);
        if (lastBar)
            most(pair,
                 {.code = Code::WindowBeyondData,
                  .day = columns.sessions[*lastBar],
                  .count = beyondLastBar(facts, *lastBar)});
        most(pair, {.code = Code::MissingEventDays, .count = count.missing});
        most(pair,
             {.code = Code::MissingEventDays,
              .count = count.missingMarket + count.outsideMarket,
              .ofMarket = true});
        const bool hasDay0 = m_study.settings.window.contains(0);
        if (!hasDay0 || !lastBar || *lastBar < *facts.day0 || columns.present[*facts.day0])
            return;
        const bool ofMarket = columns.lacksMarketOn(*facts.day0);
        m_single.push_back({.code = Code::NoReturnOnDay0,
                            .pairs = {pair},
                            .day = m_study.pairs[pair].day0,
                            .value = moveOverGap(columns, *facts.day0),
                            .ofMarket = ofMarket});
    }

    /// Days of the event window after the last bar; those before the first one are none of them.
    std::size_t beyondLastBar(const PairFacts& facts, std::size_t lastBar) const
    {
        const DayWindow& window = m_study.settings.window;
        const std::int64_t end = static_cast<std::int64_t>(*facts.day0) + window.last;
        const std::int64_t beyond = end - static_cast<std::int64_t>(lastBar);
        return static_cast<std::size_t>(
            std::clamp<std::int64_t>(beyond, 0, static_cast<std::int64_t>(window.size())));
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
        if (m_facts[pair].columns->market.empty())
            return;
        // Without a calendar, what trades every day is told by days on which the market rested.
        const ExchangeCalendar* own = m_input.pairs[pair].share.calendar;
        const ExchangeCalendar* other = m_input.pairs[pair].market.calendar;
        const bool isElsewhere = own != nullptr && other != nullptr && own->zone() != other->zone();
        if (!isElsewhere && resting == 0)
            return;
        StudyWarning& warning = merged(pair, {.code = Code::MarketElsewhere});
        warning.count = std::max(warning.count, resting);
    }

    using Key = std::tuple<Code, bool, OptionalDate, OptionalDate, bool>;

    const StudyInput& m_input;
    std::span<const PairFacts> m_facts;
    const Study& m_study;
    std::map<Key, StudyWarning> m_merged{};
    std::vector<StudyWarning> m_single{};
};

} // namespace

std::vector<StudyWarning> pairWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                       const Study& study)
{
    return PairWarnings(input, facts, study).made();
}

} // namespace core
