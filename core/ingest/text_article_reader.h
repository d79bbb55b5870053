#pragma once

#include "core/ingest/article_collector.h"
#include "core/ingest/reader.h"

#include <string_view>

namespace core {

/// Reads one article from plain text, with "key: value" lines above it, a headline, a dateline as
/// agencies write it, or nothing of the kind. `text` is valid UTF-8; errors are those of
/// readSource().
Result<ReadContent> readTextArticle(std::string_view text, std::string_view path,
                                    const ImportOptions& options);

/// Fails with Format where a text is no article: more than 10 MB, no words, mostly figures.
Result<void> checkArticleText(std::string_view text, std::string_view path);

/// The article in a plain text, for a reader that has got the text out of something else. `title`
/// is the headline where that is known. Fails as readTextArticle() does.
Result<Article> textArticle(std::string_view text, std::string_view path, std::string_view title,
                            const ImportOptions& options, ArticleCollector& articles);

} // namespace core
