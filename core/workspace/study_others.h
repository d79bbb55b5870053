#pragma once

#include "core/domain/event.h"
#include "core/domain/study_settings.h"
#include "core/workspace/study_plan.h"

#include <span>
#include <vector>

namespace core {

/// The events that may have moved the prices of these pairs besides the one of each: those near
/// enough to a pair's day to meet its event window and, of those that name the instrument, its
/// estimation window. Each has the first session of every exchange concerned.
std::vector<StudyOtherEvent> otherEvents(const Workspace& workspace, std::span<const Event> events,
                                         std::span<const PlannedPair> pairs,
                                         const StudySettings& settings);

} // namespace core
