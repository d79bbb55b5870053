#pragma once

#include "core/domain/study_group.h"
#include "core/study/group_sample.h"
#include "core/study/residual_correlation.h"

#include <optional>
#include <vector>

namespace core {

/// Every test across the pairs of a group, in the order of StudyTestKind, each for every day of the
/// event window and for the window as a whole: of CAR, of SCAR = CAR / exact error, of their signs
/// and ranks. Formulas and papers are in test_statistics.h and rank_tests.h. Two pairs are needed,
/// also by those whose formula would do with one.
///
/// Days are counted from day 0. A pair without an abnormal return on a day is not in that day's
/// tests. `correlation` is that of residual_correlation.h, each day with its own; without it, the
/// two adjusted tests have the obstacle FewPairs. Of more than 1,000 pairs, the ranks are made by
/// as many threads as there are processors, with the same result on each machine.
std::vector<StudyTest> groupTests(const GroupSample& sample,
                                  const std::optional<MeanCorrelation>& correlation);

} // namespace core
