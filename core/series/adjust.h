#pragma once

#include "core/domain/corporate_action.h"
#include "core/domain/price_series.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What adjusting has to know of the instrument.
struct PriceBasis {
    std::string zone{};     ///< of the exchange, in which an intraday bar's day begins; empty: UTC
    std::string currency{}; ///< of the prices; a dividend in another one is left out
};

/// The bars on both sides of an instant: the last before it, and the first at or after it.
struct BarsAround {
    std::optional<Bar> before{};
    std::optional<Bar> after{};
};
BarsAround barsAround(const PriceSeries& bars, Instant time);

/// What the actions between two neighbouring bars do to all bars before.
struct Adjustment {
    Instant from{};              ///< the first bar without them
    double ratio = 1.0;          ///< earlier prices are divided by it, earlier volumes multiplied
    double dividendFactor = 1.0; ///< earlier prices are multiplied by it
    bool isSplit = false;        ///< a split lies here, whoever adjusted for it
    bool opensBefore = false;    ///< the bar at `from`, a week or month, began ahead of the split
};

/// Finds out what `actions` (in any order, several a day too) do to a series, as CRSP defines it
/// and Yahoo applies it (help.yahoo.com/kb/SLN28256.html): a split of r new shares for one old
/// divides all earlier prices by r and multiplies all earlier volumes; a dividend D multiplies all
/// earlier prices by 1 - D / (the close before the ex-date). An action acts between the last bar
/// before its day and the first on it or after it; one that has no bar on both sides does nothing,
/// so that prices count the shares of the last bar.
///
/// Prices that are adjusted already. Yahoo, Stooq and Nasdaq.com hand out prices that are adjusted
/// for splits, Alpha Vantage and EODHD such as were printed; but no provider's habit is proof: an
/// adjusted file is as old as its download, and a split that came later is not in it. So the bars
/// themselves decide, split by split. From the close before to the open of the ex-date's bar (its
/// close where there is no open, and of weeks and months, which may begin ahead of the split) a
/// price that is not adjusted moves by the factor 1/r, an adjusted one by about 1. What is nearer,
/// in logarithms, is the case; at a tie the prices stay. That is the likelier of the two for any
/// symmetric noise, needs no other source, gives the same for the same bars, and makes adjusting
/// twice the same as once. It can err where the price moves half as far as the split by itself: in
/// an ordinary night at ratios near 1 (21:20), and where the bars around the split lie far apart.
///
/// Weeks and months are labelled by their first or by their last day, so the split's jump may stand
/// in the bar that holds its day or in the next one: it stands where the move is nearer to 1/r.
///
/// A dividend of CorporateAction::besidePrices is in the shares of those prices. Any other amount
/// is that of its day; where later splits are in the prices already, it is divided by their ratios.
/// One that is not smaller than the price, or in another currency, is left out.
///
/// `around` is asked a few times for each action. The result is ordered by `from`.
std::vector<Adjustment> findAdjustments(std::span<const CorporateAction> actions,
                                        PriceAdjustment mode, Interval interval,
                                        const PriceBasis& basis,
                                        const std::function<BarsAround(Instant)>& around);

/// The series with the adjustments made: a price that only splits concern is the printed one
/// divided by the product of the ratios. In a week or month within which a split fell, high, low
/// and volume are of both kinds of shares and are left out (NaN).
PriceSeries adjusted(PriceSeries bars, std::span<const Adjustment> adjustments);

/// One bar of the same series.
Bar adjusted(const Bar& bar, std::span<const Adjustment> adjustments);

/// findAdjustments() and adjusted() of a whole series.
PriceSeries adjusted(const PriceSeries& bars, std::span<const CorporateAction> actions,
                     PriceAdjustment mode, const PriceBasis& basis = {});

} // namespace core
