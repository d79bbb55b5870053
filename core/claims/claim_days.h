#pragma once

#include "core/claims/claim_prices.h"
#include "core/claims/day_resolution.h"
#include "core/domain/claim.h"

#include <optional>
#include <vector>

namespace core {

/// How far a session was when an article was written. Unknown: only its day is known, and the
/// market closed within it.
enum class SessionState { NotOpened, Open, Unknown, Closed };

/// A publication and the instants within which it may lie.
struct WrittenAt {
    Publication publication{};
    std::optional<Instant> first{};
    std::optional<Instant> last{};

    bool isToTheMinute() const { return publication.published.precision == Precision::Minute; }
    bool isToTheDay() const { return publication.published.precision >= Precision::Day; }
};

WrittenAt writtenAt(const Publication& publication);

/// A session that a claim may speak of.
struct ClaimDay {
    TradingDate day{};
    SessionState state = SessionState::Closed;
    bool isOwn = true; ///< the words say so; else they only admit it
};

/// What the words of a claim say of its day.
struct ClaimDays {
    std::vector<ClaimDay> sessions{};    ///< one, or where no day is named several, own ones first
    std::optional<ResolvedDays> range{}; ///< where the words name more than a day; sessions: last
    bool isNamed = false;                ///< in the sentence of the claim itself
    std::optional<Unchecked> missing{};  ///< why there is none
    bool noSession = false;              ///< the market was closed on that day
    std::optional<TradingDate> day{};    ///< the one it is about, also where it has no session
};

/// A claim that names no day speaks of the last session that had begun when it was written, or of
/// the one before: newspapers report yesterday's close, and agencies the day that is going on.
ClaimDays claimDays(const Claim& claim, const WrittenAt& written, const ClaimPrices& prices);

SessionState sessionState(TradingDate day, const WrittenAt& written, const ClaimMarket& market);

/// Whether the clocks of a market and of an article differ.
bool isAbroad(const ClaimMarket& market, const WrittenAt& written);

/// Whether it is traded around the clock, so that its days and closes are those of its source.
bool tradesAllDay(const ClaimMarket& market);

} // namespace core
