#pragma once

#include "core/domain/file_conventions.h"
#include "core/domain/import_report.h"
#include "core/domain/price_series.h"

#include <optional>
#include <string>

namespace core {

/// What the user says about a file; what is empty is found out from the file.
struct ImportOptions {
    std::optional<ImportKind> as{};
    std::string instrument{}; ///< symbol of a price file that holds one instrument
    std::optional<Interval> interval{};
    std::string dialect{};   ///< a name that dialects() lists; decides numbers and dates too
    std::string currency{};  ///< ISO 4217, of prices and instruments that do not name theirs
    std::string mic{};       ///< ISO 10383, likewise
    std::string timezone{};  ///< of wall-clock times without an offset; IANA name or offset
    std::string published{}; ///< of an article, above what it says itself; see parsePartialDate
    std::string columns{};   ///< of a table of articles: "title=headline,text=body"
    std::string encoding{};  ///< "UTF-8", "windows-1252", ... as ICU names them
    std::optional<DecimalSign> decimal{}; ///< of numbers; above `dialect`
    std::optional<DateOrder> dates{};     ///< of dates such as 01/02/2025; above `dialect`

    bool operator==(const ImportOptions&) const = default;
};

} // namespace core
