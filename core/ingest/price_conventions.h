#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/reader.h"

#include <string>
#include <string_view>

namespace core {

/// How a whole price file writes numbers and dates, and how long its bars last.
struct PriceConventions {
    DecimalSign decimal = DecimalSign::Point;
    DateOrder dates = DateOrder::DayFirst;
    Interval interval = Interval::Day1;
    std::string zone{}; ///< of intraday times without an offset of their own
};

/// Decides them by the rows of `text` (which begins with the headers that `layout` describes):
/// by as many as it takes, by all where few are telling. What rests on the dialect or on nothing
/// but a default is said in `warnings`.
///
/// Fails with InvalidArgument, naming the option to give, where the file can be read in two ways
/// or `options` contradict it, with Format for bars shorter than a minute, and with Cancelled.
Result<PriceConventions> findConventions(std::string_view text, const PriceLayout& layout,
                                         std::string_view path, const ImportOptions& options,
                                         IssueList& warnings, Progress& progress);

/// The time of a row, its time column (if any) included.
std::optional<RowTime> timeOfRow(const CsvRow& row, const PriceLayout& layout, DateOrder order);

} // namespace core
