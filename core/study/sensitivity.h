#pragma once

#include "core/base/result.h"
#include "core/domain/study_group.h"
#include "core/study/study_input.h"

#include <vector>

namespace core {

/// The ways to ask a question that are compared with each other.
struct SensitivityFamily {
    std::vector<StudyModel> models{};
    std::vector<DayWindow> estimations{};
    std::vector<DayWindow> windows{};
};

/// What is usual besides the settings themselves, which always belong to it: all models; the
/// estimation window at half, three quarters and its whole length, all ending on its last day; the
/// windows 0:0, 0:1, -1:1, -2:2, -5:5 and -10:10 as far as they leave the estimation windows alone.
SensitivityFamily usualFamily(const StudySettings& settings);

/// The same CAR (of several pairs the CAAR) for each member of the family, windows within
/// estimation windows within models, so that a lucky choice shows as one. Windows that overlap are
/// left out. Returns and `ignoreQuality` are those of the settings.
///
/// Fails as runStudy does.
Result<std::vector<SensitivityCell>> sensitivity(const StudyInput& input,
                                                 const StudySettings& settings,
                                                 const SensitivityFamily& family);

} // namespace core
