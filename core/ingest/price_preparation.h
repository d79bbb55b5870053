#pragma once

#include "core/ingest/price_conventions.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/price_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A price file of which everything is known but its rows.
struct PreparedPrices {
    std::string_view source{};
    std::optional<PriceTable> table{}; ///< where `source` is no table itself
    PriceLayout layout{};
    PriceConventions conventions{};
    std::vector<ImportDecision> decisions{};
    IssueList warnings{};

    /// The table whose rows are to be read. Lines are those of `source`.
    std::string_view text() const { return table ? std::string_view(table->text) : source; }
};

/// Finds out how a price file is to be read; `table` where it was made of the file already. A
/// question is left open, see PriceConventions; all errors are those of readSource().
Result<PreparedPrices> preparePrices(std::string_view text, std::string_view path,
                                     const ImportOptions& options, Progress& progress,
                                     std::optional<PriceTable> table = {});

/// Gives the series the names, currency and market that the user or the file's name has for them,
/// and says so in `decisions`.
///
/// Fails with InvalidArgument where no name is left or the one that the user gives is not among
/// several.
Result<void> nameSeries(std::vector<ReadSeries>& series, const PriceLayout& layout,
                        std::string_view path, const ImportOptions& options,
                        std::vector<ImportDecision>& decisions);

} // namespace core
