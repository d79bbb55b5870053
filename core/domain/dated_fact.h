#pragma once

#include "core/domain/ids.h"
#include "core/time/trading_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

enum class FactKind { SharesOutstanding };

/// "shares_outstanding".
std::string_view toString(FactKind kind);
std::optional<FactKind> factKindFromString(std::string_view text);

/// A number that is known of an instrument from a day on, until the next one of its kind.
struct DatedFact {
    DatedFactId id{};
    InstrumentId instrument{};
    FactKind kind = FactKind::SharesOutstanding;
    TradingDate firstDay{};
    double value = 0.0; ///< of shares outstanding: pieces
    std::string source{};

    bool operator==(const DatedFact&) const = default;
};

} // namespace core
