#pragma once

#include "core/domain/ids.h"
#include "core/domain/study_group.h"
#include "core/domain/study_settings.h"
#include "core/domain/study_warning.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// The model of one share's daily returns, from its estimation window. Returns are fractions.
struct StudyFit {
    double alpha = 0.0;
    double beta = 0.0;              ///< 1 of the market-adjusted, 0 of the mean-adjusted model
    double sigma = 0.0;             ///< s, of residuals, with estimationDays - k
    double naiveSigma = 0.0;        ///< s', their standard deviation, with estimationDays - 1
    std::size_t estimationDays = 0; ///< L: those that have both returns
    int parameters = 0;             ///< k
    double marketMean = 0.0;        ///< xm; 0 of the other models, as Sxx
    double marketSquares = 0.0;     ///< Sxx, the sum of (x - xm)^2

    /// Degrees of freedom: L - k.
    double dof() const { return static_cast<double>(estimationDays) - parameters; }
    bool operator==(const StudyFit&) const = default;
};

/// A sum of abnormal returns, with each of its standard errors.
struct StudyCumulative {
    double value = 0.0;      ///< CAR, a fraction
    std::size_t days = 0;    ///< n, the abnormal returns in it
    double naiveError = 0.0; ///< s' sqrt(n)
    double plainError = 0.0; ///< s sqrt(n): as if the parameters were known
    double dailyError = 0.0; ///< root of the sum of the days' variances: too small or too large
    double exactError = 0.0; ///< with what the days share: the estimated parameters
    double tNaive = 0.0;     ///< value / naiveError
    double tPlain = 0.0;     ///< value / plainError
    double tExact = 0.0;     ///< value / exactError
    double dof = 0.0;        ///< of tExact
    double p = 0.0;          ///< two-sided, of tExact

    bool operator==(const StudyCumulative&) const = default;
};

/// One session of the event window of one instrument.
struct StudyDay {
    int day = 0; ///< from day 0
    std::optional<TradingDate> date{};
    std::optional<double> actual{};              ///< the share's return
    std::optional<double> market{};              ///< the market's over the same span
    std::optional<double> abnormal{};            ///< AR; none where a return is missing
    std::optional<double> error{};               ///< of AR as a forecast
    std::optional<double> t{};                   ///< AR / error, with the fit's degrees of freedom
    std::optional<double> p{};                   ///< two-sided
    std::optional<StudyCumulative> cumulative{}; ///< from the window's first day to this one

    bool operator==(const StudyDay&) const = default;
};

/// Why a pair counts for nothing in the study.
struct StudyBlock {
    StudyObstacle obstacle = StudyObstacle::Quality;
    std::optional<TradingDate> day{}; ///< of Quality: that of the finding
    std::string code{};               ///< of Quality: the finding's
    std::string message{};            ///< of Quality: the finding's sentence
    bool ofMarket = false;            ///< of Quality: the market's prices, not the share's

    bool operator==(const StudyBlock&) const = default;
};

/// What one event did to one instrument beyond what the model expects.
struct StudyPair {
    InstrumentId instrument{};
    std::string symbol{};
    EventId event{};
    std::string eventName{};
    std::string label{};                          ///< of its group
    std::optional<TradingDate> day0{};            ///< a session of the instrument's own exchange
    std::optional<TradingDate> estimationFirst{}; ///< first and last estimation day with a return
    std::optional<TradingDate> estimationLast{};
    std::optional<StudyFit> fit{};
    std::vector<StudyDay> days{};         ///< one a session of the event window, or empty
    std::optional<StudyCumulative> car{}; ///< over the whole window
    std::optional<StudyBlock> blocked{};  ///< then there is neither `fit` nor `car`

    bool operator==(const StudyPair&) const = default;
};

/// Everything that came of a study.
struct Study {
    StudySettings settings{};
    std::vector<StudyPair> pairs{};   ///< as they were given
    std::vector<StudyGroup> groups{}; ///< all pairs first; then each label, if there are several
    std::vector<StudyWarning> warnings{};
    std::string conventions{}; ///< how it was computed, a few sentences (English)

    bool operator==(const Study&) const = default;
};

} // namespace core
