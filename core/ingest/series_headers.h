#pragma once

#include "core/ingest/price_headers.h"

#include <cstddef>
#include <optional>
#include <span>

namespace core {

/// Reads rows[index] as the head of one or more series side by side: a column of dates and, behind
/// it, one column an instrument whose header is its symbol. Lines of metadata between it and the
/// first date (unit, source, last update) are skipped, as are columns of flags and comments.
///
/// nullopt where the rows behind it do not hold dates and numbers so, or two columns have one name.
std::optional<PriceHeaders> seriesHeadersAt(std::span<const HeaderRow> rows, std::size_t index);

} // namespace core
