#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"
#include "core/ingest/csv_tokenizer.h"
#include "core/ingest/price_dialects.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The number of a field in a row.
using Column = std::optional<std::size_t>;

/// Where the prices of one instrument stand in a row.
struct PriceColumns {
    std::string symbol{};   ///< as the header names it; empty if it does not
    std::string currency{}; ///< likewise
    Column open{};
    Column high{};
    Column low{};
    std::size_t close = 0;
    Column adjustedClose{}; ///< beside the close
    Column volume{};
    Column dividend{};
    Column split{};
};

/// Where everything stands in a price file.
struct PriceLayout {
    const PriceDialect* dialect = nullptr;
    char delimiter = ',';
    std::size_t dataBegin = 0;          ///< byte at which the first row behind the headers begins
    std::size_t dataLine = 1;           ///< its line
    std::size_t columnCount = 0;        ///< fields that a row has
    std::vector<std::string> headers{}; ///< as printed, one a column; for messages
    std::size_t date = 0;
    Column time{};
    Column ticker{};
    Column currency{};
    Column period{};                         ///< how long a row's bar lasts
    std::string headerCurrency{};            ///< "EUR" of "Schluss (EUR)"
    bool closeIsAdjusted = false;            ///< there is only an adjusted close
    std::vector<PriceColumns> instruments{}; ///< more than one where they stand side by side

    // What the file says besides its rows.
    std::string dialectReason{};          ///< a phrase: how the dialect was seen
    std::string symbolReason{};           ///< likewise of the symbols in `instruments`
    std::string zone{};                   ///< of times without an offset
    std::optional<Interval> interval{};   ///< in words, not by its rows
    std::optional<DecimalSign> decimal{}; ///< where the form of the file leaves no other
};

/// Finds the delimiter, the header row and the columns of a price file, titles above the headers
/// skipped. `wanted` is the dialect that the user names; nullptr: found by the headers.
///
/// Fails with Format and the reason when this is not a table of prices.
Result<PriceLayout> findPriceLayout(std::string_view text, std::string_view path,
                                    const PriceDialect* wanted);

/// The fields of a row whose fields must outlive the tokenizer's next step.
struct HeaderRow {
    std::vector<std::string> fields{};
    std::size_t line = 0;
    std::size_t begin = 0;    ///< byte of the text at which it begins
    std::size_t end = 0;      ///< byte behind it
    std::size_t nextLine = 0; ///< the line that begins there
};

/// The first rows of `text` cut at `delimiter`, at most `limit`; an Excel line "sep=;" left out.
std::vector<HeaderRow> firstRows(std::string_view text, char delimiter, std::size_t limit);

/// The delimiters that files use, likeliest first.
inline constexpr std::string_view kDelimiters = ";\t,|";

} // namespace core
