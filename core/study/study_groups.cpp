#include "core/study/study_groups.h"

#include "core/study/cross_moments.h"
#include "core/study/group_tests.h"
#include "core/study/residual_correlation.h"

#include <cmath>
#include <map>
#include <string>

namespace core {

namespace {

std::optional<double> meanOf(std::span<const double> values)
{
    return values.empty() ? std::nullopt : std::optional(crossMoments(values).mean);
}

StudyMeanDay meanDay(std::span<const StudyPair> pairs, std::span<const std::size_t> members,
                     const DayWindow& window, std::size_t slot)
{
    StudyMeanDay day{.day = window.first + static_cast<int>(slot)};
    std::vector<double> abnormal;
    std::vector<double> cumulative;
    for (const std::size_t pair : members) {
        const StudyDay& own = pairs[pair].days[slot];
        if (own.abnormal)
            abnormal.push_back(*own.abnormal);
        if (own.cumulative)
            cumulative.push_back(own.cumulative->value);
    }
    for (const double value : abnormal)
        day.positive += value > 0.0 ? 1 : 0;
    day.pairs = abnormal.size();
    day.aar = meanOf(abnormal);
    day.caar = meanOf(cumulative);
    if (cumulative.size() > 1)
        day.error =
            crossMoments(cumulative).deviation / std::sqrt(static_cast<double>(cumulative.size()));
    return day;
}

StudyGroup groupOf(std::string label, std::vector<std::size_t> members,
                   std::span<const StudyPair> pairs, const DayWindow& window,
                   const GroupSample& sample)
{
    StudyGroup group{.label = std::move(label), .pairs = std::move(members)};
    std::vector<double> cars;
    for (const std::size_t pair : group.pairs)
        cars.push_back(pairs[pair].car->value);
    group.caar = meanOf(cars);
    for (std::size_t slot = 0; slot < window.size(); ++slot)
        group.days.push_back(meanDay(pairs, group.pairs, window, slot));
    const auto correlation = meanResidualCorrelation(sample);
    if (correlation)
        group.meanResidualCorrelation = correlation->window;
    group.tests = groupTests(sample, correlation);
    return group;
}

} // namespace

std::vector<StudyGroup> studyGroups(std::span<const StudyPair> pairs, const DayWindow& window,
                                    const PairEstimates& estimates,
                                    std::span<const PairReturns> returns)
{
    std::vector<std::size_t> all;
    std::map<std::string, std::vector<std::size_t>> byLabel;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        std::vector<std::size_t>& ofLabel = byLabel[pairs[pair].label];
        if (!pairs[pair].car)
            continue;
        all.push_back(pair);
        ofLabel.push_back(pair);
    }
    std::vector<StudyGroup> groups;
    const auto add = [&](const std::string& label, const std::vector<std::size_t>& members) {
        groups.push_back(groupOf(label, members, pairs, window,
                                 {.estimates = estimates, .returns = returns, .members = members}));
    };
    add({}, all);
    if (byLabel.size() > 1) {
        for (const auto& [label, members] : byLabel)
            add(label, members);
    }
    return groups;
}

} // namespace core
