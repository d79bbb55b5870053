#pragma once

#include "core/ingest/feed.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is a JSON Feed; nullopt if it is not.
std::optional<std::string> sniffJsonFeed(std::string_view text, std::string_view path);

/// Reads JSON Feed 1 and 1.1. `zone` is that of times without one of their own. Fails as
/// parseJson() does, and with Format when it is no JSON Feed.
Result<Feed> parseJsonFeed(std::string_view text, std::string_view path, std::string_view zone);

/// The articles of a JSON Feed; errors as in readSource().
Result<ReadContent> readJsonFeed(std::string_view text, std::string_view path,
                                 const ImportOptions& options);

} // namespace core
