#pragma once

#include "core/domain/price_series.h"

#include <iosfwd>
#include <string>

namespace core {

/// `value` with the fewest digits that read back as the same double, never in exponential form
/// for what a price or a volume can be: "118.42", "818830900".
std::string shortestDecimal(double value);

/// `value` rounded to twelve significant digits, which is more than any price has; what is not
/// finite stays.
double atMostTwelveDigits(double value);

/// A JSON array of {"time", "open", "high", "low", "close", "volume"}, a line a bar, null where
/// the source gave nothing. `time` is a day, or ISO 8601 in UTC for bars shorter than a day.
void writeBarsJson(std::ostream& out, const PriceSeries& series);

/// The same as comma-separated values with a header line, empty where the source gave nothing.
void writeBarsCsv(std::ostream& out, const PriceSeries& series);

} // namespace core
