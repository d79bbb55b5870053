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

    bool operator==(const CorporateAction&) const = default;
};

} // namespace core
