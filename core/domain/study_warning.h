#pragma once

#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Why there is no number where one was asked for.
enum class StudyObstacle {
    Quality,             ///< a blocking finding lies in a window of the share or of its market
    NoPrices,            ///< the share has no bars
    NoMarket,            ///< the model needs a market, and none was given or it has no bars
    NoSession,           ///< neither calendar nor prices know a session at or after the day
    FewEstimationDays,   ///< returns in the estimation window are fewer than k + 3
    NoEventReturn,       ///< no day of the event window has a return
    ConstantPrice,       ///< the share's return is the same on each estimation day
    ConstantMarket,      ///< the market's return is the same on each estimation day
    ExactFit,            ///< the model leaves no residual, so nothing has a standard error
    FewPairs,            ///< a test across pairs needs at least two of them
    NoCrossVariance,     ///< the pairs do not differ, so a test across them has no error
    NegativeCorrelation, ///< 1 + (N-1) r is not positive: no adjustment for correlation
    NoRankVariance,      ///< mean ranks do not vary from day to day
    NoSigns,             ///< no residual, or every one, is positive: no share to expect
};

/// "quality", "no_prices", and so on, in snake case.
std::string_view toString(StudyObstacle obstacle);

/// What a reader has to know before believing a study. What the fields of StudyWarning mean is said
/// at each; `pairs` names those concerned wherever there are such.
enum class StudyWarningCode {
    Clustering,       ///< same days: `value` is the mean residual correlation, `factor` by how much
                      ///< it widens errors across pairs, `count` the pairs that share event days
    ConfoundingEvent, ///< `name` reached its first session on `day`, inside the event window
    ShortEstimation, ///< `count` is the fewest estimation days that were left, `expected` the usual
    OverlappingEstimation, ///< the estimation window holds `day`, day 0 of the study's event `name`
    OverlappingEvents,     ///< event windows of one instrument for several events share days
    ThinTrading,           ///< `value` is the largest share of days without a move or a return
    NotASession,           ///< `day` is no session there: the next one is day 0
    WindowBeyondData, ///< the event window ends after the last bar, `day`; `count` days are open
    MissingDays,      ///< `count` estimation days have no return, at most over the pairs
    MissingEventDays, ///< `count` days of the event window have none, their moves are not in CAR
    NoReturnOnDay0, ///< among them is `day`, day 0; `value`: the move over the gap, if there is one
    MarketElsewhere,  ///< the market closes in another zone; `count` days on which it was closed
    QualityIgnored,   ///< a blocking finding on `day` was overruled; `name` is its sentence
    NonPositivePrice, ///< `count` prices are not positive, returns with them are missing
    ZeroVariance,     ///< nothing moved; the pair's obstacle says what
    FewPairs,         ///< `count` pairs: tests across pairs rest on few
    LongHorizon,      ///< the window has `count` sessions: CAR rests on the model more than on news
};

/// "clustering", "confounding_event", and so on, in snake case.
std::string_view toString(StudyWarningCode code);

/// One warning, as data: core/report writes the sentences.
struct StudyWarning {
    StudyWarningCode code = StudyWarningCode::Clustering;
    std::vector<std::size_t> pairs{}; ///< indices of Study::pairs, ascending
    std::string label{};              ///< of the group that it is about; empty: of all
    std::string name{};
    std::optional<TradingDate> day{};
    std::size_t count = 0;
    std::size_t expected = 0;
    std::optional<double> value{};
    std::optional<double> factor{};

    bool operator==(const StudyWarning&) const = default;
};

} // namespace core
