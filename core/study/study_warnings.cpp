#include "core/study/study_warnings.h"

#include "core/study/event_warnings.h"
#include "core/study/pair_warnings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace core {

namespace {

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
    warning.factor =
        correlationFactor(group.pairs.size(), std::max(0.0, warning.value.value_or(0.0)));
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
    std::ranges::move(pairWarnings(input, facts, study), std::back_inserter(warnings));
    addGroups(study, warnings);
    if (study.settings.window.size() > kLongHorizon)
        warnings.push_back(
            {.code = StudyWarningCode::LongHorizon, .count = study.settings.window.size()});
    std::ranges::stable_sort(warnings, {}, &StudyWarning::code);
    return warnings;
}

} // namespace core
