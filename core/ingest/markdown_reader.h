#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is Markdown, a phrase: its name ends so, or front matter with known names stands
/// above it. nullopt if it is not.
std::optional<std::string> whyMarkdown(std::string_view text, std::string_view path);

/// Reads an article in Markdown. Its front matter stands above what the text says itself, which is
/// read as plain text once the marks are gone. `text` is valid UTF-8; errors are those of
/// readSource().
Result<ReadContent> readMarkdown(std::string_view text, std::string_view path,
                                 const ImportOptions& options);

} // namespace core
