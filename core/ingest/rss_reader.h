#pragma once

#include "core/ingest/feed.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is an RSS feed; nullopt if it is not.
std::optional<std::string> sniffRss(std::string_view text, std::string_view path);

/// Reads RSS 0.9x, 1.0 (RDF) and 2.0 with what modules (Dublin Core, content, media, Atom) add.
/// `zone` is that of times without one of their own. Fails with Format when it is no RSS.
Result<Feed> parseRss(std::string_view text, std::string_view path, std::string_view zone);

/// The articles of an RSS feed; errors as in readSource().
Result<ReadContent> readRss(std::string_view text, std::string_view path,
                            const ImportOptions& options);

} // namespace core
