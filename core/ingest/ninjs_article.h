#pragma once

#include "core/ingest/article_collector.h"

#include <simdjson.h>

#include <cstddef>
#include <string_view>

namespace core {

/// Adds the article that a valid ninjs object holds, or rejects one that is withheld, canceled or
/// without a text. `line` is where it begins, `text` how.
void addNinjsArticle(const simdjson::dom::object& item, std::size_t line, std::string_view text,
                     const ImportOptions& options, ArticleCollector& articles);

} // namespace core
