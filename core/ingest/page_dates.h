#pragma once

#include "core/ingest/article_collector.h"
#include "core/ingest/article_date.h"

#include <optional>
#include <string_view>

namespace core {

/// The date at the front of what metadata or a line of a page say, "20250127T2210" among the forms;
/// nullopt if there is none or it has no year. `zone` as in leadingDate().
std::optional<ArticleDate> pageDate(std::string_view text, std::string_view zone);

/// The same, and a warning where it cannot be read, is ambiguous or has no zone, unless the user
/// says when the article was published. An empty text is no date.
PartialDate readPageDate(std::string_view text, ArticleCollector& articles,
                         const ImportOptions& options);

} // namespace core
