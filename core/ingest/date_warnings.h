#pragma once

#include "core/ingest/article_collector.h"
#include "core/ingest/article_date.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// Warns of a date that is not read, or can be read in two ways, or has a time without a zone.
/// `text` is what says it; an empty one that is no date says nothing.
void warnOfDate(std::string_view text, const std::optional<ArticleDate>& date,
                ArticleCollector& articles, std::size_t line);

/// The first of these warnings.
void warnOfUnreadableDate(std::string_view text, ArticleCollector& articles, std::size_t line);

/// The last.
void warnOfUnknownZone(ArticleCollector& articles, std::size_t line);

} // namespace core
