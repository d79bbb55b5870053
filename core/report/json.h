#pragma once

#include "core/domain/article.h"
#include "core/domain/article_version.h"
#include "core/domain/listings.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The JSON documents of the command line, one function a document, fields as the README lists
/// them. Days are YYYY-MM-DD, instants ISO 8601 with offset, ratios fractions; what is unknown is
/// null. Text is UTF-8, every document ends with a line feed.

namespace core {

std::string archiveToJson(const std::string& path);
std::string instrumentsToJson(std::span<const InstrumentSummary> instruments);
std::string articlesToJson(std::span<const ArticleSummary> articles);
std::string articlesToJson(std::span<const Article> articles); ///< whole, with their texts
/// `versions`: the oldest first; `sources`: the imports that brought it.
std::string articleToJson(const Article& article, std::span<const ArticleVersion> versions = {},
                          std::span<const ArticleSource> sources = {});
std::string eventsToJson(std::span<const EventListing> events);
std::string mentionsToJson(std::span<const MentionListing> mentions);
/// `seconds`: how long it took.
std::string linkSummaryToJson(const LinkSummary& summary, double seconds);
std::string linksToJson(std::span<const Link> links);
/// What an export into a file says: {"file", "format"}.
std::string exportToJson(const std::string& file, std::string_view format);
std::string qualityToJson(std::span<const QualityListing> findings);
std::string checkToJson(std::span<const std::string> problems);

} // namespace core
