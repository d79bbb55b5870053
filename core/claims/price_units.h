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
ClaimUnits claimUnits(const Claim& claim, const ClaimPrices& prices, TradingDate day);
#include "core/claims/claim_tokens.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

enum class UnitKind { None, Percent, PercentagePoints, Points, Currency };

/// What a number counts.
struct NumberUnit {
    UnitKind kind = UnitKind::None;
    std::string currency{}; ///< ISO 4217; of cents, until the sentence tells it, empty
    double scale = 1.0;     ///< of the number: 0.01 of cents, and of basis points
    std::size_t length = 0; ///< tokens
};

/// The unit that stands at token `at`, directly behind a number: "Prozent", "per cent", "%-Punkte",
/// "US-Dollar", "Swiss francs", "€", "CHF", "pence".
NumberUnit unitAt(std::span<const Token> tokens, std::size_t at);

/// The currency that stands at token `at`, directly before a number: "$", "US$", "EUR", "Fr.".
NumberUnit currencyBefore(std::span<const Token> tokens, std::size_t at);

struct Magnitude {
    double factor = 1.0;
    std::size_t length = 0; ///< tokens; a full stop that shortens belongs to it
};

/// "Mrd.", "million", "bn", "K" at token `at`; the single letters only where they touch the number.
/// A German Billion is 10^12. `language` is "de" or "en".
Magnitude magnitudeAt(std::span<const Token> tokens, std::size_t at, std::string_view language);
PriceUnits priceUnits(const Claim& claim, const ClaimPrices& prices, TradingDate day);

} // namespace core
