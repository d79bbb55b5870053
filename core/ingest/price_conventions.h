#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How a whole price file writes numbers and dates, and how long its bars last.
struct PriceConventions {
    DecimalSign decimal = DecimalSign::Point;
    DateOrder dates = DateOrder::DayFirst;
    bool datesMatter = false; ///< there are dates that `dates` decides
    Interval interval = Interval::Day1;
    std::string zone{}; ///< of intraday times without an offset of their own
    std::vector<ImportDecision> decisions{};
    /// Why an option has to say how to read the file, in one sentence; the likeliest reading
    /// stands above. Empty where the file itself decides.
    std::string question{};
    std::string questionOf{}; ///< the ImportDecision::what of it
};

/// Decides them by the rows of `text` (which begins with the headers that `layout` describes).
/// What rests on the dialect or on nothing but a default is said in `warnings`.
///
/// Fails with InvalidArgument where `options` contradict the file, with Format for what are no
/// bars (see findTimes), and with Cancelled.
Result<PriceConventions> findConventions(std::string_view text, const PriceLayout& layout,
                                         std::string_view path, const ImportOptions& options,
                                         IssueList& warnings, Progress& progress);

/// The time of a row, its time column (if any) included.
std::optional<RowTime> timeOfRow(const CsvRow& row, const PriceLayout& layout, DateOrder order);

} // namespace core
