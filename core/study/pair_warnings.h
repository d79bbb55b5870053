#pragma once

#include "core/domain/study.h"
#include "core/study/study_input.h"
#include "core/study/study_pairs.h"

#include <span>
#include <vector>

namespace core {

/// The warnings that pairs have each by itself; those that say the same of several are one.
std::vector<StudyWarning> pairWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                       const Study& study);

} // namespace core
