#pragma once

#include "core/base/result.h"
#include "core/domain/import_options.h"
#include "core/ingest/records.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The dialects of tables of events that are not this program's own.
inline constexpr std::string_view kEventTable = "event-table";
inline constexpr std::string_view kEventRequests = "event-requests";

/// Where everything stands in a table of events that somebody else made.
struct EventTable {
    std::string_view dialect{};
    RecordTable table{}; ///< its headers are fields of readEvents()
};

/// Recognises a table of events that is not this program's own:
///
/// * with headers, those of days beside names or tickers: "date, label, exposed_tickers",
///   "event_date, security_ticker"; without any column of prices.
/// * without headers, requests of EventStudyTools: an id, a firm, its market, the day, a group,
///   first and last day of the event window, the end of the estimation window and its length.
///
/// nullopt for anything else.
std::optional<EventTable> findEventTable(std::string_view text);

/// Its rows as readEvents() takes them: days as YYYY-MM-DD; an event without a name is called by
/// its instruments, kind and day; names of firms are made symbols, as in prices; what a request
/// asks for stands in the description. Fails with InvalidArgument where its dates can be read in
/// two ways and `options` do not say which.
Result<std::vector<Record>> readEventTable(std::string_view text, const EventTable& table,
                                           std::string_view path, const ImportOptions& options,
                                           IssueList& rejected);

} // namespace core
