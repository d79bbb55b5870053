#pragma once

#include "core/domain/study.h"
#include "core/study/study_input.h"
#include "core/study/study_pairs.h"

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

/// All warnings of a study, in the order of StudyWarningCode.
std::vector<StudyWarning> studyWarnings(const StudyInput& input, std::span<const PairFacts> facts,
                                        const Study& study);

} // namespace core
