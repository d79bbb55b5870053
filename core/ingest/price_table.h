#pragma once

#include "core/base/result.h"
#include "core/domain/file_conventions.h"
#include "core/domain/price_series.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// A table of prices, as CSV with commas, that a file of another form was turned into. Its rows
/// stand in the lines in which they begin in that file, if no two begin in one.
struct PriceTable {
    std::string text{};
    std::string dialect{};
    std::string symbol{};   ///< empty if the file does not say, or has a column of them
    std::string currency{}; ///< likewise
    std::string zone{};     ///< of times without an offset; empty if the file does not say
    std::optional<Interval> interval{};
    std::optional<DecimalSign> decimal{};
};

/// Writes the text of such a table.
class PriceTableWriter {
public:
    explicit PriceTableWriter(std::span<const std::string> headers) { writeRow(headers); }

    /// `line`: where the row stands in the other file; 0, or a line that is passed already, for
    /// the next one.
    void add(std::span<const std::string> fields, std::size_t line = 0);

    std::string take() { return std::move(m_text); }

private:
    void writeRow(std::span<const std::string> fields);

    std::string m_text;
    std::size_t m_line = 1; ///< the next
};

/// The prices in a JSON text, whichever of the forms in priceDialects() it has. Members that are
/// null are missing values. nullopt if it is JSON and lists no prices; fails with Format if it is
/// not JSON.
Result<std::optional<PriceTable>> priceTableOfJson(std::string_view text, std::string_view path);

/// The first table of prices in an HTML page; nullopt if there is none. Fails with Format for what
/// no honest page has: 64 MB, a tag of 64 kB or 500 attributes, tables nested 256 deep.
Result<std::optional<PriceTable>> priceTableOfHtml(std::string_view text, std::string_view path);

} // namespace core
