#pragma once

#include "core/domain/study_settings.h"
#include "core/domain/study_warning.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The tests across pairs, see core/study/group_tests.h for each one's formula and paper.
enum class StudyTestKind {
    CrossSectionalT,
    Patell,
    Bmp,
    AdjustedBmp,
    AdjustedPatell,
    CorradoRank,
    Sign,
    GeneralisedSign,
    GrankT,
};
inline constexpr std::size_t kStudyTestKinds = 9;

/// "cross_sectional_t", "patell", "bmp", "adjusted_bmp", "adjusted_patell", "corrado_rank", "sign",
/// "generalised_sign", "grank_t".
std::string_view toString(StudyTestKind kind);

/// A statistic with its two-sided p value, or why there is none.
struct StudyStatistic {
    std::optional<double> value{};
    std::optional<double> p{};
    std::optional<double> dof{}; ///< of Student's t; none: the normal distribution
    std::optional<StudyObstacle> obstacle{};

    bool operator==(const StudyStatistic&) const = default;
};

/// One test, for each day and for the window as a whole.
struct StudyTest {
    StudyTestKind kind = StudyTestKind::CrossSectionalT;
    std::vector<StudyStatistic> perDay{};
    StudyStatistic window{};

    bool operator==(const StudyTest&) const = default;
};

/// The mean over the pairs of a group on one day.
struct StudyMeanDay {
    int day = 0;
    std::size_t pairs = 0;         ///< with an abnormal return
    std::size_t positive = 0;      ///< of them
    std::optional<double> aar{};   ///< AAR
    std::optional<double> caar{};  ///< the mean of the pairs' CAR up to here
    std::optional<double> error{}; ///< of caar, across pairs; none for one pair

    bool operator==(const StudyMeanDay&) const = default;
};

/// Pairs that are looked at together.
struct StudyGroup {
    std::string label{};              ///< empty: all pairs
    std::vector<std::size_t> pairs{}; ///< those with a result, as indices of Study::pairs
    std::vector<StudyMeanDay> days{}; ///< one a day of the event window
    std::optional<double> caar{};     ///< of the whole window
    std::vector<StudyTest> tests{};   ///< one of each kind, in their order
    /// r over the window: the mean of the correlations of each two pairs' estimation residuals over
    /// their common calendar days, as far as their event windows have days in common (see
    /// core/study/residual_correlation.h); none for one pair.
    std::optional<double> meanResidualCorrelation{};

    bool operator==(const StudyGroup&) const = default;
};

/// By what a mean correlation r widens the error of the mean of N pairs, where that is taken from
/// how they differ from each other: sqrt((1 + (N-1) r) / (1 - r)) (Kolari and Pynnonen 2010). None
/// where it has no limit, r >= 1, or is none, 1 + (N-1) r <= 0.
std::optional<double> correlationFactor(std::size_t pairs, double correlation);

/// One way in which the same question could have been asked, and its answer.
struct SensitivityCell {
    StudyModel model = StudyModel::Market;
    DayWindow estimation{};
    DayWindow window{};
    bool isChosen = false;        ///< the study's own
    std::size_t pairs = 0;        ///< with a result
    std::optional<double> caar{}; ///< the mean CAR; of one pair, its CAR
    /// Of one pair, the exact t of its CAR; of several, the BMP test adjusted for correlation.
    StudyStatistic statistic{};

    bool operator==(const SensitivityCell&) const = default;
};

} // namespace core
