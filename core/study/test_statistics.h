#pragma once

#include "core/domain/study_group.h"

#include <cstddef>
#include <span>

namespace core {

// The formulas of the tests across pairs, on values of one day or one window. Each gives a
// statistic with its p value, or the obstacle.

/// sqrt(N) mean / sd, Student's t with N - 1 degrees of freedom: of AR or CAR the cross-sectional
/// test (Brown and Warner 1980), of SAR that of Boehmer, Musumeci and Poulsen (1991).
StudyStatistic meanOverDeviation(std::span<const double> values);

/// Patell (1976): sum of SAR / sqrt(sum of d / (d - 2)), d = L - k of each pair; normal.
/// REQUIRES: as many degrees of freedom as values, each above 2
StudyStatistic patell(std::span<const double> standardised, std::span<const double> dof);

/// Kolari and Pynnonen (2010): BMP over correlationFactor(), with its distribution; 0 for r = 1.
/// r is above -1/(N-1) for any true correlations; where an estimate is not, there is no statistic.
StudyStatistic adjustedBmp(const StudyStatistic& bmp, std::size_t pairs, double correlation);

/// The same for Patell's, whose variance is not estimated across pairs: over sqrt(1 + (N-1) r).
StudyStatistic adjustedPatell(const StudyStatistic& patell, std::size_t pairs, double correlation);

/// (p - N/2) / sqrt(N/4), p the positive of N values; normal.
StudyStatistic signTest(std::size_t positive, std::size_t count);

/// Cowan (1992): (p - N q) / sqrt(N q (1-q)), q the share of positive residuals among all of the
/// estimation windows; normal.
StudyStatistic generalisedSignTest(std::size_t positive, std::size_t count, double expectedShare);

} // namespace core
