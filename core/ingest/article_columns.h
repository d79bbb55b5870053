#pragma once

#include "core/ingest/article_fields.h"
#include "core/ingest/table_sample.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// The field that each column holds; nullopt for one that no article needs.
using FieldColumns = std::vector<std::optional<ArticleField>>;

/// The fields by the words in a header row. Of two columns with one field the surer one is taken,
/// but all that hold keywords.
FieldColumns columnsByHeader(const std::vector<std::string>& header);

/// The fields by what the columns hold: long texts, a headline, dates, addresses, one of a few
/// words. `firstRow` is the first that is no header. None holds a text where no column is prose.
FieldColumns columnsByLook(const TableSample& sample, std::size_t firstRow);

/// How many code points a column's fields have on average, empty ones left out.
std::size_t averageLength(const TableSample& sample, std::size_t column, std::size_t firstRow);

bool holds(const FieldColumns& columns, ArticleField field);

} // namespace core
