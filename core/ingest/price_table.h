#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"
#include "core/ingest/price_dialects.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A table of prices, as CSV, that a file of another form was turned into. Its rows stand in the
/// lines in which they begin in that file, if no two begin in one.
struct PriceTable {
    std::string text{};
    std::string_view dialect{};
    std::string symbol{};   ///< empty if the file does not say
    std::string currency{}; ///< likewise
    std::string zone{};     ///< likewise
    std::optional<Interval> interval{};
    std::optional<DecimalSign> decimal{};
};

} // namespace core
