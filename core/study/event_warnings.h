#pragma once

#include "core/domain/study.h"
#include "core/study/study_input.h"
#include "core/study/study_pairs.h"

#include <span>
#include <vector>

namespace core {

/// The warnings about events that meet each other: those that confound, as they begin, end or go on
/// inside of the event window; those in estimation windows; and those whose event windows overlap.
std::vector<StudyWarning> eventWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                        const StudySettings& settings);

} // namespace core
