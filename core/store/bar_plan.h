#pragma once

#include "core/base/result.h"
#include "core/store/bar_filter.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A condition on the bars whose other side is known when the reading begins.
struct BarCondition {
    BarTableColumn column = BarTableColumn::Symbol;
    Comparison comparison = Comparison::Equal;

    bool operator==(const BarCondition&) const = default;
};

/// By what a query wants its rows sorted, the first column first.
struct BarSorting {
    BarTableColumn column = BarTableColumn::Time;
    bool descending = false;
};

/// In which order the bars of one symbol and interval come. These follow each other by symbol and
/// interval in any case; one symbol may be listed on several markets.
enum class BarOrder {
    BySeries, ///< market after market, each by time
    ByTime,   ///< the bars of all its markets by time
    ByTimeDescending,
};

/// How much an archive holds, for estimates.
struct BarStatistics {
    std::int64_t bars = 0;
    std::int64_t blocks = 0;
    std::int64_t days = 0; ///< that the blocks span, of all series together
    std::int64_t series = 0;
    std::int64_t symbols = 0;
    std::int64_t intervals = 0;
};

/// Counts from the index of the blocks, without reading one.
Result<BarStatistics> barStatistics(Database& database);

/// What to expect of a reading.
struct BarPlan {
    BarOrder order = BarOrder::BySeries;
    bool sorted = false; ///< the rows come as the query wants them sorted
    double cost = 0.0;   ///< in rows of an ordinary table that could be read meanwhile
    std::int64_t rows = 0;
};

/// REQUIRES: canNarrow each of the conditions.
BarPlan planBars(std::span<const BarCondition> conditions, std::span<const BarSorting> sorting,
                 const BarStatistics& statistics);

/// Conditions as words, "symbol= day>= day<", as EXPLAIN QUERY PLAN shows them, and back.
std::string toText(std::span<const BarCondition> conditions);
std::vector<BarCondition> conditionsFrom(std::string_view text);

} // namespace core
