#include "core/study/study_run.h"

#include "core/study/abnormal_returns.h"
#include "core/study/p_values.h"
#include "core/study/study_groups.h"
#include "core/study/study_pairs.h"
#include "core/study/study_warnings.h"

namespace core {

namespace {

TradingDate dateOfNumber(std::int32_t day)
{
    return TradingDate{std::chrono::local_days{std::chrono::days{day}}};
}

/// Adds a day to the sum, and to the day what has come together.
void accumulate(const StudyFit& fit, StudyDay& day, AbnormalSum& sum)
{
    if (day.abnormal) {
        sum.value += *day.abnormal;
        sum.marketOffset += day.market.value_or(0.0) - fit.marketMean;
        sum.dailyVariances += *day.error * *day.error;
        ++sum.days;
    }
    if (sum.days > 0)
        day.cumulative = cumulativeOf(fit, sum);
}

std::vector<StudyDay> daysOf(const PairEstimates& estimates, std::size_t pair,
                             const DayWindow& window, const PairFacts& facts,
                             const WindowReturns& event)
{
    const StudyFit& fit = estimates.fits[pair];
    std::vector<StudyDay> days;
    for (int day = window.first; day <= window.last; ++day) {
        const auto session = sessionOf(*facts.columns, *facts.day0, day);
        days.push_back(
            {.day = day,
             .date = session ? std::optional(facts.columns->sessions[*session]) : std::nullopt});
    }
    for (std::size_t i = 0; i < event.size(); ++i) {
        const std::size_t slot = event.slot(i);
        StudyDay& day = days[slot];
        day.actual = event.share[i];
        if (!event.market.empty())
            day.market = event.market[i];
        day.abnormal = estimates.abnormal[estimates.at(pair, slot)];
        day.error = estimates.error[estimates.at(pair, slot)];
        day.t = *day.abnormal / *day.error;
        day.p = twoSidedStudent(*day.t, fit.dof());
    }
    AbnormalSum sum;
    for (StudyDay& day : days)
        accumulate(fit, day, sum);
    return days;
}

StudyPair namedPair(const StudyPairInput& input, const PairFacts& facts)
{
    StudyPair pair{.instrument = input.instrument,
                   .symbol = input.symbol,
                   .event = input.event,
                   .eventName = input.eventName,
                   .label = input.label,
                   .blocked = facts.blocked};
    if (facts.day0)
        pair.day0 = facts.columns->sessions[*facts.day0];
    return pair;
}

std::vector<StudyPair> pairsOf(const StudyInput& input, const StudySettings& settings,
                               const PreparedPairs& prepared, const PairEstimates& estimates)
{
    std::vector<StudyPair> pairs;
    for (std::size_t index = 0; index < input.pairs.size(); ++index) {
        const PairReturns& returns = prepared.returns[index];
        StudyPair& pair = pairs.emplace_back(namedPair(input.pairs[index], prepared.facts[index]));
        if (!returns.estimation.days.empty()) {
            pair.estimationFirst = dateOfNumber(returns.estimation.days.front());
            pair.estimationLast = dateOfNumber(returns.estimation.days.back());
        }
        if (pair.blocked)
            continue;
        if (estimates.obstacles[index]) {
            pair.blocked = StudyBlock{.obstacle = *estimates.obstacles[index]};
            continue;
        }
        pair.fit = estimates.fits[index];
        pair.days = daysOf(estimates, index, settings.window, prepared.facts[index], returns.event);
        pair.car = cumulativeOf(*pair.fit, estimates.sums[index]);
    }
    return pairs;
}

} // namespace

Result<Study> runStudy(const StudyInput& input, const StudySettings& settings)
{
    if (auto fault = studyFault(input, settings))
        return tl::unexpected(std::move(*fault));
    const StudyColumns columns(input, settings.returns, needsMarket(settings.model),
                               settings.window.last);
    const PreparedPairs prepared = preparePairs(input, settings, columns);
    PairEstimates estimates;
    estimatePairs(settings.model, prepared.returns,
                  {.estimation = settings.estimation.size(), .event = settings.window.size()},
                  estimates);

    Study study{.settings = settings, .conventions = studyConventions(settings)};
    study.pairs = pairsOf(input, settings, prepared, estimates);
    study.groups = studyGroups(study.pairs, settings.window, estimates, prepared.returns);
    study.warnings = studyWarnings(input, prepared.facts, study);
    return study;
}

std::optional<StudyCumulative> cumulativeOver(const StudyPair& pair, const DayWindow& window)
{
    if (!pair.fit || pair.days.empty() || window.last < window.first)
        return std::nullopt;
    const DayWindow whole{.first = pair.days.front().day, .last = pair.days.back().day};
    if (!whole.contains(window))
        return std::nullopt;
    AbnormalSum sum;
    std::optional<StudyCumulative> cumulative;
    for (StudyDay day : pair.days) {
        if (!window.contains(day.day))
            continue;
        accumulate(*pair.fit, day, sum);
        cumulative = day.cumulative;
    }
    return cumulative;
}

std::optional<double> meanCumulativeOver(const Study& study, const StudyGroup& group,
                                         const DayWindow& window)
{
    double sum = 0.0;
    double count = 0.0;
    for (const std::size_t pair : group.pairs) {
        if (const auto cumulative = cumulativeOver(study.pairs[pair], window)) {
            sum += cumulative->value;
            count += 1.0;
        }
    }
    return count > 0.0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace core
