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
    BeforePrices,        ///< the event comes before the share's first bar
    AfterPrices,         ///< day 0 comes after its last: nothing of a reaction can be seen
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
/// at each; `pairs` names those concerned wherever there are such. Of bars and returns that are
/// missing, those of the market have a warning of their own, with `ofMarket`.
enum class StudyWarningCode {
    Clustering, ///< of group `label`, `count` pairs have a day 0 in common: `value` is the mean
                ///< residual correlation, `factor` what it widens the error of CAAR by, see
                ///< correlationFactor(); none where there is no limit
    ConfoundingEvent,     ///< `name`, from `day` to `lastDay`, falls into the event window
    ShortEstimation,      ///< as few as `count` estimation days; `expected` are usual
    EstimationBeyondData, ///< of the `expected` sessions of the estimation window as few as `count`
                          ///< lie between the first bar and the last; `day` is the one it reaches
                          ///< beyond
    OverlappingEstimation, ///< the estimation window holds `day`, day 0 of `name` for the same
                           ///< share
    EventInEstimation, ///< the estimation window holds `day`, the first session of `name`, which
                       ///< names the instruments and is no event of the study
    OverlappingEvents, ///< event windows of one instrument for different events share days
    ThinTrading,       ///< on a part of up to `value` of the estimation days the price did not
                       ///< move, on up to `count`, or has no return, on up to `missing`
    NotASession,       ///< no session on `day`, or no price if not `isClosed`; the next is day 0
    WindowBeyondData,  ///< `count` days of the event window come after `day`, that of the last bar
    MissingDays,       ///< up to `count` estimation days have no return
    MissingEventDays,  ///< up to `count` days of the event window have none: not all moves are in
                       ///< CAR
    NoReturnOnDay0,    ///< day 0, `day`, is among them; `value` is the share's move over the gap
    MarketElsewhere,   ///< the market trades at other hours; it rested on up to `count` sessions
    QualityIgnored,    ///< `count` findings were overruled, the first is `finding` of `day` (`name`
                       ///< in the gate's words), in the market's prices if `ofMarket`
    NonPositivePrice,  ///< up to `count` prices are not positive and make no return
    ZeroVariance,      ///< nothing moves, see the pair's obstacle
    FewPairs,          ///< the tests of group `label` rest on `count` pairs
    LongHorizon, ///< the event window has `count` sessions: the model matters more than the news
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
    std::optional<TradingDate> lastDay{};
    std::size_t count = 0;
    std::size_t expected = 0;
    std::optional<double> value{};
    std::optional<double> factor{};
    std::size_t missing = 0;
    std::string finding{}; ///< a code of the quality gate
    bool ofMarket = false;
    bool isClosed = false; ///< the calendar of the exchange says so

    bool operator==(const StudyWarning&) const = default;
};

} // namespace core
