#include "core/claims/price_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace core {

namespace {

/// A count that is older says little of today's: companies issue shares and buy them back.
constexpr std::chrono::days kValidCount{550};

/// Currencies whose hundredth part is a unit of its own in price lists.
struct Hundredth {
    std::string_view whole;
    std::string_view part;
};
constexpr std::array kHundredths{Hundredth{"GBP", "GBX"}, Hundredth{"ZAR", "ZAC"},
                                 Hundredth{"ILS", "ILA"}};

bool isPoints(std::string_view unit)
{
    return unit == kPoints || unit.empty();
}

/// Empty where the one cannot be counted in the other.
std::vector<double> factorsBetween(std::string_view claimed, const Instrument& instrument)
{
    const std::string& own = instrument.currency;
    for (const auto& [whole, part] : kHundredths) {
        const bool ownsWhole = own == whole;
        if (!ownsWhole && own != part)
            continue;
        if (claimed == whole)
            return ownsWhole ? std::vector{1.0, 0.01} : std::vector{0.01, 1.0};
        if (claimed == part)
            return ownsWhole ? std::vector{100.0, 1.0} : std::vector{1.0, 100.0};
    }
    if (isPoints(claimed)) {
        const bool inPoints = instrument.kind == InstrumentKind::Index || own.empty();
        return inPoints ? std::vector{1.0} : std::vector<double>{};
    }
    if (instrument.kind == InstrumentKind::Index)
        return {};
    return claimed == own || own.empty() ? std::vector{1.0} : std::vector<double>{};
}

/// The last count that is valid on `day`, with the splits since then.
std::optional<ClaimInput> sharesOn(TradingDate day, const ClaimPrices& prices)
{
    const ClaimMarket& market = prices.market();
    auto next = std::ranges::upper_bound(market.shares, day, {}, &DatedFact::firstDay);
    while (next != market.shares.begin()) {
        const DatedFact& fact = *--next;
        if (day.day() - fact.firstDay.day() > kValidCount)
            return std::nullopt;
        if (fact.kind == FactKind::SharesOutstanding && fact.value > 0.0
            && std::isfinite(fact.value))
            return ClaimInput{market.instrument.id, fact.firstDay,
                              ClaimInput::Field::SharesOutstanding, fact.value};
    }
    return std::nullopt;
}

PriceUnits marketValueUnits(const Claim& claim, const ClaimPrices& prices, TradingDate day)
{
    PriceUnits units;
    const auto shares = sharesOn(day, prices);
    if (!shares) {
        units.missing = Unchecked::NoShareCount;
        return units;
    }
    const std::size_t counted = prices.market().daily.indexAtOrAfter(timeOf(shares->day));
    units.shares = shares;
    units.shares->value *= prices.printed(counted);
    for (const double factor : factorsBetween(claim.unit, prices.market().instrument))
        units.factors.push_back(factor * units.shares->value);
    return units;
}

} // namespace

MeasureKind measureKind(const Claim& claim)
{
    if (!isChange(claim))
        return MeasureKind::Price;
    return claim.unit == kPercent ? MeasureKind::Ratio : MeasureKind::Difference;
}

PriceUnits priceUnits(const Claim& claim, const ClaimPrices& prices, TradingDate day)
{
    const Instrument& instrument = prices.market().instrument;
    if (claim.unit == kPercent && claim.quantity == ClaimQuantity::Change)
        return {.factors = {1.0}};
    // A price in per cent is that of a bond, whose market is not known to count so.
    if (claim.unit == kPercent || claim.unit == kPercentagePoints)
        return {.missing = Unchecked::NotAPrice};
    if (factorsBetween(claim.unit, instrument).empty())
        return {.missing = Unchecked::NoCurrency};
    if (claim.quantity == ClaimQuantity::MarketValue)
        return marketValueUnits(claim, prices, day);
    const bool isKnown = !instrument.currency.empty() || instrument.kind == InstrumentKind::Index;
    return {.factors = factorsBetween(claim.unit, instrument), .isCertain = isKnown};
}

} // namespace core
