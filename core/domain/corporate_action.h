#pragma once

#include "core/domain/ids.h"
#include "core/time/trading_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

enum class CorporateActionKind { Split, Dividend };

/// "split", "dividend".
std::string_view toString(CorporateActionKind kind);
std::optional<CorporateActionKind> corporateActionKindFromString(std::string_view text);

/// What a company did that changes its price without changing its worth. Stored bars stay as they
/// were printed; who wants adjusted prices applies the actions to them.
struct CorporateAction {
    CorporateActionId id{};
    InstrumentId instrument{};
    CorporateActionKind kind = CorporateActionKind::Split;
    TradingDate day{};      ///< the first day that trades without it (the ex-date)
    double value = 0.0;     ///< new shares for one old, or the amount of money for one share
    std::string currency{}; ///< of an amount; empty: that of the prices
    std::string source{};   ///< who says so; empty: the import does
    /// It stood beside prices or in their provider's list, so that its amount is for the shares that those prices count; else
    /// for those that traded on its day.
    bool besidePrices = false;

    bool operator==(const CorporateAction&) const = default;
};

/// The dialect of a provider's own lists of dividends and splits. Their amounts are like those that
/// stand beside its prices.
inline constexpr std::string_view kProviderActions = "yahoo-actions";

/// New shares for one old of "10:1", "3:2", "1:10", "2/1", "10" or "0.5", with a decimal point.
/// nullopt for anything else, for a ratio that is not positive and finite, and for 1, which splits
/// nothing.
std::optional<double> parseSplitRatio(std::string_view text);

/// "10:1", "1:10", "3:2"; a ratio of no small whole numbers as a decimal to one: "0.7654:1".
std::string splitRatioText(double ratio);

/// Which corporate actions prices are adjusted for when they are read.
enum class PriceAdjustment { None, Splits, All };

/// "none", "splits", "all".
std::string_view toString(PriceAdjustment adjustment);
std::optional<PriceAdjustment> priceAdjustmentFromString(std::string_view text);

} // namespace core
