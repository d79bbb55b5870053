#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text lists articles as JSON, a phrase: an array of them, an object with such an array, one
/// article alone, or an object in each line. nullopt if it does not, or is a JSON Feed.
std::optional<std::string> whyJsonArticles(std::string_view text, std::string_view path);

/// Reads such a list: what `article show --json` prints, NewsAPI's answers, JSON Lines, and any
/// other that names its members as articleField() knows. Of JSON Lines, a line that is no object is
/// rejected and the rest read; errors are those of readSource().
Result<ReadContent> readJsonArticles(std::string_view text, std::string_view path,
                                     const ImportOptions& options);

} // namespace core
