#pragma once

#include "core/claims/claim_prices.h"
#include "core/claims/price_units.h"
#include "core/domain/claim.h"

#include <optional>
#include <string>

namespace core {

/// One stored price, or all those between two.
struct PriceSpan {
    BarPrice least{};
    BarPrice most{};

    static PriceSpan of(BarPrice price) { return {price, price}; }
    bool isOne() const { return least == most; }
};

/// What a price was in the time that minute bars tell of.
struct MinuteSpan {
    double least = 0.0;
    double most = 0.0;
};

/// A way to understand a claim, before it is compared with what was printed.
struct ReadingPlan {
    ClaimBasis basis = ClaimBasis::None;
    bool isOwn = false;  ///< what the words say
    bool proves = false; ///< a fit supports the claim; else it is only consistent
    TradingDate day{};
    std::optional<PriceSpan> base{}; ///< what a change is measured from
    std::optional<PriceSpan> value{};
    std::optional<MinuteSpan> minutes{}; ///< instead of `value`
    double dividend = 0.0;               ///< taken off the base
    bool asPrinted = false;              ///< in prices as they stood before later splits
    bool isUncertainCount = false;       ///< admits that the share count is a little off
    bool isEitherWay = false;            ///< of a pair of currencies one falls as the other rises
    std::optional<Unchecked> missing{};  ///< why there is nothing to compare
};

/// What came of it.
struct TriedReading {
    ClaimReading reading{};
    ReadingPlan plan{};
    std::optional<Unchecked> missing{};
    std::string findingCode{};
    std::optional<TradingDate> findingDay{};
    /// The day of a price that is no printed one, where the reading does not fit but may have
    /// fitted what was printed.
    std::optional<TradingDate> unprintedDay{};
};

/// Computes what `plan` comes to and compares it with what the words of `claim` allow. Where the
/// prices of a plan span a range, it fits if any of them does, and the nearest to the printed
/// number is measured. `factor` and `units`: see priceUnits().
///
/// With prices that nobody printed (ClaimPrices::isUnprinted) a level or an amount that does not
/// fit may have fitted; a change in per cent may have too, where a dividend of up to 6 per cent of
/// the price, one for each half year that it is measured over, takes the measured move down to it:
/// adjusting for dividends raises moves, and lowers none.
TriedReading tryReading(const Claim& claim, const ClaimPrices& prices, const ReadingPlan& plan,
                        const PriceUnits& units, double factor);

/// The change of a claim and the level of its partner as one statement, at any moment of a day:
/// whether the close before, moved by the change, comes to the level, both within what the words
/// allow and inside the day's range. `plan.base` is that close, `plan.value` the day's range.
TriedReading tryImpliedBase(const Claim& claim, const Claim& partner, const ClaimPrices& prices,
                            const ReadingPlan& plan, double levelFactor);

/// Whether the level of a pair lies in the range of a day's bar: else it is not the change that is
/// in doubt, and that is free to be judged by itself.
bool isInRangeOf(std::size_t bar, const Claim& level, const ClaimPrices& prices);

} // namespace core
