#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/date_evidence.h"
#include "core/ingest/number_evidence.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/price_readings.h"

#include <string_view>

namespace core {

/// What the rows of a price file say about how it writes numbers and dates.
struct PriceEvidence {
    NumberEvidence numbers{};
    PriceReadings readings{};
    DateEvidence dates{};
};

/// Gathers it from every row. Of a file of many megabytes in which the first rows leave nothing
/// open, only from these and from pieces spread over the whole file, so that a habit that changes
/// on the way is seen.
///
/// Fails with Cancelled.
Result<PriceEvidence> gatherEvidence(std::string_view text, const PriceLayout& layout,
                                     Progress& progress);

} // namespace core
