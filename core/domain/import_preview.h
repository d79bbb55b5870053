#pragma once

#include "core/domain/file_conventions.h"
#include "core/domain/import_report.h"
#include "core/domain/price_series.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A format that is read here.
struct DialectInfo {
    std::string_view name{};
    ImportKind kind = ImportKind::Prices;
    std::string_view description{};
};

/// A bar as a row of a file is understood.
struct PreviewBar {
    std::string symbol{};
    Bar bar{};

    bool operator==(const PreviewBar&) const = default;
};

/// One row of a file and what it would become.
struct PreviewRow {
    std::size_t line = 0; ///< from 1
    std::string text{};   ///< as it stands in the file, shortened
    std::vector<PreviewBar> bars{};
    std::string fault{}; ///< one sentence why it would be rejected; empty if it would not

    bool operator==(const PreviewRow&) const = default;
};

/// How a file would be read with some options, before anything is stored. Of a file that is no
/// list of prices only `kind`, `dialect`, `encoding`, `decisions`, the texts of `rows` and
/// `warnings` are filled.
struct ImportPreview {
    static constexpr std::size_t kRows = 50;

    ImportKind kind = ImportKind::Prices;
    std::string dialect{};
    std::string encoding{}; ///< "UTF-8", "windows-1252"
    char delimiter = '\0';  ///< between fields; 0 where the file has none
    std::optional<DecimalSign> decimal{};
    std::optional<DateOrder> dates{};   ///< none where every date says itself what it means
    std::vector<std::string> symbols{}; ///< of the first 100,000 rows, at most 1,000 side by side
    std::string currency{};             ///< ISO 4217; empty if not said
    Interval interval = Interval::Day1;
    std::string timezone{}; ///< of times without an offset; empty: UTC, or there are none
    std::vector<ImportDecision> decisions{};
    std::vector<PreviewRow> rows{}; ///< the first kRows behind the headers
    std::vector<ImportIssue> warnings{};
    /// Why an option is needed before the file can be imported, in one sentence; empty if none is.
    /// The rest then shows the likeliest reading.
    std::string question{};
    std::string questionOf{}; ///< the ImportDecision::what that the question is about: "dates"
};

} // namespace core
