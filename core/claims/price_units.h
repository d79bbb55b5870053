#pragma once

#include "core/claims/claim_prices.h"
#include "core/domain/claim.h"

#include <optional>
#include <vector>

namespace core {

/// How the number of a claim is made of prices.
enum class MeasureKind {
    Ratio,      ///< price / base - 1
    Difference, ///< (price - base) x factor
    Price,      ///< price x factor
};

MeasureKind measureKind(const Claim& claim);

/// What prices are multiplied by to be counted as a claim counts.
struct PriceUnits {
    /// Those that are admissible: pounds are printed in pounds and in pence, whatever the source
    /// of the prices says that it counts.
    std::vector<double> factors{};
    std::optional<Unchecked> missing{}; ///< NotAPrice, NoCurrency or NoShareCount
    bool isCertain = true;              ///< it is known what the prices are counted in
    std::optional<ClaimInput> shares{}; ///< in the factor; split as the prices are
};

/// `day`: of the price, for the number of shares. Shares are counted as on the first day of the
/// fact that is valid on `day`, and split since then with the prices.
PriceUnits priceUnits(const Claim& claim, const ClaimPrices& prices, TradingDate day);

} // namespace core
