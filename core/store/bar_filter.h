#pragma once

#include "core/domain/query.h"
#include "core/time/instant.h"
#include "core/time/trading_date.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The columns of the virtual table `bar`, in their order. `mic` is hidden: `SELECT *` leaves it
/// out.
enum class BarTableColumn { Symbol, Interval, Time, Day, Open, High, Low, Close, Volume, Mic };

inline constexpr std::array<std::string_view, 10> kBarTableColumns{
    "symbol", "interval", "time", "day", "open", "high", "low", "close", "volume", "mic"};

/// How a column and a value compare.
enum class Comparison { Equal, Greater, GreaterOrEqual, Less, LessOrEqual };

inline constexpr std::array<std::string_view, 5> kComparisons{"=", ">", ">=", "<", "<="};

/// Which bars a query looks at: all parts that are given must hold.
struct BarFilter {
    std::optional<std::string> symbol{};
    std::optional<std::string> mic{};
    std::optional<std::string> interval{}; ///< as `series.interval` has it
    Instant first = Instant::min();        ///< both included
    Instant last = Instant::max();
    bool contradicts = false; ///< no bar fits

    bool isEmpty() const { return contradicts || first > last; }
};

/// Whether `narrow` can make use of such a condition: symbol, mic and interval that equal
/// something, times and days in every comparison.
bool canNarrow(BarTableColumn column, Comparison comparison);

/// Leaves those bars for which the condition is true by the rules of SQLite: nothing compares with
/// NULL, numbers are less than texts, and texts, which compare byte by byte, less than blobs.
///
/// REQUIRES: canNarrow; `value` has the affinity of the column: no number for symbol, mic, interval
/// and day, no text that is a number for time.
void narrow(BarFilter& filter, BarTableColumn column, Comparison comparison,
            const QueryValue& value);

/// The day of `time` in UTC; of daily and longer bars, their trading date. None before the year 0
/// and after 9999, where days do not sort as their texts do.
std::optional<TradingDate> dayOfBar(Instant time);

} // namespace core
