#pragma once

#include "core/domain/study_listing.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// From which p value on something is called distinguishable from zero.
inline constexpr double kStudyLevel = 0.05;

/// Whether the effect of a group can be told from zero.
enum class StudyFinding {
    NoResult,  ///< nothing has a result
    Untested,  ///< there is an effect, and no test of it
    NotShown,  ///< it cannot be told from zero
    Unsettled, ///< tests and interval disagree, or only the adjusted tests tell it from zero
    Shown,     ///< all that has to agree does, see studyFinding()
};
/// Of several results, Shown needs every test that is adjusted for common moves, BMP and Patell as
/// they are, and an interval without zero; of one, p of its exact t. REQUIRES: there is such a
/// group
StudyFinding studyFinding(const StudyListing& listing, std::size_t group = 0);

/// Whether every adjusted test that has a result, adjusted BMP among them, and the interval tell a
/// group of several results from zero. REQUIRES: its CAAR has a value
bool isToldByAdjusted(const StudyListing& listing, std::size_t group);

/// The tests that are adjusted for common moves: adjusted BMP, adjusted Patell, GRANK.
std::span<const StudyTestKind> adjustedTests();
/// Some that are not: cross-sectional t, Patell, BMP.
std::span<const StudyTestKind> unadjustedTests();

/// The tests of these kinds of a group that have a p value over its window.
std::vector<const StudyTest*> testsWithResult(const StudyGroup& group,
                                              std::span<const StudyTestKind> kinds);

/// Whether a test tells the CAAR of its group from zero at kStudyLevel, on its own side. REQUIRES:
/// it is one of testsWithResult()
bool tellsFromZero(const StudyTest& test, const StudyGroup& group);

} // namespace core
