#pragma once

#include "core/ingest/price_layout.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Why rows that look like headers are not those of prices.
struct HeaderFault {
    std::size_t line = 0; ///< of the likeliest row; 0: no row looks like headers
    bool hasDate = false; ///< it names a date column; else a price column
    std::vector<std::string> headers{};
    bool hasQuotes = false;                 ///< there are columns for bid and ask
    std::vector<std::string> bookkeeping{}; ///< headers of a list of transactions, if it is one
};

/// What the headers of a price file say.
struct PriceHeaders {
    PriceLayout layout{}; ///< but for delimiter and dialect
    std::vector<std::string> words{};
    std::size_t known = 0; ///< columns whose meaning is known
};

/// Reads rows[index] (and the two rows behind it, in yfinance's three-line form) as headers;
/// nullopt, with the reason added to `fault`, if they are not.
std::optional<PriceHeaders> headersAt(std::span<const HeaderRow> rows, std::size_t index,
                                      HeaderFault& fault);

} // namespace core
