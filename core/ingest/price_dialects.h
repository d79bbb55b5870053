#pragma once

#include "core/ingest/number_style.h"
#include "core/ingest/row_time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// How one provider writes its price files. A file is taken for the first dialect all of whose
/// header words it has; what the dialect leaves open is decided by the file's own numbers and
/// dates, and what it fixes stands in only where those do not decide.
struct PriceDialect {
    std::string_view name{};
    std::string_view description{};
    std::string_view words{}; ///< headers that tell it, as headerWord() spells them, between |
    char delimiter = '\0';    ///< 0: any
    std::optional<DecimalSign> decimal{};
    std::optional<DateOrder> dates{};
    std::string_view currencyOfDollar{}; ///< what "$" means there; empty: not known
    std::string_view filePrefix{}; ///< what stands before the symbol in the names of its files
    std::string_view zone{};       ///< of times without an offset; "UTC", IANA name or offset
};

/// All of them; the last, "csv", has no words of its own and fits every file.
std::span<const PriceDialect> priceDialects();

/// nullptr if there is none of that name.
const PriceDialect* findPriceDialect(std::string_view name);

/// The dialect of a file with these header words.
const PriceDialect& dialectOfHeaders(std::span<const std::string> words, char delimiter);

} // namespace core
