#pragma once

#include "core/domain/study_settings.h"
#include "core/study/pair_returns.h"
#include "core/study/study_input.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// How many calendar days after a day its next session may be: as long as the longest closures of
/// exchanges. Later prices do not tell how the market took the day.
inline constexpr int kLongestClosure = 14;

/// One share's sessions with its and its market's returns, by the rules of runStudy.
struct ReturnColumns {
    std::vector<TradingDate> sessions{};
    std::vector<std::int32_t> days{};         ///< of each session, in days since 1970
    std::vector<double> share{};              ///< one a session; 0 where it is missing
    std::vector<double> market{};             ///< the same; empty without a market
    std::vector<unsigned char> isUnusable{};  ///< a bar whose close is zero, negative or no number
    std::vector<unsigned char> present{};     ///< both returns are there
    std::vector<double> close{};              ///< of the share; 0 where there is none to use
    std::vector<unsigned char> isResting{};   ///< the market had no session since the one before
    std::vector<unsigned char> lacksMarket{}; ///< the share has a return, and the market has none
    std::optional<TradingDate> marketFirst{}; ///< its first and last bar; none without a market
    std::optional<TradingDate> marketLast{};

    bool lacksMarketOn(std::size_t session) const
    {
        return !lacksMarket.empty() && lacksMarket[session] != 0;
    }

    /// The session on or after a day, at most kLongestClosure later; none before the first one.
    std::optional<std::size_t> indexOnOrAfter(TradingDate day) const;
};

/// The columns of all sessions from the share's first bar to `until` or its last bar, whichever is
/// later; beyond that bar only where the calendar knows sessions.
ReturnColumns returnColumns(const StudySeries& share, const StudySeries& market,
                            StudyReturns returns, TradingDate until);

/// The session of the market whose close counts on `day`, with the close; none where it is missing.
struct MarketClose {
    TradingDate session{};
    double value = 0.0;
};
std::optional<MarketClose> marketCloseAt(const StudySeries& market, TradingDate day);

} // namespace core
