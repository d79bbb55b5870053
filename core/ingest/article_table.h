#pragma once

#include "core/base/result.h"
#include "core/domain/import_options.h"
#include "core/ingest/article_fields.h"
#include "core/ingest/csv_tokenizer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where the fields of articles stand in the rows of a table, and how that was seen.
struct ArticleTable {
    CsvMarks marks{};
    std::size_t dataBegin = 0;          ///< byte at which the first article begins
    std::size_t dataLine = 1;           ///< its line
    std::vector<std::string> headers{}; ///< as printed, or the numbers of the columns
    std::vector<std::optional<ArticleField>> fields{}; ///< of each column
    std::string reason{};                              ///< a phrase: how the columns were seen
    std::vector<ImportDecision> decisions{};           ///< delimiter, quote and columns
};

/// Why a text is a table of articles, a phrase: its headers name a text and something besides, or
/// it has none and one of its columns is prose. nullopt if it is not, or if its headers are those
/// of prices, events, instruments, facts or bookings.
std::optional<std::string> whyArticleTable(std::string_view text, std::string_view path);

/// The columns of a table that is one of articles, because it looks so or the user says so.
///
/// Fails with Format where no column holds texts, and with InvalidArgument where `options.columns`
/// names a column that is not there.
Result<ArticleTable> findArticleTable(std::string_view text, std::string_view path,
                                      const ImportOptions& options);

} // namespace core
