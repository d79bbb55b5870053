#pragma once

#include "core/base/result.h"
#include "core/ingest/price_conventions.h"

#include <string_view>

namespace core {

/// Decides `interval` and `zone` of `conventions` by the times of the first rows, and says why in
/// its `decisions`.
///
/// Fails with InvalidArgument where `options` contradict the file, and with Format for bars
/// shorter than a minute, ticks, and bars of different lengths in one file.
Result<void> findTimes(PriceConventions& conventions, std::string_view text,
                       const PriceLayout& layout, std::string_view path,
                       const ImportOptions& options, IssueList& warnings);

} // namespace core
