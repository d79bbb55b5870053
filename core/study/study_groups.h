#pragma once

#include "core/domain/study.h"
#include "core/study/group_sample.h"

#include <vector>

namespace core {

/// The groups of a study: all pairs with a result, and if there is more than one label, those of
/// each, in the order of the labels.
///
/// REQUIRES: estimates and returns are those of `pairs`
std::vector<StudyGroup> studyGroups(std::span<const StudyPair> pairs, const DayWindow& window,
                                    const PairEstimates& estimates,
                                    std::span<const PairReturns> returns);

} // namespace core
