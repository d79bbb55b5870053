#include "core/study/test_statistics.h"

#include "core/study/cross_moments.h"
#include "core/study/p_values.h"

#include <cassert>
#include <cmath>
#include <numeric>

namespace core {

namespace {

StudyStatistic absent(StudyObstacle obstacle)
{
    return {.obstacle = obstacle};
}

StudyStatistic normal(double value)
{
    return {.value = value, .p = twoSidedNormal(value)};
}

/// The same statistic times `factor`, with its own p value.
StudyStatistic scaled(const StudyStatistic& statistic, double factor)
{
    if (!statistic.value)
        return statistic;
    const double value = *statistic.value * factor;
    if (!statistic.dof)
        return normal(value);
    return {.value = value, .p = twoSidedStudent(value, *statistic.dof), .dof = statistic.dof};
}

} // namespace

StudyStatistic meanOverDeviation(std::span<const double> values)
{
    if (values.size() < 2)
        return absent(StudyObstacle::FewPairs);
    const double count = static_cast<double>(values.size());
    const auto [mean, deviation] = crossMoments(values);
    if (deviation == 0.0)
        return absent(StudyObstacle::NoCrossVariance);
    const double t = std::sqrt(count) * mean / deviation;
    return {.value = t, .p = twoSidedStudent(t, count - 1.0), .dof = count - 1.0};
}

StudyStatistic patell(std::span<const double> standardised, std::span<const double> dof)
{
    assert(standardised.size() == dof.size());
    if (standardised.empty())
        return absent(StudyObstacle::FewPairs);
    double variance = 0.0;
    for (const double degrees : dof)
        variance += degrees / (degrees - 2.0);
    return normal(std::accumulate(standardised.begin(), standardised.end(), 0.0)
                  / std::sqrt(variance));
}

StudyStatistic adjustedBmp(const StudyStatistic& bmp, std::size_t pairs, double correlation)
{
    const double inflation = 1.0 + (static_cast<double>(pairs) - 1.0) * correlation;
    if (inflation <= 0.0)
        return absent(StudyObstacle::NegativeCorrelation);
    const auto factor = correlationFactor(pairs, correlation);
    return scaled(bmp, factor ? 1.0 / *factor : 0.0);
}

StudyStatistic adjustedPatell(const StudyStatistic& patell, std::size_t pairs, double correlation)
{
    const double inflation = 1.0 + (static_cast<double>(pairs) - 1.0) * correlation;
    if (inflation <= 0.0)
        return absent(StudyObstacle::NegativeCorrelation);
    return scaled(patell, 1.0 / std::sqrt(inflation));
}

StudyStatistic signTest(std::size_t positive, std::size_t count)
{
    return generalisedSignTest(positive, count, 0.5);
}

StudyStatistic generalisedSignTest(std::size_t positive, std::size_t count, double expectedShare)
{
    if (count == 0)
        return absent(StudyObstacle::FewPairs);
    if (expectedShare <= 0.0 || expectedShare >= 1.0)
        return absent(StudyObstacle::NoSigns);
    const double expected = static_cast<double>(count) * expectedShare;
    return normal((static_cast<double>(positive) - expected)
                  / std::sqrt(expected * (1.0 - expectedShare)));
}

} // namespace core
