#include "core/domain/claim.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kQuantityNames{"change", "level", "amount",
                                                         "market_value", "count"};
constexpr std::array<std::string_view, 6> kHedgeNames{"exact",     "about",     "almost",
                                                      "more_than", "less_than", "up_to"};
constexpr std::array<std::string_view, 3> kDirectionNames{"none", "up", "down"};
constexpr std::array<std::string_view, 4> kModalityNames{"asserted", "forecast", "conditional",
                                                         "negated"};
constexpr std::array<std::string_view, 8> kPointNames{
    "unstated", "close", "intraday", "open", "high", "low", "pre_market", "after_hours"};
constexpr std::array<std::string_view, 7> kSpanNames{
    "day", "week", "month", "quarter", "year_to_date", "twelve_months", "since"};
constexpr std::array<std::string_view, 5> kSuperlativeNames{"none", "highest", "lowest",
                                                            "largest_gain", "largest_loss"};

} // namespace

std::string_view toString(ClaimQuantity quantity)
{
    return enumName(kQuantityNames, quantity);
}

std::optional<ClaimQuantity> claimQuantityFromString(std::string_view text)
{
    return enumFromName<ClaimQuantity>(kQuantityNames, text);
}

std::string_view toString(Hedge hedge)
{
    return enumName(kHedgeNames, hedge);
}

std::optional<Hedge> hedgeFromString(std::string_view text)
{
    return enumFromName<Hedge>(kHedgeNames, text);
}

std::string_view toString(Direction direction)
{
    return enumName(kDirectionNames, direction);
}

std::optional<Direction> directionFromString(std::string_view text)
{
    return enumFromName<Direction>(kDirectionNames, text);
}

std::string_view toString(Modality modality)
{
    return enumName(kModalityNames, modality);
}

std::optional<Modality> modalityFromString(std::string_view text)
{
    return enumFromName<Modality>(kModalityNames, text);
}

std::string_view toString(PricePoint point)
{
    return enumName(kPointNames, point);
}

std::optional<PricePoint> pricePointFromString(std::string_view text)
{
    return enumFromName<PricePoint>(kPointNames, text);
}

std::string_view toString(ChangeSpan span)
{
    return enumName(kSpanNames, span);
}

std::optional<ChangeSpan> changeSpanFromString(std::string_view text)
{
    return enumFromName<ChangeSpan>(kSpanNames, text);
}

std::string_view toString(Superlative superlative)
{
    return enumName(kSuperlativeNames, superlative);
}

std::optional<Superlative> superlativeFromString(std::string_view text)
{
    return enumFromName<Superlative>(kSuperlativeNames, text);
}

} // namespace core
