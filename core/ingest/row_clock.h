#pragma once

#include "core/ingest/row_time.h"

#include <string_view>

namespace core {

/// Reads what stands behind the date of a row ("T22:10:05.250Z", " 10:10 PM", " 22:10-05:00",
/// "2210") into `time`; false if it is not a time of day.
bool addClock(RowTime& time, std::string_view rest);

} // namespace core
