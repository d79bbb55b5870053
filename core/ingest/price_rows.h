#pragma once

#include "core/ingest/csv_tokenizer.h"
#include "core/ingest/price_conventions.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/series_builder.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a row says of one instrument.
struct BarReading {
    enum class State {
        Bar,
        NoPrices,   ///< none of its prices is there: the day has no bar
        NoClose,    ///< there are prices, but no close
        NotANumber, ///< `column` holds text
        NotFinite,  ///< `column` holds NaN, an infinity or more than a double can
    };
    State state = State::Bar;
    std::size_t column = 0;
    BarValues values{};
    bool isRounded = false; ///< a number has more digits than a double holds
};

/// Reads the numbers of one instrument from a row.
/// REQUIRES: the row has every field of `columns`.
BarReading readBar(const CsvRow& row, const PriceColumns& columns, DecimalSign decimal);

/// Why a row cannot be read at all: a code and a sentence without its place; both empty if it can.
struct RowFault {
    std::string_view code{};
    std::string message{};
};

/// A dividend, split or adjusted close that a row names beside its prices.
struct ActionReading {
    std::optional<double> value{}; ///< none, or the 0 or split of 1 that files write for none
    RowFault fault{};              ///< the field holds something else
};

/// A missing field is none.
ActionReading readDividend(const CsvRow& row, std::size_t column, DecimalSign decimal);

/// Zero and below is none.
ActionReading readAdjustedClose(const CsvRow& row, std::size_t column, DecimalSign decimal);

/// The same of "4:1", "2/1" or 4.
ActionReading readSplit(const CsvRow& row, std::size_t column, DecimalSign decimal);

/// Whether the row has as many fields as the headers; an empty field more or less at the end is
/// let pass if no price is lost.
RowFault checkFields(const CsvRow& row, const PriceLayout& layout);

/// The row ends before a volume or currency that the headers promise; none if it does not.
/// REQUIRES: checkFields() finds no fault.
RowFault missingEnd(const CsvRow& row, const PriceLayout& layout);

/// Whether nothing is odd about a bar that has all its values, seen at a glance; if not,
/// volumeOddity() and oddity() say.
inline bool isUsual(const BarValues& values)
{
    constexpr double kLargestVolume = 1e15;
    return values.low > 0.0 && values.low <= values.open && values.open <= values.high
        && values.low <= values.close && values.close <= values.high && values.volume >= 0.0
        && values.volume <= kLargestVolume;
}

/// A volume that cannot be: below zero or above 1e15. Codes and sentences as in RowFault.
RowFault volumeOddity(const BarValues& values);

/// What is odd about a bar that is kept all the same: prices of zero or less, a high below the
/// low, an open or close outside both. Codes and sentences as in RowFault; none if all is well.
RowFault oddity(const BarValues& values);

} // namespace core
