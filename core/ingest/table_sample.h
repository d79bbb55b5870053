#pragma once

#include "core/ingest/csv_tokenizer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The first rows of a table, at most 500, cut with marks that were found by trying them.
struct TableSample {
    CsvMarks marks{};
    std::vector<std::vector<std::string>> rows{}; ///< none of them cut off
    std::size_t columns = 0;                      ///< fields that most of these rows have
    std::size_t even = 0;                         ///< how many have so many
    std::size_t quoted = 0;                       ///< how many have a field between quotes
    std::size_t firstEnd = 0;                     ///< byte behind the first row
    std::size_t secondLine = 1;                   ///< line of the second one
};

/// Cuts the front of a text with given marks.
TableSample sampleTable(std::string_view text, const CsvMarks& marks);

/// Finds the marks with which the rows of a text have the same number of fields, more than one. A
/// single quote stands around fields only where that makes more rows even than a double quote, and
/// fields begin with it; of two equal ways, that with quotes is it. `delimiter`: the one that is
/// known; '\0' if it is not.
TableSample bestSample(std::string_view text, char delimiter = '\0');

} // namespace core
