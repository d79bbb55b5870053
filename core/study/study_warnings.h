#pragma once

#include "core/domain/study.h"
#include "core/study/event_windows.h"
#include "core/study/study_input.h"

#include <span>
#include <vector>

namespace core {

/// Estimation windows with fewer returns than this are called short (MacKinlay 1997 has 120 days as
/// usual).
inline constexpr std::size_t kUsualEstimationDays = 100;
/// Tests across fewer pairs than this rest on few.
inline constexpr std::size_t kUsualPairs = 10;
/// The share of estimation days without a move or a return from which trading is called thin.
inline constexpr double kThinTrading = 0.2;
/// An event window longer than this is a long horizon.
inline constexpr std::size_t kLongHorizon = 41;

/// What a pair was made of, for the warnings.
struct PairFacts {
    const ReturnColumns* columns = nullptr; ///< nullptr: the pair never got as far
    std::optional<std::size_t> day0{};
    std::optional<StudyBlock> overruled{}; ///< what would have blocked it
};

/// All warnings of a study, in the order of StudyWarningCode.
std::vector<StudyWarning> studyWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                        const Study& study);

} // namespace core
