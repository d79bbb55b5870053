#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"
#include "core/ingest/reader.h"

#include <span>
#include <string_view>

namespace core {

/// Whether the values of a series change their sign so often that they are no prices but returns,
/// which do so in about every second step; a rate or a spread that is negative for a while does in
/// few. Says so only of 20 values and more.
bool looksLikeReturns(const PriceSeries& series);

/// Fails with Format where a file's series are returns: what is concluded from them as from prices
/// would be nonsense.
Result<void> refuseReturns(std::span<const ReadSeries> series, std::string_view path);

} // namespace core
