#include "core/study/sensitivity.h"

#include "core/study/abnormal_returns.h"
#include "core/study/residual_correlation.h"
#include "core/study/study_pairs.h"
#include "core/study/test_statistics.h"

#include <algorithm>

namespace core {

namespace {

/// The columns that a family needs: with the market, and without.
struct FamilyColumns {
    std::optional<StudyColumns> withMarket{};
    std::optional<StudyColumns> alone{};

    FamilyColumns(const StudyInput& input, StudyReturns returns, const SensitivityFamily& family)
    {
        int lastDay = 0;
        for (const DayWindow& window : family.windows)
            lastDay = std::max(lastDay, window.last);
        for (const StudyModel model : family.models) {
            auto& columns = needsMarket(model) ? withMarket : alone;
            if (!columns)
                columns.emplace(input, returns, needsMarket(model), lastDay);
        }
    }
    const StudyColumns& of(StudyModel model) const
    {
        return needsMarket(model) ? *withMarket : *alone;
    }
};

StudyStatistic exactStatistic(const PairEstimates& estimates, std::size_t pair)
{
    const StudyCumulative car = cumulativeOf(estimates.fits[pair], estimates.sums[pair]);
    return {.value = car.tExact, .p = car.p, .dof = car.dof};
}

StudyStatistic statisticOf(const GroupSample& sample)
{
    if (sample.members.empty())
        return {.obstacle = StudyObstacle::FewPairs};
    if (sample.members.size() == 1)
        return exactStatistic(sample.estimates, sample.members.front());
    std::vector<double> standardised;
    for (const std::size_t pair : sample.members)
        standardised.push_back(sample.estimates.standardisedSum(pair));
    return adjustedBmp(meanOverDeviation(standardised), standardised.size(),
                       meanResidualCorrelation(sample)->window);
}

/// Why the only pair of a study has no result.
std::optional<StudyObstacle> obstacleOf(const PreparedPairs& prepared,
                                        const PairEstimates& estimates, std::size_t pair)
{
    const auto& blocked = prepared.facts[pair].blocked;
    return blocked ? std::optional(blocked->obstacle) : estimates.obstacles[pair];
}

SensitivityCell cellOf(const StudyInput& input, const StudySettings& settings,
                       const StudyColumns& columns)
{
    const PreparedPairs prepared = preparePairs(input, settings, columns);
    PairEstimates estimates;
    estimatePairs(settings.model, prepared.returns,
                  {.estimation = settings.estimation.size(), .event = settings.window.size()},
                  estimates);
    std::vector<std::size_t> members;
    double sum = 0.0;
    for (std::size_t pair = 0; pair < estimates.size(); ++pair) {
        if (obstacleOf(prepared, estimates, pair))
            continue;
        members.push_back(pair);
        sum += estimates.sums[pair].value;
    }
    SensitivityCell cell{
        .model = settings.model,
        .estimation = settings.estimation,
        .window = settings.window,
        .pairs = members.size(),
        .statistic =
            statisticOf({.estimates = estimates, .returns = prepared.returns, .members = members})};
    if (!members.empty())
        cell.caar = sum / static_cast<double>(members.size());
    else if (estimates.size() == 1)
        cell.statistic.obstacle = obstacleOf(prepared, estimates, 0);
    return cell;
}

template<typename T>
void addOnce(std::vector<T>& values, const T& value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

} // namespace

SensitivityFamily usualFamily(const StudySettings& settings)
{
    SensitivityFamily family{
        .models = {StudyModel::Market, StudyModel::MarketAdjusted, StudyModel::MeanAdjusted}};
    const int last = settings.estimation.last;
    const int length = static_cast<int>(settings.estimation.size());
    for (const int part : {length / 2, length * 3 / 4, length}) {
        if (part > 0)
            addOnce(family.estimations, {.first = last - part + 1, .last = last});
    }
    for (const int days : {0, 1, 2, 5, 10}) {
        addOnce(family.windows, {.first = -days, .last = days});
        if (days == 0)
            addOnce(family.windows, {.first = 0, .last = 1});
    }
    std::erase_if(family.windows,
                  [&](const DayWindow& window) { return window.overlaps(settings.estimation); });
    addOnce(family.windows, settings.window);
    return family;
}

Result<std::vector<SensitivityCell>>
sensitivity(const StudyInput& input, const StudySettings& settings, const SensitivityFamily& family)
{
    if (auto fault = studyFault(input, settings))
        return tl::unexpected(std::move(*fault));
    const FamilyColumns columns(input, settings.returns, family);
    std::vector<SensitivityCell> cells;
    for (const StudyModel model : family.models) {
        for (const DayWindow& estimation : family.estimations) {
            for (const DayWindow& window : family.windows) {
                StudySettings asked = settings;
                asked.model = model;
                asked.estimation = estimation;
                asked.window = window;
                if (estimation.overlaps(window))
                    continue;
                if (auto fault = studyFault(input, asked))
                    return tl::unexpected(std::move(*fault));
                cells.push_back(cellOf(input, asked, columns.of(model)));
                cells.back().isChosen = asked == settings;
            }
        }
    }
    return cells;
}

} // namespace core
