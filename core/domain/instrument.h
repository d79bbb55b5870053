#pragma once

#include "core/domain/alias.h"
#include "core/domain/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class InstrumentKind { Share, Index, Fund, Currency, Crypto, Commodity, Bond, Other };

/// "share", "index", "fund", "currency", "crypto", "commodity", "bond", "other".
std::string_view toString(InstrumentKind kind);
std::optional<InstrumentKind> instrumentKindFromString(std::string_view text);

/// Something that has a price: a share, an index, a currency pair.
struct Instrument {
    InstrumentId id{};
    std::string symbol{};   ///< as imported: "NVDA"
    std::string mic{};      ///< ISO 10383 market identifier; empty if unknown
    std::string name{};     ///< as people say it: "Nvidia"
    std::string currency{}; ///< ISO 4217; empty for an index in points or if unknown
    InstrumentKind kind = InstrumentKind::Other;
    std::vector<Alias> aliases{}; ///< besides `name`

    bool operator==(const Instrument&) const = default;
};

/// Whether it has the form of an ISO 4217 code: "EUR".
bool isCurrencyCode(std::string_view text);

/// What is wrong with the symbol, market or currency of an instrument, as a sentence; empty when
/// nothing is.
std::string faultOf(const Instrument& instrument);

/// "XNAS:NVDA", or just the symbol when the market is unknown.
std::string qualifiedSymbol(const Instrument& instrument);

} // namespace core
